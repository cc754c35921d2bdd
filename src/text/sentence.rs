//! Where sentences and paragraphs begin and end.
use super::{Span, Token};
use std::ops::Range;

/// One sentence, or one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes, without surrounding space, with closing quotation marks.
    pub span: Span,
    /// Number of its paragraph, from 0.
    pub paragraph: usize,
    /// Its tokens, as indices into [`Text::tokens`].
    pub tokens: Range<usize>,
    /// Whether the paragraph is a heading, not running text.
    pub heading: bool,
}

/// A text with its tokens and sentences.
#[derive(Debug, Clone)]
pub struct Text<'a> {
    /// The article's text, to which all spans refer.
    pub text: &'a str,
    /// All tokens in order.
    pub tokens: Vec<Token>,
    /// All sentences in order.
    pub sentences: Vec<Sentence>,
}

/// Splits a text. `headings` are ranges known to be headings from HTML; in plain text they are told by their form.
pub fn analyse<'a>(text: &'a str, headings: &[Span]) -> Text<'a> {
    let _ = headings;
    Text {
        text,
        tokens: Vec::new(),
        sentences: Vec::new(),
    }
}
