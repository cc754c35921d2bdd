//! The ways in which English news attributes words to somebody, one file each.
//!
//! Input: a [`Context`] and the place of a cue. Output: at most one [`Found`] for each cue. A pattern that is in doubt finds nothing.
mod according;
mod adjective;
mod as_told;
mod complement;
mod noun;
mod passive;
mod postposed;
mod supposed;

pub(crate) use noun::is_responded_to;

use super::clause::Context;
use super::learned::CLAUSE_IN_QUOTES;
use super::tag::Tag;
use super::{Confidence, Signal};
use crate::lexicon::{Class, Cue, Frame};
use std::ops::Range;
use supposed::is_supposed;

/// An attribution in tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// The word that the pattern starts from: the verb, noun or adjective of the cue.
    pub head: usize,
    pub source: Range<usize>,
    pub cue: Vec<Range<usize>>,
    /// In text order.
    pub content: Vec<Range<usize>>,
    pub signal: Signal,
    pub confidence: Confidence,
}

impl Found {
    /// What a pattern tells that starts from the word `head`; `words` are its cue.
    pub(crate) fn told(
        head: usize,
        source: Range<usize>,
        words: Range<usize>,
        content: Vec<Range<usize>>,
        signal: Signal,
    ) -> Self {
        Self {
            head,
            source,
            cue: vec![words],
            content,
            signal,
            confidence: Confidence::PATTERN,
        }
    }

    /// Bits that tell whether a token stands in its content, source or cue.
    pub(crate) fn part_of(&self, token: usize) -> u32 {
        let holds = |ranges: &[Range<usize>]| ranges.iter().any(|r| r.contains(&token));
        u32::from(holds(&self.content))
            | u32::from(self.source.contains(&token)) << 1
            | u32::from(holds(&self.cue)) << 2
    }

    /// Whether another attribution lies within the content of this one.
    pub(crate) fn encloses(&self, inner: &Self) -> bool {
        self != inner && self.encloses_cue(inner) && self.holds(&inner.source)
    }

    /// Whether the cue of another attribution lies within the content of this one.
    pub(crate) fn encloses_cue(&self, inner: &Self) -> bool {
        !inner.cue.is_empty() && inner.cue.iter().all(|r| self.holds(r))
    }

    /// Cuts the content that holds a token off before it.
    pub(crate) fn end_at(&mut self, from: usize) {
        let holds = |c: &Range<usize>| c.start < from && from < c.end;
        if let Some(content) = self.content.iter_mut().find(|c| holds(c)) {
            content.end = from;
        }
    }

    /// Whether one part of the content holds a range: found by halving, since an endless quotation has a part for each sentence.
    pub(crate) fn holds(&self, range: &Range<usize>) -> bool {
        let after = self.content.partition_point(|c| c.start <= range.start);
        let before = self.content[..after].last();
        before.is_some_and(|c| range.end <= c.end)
    }
}

/// The words of a cue; in "an envoy quoted Lund as saying" who is quoted stands within them.
fn around(source: &Range<usize>, words: Range<usize>) -> Vec<Range<usize>> {
    if words.start < source.start && source.end <= words.end {
        vec![words.start..source.start, source.end..words.end]
    } else {
        vec![words]
    }
}

/// Everything that the patterns find in the context's bounds, in order of the cue.
pub(crate) fn find(context: &Context<'_>) -> Vec<Found> {
    const PATTERNS: [fn(&Context<'_>, usize) -> Option<Found>; 9] = [
        postposed::find_quoted,
        as_told::find,
        postposed::find_between,
        complement::find,
        postposed::find_plain,
        passive::find,
        adjective::find,
        noun::find,
        according::find,
    ];
    // All but the last start from a verb or from a word that the lexicon knows as a cue.
    let from = |i: usize| {
        let entry = context.text.entries[i];
        let phrasal = !entry.phrases().is_empty();
        let starts = entry.is_cue() || phrasal || context.tags[i] == Tag::Verb;
        if starts { 0 } else { PATTERNS.len() - 1 }
    };
    context
        .bounds
        .clone()
        .filter(|&i| owns(context, i))
        .filter_map(|i| PATTERNS[from(i)..].iter().find_map(|find| find(context, i)))
        .collect()
}

/// Whether a word is read in these bounds: those within a long quotation are read in bounds of their own.
pub(crate) fn owns(context: &Context<'_>, i: usize) -> bool {
    context.quotations.at(i).is_none_or(|q| {
        q.tokens.len() < CLAUSE_IN_QUOTES
            || (q.tokens.start < context.bounds.start && q.tokens.end >= context.bounds.end)
    })
}

/// "if Norland refuses", "Arvia must accept", "this shows", "Monday saw", "early this year saw", "nobody wants", "as we know": nobody
/// is told to have said or wanted it.
pub(crate) fn is_untold(
    context: &Context<'_>,
    subject: &Range<usize>,
    group: Range<usize>,
) -> bool {
    let deontic = group.clone().any(|i| context.is(i, Class::Deontic));
    let first = context.lower(subject.start);
    let nobody = matches!(first, "provided" | "nobody" | "no-one" | "none" | "no")
        || subject.clone().all(|i| context.is_timely(i))
        || subject.len() == 1 && context.is(subject.start, Class::Pointing);
    // Outside of quotation marks "I", "we" and "you" are the author and the reader.
    let aside = subject.len() == 1
        && context.quotations.at(subject.start).is_none()
        && (context.is(subject.start, Class::First)
            || context.word(subject.start).eq_ignore_ascii_case("you"));
    let contracted = group
        .clone()
        .any(|i| context.is(i, Class::First) && context.quotations.at(i).is_none());
    deontic
        || contracted
        || is_supposed(context, subject, &group)
        || (!subject.is_empty() && (nobody || aside))
}

/// The signal of a cue whose words run over `group`.
pub(crate) fn signal(context: &Context<'_>, cue: &Cue, group: Range<usize>) -> Signal {
    // "said no to": the sense has it already.
    let own = cue.particle.is_some_and(|p| p.starts_with("no_"));
    let negations = group.clone().filter(|&i| context.is(i, Class::Neg));
    let negated = (negations.count() > usize::from(own))
        ^ group.clone().any(|i| context.is(i, Class::Without))
        ^ context.is_neither(&context.subject(group.start));
    let doubts = cue.frames.has(Frame::Doubt) != (negated && cue.frames.has(Frame::Belief));
    Signal {
        act: cue.act,
        speech: cue.speech,
        negated,
        doubts,
    }
}
