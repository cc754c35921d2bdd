//! Words, numbers and marks, with their place.
use super::Span;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner apostrophes, hyphens and abbreviation points: `don’t`, `30-day`, `U.S.`
    Word,
    /// Digits first: `30`, `2,000`, `3.5`
    Number,
    /// One punctuation mark or symbol.
    Mark,
}

/// A word, number or mark of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its bytes.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}
