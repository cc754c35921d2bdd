//! Quotations that go on: in the next sentences of a paragraph, or in the next paragraph without a closing mark between.
use super::Signal;
use super::pattern::Found;
use super::quotation::Quotations;
use crate::claim::Act;
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// Fewest words of a quotation that may stand as a sentence of its own; shorter ones are titles and scare quotes.
const SENTENCE: usize = 3;

/// Gives each quotation that stands as sentences of its own, and that no pattern took, to the speaker it goes on from.
pub(super) fn carry_on(text: &Text<'_>, quotations: &Quotations, found: &mut Vec<Found>) {
    for index in 0.. {
        let Some(quotation) = quotations.get(index) else {
            break;
        };
        let tokens = quotation.tokens.clone();
        let first = &text.sentences[text.sentence_of(tokens.start)];
        let words = tokens
            .clone()
            .filter(|&i| text.tokens[i].kind != TokenKind::Mark)
            .count();
        let alone =
            first.tokens.start == tokens.start && ends_sentence(text, tokens.end) && !first.heading;
        if !alone || words < SENTENCE || taken(found, &tokens) {
            continue;
        }
        let owner = if quotation.goes_on && index > 0 {
            quotations
                .get(index - 1)
                .and_then(|q| owner_of(found, &q.tokens))
        } else {
            owner_before(text, found, tokens.start)
        };
        let Some(owner) = owner else { continue };
        let quoting = found[owner]
            .content
            .iter()
            .flat_map(Clone::clone)
            .any(|i| quotations.at(i).is_some());
        if quoting {
            found[owner].content.push(tokens);
        } else {
            let signal = Signal {
                act: Act::Asserts,
                speech: true,
                negated: false,
                doubts: false,
            };
            found.push(Found {
                source: found[owner].source.clone(),
                cue: vec![],
                content: vec![tokens],
                signal,
            });
        }
    }
}

fn ends_sentence(text: &Text<'_>, end: usize) -> bool {
    let last = &text.sentences[text.sentence_of(end.saturating_sub(1))];
    (end..last.tokens.end).all(|i| text.tokens[i].kind == TokenKind::Mark)
}

/// Whether the quotation's first words are already content of something that reaches outside of it.
fn taken(found: &[Found], tokens: &Range<usize>) -> bool {
    found.iter().any(|f| {
        let outside = f
            .cue
            .iter()
            .all(|c| c.end <= tokens.start || c.start >= tokens.end);
        outside && f.content.iter().any(|c| c.contains(&(tokens.start + 1)))
    })
}

fn owner_of(found: &[Found], tokens: &Range<usize>) -> Option<usize> {
    found
        .iter()
        .position(|f| f.content.iter().any(|c| c.contains(&(tokens.start + 1))))
}

/// The main attribution of the nearest sentence before, within the paragraph.
fn owner_before(text: &Text<'_>, found: &[Found], start: usize) -> Option<usize> {
    let here = text.sentence_of(start);
    let paragraph = text.sentences[here].paragraph;
    let before = text.sentences[..here]
        .iter()
        .rev()
        .take_while(|s| s.paragraph == paragraph);
    before.into_iter().find_map(|sentence| {
        let main = |f: &&(usize, &Found)| !found.iter().any(|other| other.encloses(f.1));
        let here: Vec<_> = found
            .iter()
            .enumerate()
            .filter(|(_, f)| {
                f.content
                    .iter()
                    .any(|c| c.start < sentence.tokens.end && c.end > sentence.tokens.start)
            })
            .collect();
        here.iter().find(main).map(|(i, _)| *i)
    })
}
