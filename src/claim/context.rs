//! Which issues does a statement take up that names none itself: "“That is a good idea,” he added"?
use super::Statement;
use super::issue::{About, Topics};
use crate::attribution::QuoteKind;
use crate::lexicon::Class;
use crate::text::{Sentence, Span, Text};
use std::ops::Range;

/// How many sentences back a paragraph is read for what its statements refer to.
const REACH: usize = 4;

/// Gives each statement that names no issue those that its words hint at, or those of the words that it follows on from. The statements stand in text order.
pub(super) fn inherit(text: &Text<'_>, topics: &Topics, statements: &mut [Statement]) {
    for i in 0..statements.len() {
        if statements[i].issues.is_empty() {
            let about = about(text, topics, &statements[..=i]);
            statements[i].issues = about.map_or_else(Vec::new, |about| topics.guess(&about));
        }
    }
}

/// What there is to guess from for the last of the statements.
fn about(text: &Text<'_>, topics: &Topics, statements: &[Statement]) -> Option<About> {
    let last = statements.last()?;
    let content = text.tokens_in(last.content.iter().copied().reduce(Span::cover)?);
    let sentence = text.sentence_of(text.tokens_in(last.evidence).start);
    let source = last.source.first().map(|&span| text.tokens_in(span));
    Some(About {
        sentence: text.sentences[sentence].tokens.clone(),
        source: source.unwrap_or_default(),
        before: taken_up(text, topics, statements).unwrap_or_default(),
        points_back: points_back(text, &content),
        content,
    })
}

/// The issues of what went before the last of the statements: in its paragraph, then in the heading or paragraph above.
fn taken_up(text: &Text<'_>, topics: &Topics, statements: &[Statement]) -> Option<Vec<usize>> {
    let (last, told) = statements.split_last()?;
    let here = text.sentence_of(text.tokens_in(last.evidence).start);
    let paragraph = text.sentences[here].paragraph;
    for back in (here.saturating_sub(REACH)..=here).rev() {
        let sentence = &text.sentences[back];
        if sentence.paragraph != paragraph {
            break;
        }
        let found = issues_in(topics, told, sentence, back < here);
        if found.is_some() {
            return found;
        }
    }
    above(text, topics, last, told, here)
}

/// The heading over the paragraph; or the paragraph above, where the words point back, or the same side is quoted
/// further or called by a pronoun.
fn above(
    text: &Text<'_>,
    topics: &Topics,
    last: &Statement,
    told: &[Statement],
    here: usize,
) -> Option<Vec<usize>> {
    let paragraph = text.sentences[here].paragraph;
    // Found by halving: a book may be a single paragraph.
    let first = text.sentences[..here].partition_point(|s| s.paragraph < paragraph);
    let before = first.checked_sub(1)?;
    let sentence = &text.sentences[before];
    if sentence.heading {
        return issues_in(topics, &[], sentence, true);
    }
    let content = last.content.iter().copied().reduce(Span::cover)?;
    let points = points_back(text, &text.tokens_in(content));
    let first = |span: &Span| text.entries.get(text.tokens_in(*span).start);
    let pronoun = |span: &Span| first(span).is_some_and(|entry| entry.is(Class::Pron));
    let goes_on = (last.quote == QuoteKind::Direct || last.source.first().is_some_and(pronoun))
        && told.last().is_some_and(|s| s.side == last.side);
    if points {
        return issues_in(topics, told, sentence, true);
    }
    goes_on
        .then(|| told.last().map(|s| s.issues.clone()))
        .flatten()
        .filter(|issues| !issues.is_empty())
}

/// What the statements of a sentence are about, the last one first; else, where asked for, what its words are about.
fn issues_in(
    topics: &Topics,
    told: &[Statement],
    sentence: &Sentence,
    words: bool,
) -> Option<Vec<usize>> {
    let told = told
        .iter()
        .rev()
        .take_while(|s| s.evidence.start() >= sentence.span.start())
        .find(|s| s.evidence == sentence.span && !s.issues.is_empty());
    let issues = told.map(|s| s.issues.clone());
    issues
        .or_else(|| words.then(|| topics.of(&sentence.tokens)))
        .filter(|issues| !issues.is_empty())
}

/// "denied this", "rejected that call", "the offer was a gimmick"; not "said that", "this week".
fn points_back(text: &Text<'_>, content: &Range<usize>) -> bool {
    content.clone().any(|i| {
        let entry = text.entries[i];
        let next = text.entries.get(i + 1).copied().unwrap_or_default();
        let named = next.noun().is_some();
        if entry.is(Class::That) {
            return named || next.is(Class::Aux) || content.len() == 1;
        }
        match text.lower(i) {
            "that's" => true,
            "this" | "these" | "those" => !next.is(Class::Time),
            "the" => named,
            _ => false,
        }
    })
}
