//! How are statements that are alike gathered into groups that all say the same?
//!
//! A false merge claims that two newsrooms corroborate one another, so every doubt keeps statements apart. Statements are joined
//! greedily, the most alike first, and only where every statement of the one group may stand with every one of the other: a chain
//! of small resemblances joins nothing.
use super::bond::{self, bond};
use super::corpus::Corpus;
use super::ground::has_ground;
use super::neighbour;
use super::pair::Pair;
use crate::pace::Pace;
use crate::sort::SmallSort;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

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
    /// Empty where a group went up in another.
    groups: Vec<Group>,
}

#[derive(Clone, Default)]
struct Group {
    /// Its statements, ascending.
    members: Vec<usize>,
    /// The same with twins as one: the first of them, and how many are here.
    told: Vec<(usize, u32)>,
    /// A statement of each group that was found not to go with this one.
    apart: Vec<usize>,
}

/// Two statements, and how alike they are. The strongest is the greatest; of equal ones that of the earlier statements.
#[derive(PartialEq)]
pub(super) struct Bond {
    pub(super) score: f64,
    pub(super) pair: (usize, usize),
}

impl Eq for Bond {}

impl PartialOrd for Bond {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Bond {
    fn cmp(&self, other: &Self) -> Ordering {
        let earlier = || other.pair.cmp(&self.pair);
        self.score.total_cmp(&other.score).then_with(earlier)
    }
}

/// Groups of statements that say the same, each ascending, in order of their first statement.
///
/// `candidates` are the pairs worth comparing, see [`candidates`](super::candidates::candidates).
pub(super) async fn group(
    corpus: &Corpus,
    candidates: &[(usize, usize)],
    pace: Pace<'_>,
) -> Vec<Vec<usize>> {
    let mut groups = Groups::of_twins(corpus, pace).await;
    let mut bonds = Vec::new();
    for (n, &(a, b)) in candidates.iter().enumerate() {
        pace.rest_at(n).await;
        let Some(score) = joins(corpus, a, b) else {
            continue;
        };
        for x in groups.parts(corpus, a) {
            bonds.extend(groups.parts(corpus, b).map(|y| Bond {
                score,
                pair: (x.min(y), x.max(y)),
            }));
        }
    }
    groups.join_all(corpus, bonds, pace).await;
    for _ in 0..ROUNDS {
        let bonds = neighbour::supported(corpus, &groups, pace).await;
        if !groups.join_all(corpus, bonds, pace).await {
            break;
        }
    }
    let members = groups.groups.into_iter().map(|group| group.members);
    members.filter(|members| !members.is_empty()).collect()
}

/// How alike two statements are, where that is enough to join them.
fn joins(corpus: &Corpus, a: usize, b: usize) -> Option<f64> {
    let pair = Pair::new(corpus, a, b).filter(bond::may_join)?;
    let score = bond(&pair, JOIN)?;
    has_ground(&pair).then_some(score)
}

impl Groups {
    /// Twins together, if they say enough to be joined at all: nothing can be more alike.
    async fn of_twins(corpus: &Corpus, pace: Pace<'_>) -> Self {
        let all = corpus.statements.len();
        let mut out = Self {
            of: (0..all).collect(),
            groups: vec![Group::default(); all],
        };
        for first in 0..all {
            pace.rest_at(first).await;
            let twins = corpus.twins.of(first);
            let tells = || corpus.bags[first].0.iter().any(|item| corpus.tells(*item));
            let sought = twins.len() > 1 && tells();
            let join = sought && joins(corpus, first, first).is_some();
            for twin in twins {
                let into = if join { first } else { *twin };
                out.of[*twin] = into;
                out.groups[into].take_in(Group {
                    members: vec![*twin],
                    told: vec![(first, 1)],
                    apart: Vec::new(),
                });
            }
        }
        out
    }

    /// A statement of each group that holds twins of this one, before any other are joined.
    fn parts<'a>(&'a self, corpus: &'a Corpus, first: usize) -> impl Iterator<Item = usize> + 'a {
        let twins = corpus.twins.of(first).iter().copied();
        twins.filter(|twin| self.of[*twin] == *twin)
    }

    /// All groups of more than one statement.
    pub(super) fn joined(&self) -> impl Iterator<Item = &[usize]> {
        self.groups
            .iter()
            .map(|group| group.members.as_slice())
            .filter(|members| members.len() > 1)
    }

    /// Whether two statements are joined.
    pub(super) fn share(&self, a: usize, b: usize) -> bool {
        self.of.get(a) == self.of.get(b)
    }

    /// Joins what these bonds tie together, the strongest first; whether any did.
    async fn join_all(&mut self, corpus: &Corpus, bonds: Vec<Bond>, pace: Pace<'_>) -> bool {
        pace.rest().await;
        // Of a thousand articles there are more than can be sorted in one go.
        let mut bonds = BinaryHeap::from(bonds);
        let mut any = false;
        for n in 0.. {
            pace.rest_at(n).await;
            let Some(Bond { pair: (a, b), .. }) = bonds.pop() else {
                break;
            };
            let (into, from) = (self.of[a].min(self.of[b]), self.of[a].max(self.of[b]));
            if into == from || self.are_apart(into, from) {
                continue;
            }
            match fit(corpus, &self.groups[into], &self.groups[from]) {
                Fit::Good => {
                    let moved = std::mem::take(&mut self.groups[from]);
                    for member in &moved.members {
                        self.of[*member] = into;
                    }
                    self.groups[into].take_in(moved);
                    any = true;
                }
                Fit::Loose => {}
                Fit::None => {
                    self.groups[into].apart.push(from);
                    self.groups[from].apart.push(into);
                }
            }
        }
        any
    }

    /// Whether it was found before that no group with these in it can be one.
    fn are_apart(&self, a: usize, b: usize) -> bool {
        let [left, right] = [a, b].map(|group| &self.groups[group].apart);
        let (shorter, other) = if left.len() < right.len() {
            (left, b)
        } else {
            (right, a)
        };
        shorter.iter().any(|known| self.of[*known] == other)
    }
}

impl Group {
    fn take_in(&mut self, other: Self) {
        self.apart.extend(other.apart);
        let apart = self.members.last() > other.members.first();
        self.members.extend(other.members);
        if apart {
            self.members.sort_small();
        }
        for (first, count) in other.told {
            match self.told.iter_mut().find(|told| told.0 == first) {
                Some(told) => told.1 += count,
                None => self.told.push((first, count)),
            }
        }
    }
}

/// Whether two groups say one thing.
enum Fit {
    /// Every pair across them may stand in one claim, and the pairs are alike on average.
    Good,
    /// The pairs are not alike enough, on average, for now.
    Loose,
    /// A pair must stay apart, whatever else joins either group.
    None,
}

/// Holds the tellings of two groups against each other.
fn fit(corpus: &Corpus, left: &Group, right: &Group) -> Fit {
    let mut sum = 0.0;
    let mut pairs = 0.0;
    for (a, m) in &left.told {
        for (b, n) in &right.told {
            let times = f64::from(*m) * f64::from(*n);
            match Pair::new(corpus, *a, *b).and_then(|pair| bond(&pair, LEAST)) {
                Some(score) => sum += score * times,
                None => return Fit::None,
            }
            pairs += times;
        }
    }
    if pairs <= 1.0 || sum >= MEAN * pairs {
        Fit::Good
    } else {
        Fit::Loose
    }
}
