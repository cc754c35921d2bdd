//! An article from plain text.
use super::Article;

/// A headline is at most this long, in bytes.
const LONGEST_TITLE: usize = 160;

impl Article {
    /// An article whose text is `text` as given. The title is the first line, where that looks like a headline.
    pub fn from_text(id: &str, text: &str) -> Self {
        Self {
            id: id.to_owned(),
            title: title(text).to_owned(),
            text: text.to_owned(),
            ..Self::default()
        }
    }
}

/// A first line of three words or more that does not end like a sentence, with more text behind it.
pub(super) fn title(text: &str) -> &str {
    let Some((line, rest)) = text.trim_start().split_once('\n') else {
        return "";
    };
    let line = line.trim();
    let wordy = line
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphabetic))
        .count()
        >= 3;
    let sentence = line
        .trim_end_matches(['"', '”', '’', ')'])
        .ends_with(['.', '!', '…', ':', ';', ',']);
    if wordy && !sentence && line.len() <= LONGEST_TITLE && !rest.trim().is_empty() {
        line
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_line_that_is_a_sentence_or_a_word_is_no_title() {
        for text in [
            "",
            "\n\n",
            "The envoys met.\nMore.",
            "Newsroom\nThe envoys met.",
            "The envoys met in the north",
            "“We met here.”\nMore.",
        ] {
            assert_eq!(title(text), "", "{text}");
        }
        assert_eq!(title(&("word ".repeat(60) + "\nMore.")), "");
    }

    #[test]
    fn a_headline_is_a_title_and_stays_in_the_text() {
        let text = "\n What do the envoys want? \r\nThe envoys met.";
        let article = Article::from_text("a", text);
        assert_eq!(
            (article.title.as_str(), article.text.as_str()),
            ("What do the envoys want?", text)
        );
    }
}
