//! "according to Lund", "in the words of Lund": the source in a phrase beside the clause it speaks.
use super::Found;
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;
use crate::attribution::{Confidence, Signal};
use crate::claim::Act;
use std::ops::Range;

/// Introductory phrases, each with the words that a source follows.
const PHRASES: [&[&str]; 4] = [
    &["according", "to"],
    &["in", "the", "words", "of"],
    &["in", "the", "view", "of"],
    &["in", "the", "opinion", "of"],
];

/// Finds the attribution whose phrase begins at `at`.
pub(super) fn find(context: &Context<'_>, at: usize) -> Option<Found> {
    let phrase = PHRASES.iter().find(|p| {
        p.iter()
            .enumerate()
            .all(|(k, w)| context.word(at + k).eq_ignore_ascii_case(w))
    })?;
    let after = at + phrase.len();
    let name = context.phrase_after(after);
    if name.is_empty() {
        return None;
    }
    let source = context.with_apposition(name);
    let content = clause(context, at, source.end)?;
    let words = at..after;
    let signal = Signal {
        act: Act::Asserts,
        speech: true,
        negated: false,
        doubts: false,
    };
    Some(Found {
        head: at,
        confidence: Confidence::PATTERN,
        source,
        cue: vec![words],
        content: vec![content],
        signal,
    })
}

/// The clause before the phrase; the one after it, where the phrase opens the sentence.
fn clause(context: &Context<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let opens = (context.bounds.start..at)
        .all(|i| matches!(context.tag(i), Some(Tag::Mark | Tag::Coord | Tag::Adv)));
    let range = if opens {
        let start = (end..context.bounds.end).find(|&i| context.word(i) == ",")? + 1;
        start..context.final_mark()
    } else {
        let start = (context.bounds.start..at)
            .rev()
            .find(|&i| context.word(i) == ";")
            .map_or(context.bounds.start, |i| i + 1);
        start..at
    };
    let verb = range
        .clone()
        .any(|i| matches!(context.tag(i), Some(Tag::Verb | Tag::Aux | Tag::Passive)));
    (verb || context.quotations.at(range.start).is_some()).then_some(range)
}
