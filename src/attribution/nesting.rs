//! Which attribution stands within the words of which: "Norland says that Arvia demands a truce".
use super::Attribution;
use crate::text::{BySentence, Span, Text};

/// For each attribution the smallest one whose content holds its cue.
pub(crate) fn enclosing(text: &Text<'_>, all: &[Attribution]) -> Vec<Option<usize>> {
    let mut contents = BySentence::new(text);
    for (i, a) in all.iter().enumerate() {
        a.content
            .iter()
            .for_each(|c| contents.add(text, i, &text.tokens_in(*c)));
    }
    let around = |i: usize| {
        let anchor = anchor(&all[i])?;
        let near = contents.in_sentence(text.sentence_of(text.tokens_in(anchor).start));
        let holds = |o: usize| {
            all[o].content.iter().any(|c| c.contains(anchor)) && !all[o].cue.contains(&anchor)
        };
        let size = |o: usize| {
            all[o]
                .content
                .iter()
                .find(|c| c.contains(anchor))
                .map_or(usize::MAX, |c| c.len())
        };
        near.iter()
            .copied()
            .filter(|&o| o != i && holds(o) && !(holds_back(&all[i], &all[o]) && o > i))
            .min_by_key(|&o| (size(o), o))
    };
    (0..all.len()).map(around).collect()
}

/// Where an attribution stands: its cue, or the words themselves.
fn anchor(attribution: &Attribution) -> Option<Span> {
    attribution
        .cue
        .first()
        .or(attribution.content.first())
        .copied()
}

/// Whether two attributions lie in each other, which must not make a circle.
fn holds_back(inner: &Attribution, outer: &Attribution) -> bool {
    outer
        .cue
        .first()
        .is_some_and(|&cue: &Span| inner.content.iter().any(|c| c.contains(cue)))
}
