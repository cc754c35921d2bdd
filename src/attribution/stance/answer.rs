//! An answer to what was offered or demanded: "Norland offered a truce, but Arvia refused", "Arvia said no".
use super::{Taken, has_no_object, subject, told_before};
use crate::attribution::clause::Context;
use crate::attribution::pattern::{Found, signal};
use crate::attribution::{Confidence, Signal};
use crate::claim::Act;
use crate::lexicon::Class;

/// Finds the answer whose verb stands at `at`.
pub(super) fn find(context: &Context<'_>, told: &[Found], at: usize) -> Option<Taken> {
    let (source, group) = subject(context, at)?;
    let mut before = (context.bounds.start..source.start).rev().take(2);
    let mark = before.find(|&i| matches!(context.word(i), "," | ";" | "but"));
    let mark = mark.filter(|&i| i + 1 == source.start || context.is(i + 1, Class::Coord));
    // "…, but Norland refused": the words end at the comma.
    let mark = mark.map(|i| {
        if i > 0 && context.word(i - 1) == "," {
            i - 1
        } else {
            i
        }
    });
    let asked = mark.and_then(|mark| asked(context, told, mark));
    let (signal, content, end) = match context.lower(at + 1) {
        word @ ("yes" | "no") if matches!(context.lower(at), "said" | "says" | "say") => {
            let act = if word == "yes" {
                Act::Accepts
            } else {
                Act::Opposes
            };
            let end = at + 2;
            if !has_no_object(context, end) {
                return None;
            }
            // Without anything asked before, the word is all that is told.
            match asked {
                Some(asked) => (said(act), asked, end),
                None => (said(act), at + 1..end, at + 1),
            }
        }
        _ if has_no_object(context, at + 1) => {
            let mut senses = context.entry(at).verb().iter();
            let cue = senses
                .find(|c| c.particle.is_none() && matches!(c.act, Act::Accepts | Act::Opposes))?;
            (signal(context, cue, group..at), asked?, at + 1)
        }
        _ => return None,
    };
    let words = group..end;
    let found = Found {
        head: at,
        confidence: Confidence::PATTERN,
        source,
        cue: vec![words],
        content: vec![content.clone()],
        signal,
    };
    let from = mark.unwrap_or(found.source.start);
    (!content.is_empty()).then_some(Taken { found, from })
}

/// "Norland wants a truce, but Arvia does not": the verb is left out with all that it takes.
pub(super) fn elliptic(context: &Context<'_>, told: &[Found], at: usize) -> Option<Taken> {
    if !context.is(at, Class::Do) {
        return None;
    }
    let not = context.is(at, Class::Neg) || context.lower(at + 1) == "not";
    let end = at + 1 + usize::from(!context.is(at, Class::Neg));
    if !not || !has_no_object(context, end) {
        return None;
    }
    let (source, _) = subject(context, at)?;
    let but = source.start.checked_sub(1)?;
    let mark = but.checked_sub(usize::from(context.after_comma(but)))?;
    let contrasts = context.is(but, Class::Contrast) && but > context.bounds.start;
    let content = asked(context, told, mark).filter(|_| contrasts)?;
    let cue = at..end;
    let mut signal = said(Act::Opposes);
    signal.speech = false;
    let found = Found::told(at, source, cue, vec![content], signal);
    Some(Taken { found, from: mark })
}

/// What somebody is told to demand or offer before a mark, or to have answered already.
fn asked(context: &Context<'_>, told: &[Found], mark: usize) -> Option<std::ops::Range<usize>> {
    let asks = |f: &&Found| {
        let asked = matches!(f.signal.act, Act::Demands | Act::Proposes);
        asked || matches!(f.signal.act, Act::Accepts | Act::Opposes)
    };
    let asked: Vec<Found> = told.iter().filter(asks).cloned().collect();
    told_before(context, &asked, mark, false)
}

fn said(act: Act) -> Signal {
    Signal {
        act,
        speech: true,
        negated: false,
        doubts: false,
    }
}
