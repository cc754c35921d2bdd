//! What an article is, and how one is made from text or HTML.
//!
//! Input: bytes or a string that somebody handed in. Output: [`Article`], plain text with its metadata.
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
