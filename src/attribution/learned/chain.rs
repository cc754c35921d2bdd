//! The best labels of a sequence: a linear chain of three labels.

/// How many labels a token can have once a cue is known.
pub const LABELS: usize = 3;

/// The label of a token that belongs to neither source nor content.
pub const OUTSIDE: usize = 0;
/// The label of a token of the source.
pub const SOURCE: usize = 1;
/// The label of a token of the content.
pub const CONTENT: usize = 2;

/// The scores of one token.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Scores {
    /// By label.
    pub node: [f32; LABELS],
    /// By the label before and the label here; unused at the first token.
    pub edge: [[f32; LABELS]; LABELS],
}

/// The labels with the highest sum of scores (Viterbi 1967).
pub(super) fn best(scores: &[Scores]) -> Vec<usize> {
    let highest = |sum: &dyn Fn(usize) -> f32| {
        (1..LABELS).fold(0, |best, l| if sum(l) > sum(best) { l } else { best })
    };
    let mut back: Vec<[usize; LABELS]> = Vec::with_capacity(scores.len());
    let mut sums = [0.0_f32; LABELS];
    for score in scores {
        let mut next = score.node;
        let mut from = [0; LABELS];
        if !back.is_empty() {
            for label in 0..LABELS {
                let sum = |before: usize| sums[before] + score.edge[before][label];
                from[label] = highest(&sum);
                next[label] += sum(from[label]);
            }
        }
        sums = next;
        back.push(from);
    }
    let mut label = highest(&|l| sums[l]);
    let mut out = vec![OUTSIDE; scores.len()];
    for (slot, from) in out.iter_mut().zip(&back).rev() {
        *slot = label;
        label = from[label];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{CONTENT, OUTSIDE, SOURCE, Scores, best};

    #[test]
    fn steps_can_outweigh_tokens() {
        let token = |node| Scores {
            node,
            ..Scores::default()
        };
        let mut scores = [
            token([0.0, 2.0, 0.0]),
            token([0.5, 0.0, 0.0]),
            token([0.0, 0.0, 1.0]),
        ];
        assert_eq!(best(&scores), [SOURCE, OUTSIDE, CONTENT]);
        scores[1].edge[SOURCE][SOURCE] = 1.0;
        assert_eq!(best(&scores), [SOURCE, SOURCE, CONTENT]);
        assert!(best(&[]).is_empty());
    }
}
