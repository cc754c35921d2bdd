//! Where does the original of an article stand, and how does a link lead to the very words in it?
use super::escape;
use crate::Article;

/// From this many words on a link names only the first and last of a passage.
const LONG: usize = 12;

/// How many of each it then names.
const ENDS: usize = 5;

/// An article's address, if it may become a link: `http:` and `https:` only.
pub fn page(article: &Article) -> Option<&str> {
    let href = article.href.trim();
    let (scheme, _) = href.split_once("://")?;
    let web = ["http", "https"]
        .iter()
        .any(|s| scheme.eq_ignore_ascii_case(s));
    web.then_some(href)
}

/// The address with a text fragment: a browser that knows these scrolls to the passage, any other opens the page.
pub fn passage(article: &Article, sentence: &str) -> Option<String> {
    let mut link = page(article)?.to_owned();
    let words: Vec<&str> = sentence.split_whitespace().collect();
    if words.is_empty() {
        return Some(link);
    }
    link.push_str(if link.contains('#') {
        ":~:text="
    } else {
        "#:~:text="
    });
    if words.len() < LONG {
        link.push_str(&escaped(&words));
    } else {
        link.push_str(&escaped(&words[..ENDS]));
        link.push(',');
        link.push_str(&escaped(&words[words.len() - ENDS..]));
    }
    Some(link)
}

/// In a text fragment a hyphen sets off what stands before and after a passage.
fn escaped(words: &[&str]) -> String {
    let mut out = String::new();
    escape::push(&mut out, &words.join(" "));
    out.replace('-', "%2D")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(href: &str) -> Article {
        Article {
            href: href.into(),
            ..Article::default()
        }
    }

    #[test]
    fn a_short_passage_is_named_whole_and_a_long_one_by_its_ends() {
        let short = passage(&at("https://a.example/x"), "No boat – not one,\nhe said.");
        assert_eq!(
            short.as_deref(),
            Some("https://a.example/x#:~:text=No%20boat%20%E2%80%93%20not%20one%2C%20he%20said.")
        );
        let long = "one two three four five six seven eight nine ten eleven twelve-thirteen";
        assert_eq!(
            passage(&at("https://a.example/x#top"), long).as_deref(),
            Some(
                "https://a.example/x#top:~:text=one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve%2Dthirteen"
            )
        );
    }

    #[test]
    fn only_web_addresses_become_links() {
        assert_eq!(page(&at(" HTTP://a.example/ ")), Some("HTTP://a.example/"));
        for href in [
            "javascript:alert(1)",
            "javascript://a",
            "data:text/html,x",
            "//a.example/",
            "é",
            "",
        ] {
            assert_eq!(page(&at(href)), None, "{href}");
            assert_eq!(passage(&at(href), "No."), None, "{href}");
        }
    }
}
