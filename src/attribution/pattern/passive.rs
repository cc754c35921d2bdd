//! The passive with its agent: "the plan was welcomed by Norland", "an offer turned down by Arvia".
use super::{Found, signal};
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
    let source = context.phrase_after(by + 1);
    let timely = source
        .clone()
        .all(|i| context.is(i, Class::Time) || context.tag(i) == Some(Tag::Number));
    if source.is_empty() || timely || context.tag(source.start) == Some(Tag::Ing) {
        return None;
    }
    let group = context.group_start(at);
    let fits = |c: &&Cue| match c.particle {
        Some(word) => particle == 1 && context.lower(at + 1) == word,
        None => particle == 0,
    };
    let mut senses = context.entry(at).verb().iter().filter(fits);
    let (cue, content) =
        senses.find_map(|cue| Some((cue, content(context, cue, group, source.end)?)))?;
    let words = group..by + 1;
    let signal = signal(context, cue, words.clone());
    Some(Found::told(at, source, words, content, signal))
}

/// What the passive is told of, and what stands behind its agent: "the plan was dismissed by Norland as a joke", "Arvia was urged by
/// Norland to sign"; but only what the hearer was told: "they were told by Norland that nothing had changed".
fn content(
    context: &Context<'_>,
    cue: &Cue,
    group: usize,
    end: usize,
) -> Option<Vec<Range<usize>>> {
    let has = |frame| cue.frames.has(frame);
    let rest = || end..context.clause_end(end);
    let that = context.is(end, Class::That) && context.tag(end) != Some(Tag::Rel);
    if that && has(Frame::Io) {
        return Some(vec![rest()]);
    }
    if context.tag(end) == Some(Tag::To) && has(Frame::ObjTo) {
        // "Norland, urged by Arvia to sign, left"
        return Some(if context.after_comma(group) {
            let comma = rest().find(|&i| context.word(i) == ",");
            let whom = context.phrase_before(group - 1);
            vec![whom, end..comma.unwrap_or(rest().end)]
        } else {
            patient(context, group)
                .into_iter()
                .chain([rest()])
                .collect()
        });
    }
    if !has(Frame::Obj) && !has(Frame::ObjAs) {
        return None;
    }
    let mut content = vec![patient(context, group)?];
    if context.lower(end) == "as" && !context.finite_clause_follows(end + 1) {
        content.push(rest());
    }
    Some(content)
}

/// What the passive is told of: the phrase before it, with what is attached to that ("the offer to attend the talks").
fn patient(context: &Context<'_>, group: usize) -> Option<Range<usize>> {
    let mut end = group;
    let mut phrase = context.subject(group);
    // "The plan, backed by Norland, would …"
    if phrase.is_empty() && context.after_comma(group) {
        end = group - 1;
        phrase = context.phrase_before(end);
    }
    if context.tag(phrase.start) == Some(Tag::Rel) {
        // "a demand that was dismissed by Arvia"
        end = phrase.start;
        phrase = context.phrase_before(end);
    }
    if phrase.is_empty() {
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
    Some(start..end)
}
