//! How are statements that are alike gathered into groups that all say the same?
//!
//! A false merge claims that two newsrooms corroborate one another, so every doubt keeps statements apart. Statements are joined
//! greedily, the most alike first, and only where every statement of the one group may stand with every one of the other: a chain
//! of small resemblances joins nothing.
use super::bond::bond;
use super::corpus::Corpus;
use super::ground::has_ground;
use super::neighbour;
use super::pair::Pair;
use crate::sort::SmallSort;

/// How alike two statements must be to be joined when act and negation agree.
pub(super) const JOIN: f64 = 0.42;
/// How alike the statements of two groups must be on average.
const MEAN: f64 = 0.36;
/// How alike any two statements of one claim must be.
const LEAST: f64 = 0.2;
/// How often sentences may lend their neighbours support: once for each sentence of a usual quotation.
const ROUNDS: usize = 4;

/// Statements in groups; each statement is in one.
pub(super) struct Groups {
    /// For each statement its group.
    of: Vec<usize>,
    /// Members, ascending; empty where a group went up in another.
    members: Vec<Vec<usize>>,
}

/// Groups of statements that say the same, each ascending, in order of their first statement.
pub(super) fn group(corpus: &Corpus) -> Vec<Vec<usize>> {
    let mut groups = Groups::apart(corpus.statements.len());
    let bonds = (corpus.candidates().into_iter())
        .filter_map(|(a, b)| {
            let pair = Pair::new(corpus, a, b)?;
            let score = bond(&pair).filter(|score| *score >= JOIN)?;
            has_ground(&pair).then_some((score, a, b))
        })
        .collect();
    groups.join_all(corpus, bonds);
    for _ in 0..ROUNDS {
        if !groups.join_all(corpus, neighbour::supported(corpus, &groups)) {
            break;
        }
    }
    groups.members.retain(|g| !g.is_empty());
    groups.members
}

impl Groups {
    fn apart(statements: usize) -> Self {
        Self {
            of: (0..statements).collect(),
            members: (0..statements).map(|i| vec![i]).collect(),
        }
    }

    /// All groups of more than one statement.
    pub(super) fn joined(&self) -> impl Iterator<Item = &[usize]> {
        self.members
            .iter()
            .map(Vec::as_slice)
            .filter(|members| members.len() > 1)
    }

    /// Whether two statements are joined.
    pub(super) fn share(&self, a: usize, b: usize) -> bool {
        self.of.get(a) == self.of.get(b)
    }

    /// Joins what these bonds tie together, the strongest first; whether any did.
    fn join_all(&mut self, corpus: &Corpus, mut bonds: Vec<(f64, usize, usize)>) -> bool {
        bonds.sort_small_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
        let mut any = false;
        for (_, a, b) in bonds {
            let (into, from) = (self.of[a].min(self.of[b]), self.of[a].max(self.of[b]));
            if into != from && may_join(corpus, &self.members[into], &self.members[from]) {
                let moved = std::mem::take(&mut self.members[from]);
                for member in &moved {
                    self.of[*member] = into;
                }
                self.members[into].extend(moved);
                self.members[into].sort_small();
                any = true;
            }
        }
        any
    }
}

/// Whether every pair across two groups may stand in one claim, and the pairs are alike on average.
fn may_join(corpus: &Corpus, left: &[usize], right: &[usize]) -> bool {
    let mut sum = 0.0;
    let mut pairs = 0_u32;
    for a in left {
        for b in right {
            match Pair::new(corpus, *a, *b).and_then(|pair| bond(&pair)) {
                Some(score) if score >= LEAST => sum += score,
                _ => return false,
            }
            pairs += 1;
        }
    }
    pairs == 1 || sum >= MEAN * f64::from(pairs)
}
