//! How many words do two statements share in the very same order?
use super::terms::Reading;

/// From this length on a run is telling with a single word of the matter in it: "should never have begun it".
pub(super) const TELLING: usize = 5;

/// Length of the longest run of words that two contents share, if it holds at least two words that are not plain, or one and is
/// long.
pub(super) fn shared_run(a: &Reading, b: &Reading) -> usize {
    let mut best = 0;
    // For each word of `b` the run that ends there: all its words, and those that are not plain.
    let mut runs = vec![(0, 0); b.sequence.len()];
    for left in &a.sequence {
        let mut diagonal = (0, 0);
        for (run, right) in runs.iter_mut().zip(&b.sequence) {
            let before = std::mem::replace(&mut diagonal, *run);
            *run = (0, 0);
            if left.id == right.id {
                *run = (before.0 + 1, before.1 + usize::from(!left.plain));
                if run.1 >= 2 || run.1 == 1 && run.0 >= TELLING {
                    best = best.max(run.0);
                }
            }
        }
    }
    best
}

/// Fewest words of a content that can be told apart from a phrase.
const SENTENCE: usize = 3;

/// Whether two contents are the very same words: "It's his war."
pub(super) fn is_equal(a: &Reading, b: &Reading) -> bool {
    let [a, b] = [a, b].map(|r| r.sequence.iter().map(|s| s.id).collect::<Vec<_>>());
    a.len() >= SENTENCE && a == b
}

#[cfg(test)]
mod tests {
    use super::super::testing::Story;
    use super::*;

    fn run(a: &str, b: &str) -> usize {
        let story = Story::default().assert(0, 0, a).assert(1, 0, b);
        let corpus = story.corpus();
        shared_run(&corpus.readings[0], &corpus.readings[1])
    }

    #[test]
    fn plain_words_make_no_run() {
        assert_eq!(
            run(
                "It will not have been for them.",
                "This will not have been for them."
            ),
            0
        );
        assert_eq!(run("The bridge is open.", "The bridge is mined."), 0);
        assert_eq!(
            run(
                "[All of us saw] the burning mill.",
                "[Nobody heard] the burning mill."
            ),
            0
        );
    }

    #[test]
    fn what_is_told_in_the_same_words() {
        assert_eq!(
            run(
                "“We can mend a lot,” she said.",
                "He said: “We can mend a lot.”"
            ),
            5
        );
        assert_eq!(run("an old stone bridge", "the old stone mill"), 2);
    }
}
