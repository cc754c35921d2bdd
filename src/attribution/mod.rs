//! Who is reported to say what: spans only, without a lens.
//!
//! Input: [`Text`]. Output: [`Attribution`]s in order of their first byte.
//!
//! **Invariant.** Source, cue and content are spans at token edges; an attribution has a content and a cue or quotation marks.
use crate::text::{Span, Text};

/// The words naming who speaks, the signalling words, and what is attributed (`PolNeAR`, PARC).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// Who: the full noun phrase; empty where a passive or a lone quotation names nobody.
    pub source: Vec<Span>,
    /// The signal: "said", "according to", "is adamant".
    pub cue: Vec<Span>,
    /// What: one span, or several where the cue splits a quotation or the quotation goes on in later sentences.
    pub content: Vec<Span>,
    /// Told by quotation marks.
    pub quote: QuoteKind,
}

/// How much of the content stands in quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuoteKind {
    /// All of it.
    Direct,
    /// None of it.
    Indirect,
    /// Some of it.
    Mixed,
}

/// Finds the attributions of a text.
pub fn find(text: &Text<'_>) -> Vec<Attribution> {
    let _ = text;
    Vec::new()
}
