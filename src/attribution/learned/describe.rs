//! What features of cues and of tokens have in common: words, parts and complements as numbers.
use super::key::{bits, word};
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;
use crate::lexicon::{Class, Entry};

/// The dictionary form of a cue word, else the word.
pub(super) fn lemma(context: &Context<'_>, at: usize) -> u32 {
    match context.entry(at).verb().first() {
        Some(cue) => word(cue.lemma),
        None => word(context.word(at)),
    }
}

/// The part of a token, below 64; 0 outside of the bounds. Marks are told apart.
pub(super) fn part(context: &Context<'_>, i: usize) -> u32 {
    match context.tag(i) {
        None => 0,
        Some(Tag::Mark) => match context.word(i) {
            "," => 1,
            ":" => 2,
            ";" => 3,
            "—" | "–" | "-" => 4,
            "." | "!" | "?" | "…" => 5,
            _ if context.is_opening(i) => 6,
            _ if context.is_closing(i) => 7,
            _ => 8,
        },
        Some(tag) => 9 + tag as u32,
    }
}

/// The part of the token before.
pub(super) fn part_before(context: &Context<'_>, i: usize) -> u32 {
    i.checked_sub(1).map_or(0, |j| part(context, j))
}

/// The first word of what may be a complement, told more finely: "that", a question word, a time, each preposition.
pub(super) fn complement(context: &Context<'_>, i: usize) -> u32 {
    let entry = context.entry(i);
    match () {
        () if entry.is(Class::That) => 64 + part(context, i),
        () if entry.is(Class::Wh) => 128,
        () if entry.is(Class::Time) || entry.is(Class::TimeStart) => 129,
        () if context.tag(i) == Some(Tag::Prep) => word(context.word(i)) | 1 << 31,
        () => part(context, i),
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
