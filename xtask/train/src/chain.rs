//! How probable is each label of a token, and each step between two labels, under given scores? Forward and backward sums over a
//! linear chain (Lafferty et al. 2001), as logarithms.

use claim_table::attribution::learned::LABELS;

/// Numbers by label.
pub type ByLabel = [f64; LABELS];
/// Numbers by the label before and the label here.
pub type ByStep = [ByLabel; LABELS];

/// The probabilities of labels, and of steps into each token but the first.
pub struct Marginals {
    pub labels: Vec<ByLabel>,
    pub steps: Vec<ByStep>,
}

/// From scores to probabilities. `steps[i]` scores the step into token `i`; both lists have the same length.
pub fn marginals(nodes: &[ByLabel], steps: &[ByStep]) -> Marginals {
    let count = nodes.len();
    let mut forward = nodes.to_vec();
    for i in 1..count {
        for here in 0..LABELS {
            forward[i][here] += log_sum(|before| forward[i - 1][before] + steps[i][before][here]);
        }
    }
    let mut backward = vec![[0.0; LABELS]; count];
    for i in (1..count).rev() {
        for before in 0..LABELS {
            backward[i - 1][before] =
                log_sum(|here| steps[i][before][here] + nodes[i][here] + backward[i][here]);
        }
    }
    let all = forward.last().map_or(0.0, |last| log_sum(|l| last[l]));
    let label = |i: usize, l: usize| libm::exp(forward[i][l] + backward[i][l] - all);
    let step = |i: usize, before: usize, here: usize| {
        let rest = steps[i][before][here] + nodes[i][here] + backward[i][here];
        libm::exp(forward[i - 1][before] + rest - all)
    };
    Marginals {
        labels: (0..count)
            .map(|i| std::array::from_fn(|l| label(i, l)))
            .collect(),
        steps: (0..count)
            .map(|i| match i {
                0 => [[0.0; LABELS]; LABELS],
                _ => std::array::from_fn(|b| std::array::from_fn(|h| step(i, b, h))),
            })
            .collect(),
    }
}

/// The logarithm of a sum of exponentials, without overflow.
fn log_sum(value: impl Fn(usize) -> f64) -> f64 {
    let highest = (0..LABELS).map(&value).fold(f64::MIN, f64::max);
    let sum: f64 = (0..LABELS).map(|l| libm::exp(value(l) - highest)).sum();
    highest + libm::log(sum)
}

#[cfg(test)]
mod tests {
    use super::{LABELS, marginals};

    #[test]
    fn probabilities_are_those_of_all_sequences_counted_out() {
        let nodes = [[0.0, 1.0, -0.5], [0.3, 0.0, 2.0]];
        let mut steps = [[[0.0; LABELS]; LABELS]; 2];
        steps[1][1][2] = 0.7;
        let weight = |a: usize, b: usize| libm::exp(nodes[0][a] + nodes[1][b] + steps[1][a][b]);
        let pairs = (0..LABELS).flat_map(|a| (0..LABELS).map(move |b| (a, b)));
        let all: f64 = pairs.map(|(a, b)| weight(a, b)).sum();
        let found = marginals(&nodes, &steps);
        assert!((found.steps[1][1][2] - weight(1, 2) / all).abs() < 1e-12);
        let second: f64 = (0..LABELS).map(|a| weight(a, 2)).sum();
        assert!((found.labels[1][2] - second / all).abs() < 1e-12);
    }
}
