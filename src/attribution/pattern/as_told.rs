//! The source in a clause with "as" before what it says: "As Lund noted on Monday, the dam is full".
use super::complement::adjuncts_end;
use super::postposed::{cue_end, speech_cue};
use super::{Found, signal};
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;

/// Finds the attribution whose verb stands at `at`. A verb of speech without anything said in its own clause is no time.
pub(super) fn find(context: &Context<'_>, at: usize) -> Option<Found> {
    if context.tag(at)? != Tag::Verb {
        return None;
    }
    let group = context.group_start(at);
    let source = context.subject(group);
    let as_ = source.start.checked_sub(1)?;
    if source.is_empty() || as_ != context.bounds.start || context.lower(as_) != "as" {
        return None;
    }
    let cue = speech_cue(context, at).filter(|cue| cue.speech)?;
    let end = cue_end(context, at);
    let comma = adjuncts_end(context, end);
    let content = comma + 1..context.final_mark();
    if context.word(comma) != "," || content.is_empty() {
        return None;
    }
    let words = group..end;
    let signal = signal(context, cue, words.clone());
    Some(Found::told(at, source, words, vec![content], signal))
}
