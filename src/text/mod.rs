//! From a string to tokens, sentences and paragraphs.
//!
//! Input: an article's text. Output: [`Text`], which every later step reads.
//!
//! **Invariant.** All offsets are bytes, half-open, on char boundaries of the text; tokens stand in order and do not overlap;
//! every token belongs to exactly one sentence.
mod dateline;
mod distinct;
mod index;
mod sentence;
mod span;
mod token;

pub(crate) use distinct::Distinct;
pub use index::BySentence;
pub(crate) use sentence::heading_at;
pub use sentence::{Sentence, Text, analyse};
pub use span::Span;
pub use token::{Token, TokenKind};
pub(crate) use token::{plain_letters, small};
