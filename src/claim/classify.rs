//! From attributed words to statements: one for each sentence, with its speech act and its issues.
use super::issue::Topics;
use super::{Statement, act};
use crate::attribution::Signal;
use crate::lens::Prepared;
use crate::speaker::{Attributed, Side};
use crate::text::{Sentence, Span, Text};

/// Adds the speech act and the issues, and cuts attributions that run over several sentences into one statement each.
///
/// What a speaker is told to say of their own wants ("Arvia said it hopes …") is one statement: the inner words lend it their act.
pub fn classify(
    article: usize,
    text: &Text<'_>,
    attributed: &[Attributed],
    lens: &Prepared,
) -> Vec<Statement> {
    let topics = Topics::find(text, lens);
    let mut out: Vec<Statement> = Vec::new();
    for (i, item) in attributed.iter().enumerate() {
        if is_own_words_of_outer(attributed, i) {
            continue;
        }
        for (index, sentence) in text.sentences.iter().enumerate() {
            let content = within(item, sentence);
            let Some(whole) = content.iter().copied().reduce(Span::cover) else {
                continue;
            };
            let tokens = text.tokens_in(whole);
            if tokens.is_empty() {
                continue;
            }
            let before = index
                .checked_sub(1)
                .map(|b| &text.sentences[b])
                .filter(|b| follows(b, sentence))
                .map(|b| &b.tokens);
            out.push(Statement {
                article,
                evidence: sentence.span,
                source: item.attribution.source.clone(),
                cue: item.attribution.cue.clone(),
                content,
                quote: item.attribution.quote,
                speaker: item.speaker.clone(),
                side: item.side,
                voice: item.voice,
                by: item.by.clone(),
                act: act::of(text, item, inner_signal(attributed, i, sentence), &tokens),
                issues: topics.of(&tokens, &sentence.tokens, before),
            });
        }
    }
    out.sort_by_key(|s| {
        (
            s.evidence.start(),
            s.content.first().map(|c| c.start()),
            s.side,
        )
    });
    out.dedup_by(|b, a| a.evidence == b.evidence && a.content == b.content && a.side == b.side);
    out
}

/// The parts of the content that lie in a sentence.
fn within(item: &Attributed, sentence: &Sentence) -> Vec<Span> {
    item.attribution
        .content
        .iter()
        .filter_map(|c| c.intersection(sentence.span))
        .collect()
}

/// A sentence goes on from the one before it in the same paragraph, or from the heading above.
fn follows(before: &Sentence, sentence: &Sentence) -> bool {
    before.paragraph == sentence.paragraph || before.heading
}

/// Whether the words in which this stands are told by the same side.
fn is_own_words_of_outer(all: &[Attributed], i: usize) -> bool {
    let Some(outer) = all[i].within else {
        return false;
    };
    all.iter().any(|o| {
        o.index == outer
            && o.side == all[i].side
            && (o.side != Side::Other || o.speaker == all[i].speaker)
    })
}

/// The signal of the speaker's own inner words in this sentence: "Arvia said it hopes …".
fn inner_signal(all: &[Attributed], i: usize, sentence: &Sentence) -> Option<Signal> {
    let inner = all.iter().enumerate().find(|(j, inner)| {
        inner.within == Some(all[i].index)
            && is_own_words_of_outer(all, *j)
            && inner
                .attribution
                .cue
                .first()
                .is_some_and(|c| sentence.span.contains(*c))
    });
    inner.map(|(_, inner)| inner.attribution.signal)
}
