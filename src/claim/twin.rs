//! Which statements say the same in the very same words, so that they need to be compared only once?
//!
//! An agency's sentence stands in every paper that prints it. What holds for one of its copies holds for all of them.
use super::terms::{Reading, Step};
use super::{Act, Statement};
use crate::hash::WordMap;
use crate::pace::Pace;
use crate::speaker::Side;

/// All statements, those that cannot be told apart together.
pub(super) struct Twins {
    /// For each statement the first of its twins, which may be itself.
    first: Vec<usize>,
    /// For each first one all of its twins, ascending; empty for the others.
    all: Vec<Vec<usize>>,
}

impl Twins {
    pub(super) async fn new(
        statements: &[Statement],
        readings: &[Reading],
        pace: Pace<'_>,
    ) -> Self {
        let mut out = Self {
            first: Vec::with_capacity(statements.len()),
            all: vec![Vec::new(); statements.len()],
        };
        let mut known: WordMap<(Side, Act, Vec<u32>), Vec<usize>> = WordMap::default();
        for (at, (statement, reading)) in statements.iter().zip(readings).enumerate() {
            pace.rest_at(at).await;
            let words = reading.sequence.iter().map(Step::id).collect();
            let alike = known
                .entry((statement.side, statement.act, words))
                .or_default();
            let twin = |other: &&usize| {
                statement.speaker == statements[**other].speaker
                    && statement.issues == statements[**other].issues
                    && reading.tells_as(&readings[**other])
            };
            let first = alike.iter().find(twin).copied().unwrap_or_else(|| {
                alike.push(at);
                at
            });
            out.first.push(first);
            out.all[first].push(at);
        }
        out
    }

    /// The first twin of a statement.
    pub(super) fn first(&self, statement: usize) -> usize {
        self.first[statement]
    }

    /// All twins of a first one, itself among them.
    pub(super) fn of(&self, first: usize) -> &[usize] {
        &self.all[first]
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::Story;
    use super::*;

    #[test]
    fn one_word_or_one_party_or_one_issue_makes_no_twin() {
        let row = "that inspectors be posted at both crossings";
        let other = "that inspectors be posted at all crossings";
        let story = Story::default()
            .say(0, 0, Act::Demands, &[0], row)
            .say(1, 1, Act::Demands, &[0], row)
            .say(2, 0, Act::Demands, &[1], row)
            .say(3, 0, Act::Asserts, &[0], row)
            .say(4, 0, Act::Demands, &[0], other)
            .say(5, 0, Act::Demands, &[0], row);
        let corpus = story.corpus();
        let firsts: Vec<_> = (0..6).map(|i| corpus.twins.first(i)).collect();
        assert_eq!(firsts, [0, 1, 2, 3, 4, 0]);
        assert_eq!(corpus.twins.of(0), [0, 5]);
    }
}
