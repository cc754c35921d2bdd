//! Which sentences of two tellings of one quotation answer each other, because the sentences beside them do?
//!
//! Two translations of "I will be there. I hope they will not shun us." share two words in the second sentence and next to none in
//! the first. Where the second ones say the same, the first ones, said in the same breath, need little more to do so, too.
use super::bond::bond;
use super::corpus::Corpus;
use super::group::{Bond, Groups, JOIN};
use super::pair::Pair;
use crate::attribution::QuoteKind;
use crate::intern::Keys;
use crate::pace::Pace;

/// What a pair of joined neighbours adds to how alike two sentences are.
const SUPPORT: f64 = 0.15;
/// Statements between two neighbours: those that others are told to have made within the quotation.
const BETWEEN: usize = 4;
/// Bytes between the sentences of one quotation.
const GAP: usize = 4;

/// Bonds between quoted sentences of two articles whose neighbours are joined, as far as these make them alike enough.
pub(super) async fn supported(corpus: &Corpus, groups: &Groups, pace: Pace<'_>) -> Vec<Bond> {
    let mut out = Vec::new();
    // What holds for one pair holds for all of their twins.
    let (mut pairs, mut scores) = (Keys::default(), Vec::new());
    for members in groups.joined() {
        let beside = members.iter().map(|i| Beside::new(corpus, *i));
        let beside: Vec<_> = beside.filter(Beside::is_any).collect();
        for (n, left) in beside.iter().enumerate() {
            pace.rest().await;
            let others = beside[n + 1..].iter();
            for right in others.filter(|right| right.article != left.article) {
                for (a, b) in left.answers(right).filter(|(a, b)| !groups.share(*a, *b)) {
                    let [first, second] = [a, b].map(|i| corpus.twins.first(i) as u64);
                    let pair = pairs.number((first << 32) | second);
                    if pair == scores.len() {
                        scores.push(score(corpus, a, b));
                    }
                    out.extend(scores[pair].map(|score| Bond {
                        score,
                        pair: (a.min(b), a.max(b)),
                    }));
                }
            }
        }
    }
    out
}

/// How alike two sentences are whose neighbours are joined, where that is enough to join them.
fn score(corpus: &Corpus, a: usize, b: usize) -> Option<f64> {
    let pair = Pair::new(corpus, a, b).filter(|pair| pair.like.own > 0)?;
    // A hundredth less than it need be, since sums are rounded.
    let score = bond(&pair, JOIN - SUPPORT - 0.01)? + SUPPORT;
    (score >= JOIN).then_some(score)
}

/// The sentences of the same quotation beside a statement.
struct Beside {
    article: usize,
    after: Option<usize>,
    before: Option<usize>,
}

impl Beside {
    fn new(corpus: &Corpus, at: usize) -> Self {
        Self {
            article: corpus.statements[at].article,
            after: after(corpus, at),
            before: before(corpus, at),
        }
    }

    fn is_any(&self) -> bool {
        self.after.is_some() || self.before.is_some()
    }

    /// The sentences that may answer each other.
    fn answers(&self, other: &Self) -> impl Iterator<Item = (usize, usize)> {
        let beside = [self.after.zip(other.after), self.before.zip(other.before)];
        beside.into_iter().flatten()
    }
}

fn after(corpus: &Corpus, at: usize) -> Option<usize> {
    (at + 1..corpus.statements.len())
        .take(BETWEEN)
        .find(|next| follows(corpus, at, *next))
}

fn before(corpus: &Corpus, at: usize) -> Option<usize> {
    (0..at)
        .rev()
        .take(BETWEEN)
        .find(|last| follows(corpus, *last, at))
}

/// Whether two statements are quoted sentences of one speaker, the one right after the other.
fn follows(corpus: &Corpus, first: usize, second: usize) -> bool {
    let [a, b] = [first, second].map(|i| &corpus.statements[i]);
    let gap = b.evidence.start().checked_sub(a.evidence.end());
    let quoted = |kind: QuoteKind| kind != QuoteKind::Indirect;
    a.article == b.article
        && (a.side, &a.speaker) == (b.side, &b.speaker)
        && quoted(a.quote)
        && quoted(b.quote)
        && gap.is_some_and(|gap| gap <= GAP)
}

#[cfg(test)]
mod tests {
    use super::super::merge;
    use super::super::testing::Story;
    use super::*;

    const TWO: [[&str; 2]; 2] = [
        [
            "“Publicly I tell them that I am ready to see the regent.",
            "I hope his people will not dodge the vote in Velmora.”",
        ],
        [
            "“Openly I declared my being ready to see anyone.",
            "I hope that his people won’t avoid the vote in Velmora.”",
        ],
    ];

    /// How many claims two articles make, each a quotation of two sentences.
    fn claims(rows: [[&str; 2]; 2], quote: QuoteKind) -> usize {
        let mut story = Story::default();
        for (article, row) in rows.iter().enumerate() {
            story = row
                .iter()
                .fold(story, |story, row| story.assert(article, 0, row));
        }
        for statement in &mut story.statements {
            statement.quote = quote;
        }
        merge(&story.articles, story.statements).claims.len()
    }

    #[test]
    fn words_that_are_not_quoted_lend_no_support() {
        assert_eq!(claims(TWO, QuoteKind::Indirect), 3);
    }

    #[test]
    fn a_neighbour_joins_nothing_unlike() {
        let mut rows = TWO;
        rows[1][0] = "“The harbour of Orme has silted up.";
        assert_eq!(claims(rows, QuoteKind::Direct), 3);
        rows = TWO;
        rows[1][1] = "The ferry is late again.”";
        assert_eq!(claims(rows, QuoteKind::Direct), 4);
    }

    #[test]
    fn sentences_of_two_translations_support_each_other() {
        assert_eq!(claims(TWO, QuoteKind::Direct), 2);
    }
}
