//! Positions that no cue introduces: the words stand before it, "a charge Norland denies", "but Arvia said no", or there is but a deed,
//! "Lund will not attend the talks".
//!
//! Input: what was found in a sentence. Output: the same with these added, and with the words of others cut where they begin: who
//! accuses somebody does not say that they deny it. They follow on from what was found, and no weights are learned from them.
mod answer;
mod colon;
mod deed;
mod relative;

use super::clause::Context;
use super::learned::Reading;
use super::pattern::{Found, is_untold};
use super::tag::Tag;
use std::ops::Range;

/// Adds what is told of the words before it, in the sentence whose stretches these are.
pub(super) fn add(reading: &Reading<'_>, stretch: &Range<usize>, told: &mut Vec<Found>) {
    let context = reading.context(stretch.clone());
    for at in stretch.clone() {
        let found = deed::preference(&context, told, at).or_else(|| {
            if context.entry(at).verb().is_empty() {
                deed::find(&context, told, at)
                    .or_else(|| answer::elliptic(&context, told, at))
                    .or_else(|| colon::find(&context, told, at))
            } else if context.tag(at) == Some(Tag::Verb) {
                relative::find(&context, told, at).or_else(|| answer::find(&context, told, at))
            } else {
                None
            }
        });
        let known = |f: &Found| f.head == at && !f.confidence.learned;
        if let Some(Taken { found, from }) = found.filter(|_| !told.iter().any(known)) {
            told.retain(|f| f.head != at);
            // Within quotation marks all is the speaker's.
            if context.quotations.at(from).is_none() {
                for f in told.iter_mut() {
                    f.end_at(from);
                }
            }
            told.push(found);
        }
    }
}

/// A position on words before it.
struct Taken {
    found: Found,
    /// Where what is told of them begins: the words themselves end there, whoever said them.
    from: usize,
}

/// The words that end before `end`: those that somebody was told to have said, demanded or offered. Of "said it wants a truce", what is
/// wanted, or `all` of what is said.
fn told_before(
    context: &Context<'_>,
    told: &[Found],
    end: usize,
    all: bool,
) -> Option<Range<usize>> {
    let last = end.checked_sub(1)?;
    let mut contents = told.iter().flat_map(|f| &f.content);
    let content = contents
        .by_ref()
        .filter(|c| c.start < last && (last..end + 1).contains(&c.end) || c.contains(&last))
        .max_by_key(|c| if all { usize::MAX - c.start } else { c.start })?;
    let that = usize::from(context.lower(content.start) == "that");
    Some(content.start + that..end)
}

/// The subject of the verb at `at` and the start of its verb group; none where nobody is told to do it.
fn subject(context: &Context<'_>, at: usize) -> Option<(Range<usize>, usize)> {
    let group = context.group_start(at);
    let subject = context.subject(group);
    let told = !subject.is_empty() && !is_untold(context, &subject, group..at);
    told.then_some((subject, group))
}

/// Whether nothing that a verb could take begins here.
fn has_no_object(context: &Context<'_>, at: usize) -> bool {
    match context.tag(at) {
        None | Some(Tag::Coord | Tag::Prep | Tag::Adv) => true,
        Some(Tag::Mark) => !context.is_opening(at) && context.word(at) != ":",
        _ => false,
    }
}
