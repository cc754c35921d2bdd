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
