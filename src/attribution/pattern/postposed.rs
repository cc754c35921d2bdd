//! The cue after or inside its content: "“…,” Lund said", "“…,” said Lund", "The deal, Lund said, was dead."
use super::{Found, signal};
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;
use crate::lexicon::{Class, Cue, Frame};
use std::ops::Range;

/// Finds the attribution whose cue verb at `at` follows its content.
pub(super) fn find(context: &Context<'_>, at: usize) -> Option<Found> {
    let cue = context
        .entry(at)
        .verb()
        .iter()
        .find(|c| c.particle.is_none() && c.frames.has(Frame::Quote))?;
    if context.quotations.at(at).is_some() && context.quotations.at(context.bounds.start).is_none()
    {
        return None;
    }
    let group = context.group_start(at);
    straight(context, cue, group, at).or_else(|| inverted(context, cue, group, at))
}

/// "“…,” Lund said": the subject stands between the content and the verb.
fn straight(context: &Context<'_>, cue: &Cue, group: usize, at: usize) -> Option<Found> {
    if !matches!(context.tag(at), Some(Tag::Verb)) {
        return None;
    }
    let source = context.subject(group);
    if source.is_empty() {
        return None;
    }
    let content = content(context, cue, source.start, at + 1)?;
    let words = group..at + 1;
    Some(Found {
        source,
        cue: vec![words.clone()],
        content,
        signal: signal(context, cue, words),
    })
}

/// "“…,” said Lund, a former minister": the subject follows the verb.
fn inverted(context: &Context<'_>, cue: &Cue, group: usize, at: usize) -> Option<Found> {
    if context.tag(at) == Some(Tag::Ing) {
        return None;
    }
    let phrase = context.phrase_after(at + 1);
    if phrase.is_empty() {
        return None;
    }
    let source = context.with_apposition(phrase);
    let content = content(context, cue, group, source.end)?;
    let words = group..at + 1;
    Some(Found {
        source,
        cue: vec![words.clone()],
        content,
        signal: signal(context, cue, words),
    })
}

/// The content before `start`, and what of it goes on after `end`.
fn content(
    context: &Context<'_>,
    cue: &Cue,
    start: usize,
    end: usize,
) -> Option<Vec<Range<usize>>> {
    let comma = start
        .checked_sub(1)
        .filter(|&i| i >= context.bounds.start)?;
    let before = if context.word(comma) == "," {
        comma.checked_sub(1)?
    } else {
        comma
    };
    let left = if context.is_closing(before) {
        quoted(context, before)?
    } else if context.word(comma) == "," && cue.frames.has(Frame::Bare) && cue.speech {
        plain(context, comma)?
    } else {
        return None;
    };
    let mut content = vec![left];
    content.extend(rest(context, end));
    // Without quotation marks, the parts together must make a clause: "On Monday, he said," is none.
    let clause = content.iter().flat_map(Clone::clone).any(|i| {
        context.quotations.at(i).is_some()
            || matches!(context.tag(i), Some(Tag::Verb | Tag::Aux | Tag::Passive))
    });
    clause.then_some(content)
}

/// The quotation that closes at `close`, from where it opened, be it sentences before; with the words before it in its sentence.
fn quoted(context: &Context<'_>, close: usize) -> Option<Range<usize>> {
    let quotation = context.quotations.at(close)?;
    let opened = quotation.tokens.start;
    let start = if opened > context.bounds.start
        && (context.bounds.start..opened)
            .any(|i| matches!(context.tag(i), Some(Tag::Noun | Tag::Name | Tag::Pron)))
        && !(context.bounds.start..opened)
            .any(|i| !context.entry(i).verb().is_empty() && context.tag(i) == Some(Tag::Verb))
    {
        context.bounds.start
    } else {
        opened
    };
    Some(start..quotation.tokens.end)
}

/// Words without quotation marks from the start of the sentence up to the comma.
fn plain(context: &Context<'_>, comma: usize) -> Option<Range<usize>> {
    let mut start = context.bounds.start;
    while context.tag(start) == Some(Tag::Coord) {
        start += 1;
    }
    let adverbial = matches!(
        context.tag(start),
        Some(Tag::Prep | Tag::Subord | Tag::Adv | Tag::Ing)
    ) || context.is(start, Class::TimeStart);
    (comma > start + 1 && !adverbial && context.quotations.at(comma - 1).is_none())
        .then_some(start..comma)
}

/// After the cue: ", “and we will stay.”" or ", were over".
fn rest(context: &Context<'_>, end: usize) -> Option<Range<usize>> {
    let limit = context.final_mark();
    let comma = (end..limit)
        .find(|&i| context.word(i) == ",")
        .filter(|&i| i <= end + 6)?;
    let next = comma + 1;
    if context.is_opening(next) {
        let quotation = context.quotations.at(next)?;
        return Some(next..quotation.tokens.end);
    }
    let predicate = matches!(
        context.tag(next),
        Some(Tag::Verb | Tag::Aux | Tag::Passive | Tag::Coord)
    );
    (comma == end && predicate && next < limit).then_some(next..limit)
}
