//! Which statements say the same in the very same words, so that they need to be compared only once?
//!
//! An agency's sentence stands in every paper that prints it. What holds for one of its copies holds for all of them.
use super::Statement;
use super::lists::Lists;
use super::terms::Reading;
use crate::intern::{Keys, hash};
use crate::pace::Pace;

/// All statements, those that cannot be told apart together.
pub(super) struct Twins {
    /// For each statement the first of its twins, which may be itself.
    first: Vec<usize>,
    /// For each first one all of its twins, ascending; empty for the others.
    all: Lists,
}

impl Twins {
    pub(super) async fn new(
        statements: &[Statement],
        readings: &[Reading],
        pace: Pace<'_>,
    ) -> Self {
        let mut first = Vec::with_capacity(statements.len());
        // By the number of their hash the last statement that is no twin of one before, and for each of these the last before it.
        let mut hashes = Keys::default();
        let mut known: Vec<Option<usize>> = vec![None; statements.len()];
        let mut before: Vec<Option<usize>> = vec![None; statements.len()];
        for (at, (statement, reading)) in statements.iter().zip(readings).enumerate() {
            pace.rest_at(at).await;
            let ids = reading.sequence.iter().map(|step| step.id);
            let told = hash((statement.side, statement.act, ids.collect::<Vec<_>>()));
            let number = hashes.number(told);
            let twin = |other: &usize| {
                let other_statement = &statements[*other];
                (statement.side, statement.act) == (other_statement.side, other_statement.act)
                    && statement.speaker == other_statement.speaker
                    && statement.issues == other_statement.issues
                    && reading.tells_as(&readings[*other])
            };
            let mut alike = std::iter::successors(known[number], |other| before[*other]);
            let own = alike.find(twin).unwrap_or_else(|| {
                before[at] = known[number].replace(at);
                at
            });
            first.push(own);
        }
        let pairs: Vec<_> = first.iter().copied().zip(0..).collect();
        let all = Lists::new(first.len(), &pairs);
        Self { first, all }
    }

    /// The first twin of a statement.
    pub(super) fn first(&self, statement: usize) -> usize {
        self.first[statement]
    }

    /// All twins of a first one, itself among them.
    pub(super) fn of(&self, first: usize) -> &[usize] {
        self.all.of(first)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Act;
    use super::super::testing::Story;

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
