//! How is a statement cited elsewhere: its words, who says them, who reports it, when and where?
use super::text::{Key, Texts};
use super::{original, words};
use crate::comparison::Comparison;

/// “It will not pass,” Ana Brell, minister (in quotation marks), Desk A, 3 May. `https://…`; empty where there is no such statement.
pub fn citation(texts: &Texts, shown: &Comparison, statement: usize) -> String {
    let Some(told) = shown.statements.get(statement) else {
        return String::new();
    };
    let Some(article) = shown.articles.get(told.article) else {
        return String::new();
    };
    let speaker = words::speaker(texts, told.speaker.as_ref());
    let speaker = format!("{speaker} ({})", words::voice(texts, told));
    let outlet = words::outlet_and_date(texts, article);
    let sentence = shown
        .evidence(statement)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let link = original::page(article).unwrap_or_default();
    let cited = texts.fill(Key::Citation, &[&inner(&sentence), &speaker, &outlet, link]);
    cited.trim_end().to_owned()
}

/// Quotation marks within quotation marks are single ones.
fn inner(sentence: &str) -> String {
    let mut open = false;
    let single = |c: char| match c {
        '“' => '‘',
        '”' => '’',
        '"' => {
            open = !open;
            if open { '‘' } else { '’' }
        }
        other => other,
    };
    sentence.chars().map(single).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::sample::comparison;

    #[test]
    fn a_citation_names_words_speaker_outlet_date_and_link() {
        let mut shown = comparison();
        shown.articles[0].publisher = "Desk A".into();
        shown.articles[0].published = "3 May".into();
        shown.articles[0].href = "https://a.example/".into();
        let first = shown
            .statements
            .iter()
            .position(|s| s.article == 0)
            .expect("a statement");
        let cited = citation(&Texts::default(), &shown, first);
        let words = inner(shown.evidence(first));
        assert!(cited.starts_with(&format!("“{words}” ")), "{cited}");
        assert!(
            cited.ends_with(", Desk A, 3 May. https://a.example/"),
            "{cited}"
        );
        shown.articles[0].href = "javascript:alert(1)".into();
        assert!(citation(&Texts::default(), &shown, first).ends_with(", Desk A, 3 May."));
        assert_eq!(citation(&Texts::default(), &shown, 99), "");
    }

    #[test]
    fn marks_within_marks_are_single() {
        assert_eq!(
            inner("\"No,\" she said; “never”."),
            "‘No,’ she said; ‘never’."
        );
    }
}
