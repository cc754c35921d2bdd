//! What an article is, and how one is made from text, HTML or JSON.
//!
//! Input: bytes or a string that somebody handed in. Output: [`Article`], plain text with its metadata.
//!
//! **Invariant.** Reading never changes a plain text: spans refer to it as given, without a byte order mark.
#[cfg(feature = "cli")]
mod bytes;
mod decode;
mod file;
pub mod html;
mod plain;
mod retell;

#[cfg(feature = "cli")]
pub use bytes::from_bytes;
pub use decode::{Format, decode};
pub(crate) use file::TOO_LONG;
pub use file::{ArticleFile, Body, LONGEST, MOST, files};
pub use retell::retell;

use crate::text::Span;

/// A parsed text and its metadata. The text is what all spans refer to; for a plain text it is the text as given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// Short name, unique among the articles compared: the file's stem, or a counter.
    pub id: String,
    /// Headline.
    pub title: String,
    /// The outlet. Never called a source: sources are those who speak.
    pub publisher: String,
    /// Who wrote it.
    pub byline: String,
    /// When it was published, as given.
    pub published: String,
    /// Where the original stands; only `http:` and `https:` addresses are kept.
    pub href: String,
    /// The text.
    pub text: String,
    /// Ranges of `text` that are headings, in order.
    pub headings: Vec<Span>,
}

/// An address as given, if it is one of the web: anything else, such as `javascript:`, could do harm as a link.
fn http_address(address: &str) -> Option<String> {
    let address = address.trim();
    let (scheme, rest) = address.split_once("://")?;
    let web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let plain =
        !rest.is_empty() && !address.contains(|c: char| c.is_whitespace() || c.is_control());
    (web && plain).then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::http_address;

    #[test]
    fn only_addresses_of_the_web_are_kept() {
        for bad in [
            "javascript://x%0aalert(1)",
            "data:text/html,x",
            "//host/x",
            "http://",
            "http://a b",
            "java\nscript:x",
            "",
        ] {
            assert_eq!(http_address(bad), None, "{bad}");
        }
        assert_eq!(
            http_address(" HTTPS://host/x ").as_deref(),
            Some("HTTPS://host/x")
        );
    }
}
