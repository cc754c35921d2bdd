//! The ways in which English news attributes words to somebody, one file each.
//!
//! Input: a [`Context`] and the place of a cue. Output: at most one [`Found`] for each cue. A pattern that is in doubt finds nothing.
mod according;
mod adjective;
mod complement;
mod noun;
mod passive;
mod postposed;

use super::clause::Context;
use super::{CLAUSE_IN_QUOTES, Signal};
use crate::lexicon::{Class, Cue, Frame};
use std::ops::Range;

/// An attribution in tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub source: Range<usize>,
    pub cue: Vec<Range<usize>>,
    pub content: Vec<Range<usize>>,
    pub signal: Signal,
}

impl Found {
    /// Whether another attribution lies within the content of this one.
    pub(crate) fn encloses(&self, inner: &Self) -> bool {
        let within = |r: &Range<usize>| {
            self.content
                .iter()
                .any(|c| c.start <= r.start && r.end <= c.end)
        };
        self != inner
            && !inner.cue.is_empty()
            && inner.cue.iter().all(within)
            && within(&inner.source)
    }
}

/// Everything that the patterns find in the context's bounds, in order of the cue.
pub(crate) fn find(context: &Context<'_>) -> Vec<Found> {
    const PATTERNS: [fn(&Context<'_>, usize) -> Option<Found>; 7] = [
        postposed::find_quoted,
        complement::find,
        postposed::find_plain,
        passive::find,
        adjective::find,
        noun::find,
        according::find,
    ];
    // Words within a long quotation are read in bounds of their own.
    let own = |i: usize| {
        context.quotations.at(i).is_none_or(|q| {
            q.tokens.len() < CLAUSE_IN_QUOTES
                || (q.tokens.start < context.bounds.start && q.tokens.end >= context.bounds.end)
        })
    };
    context
        .bounds
        .clone()
        .filter(|&i| own(i))
        .filter_map(|i| PATTERNS.iter().find_map(|pattern| pattern(context, i)))
        .collect()
}

/// The signal of a cue whose words run over `group`.
fn signal(context: &Context<'_>, cue: &Cue, group: Range<usize>) -> Signal {
    let negated = group.clone().any(|i| context.is(i, Class::Neg))
        ^ group.clone().any(|i| context.is(i, Class::Without));
    let doubts = cue.frames.has(Frame::Doubt) != (negated && cue.frames.has(Frame::Belief));
    Signal {
        act: cue.act,
        speech: cue.speech,
        negated,
        doubts,
    }
}
