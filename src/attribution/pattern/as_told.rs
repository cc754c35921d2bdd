//! The source in a clause with "as" before what it says: "As Lund noted on Monday, the dam is full".
use super::complement::adjuncts_end;
use super::postposed::{cue_end, plain, quotation_before, speech_cue};
use super::{Found, signal};
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;
use std::ops::Range;

/// Finds the attribution whose verb stands at `at`. A verb of speech without anything said in its own clause is no time.
pub(super) fn find(context: &Context<'_>, at: usize) -> Option<Found> {
    if context.tag(at)? != Tag::Verb {
        return None;
    }
    let group = context.group_start(at);
    let source = context.subject(group);
    let as_ = source.start.checked_sub(1)?;
    if source.is_empty() || context.lower(as_) != "as" {
        return None;
    }
    let cue = speech_cue(context, at).filter(|cue| cue.speech)?;
    let end = cue_end(context, at);
    let after = adjuncts_end(context, end);
    let content = if as_ == context.bounds.start {
        let behind = after + 1..context.final_mark();
        (context.word(after) == "," && !behind.is_empty()).then_some(behind)?
    } else {
        before(context, as_).filter(|_| after == context.final_mark())?
    };
    let words = group..end;
    let signal = signal(context, cue, words.clone());
    Some(Found::told(at, source, words, vec![content], signal))
}

/// "The dam is full, as Lund noted": the clause before the comma, where nobody else tells it. What is denied may be just what the
/// other one claims: "The dam is not safe, as Lund claims".
fn before(context: &Context<'_>, as_: usize) -> Option<Range<usize>> {
    let comma = as_.checked_sub(1).filter(|&i| context.word(i) == ",")?;
    let quoted = comma
        .checked_sub(1)
        .and_then(|i| quotation_before(context, i));
    let content = quoted.or_else(|| plain(context, comma))?;
    let finite = |i| matches!(context.tag(i), Some(Tag::Verb | Tag::Aux));
    let other = |i| {
        let speech = context.entry(i).verb().iter().any(|cue| cue.speech);
        context.tag(i) == Some(Tag::Neg) || speech && context.tag(i) == Some(Tag::Verb)
    };
    let told = context.bounds.start..comma;
    (content.clone().any(finite) && !told.clone().any(other)).then_some(content)
}
