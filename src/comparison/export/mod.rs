//! The table for elsewhere: JSON, CSV, Markdown and HTML, each a pure function of what a view shows.
//!
//! Input: [`Comparison`](super::Comparison) and [`View`](super::View). Output: [`json::Table`], ready to be serialized, or a string.
//!
//! **Invariants.** The same view gives the same bytes everywhere. Words of an article are data in every format: no markup,
//! formula or link of theirs comes alive.
mod csv;
mod html;
pub mod json;
mod markdown;
mod utf16;

pub use csv::csv;
pub use html::html;
pub use markdown::markdown;

use crate::Article;
use std::borrow::Cow;

/// The name under which readers know an article: its publisher, else its title, else its id.
fn name(article: &Article) -> &str {
    [&article.publisher, &article.title]
        .into_iter()
        .map(|name| name.trim())
        .find(|name| !name.is_empty())
        .unwrap_or(&article.id)
}

/// An article's address if it may become a link: `http:` and `https:` only.
fn link(article: &Article) -> Option<&str> {
    let href = article.href.trim();
    let web = |scheme: &str| {
        href.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    (web("http://") || web("https://")).then_some(href)
}

/// The text on one line: line breaks and tabs become spaces.
fn one_line(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) {
        Cow::Owned(text.replace(char::is_control, " "))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::sample::comparison;
    use crate::comparison::{Query, select};
    use std::path::PathBuf;

    /// Compares with a file of `tests/cases/comparison`; `BLESS=1 cargo test` writes it anew, for a person to read.
    fn check(name: &str, actual: &str) {
        let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests/cases/comparison", name]
            .iter()
            .collect();
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, actual).expect("the case can be written");
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(actual, expected.replace("\r\n", "\n"), "{}", path.display());
    }

    #[test]
    fn every_format_is_as_read_by_a_person() {
        let comparison = comparison();
        let view = select(&comparison, &Query::default());
        check("sample.html", &html(&comparison, &view));
        check("sample.md", &markdown(&comparison, &view));
        check("sample.csv", &csv(&comparison, &view).replace("\r\n", "\n"));
        let json = serde_json::to_string_pretty(&json::table(&comparison, &view));
        check("sample.json", &(json.expect("plain data") + "\n"));
    }

    #[test]
    fn a_narrower_view_is_written_narrower() {
        let comparison = comparison();
        let query = Query {
            search: "thirty".to_owned(),
            ..Query::default()
        };
        let view = select(&comparison, &query);
        let table = json::table(&comparison, &view);
        assert_eq!(table.statements.len(), 1);
        assert_eq!((table.claims.len(), table.claims[0].sources), (1, 1));
        assert_eq!(table.differences, []);
        assert_eq!(csv(&comparison, &view).lines().count(), 2);
        assert!(!markdown(&comparison, &view).contains("provinces"));
        assert!(!html(&comparison, &view).contains("provinces"));
    }

    #[test]
    fn only_web_addresses_become_links() {
        let href = |href: &str| {
            let article = Article {
                href: href.to_owned(),
                ..Article::default()
            };
            link(&article).is_some()
        };
        assert!(href("https://a.example/"));
        assert!(href("HTTP://a.example/"));
        assert!(!href("javascript:alert(1)"));
        assert!(!href("data:text/html,x"));
        assert!(!href("//a.example/"));
        assert!(!href("é"));
    }
}
