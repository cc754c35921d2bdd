//! The passive with its agent: "the plan was welcomed by Norland", "an offer turned down by Arvia".
use super::{Found, signal};
use crate::attribution::Confidence;
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;
use crate::lexicon::{Class, Cue, Frame};
use std::ops::Range;

/// Finds the attribution whose passive stands at `at`.
pub(super) fn find(context: &Context<'_>, at: usize) -> Option<Found> {
    if context.tag(at)? != Tag::Passive {
        return None;
    }
    let particle = usize::from(context.lower(at + 1) != "by");
    let by = at + 1 + particle;
    if context.lower(by) != "by" {
        return None;
    }
    let fits = |c: &&Cue| match c.particle {
        Some(word) => particle == 1 && context.lower(at + 1) == word,
        None => particle == 0,
    };
    let mut senses = context.entry(at).verb().iter();
    let cue = senses.find(|c| c.frames.has(Frame::Obj) && fits(c))?;
    let source = context.phrase_after(by + 1);
    let timely = source
        .clone()
        .all(|i| context.is(i, Class::Time) || context.tag(i) == Some(Tag::Number));
    if source.is_empty() || timely || context.tag(source.start) == Some(Tag::Ing) {
        return None;
    }
    let group = context.group_start(at);
    let content = patient(context, group)?;
    let words = group..by + 1;
    Some(Found {
        head: at,
        confidence: Confidence::PATTERN,
        source,
        cue: vec![words.clone()],
        content: vec![content],
        signal: signal(context, cue, words),
    })
}

/// What the passive is told of: the phrase before it, with what is attached to that ("the offer to attend the talks").
fn patient(context: &Context<'_>, group: usize) -> Option<Range<usize>> {
    let phrase = context.subject(group);
    if phrase.is_empty() || context.tag(phrase.start) == Some(Tag::Rel) {
        return None;
    }
    let mut start = phrase.start;
    while start > context.bounds.start
        && matches!(
            context.tag(start - 1),
            Some(Tag::Inf | Tag::To | Tag::Noun | Tag::Name | Tag::Det | Tag::Prep | Tag::Number)
        )
    {
        start -= 1;
    }
    Some(start..group)
}
