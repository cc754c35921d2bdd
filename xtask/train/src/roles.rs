//! How is it learned which tokens are source and content of a cue? By a linear-chain conditional random field.

use claim_table::attribution::learned::LABELS;

use crate::chain::{ByLabel, ByStep, marginals};
use crate::examples::Sequence;
use crate::features::Features;
use crate::ftrl::{ROUNDS, Rates, Weight};
use crate::shuffle::Shuffle;

/// With 60, and 30 for cues, the file is a quarter larger and PolNeAR dev 0.4 points of F1 better.
const RATES: Rates = Rates {
    alpha: 0.1,
    l1: 140.0,
    l2: 1.0,
};

/// Gradients below this move nothing.
const STILL: f64 = 1e-7;

/// The outside label has no weights: only differences count.
const WEIGHED: usize = LABELS - 1;

/// The weights of token features and of step features, each in order of the keys.
type Learned = (
    Vec<(u32, [f64; WEIGHED])>,
    Vec<(u32, [f64; LABELS * LABELS])>,
);

/// One token in rows of weights.
struct Token {
    nodes: Vec<usize>,
    edges: Vec<usize>,
    label: usize,
}

struct Field {
    nodes: Vec<[Weight; WEIGHED]>,
    edges: Vec<[[Weight; LABELS]; LABELS]>,
}

/// Learns from the sequences.
pub fn train(sequences: &[Sequence]) -> Learned {
    let tokens = || sequences.iter().flat_map(|s| &s.tokens);
    let node_features = Features::count(tokens().map(|t| t.node.as_slice()));
    let edge_features = Features::count(tokens().map(|t| t.edge.as_slice()));
    let data: Vec<Vec<Token>> = sequences
        .iter()
        .map(|s| {
            let token = s.tokens.iter().map(|t| Token {
                nodes: node_features.rows(&t.node),
                edges: edge_features.rows(&t.edge),
                label: t.label,
            });
            token.collect()
        })
        .collect();
    let mut field = Field {
        nodes: vec![<[Weight; WEIGHED]>::default(); node_features.len()],
        edges: vec![<[[Weight; LABELS]; LABELS]>::default(); edge_features.len()],
    };
    let mut shuffle = Shuffle(2);
    for round in 0..ROUNDS {
        for i in shuffle.order(data.len()) {
            field.learn(&data[i]);
        }
        field.end_round(round);
    }
    let nodes = node_features.with(|row| field.nodes[row].map(Weight::mean));
    let edges = edge_features.with(|row| {
        let flat = field.edges[row].as_flattened();
        std::array::from_fn(|i| flat[i].mean())
    });
    (nodes, edges)
}

impl Field {
    /// Takes one step for one sequence.
    fn learn(&mut self, tokens: &[Token]) {
        let nodes: Vec<ByLabel> = tokens.iter().map(|t| self.node(t)).collect();
        let edges: Vec<ByStep> = tokens.iter().map(|t| self.edge(t)).collect();
        let found = marginals(&nodes, &edges);
        for (i, token) in tokens.iter().enumerate() {
            for label in 1..LABELS {
                let wrong = found.labels[i][label] - one_if(token.label == label);
                if wrong.abs() > STILL {
                    let rows = token.nodes.iter();
                    rows.for_each(|&r| self.nodes[r][label - 1].step(wrong, RATES));
                }
            }
            let Some(before) = i.checked_sub(1).map(|b| tokens[b].label) else {
                continue;
            };
            for from in 0..LABELS {
                for to in 0..LABELS {
                    let is = from == before && to == token.label;
                    let wrong = found.steps[i][from][to] - one_if(is);
                    if wrong.abs() > STILL {
                        let rows = token.edges.iter();
                        rows.for_each(|&r| self.edges[r][from][to].step(wrong, RATES));
                    }
                }
            }
        }
    }

    fn end_round(&mut self, round: usize) {
        let nodes = self.nodes.as_flattened_mut().iter_mut();
        let edges = self.edges.as_flattened_mut().as_flattened_mut().iter_mut();
        nodes.chain(edges).for_each(|w| w.end_round(round, RATES));
    }

    fn node(&self, token: &Token) -> ByLabel {
        let mut out = ByLabel::default();
        for &row in &token.nodes {
            let weights = self.nodes[row].iter();
            out[1..]
                .iter_mut()
                .zip(weights)
                .for_each(|(sum, w)| *sum += w.value(RATES));
        }
        out
    }

    fn edge(&self, token: &Token) -> ByStep {
        let mut out = ByStep::default();
        for &row in &token.edges {
            let weights = self.edges[row].as_flattened().iter();
            out.as_flattened_mut()
                .iter_mut()
                .zip(weights)
                .for_each(|(sum, w)| *sum += w.value(RATES));
        }
        out
    }
}

fn one_if(yes: bool) -> f64 {
    f64::from(u8::from(yes))
}
