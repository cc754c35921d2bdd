//! From attributed words to statements: one for each sentence, with its speech act and its issues.
use super::history::is_history;
use super::issue::Topics;
use super::silence::is_silent;
use super::told::Told;
use super::{Statement, act, context};
use crate::attribution::{QuoteKind, Signal};
use crate::lens::Prepared;
use crate::pace::{Pace, at_once};
use crate::sort::SmallSort;
use crate::speaker::{Attributed, Side, Speaker};
use crate::text::{Sentence, Span, Text, TokenKind};
use std::ops::Range;

/// Adds the speech act and the issues, and cuts attributions that run over several sentences into one statement each.
///
/// What a speaker is told to say of their own wants ("Arvia said it hopes …") is one statement: the inner words lend it their act.
pub fn classify(
    article: usize,
    text: &Text<'_>,
    attributed: &[Attributed],
    lens: &Prepared,
) -> Vec<Statement> {
    at_once(classify_paced(
        article,
        text,
        attributed,
        lens,
        Pace::UNBROKEN,
    ))
}

/// The same with rests in between.
pub async fn classify_paced(
    article: usize,
    text: &Text<'_>,
    attributed: &[Attributed],
    lens: &Prepared,
    pace: Pace<'_>,
) -> Vec<Statement> {
    let topics = Topics::find(text, lens);
    let nested = inner(attributed);
    let mut out: Vec<Statement> = Vec::new();
    for item in attributed {
        pace.rest().await;
        if is_own_words_of_outer(attributed, item) || !item.attribution.confidence.is_shown() {
            continue;
        }
        for index in reached(text, item) {
            let sentence = &text.sentences[index];
            let content = within(item, sentence);
            let Some(whole) = content.iter().copied().reduce(Span::cover) else {
                continue;
            };
            let tokens = text.tokens_in(whole);
            let of = &item.attribution;
            if tokens.is_empty() || is_silent(text, of, &tokens) || is_history(text, of) {
                continue;
            }
            out.push(Statement {
                article,
                evidence: sentence.span,
                source: item.attribution.source.clone(),
                cue: item.attribution.cue.clone(),
                content,
                quote: item.attribution.quote,
                speaker: speaker(attributed, item, nested.get(item.index), sentence),
                side: item.side,
                voice: item.voice,
                by: item.by.clone(),
                act: act::of(
                    text,
                    item,
                    own_signal(attributed, nested.get(item.index), sentence),
                    &told(text, item, tokens.clone(), lens),
                ),
                issues: topics.own(text, &tokens, &source(text, item)),
                confidence: item.attribution.confidence,
            });
        }
    }
    out.sort_small_by_key(|s| {
        (
            s.evidence.start(),
            s.content.first().map(|c| c.start()),
            s.side,
        )
    });
    out.dedup_by(|b, a| a.evidence == b.evidence && a.content == b.content && a.side == b.side);
    context::inherit(text, &topics, &mut out);
    out
}

/// What there is to read the act from.
fn told<'a>(
    text: &'a Text<'a>,
    item: &Attributed,
    content: Range<usize>,
    lens: &'a Prepared,
) -> Told<'a> {
    Told {
        text,
        content,
        quoted: item.attribution.quote == QuoteKind::Direct,
        person: item.speaker.as_ref().is_some_and(|s| !s.role.is_empty()),
        side: item.side,
        lens,
    }
}

/// The tokens that name who speaks.
fn source(text: &Text<'_>, item: &Attributed) -> Range<usize> {
    let first = item.attribution.source.first();
    first.map_or(0..0, |&span| text.tokens_in(span))
}

/// The parts of the content that lie in a sentence.
fn within(item: &Attributed, sentence: &Sentence) -> Vec<Span> {
    item.attribution
        .content
        .iter()
        .filter_map(|c| c.intersection(sentence.span))
        .collect()
}

/// The sentences that the content reaches into, by index.
fn reached(text: &Text<'_>, item: &Attributed) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    for content in &item.attribution.content {
        let first = text
            .sentences
            .partition_point(|s| s.span.end() <= content.start());
        let end = text
            .sentences
            .partition_point(|s| s.span.start() < content.end());
        out.extend(first..end);
    }
    out.dedup();
    // "***" within a quotation tells nothing.
    let told = |i: usize| text.tokens[i].kind != TokenKind::Mark;
    out.retain(|&s| text.sentences[s].tokens.clone().any(told));
    out
}

/// Those that share the attribution of a given index; they stand together, in order of their attributions.
fn of_attribution(all: &[Attributed], index: usize) -> &[Attributed] {
    let start = all.partition_point(|a| a.index < index);
    let end = all.partition_point(|a| a.index <= index);
    &all[start..end]
}

/// Whether the words in which this stands are told by the same side.
fn is_own_words_of_outer(all: &[Attributed], item: &Attributed) -> bool {
    let Some(outer) = item.within else {
        return false;
    };
    let same = |o: &Attributed| {
        o.side == item.side && (o.side != Side::Other || o.speaker == item.speaker)
    };
    of_attribution(all, outer).iter().any(same)
}

/// For each attribution those that stand directly within it, by their place among all.
fn inner(all: &[Attributed]) -> Vec<Vec<usize>> {
    let count = all.iter().map(|item| item.index + 1).max().unwrap_or(0);
    let mut out = vec![Vec::new(); count];
    for (i, item) in all.iter().enumerate() {
        if let Some(within) = item.within.and_then(|outer| out.get_mut(outer)) {
            within.push(i);
        }
    }
    out
}

/// The signal of the speaker's own inner words in this sentence: "Arvia said it hopes …".
fn own_signal(
    all: &[Attributed],
    inner: Option<&Vec<usize>>,
    sentence: &Sentence,
) -> Option<Signal> {
    own_words(all, inner, sentence).map(|a| a.attribution.signal)
}

/// Who speaks; of an unnamed official who tells what a person of the same side wants, that person.
fn speaker(
    all: &[Attributed],
    item: &Attributed,
    inner: Option<&Vec<usize>>,
    sentence: &Sentence,
) -> Option<Speaker> {
    let has_office = |s: &&Speaker| !s.role.is_empty();
    let outer = item.speaker.as_ref();
    let within = own_words(all, inner, sentence).and_then(|a| a.speaker.as_ref());
    within
        .filter(|_| matches!(item.side, Side::Party(_)))
        .filter(has_office)
        .filter(|_| !outer.as_ref().is_some_and(has_office))
        .or(outer)
        .cloned()
}

/// What is attributed to the speaker's own side within the speaker's words in this sentence.
fn own_words<'a>(
    all: &'a [Attributed],
    inner: Option<&Vec<usize>>,
    sentence: &Sentence,
) -> Option<&'a Attributed> {
    let in_sentence = |a: &Attributed| {
        a.attribution
            .cue
            .first()
            .is_some_and(|c| sentence.span.contains(*c))
    };
    let mut own = inner?.iter().map(|&i| &all[i]);
    own.find(|a| in_sentence(a) && is_own_words_of_outer(all, a))
}
