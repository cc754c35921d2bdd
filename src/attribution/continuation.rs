//! Quotations that go on: in the next sentences of a paragraph, or in the next paragraph without a closing mark between.
mod orphan;

use super::Signal;
use super::pattern::Found;
use super::quotation::Quotations;
use crate::claim::Act;
use crate::text::{BySentence, Text, TokenKind};
use std::ops::Range;

/// Fewest words of a quotation that may stand as a sentence of its own; shorter ones are titles and scare quotes.
const SENTENCE: usize = 3;

/// How many sentences back within its paragraph a quotation may look for its speaker.
const REACH: usize = 8;

/// Gives each quotation that stands as sentences of its own, and that no pattern took, to the speaker it goes on from.
pub(super) fn carry_on(text: &Text<'_>, quotations: &Quotations, found: &mut Vec<Found>) {
    let mut contents = BySentence::new(text);
    for (item, f) in found.iter().enumerate() {
        f.content
            .iter()
            .for_each(|tokens| contents.add(text, item, tokens));
    }
    for index in 0.. {
        let Some(quotation) = quotations.get(index) else {
            break;
        };
        let tokens = quotation.tokens.clone();
        let sentence = text.sentence_of(tokens.start);
        if !stands_alone(text, &tokens) || taken(found, contents.in_sentence(sentence), &tokens) {
            continue;
        }
        let before = index
            .checked_sub(1)
            .and_then(|i| quotations.get(i))
            .filter(|_| quotation.goes_on);
        let owner = match before {
            Some(q) => owner_of(
                found,
                contents.in_sentence(text.sentence_of(q.tokens.start)),
                &q.tokens,
            ),
            None => owner_before(text, quotations, found, &contents, sentence)
                .or_else(|| orphan::owner(text, found, &contents, &tokens)),
        };
        let Some(owner) = owner else { continue };
        let quoting = found[owner]
            .content
            .iter()
            .flat_map(Clone::clone)
            .any(|i| i < tokens.start && quotations.at(i).is_some());
        let item = if quoting { owner } else { found.len() };
        if quoting {
            found[owner].content.push(tokens.clone());
        } else {
            let signal = Signal {
                act: Act::Asserts,
                speech: true,
                negated: false,
                doubts: false,
            };
            found.push(Found {
                head: tokens.start,
                confidence: found[owner].confidence,
                source: found[owner].source.clone(),
                cue: vec![],
                content: vec![tokens.clone()],
                signal,
            });
        }
        contents.add(text, item, &tokens);
    }
}

/// Whether a quotation begins and ends with its sentences and is no title or scare quote.
fn stands_alone(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let first = &text.sentences[text.sentence_of(tokens.start)];
    let words = tokens
        .clone()
        .filter(|&i| text.tokens[i].kind != TokenKind::Mark)
        .count();
    first.tokens.start == tokens.start
        && !first.heading
        && words >= SENTENCE
        && ends_sentence(text, tokens.end)
}

fn ends_sentence(text: &Text<'_>, end: usize) -> bool {
    let last = &text.sentences[text.sentence_of(end.saturating_sub(1))];
    (end..last.tokens.end).all(|i| text.tokens[i].kind == TokenKind::Mark)
}

/// Whether the quotation's first words are already content of something that reaches outside of it.
fn taken(found: &[Found], near: &[usize], tokens: &Range<usize>) -> bool {
    near.iter().map(|&i| &found[i]).any(|f| {
        let outside = f
            .cue
            .iter()
            .all(|c| c.end <= tokens.start || c.start >= tokens.end);
        outside && f.holds(&first(tokens))
    })
}

fn owner_of(found: &[Found], near: &[usize], tokens: &Range<usize>) -> Option<usize> {
    near.iter()
        .copied()
        .find(|&i| found[i].holds(&first(tokens)))
}

/// The first word of a quotation.
fn first(tokens: &Range<usize>) -> Range<usize> {
    tokens.start + 1..tokens.start + 2
}

/// The main attribution of the nearest sentence before, within the paragraph.
fn owner_before(
    text: &Text<'_>,
    quotations: &Quotations,
    found: &[Found],
    contents: &BySentence,
    here: usize,
) -> Option<usize> {
    let paragraph = text.sentences[here].paragraph;
    // "“Untrue,” a diplomat shrugged": whoever that was, the next words are not of the speaker before.
    let strange = |s: usize| {
        let tokens = &text.sentences[s].tokens;
        let quotation = quotations.at(tokens.start);
        contents.in_sentence(s).is_empty()
            && quotation.is_some_and(|q| !ends_sentence(text, q.tokens.end))
    };
    let before = (here.saturating_sub(REACH)..here)
        .rev()
        .take_while(|&s| text.sentences[s].paragraph == paragraph && !strange(s));
    before.into_iter().find_map(|sentence| {
        let near = contents.in_sentence(sentence);
        let enclosed = |i: usize| {
            let mut others = near.iter().filter(|&&o| o != i);
            others.any(|&o| found[o].encloses(&found[i]))
        };
        near.iter().copied().find(|&i| !enclosed(i))
    })
}
