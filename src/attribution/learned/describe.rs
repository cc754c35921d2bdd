//! What features of cues and of tokens have in common: words, parts and complements as numbers.
use super::key::bits;
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;
use crate::lexicon::{Class, Entry};

/// The part of a token, from 1 and below 64. Marks are told apart.
pub(super) fn part(context: &Context<'_>, i: usize) -> u32 {
    match context.tags[i] {
        Tag::Mark => match context.text.word(i) {
            "," => 1,
            ":" => 2,
            ";" => 3,
            "—" | "–" | "-" => 4,
            "." | "!" | "?" | "…" => 5,
            _ if context.is_opening(i) => 6,
            _ if context.is_closing(i) => 7,
            _ => 8,
        },
        tag => 9 + tag as u32,
    }
}

/// What the lexicon knows a word as, below 32.
pub(super) fn known(entry: Entry) -> u32 {
    bits([
        !entry.verb().is_empty(),
        entry.noun().is_some(),
        entry.adjective().is_some(),
        entry.is(Class::Verb),
        entry.is(Class::Light),
    ])
}
