//! Whose is a quotation that fills a paragraph, without any words that tell who speaks?
//!
//! English news lets such a quotation follow its speaker: "Lund announced a truce. ¶ “We keep our word.”" Right below a heading
//! nobody has spoken yet, and the speaker follows: "“I will be there.” ¶ Lund announced that …". Only words in the first
//! person are sure to be somebody's speech at all, not an excerpt or a headline, and a speaker whom they name is somebody else.
//! Measured on 840 American political articles: of 32 such quotations one goes to the wrong speaker; without the first person it
//! would be one in five.
use super::super::pattern::Found;
use crate::lexicon::Class;
use crate::text::{BySentence, Text, TokenKind};
use std::ops::Range;

/// The attribution whose speaker the quotation belongs to; none where nothing tells.
pub(super) fn owner(
    text: &Text<'_>,
    found: &[Found],
    contents: &BySentence,
    quotation: &Range<usize>,
) -> Option<usize> {
    if !quotation.clone().any(|i| text.entries[i].is(Class::First)) {
        return None;
    }
    let neighbour = neighbour(text, quotation)?;
    let owner = main(found, contents.in_sentence(neighbour))?;
    let Found { source, signal, .. } = &found[owner];
    let fits = signal.speech && !source.is_empty() && !names(text, source, quotation);
    fits.then_some(owner)
}

/// The sentence that may tell who speaks: the one before the quotation's paragraph, or right below a heading the one after.
fn neighbour(text: &Text<'_>, quotation: &Range<usize>) -> Option<usize> {
    let sentences = &text.sentences;
    let first = text.sentence_of(quotation.start);
    let last = text.sentence_of(quotation.end.checked_sub(1)?);
    let running = |s: &usize| sentences.get(*s).is_some_and(|s| !s.heading);
    let before = first.checked_sub(1).filter(running);
    let after = Some(last + 1).filter(running);
    let same = |s: usize| sentences[s].paragraph == sentences[first].paragraph;
    if before.is_some_and(same) || after.is_some_and(same) {
        return None;
    }
    match before {
        None => after,
        // What follows a question is the answer, and somebody else's.
        Some(before) => Some(before).filter(|s| !asks(text, *s)),
    }
}

fn asks(text: &Text<'_>, sentence: usize) -> bool {
    text.sentences[sentence]
        .tokens
        .clone()
        .any(|i| text.word(i) == "?")
}

/// The first attribution of a sentence that stands in no other.
fn main(found: &[Found], near: &[usize]) -> Option<usize> {
    let outer = |&&i: &&usize| !near.iter().any(|&o| found[o].encloses(&found[i]));
    near.iter().find(outer).copied()
}

/// Whether the quotation names the source by one of its capitalised words.
fn names(text: &Text<'_>, source: &Range<usize>, quotation: &Range<usize>) -> bool {
    let is_name = |i: &usize| {
        text.tokens[*i].kind == TokenKind::Word
            && text.word(*i).starts_with(char::is_uppercase)
            && !text.entries[*i].is_function_word()
    };
    let stands = |name: usize| quotation.clone().any(|i| text.word(i) == text.word(name));
    source.clone().filter(is_name).any(stands)
}
