//! How many words do two statements share in the very same order?
use super::terms::{Reading, Step};

/// From this length on a run is telling with a single word of the matter in it: "should never have begun it".
pub(super) const TELLING: usize = 5;

/// Length of the longest run of words that two contents share, if it holds at least two words that are not plain, or one and is
/// long.
pub(super) fn shared_run(a: &Reading, b: &Reading) -> usize {
    let (a, b) = (a.sequence.as_slice(), b.sequence.as_slice());
    // Held against each other once for every place of one in the other, words that stand in one order stand side by side.
    let later = (0..a.len()).map(|from| (&a[from..], b));
    let earlier = (1..b.len()).map(|from| (a, &b[from..]));
    later.chain(earlier).fold(0, |best, (a, b)| {
        if a.len().min(b.len()) <= best {
            return best;
        }
        longest_side_by_side(a, b, best)
    })
}

/// Length of the longest such run where each word meets the one at its own place, or `best` if that is longer.
fn longest_side_by_side(a: &[Step], b: &[Step], mut best: usize) -> usize {
    // How many words the run has, and how many of these are not plain.
    let (mut all, mut telling) = (0, 0);
    for (left, right) in a.iter().zip(b) {
        if left.id != right.id {
            (all, telling) = (0, 0);
            continue;
        }
        all += 1;
        telling += usize::from(!left.plain);
        if telling >= 2 || telling == 1 && all >= TELLING {
            best = best.max(all);
        }
    }
    best
}

/// Fewest words of a content that can be told apart from a phrase.
const SENTENCE: usize = 3;

/// Whether two contents are the very same words: "It's his war."
pub(super) fn is_equal(a: &Reading, b: &Reading) -> bool {
    let [a, b] = [a, b].map(|r| r.sequence.iter().map(|step| step.id));
    a.len() >= SENTENCE && a.eq(b)
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
