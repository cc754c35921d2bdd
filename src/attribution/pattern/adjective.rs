//! The cue adjective: "Lund is adamant that …", "is not ready to …", "has made it clear that …".
use super::complement::{asides_end, particle_end, raised_subject};
use super::postposed::plain;
use super::{Found, is_untold, signal};
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;
use crate::lexicon::{Class, Cue, Frame};
use std::ops::Range;

/// Finds the attribution whose adjective stands at `at`.
pub(super) fn find(context: &Context<'_>, at: usize) -> Option<Found> {
    let cue = context.entry(at).adjective()?;
    if cue.frames.has(Frame::Held) {
        return held(context, cue, at);
    }
    // "made clear on Monday that", "made clear, however, that"
    let that = Some(asides_end(context, at + 1)).filter(|&i| context.is(i, Class::That));
    let content = complement(context, cue, that.unwrap_or(at + 1));
    let verb = predicate(context, at)?;
    let group = context.group_start(verb);
    let is = context.is(verb, Class::Be);
    let content = content.or_else(|| is.then(|| before(context, cue, at, group)).flatten())?;
    // "is understood to be ready to"
    let (source, group) = match context.tag(verb.saturating_sub(1)) {
        Some(Tag::To) => raised_subject(context, verb)?,
        _ => (context.subject(group), group),
    };
    if source.is_empty() || is_untold(context, &source, group..at) {
        return None;
    }
    let words = group..at + 1;
    let signal = signal(context, cue, words.clone());
    Some(Found::told(at, source, words, vec![content], signal))
}

/// "The draft is unacceptable to Norland", "a red line for Norland": who holds it to be so stands behind, or opens the sentence, "For
/// Norland, the draft remains a non-starter".
fn held(context: &Context<'_>, cue: &Cue, at: usize) -> Option<Found> {
    let end = match cue.particle {
        Some(particle) => particle_end(context, at, particle)?,
        None => at + 1,
    };
    let holder = |i: usize| {
        let source = context.phrase_after(i + 1);
        let by = matches!(context.lower(i), "to" | "for") && !source.is_empty();
        by.then_some(source)
    };
    let opener = context.bounds.start;
    let opened = || holder(opener).filter(|source| context.word(source.end) == ",");
    let (source, end) = match holder(end) {
        Some(source) => (source, end + 1),
        None => (opened()?, end),
    };
    // "a top priority"
    let within = |&i: &usize| matches!(context.tag(i), Some(Tag::Det | Tag::Noun));
    let words = (at.saturating_sub(3)..at).rev().take_while(within).count();
    let be = predicate(context, at - words)?;
    let group = context.group_start(be);
    let subject = context.subject(group);
    // Not "made it unacceptable to Norland"
    let is = context.is(be, Class::Be) || context.is(be, Class::Raising);
    let apart = source.start > at || subject.start > source.end;
    let told = is && apart && !subject.is_empty();
    let words = group..end;
    let signal = signal(context, cue, words.clone());
    told.then(|| Found::told(at, source, words, vec![subject], signal))
}

/// The form of "be", or of "make" over "it", that carries the adjective; or the verb before "herself" in "declared herself willing".
fn predicate(context: &Context<'_>, at: usize) -> Option<usize> {
    let mut i = at.checked_sub(1)?;
    // "is in favour of"
    while matches!(context.tag(i), Some(Tag::Adv | Tag::Neg))
        || context.is(i, Class::It)
        || i + 1 == at && matches!(context.lower(i), "in" | "no")
        || i + 2 == at && context.lower(i) == "in"
    {
        i = i.checked_sub(1)?;
    }
    if context.is_reflexive(i) && i + 1 == at {
        let declares = |&verb: &usize| context.tag(verb) == Some(Tag::Verb);
        return i.checked_sub(1).filter(declares);
    }
    (context.is(i, Class::Be) || context.is(i, Class::Light) || context.is(i, Class::Raising))
        .then_some(i)
}

/// "The truce would only help Arvia, Lund is convinced": a clause before the comma, where nothing stands behind.
fn before(context: &Context<'_>, cue: &Cue, at: usize, group: usize) -> Option<Range<usize>> {
    let subject = context.subject(group);
    let comma = subject.start.checked_sub(1)?;
    let ends = at + 1 == context.final_mark() && cue.frames.has(Frame::That);
    let beside = ends && !subject.is_empty() && context.after_comma(subject.start);
    beside.then(|| plain(context, comma)).flatten()
}

fn complement(context: &Context<'_>, cue: &Cue, start: usize) -> Option<Range<usize>> {
    let takes = match context.tag(start)? {
        Tag::To => cue.frames.has(Frame::To),
        Tag::Subord if context.is(start, Class::That) => cue.frames.has(Frame::That),
        Tag::Prep => cue.frames.take(context.lower(start)),
        Tag::Pron | Tag::Det | Tag::Name => {
            cue.frames.has(Frame::Bare) || cue.frames.has(Frame::Obj)
        }
        Tag::Noun | Tag::Ing => cue.frames.has(Frame::Obj),
        _ => false,
    };
    let end = context.clause_end(start);
    (takes && end > start + 1).then_some(start..end)
}
