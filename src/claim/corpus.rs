//! What must be known of all statements before any two are compared?
use super::Statement;
use super::similarity::{Bag, Likeness, Weights, likeness};
use super::terms::{self, Reading};
use super::vocabulary::Vocabulary;
use crate::Article;
use crate::sort::SmallSort;
use crate::speaker::Side;
use std::collections::BTreeMap;

/// The statements with their words, ready to be compared.
pub(super) struct Corpus {
    pub(super) statements: Vec<Statement>,
    pub(super) readings: Vec<Reading>,
    pub(super) bags: Vec<Bag>,
    pub(super) weights: Weights,
}

impl Corpus {
    pub(super) fn new(articles: &[Article], statements: Vec<Statement>) -> Self {
        let mut vocabulary = Vocabulary::new();
        let text = |s: &Statement| articles.get(s.article).map_or("", |a| a.text.as_str());
        let readings: Vec<_> = statements
            .iter()
            .map(|s| terms::read(&mut vocabulary, text(s), s))
            .collect();
        let bags: Vec<_> = readings.iter().map(Bag::new).collect();
        let weights = Weights::new(&bags, &vocabulary);
        Self {
            statements,
            readings,
            bags,
            weights,
        }
    }

    pub(super) fn likeness(&self, a: usize, b: usize) -> Likeness {
        likeness(&self.bags[a], &self.bags[b], &self.weights)
    }

    /// Pairs that share a side, an issue and a rare word, each once, in order: all that is worth comparing.
    pub(super) fn candidates(&self) -> Vec<(usize, usize)> {
        let mut holders: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (i, bag) in self.bags.iter().enumerate() {
            for item in bag
                .0
                .iter()
                .filter(|item| item.own && self.weights.is_rare(item.id))
            {
                holders.entry(item.id).or_default().push(i);
            }
        }
        let mut pairs = Vec::new();
        for holders in holders.values() {
            for (n, a) in holders.iter().enumerate() {
                let others = holders[n + 1..]
                    .iter()
                    .filter(|b| self.same_matter(*a, **b));
                pairs.extend(others.map(|b| (*a, *b)));
            }
        }
        pairs.sort_small();
        pairs.dedup();
        pairs
    }

    /// Whether two statements are laid at one door and touch one issue, or none. Outside of the parties, where a side is no
    /// single voice, only one speaker's statements meet.
    pub(super) fn same_matter(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.statements[a], &self.statements[b]);
        let same_door = match (a.side, b.side) {
            (Side::Party(a), Side::Party(b)) => a == b,
            (Side::Other, Side::Other) => a.speaker.is_some() && a.speaker == b.speaker,
            _ => false,
        };
        let none = a.issues.is_empty() && b.issues.is_empty();
        same_door && (none || a.issues.iter().any(|i| b.issues.contains(i)))
    }

    /// Whether an issue is the one that a term belongs to most of all that two statements share: the one whose statements hold
    /// the term most often, measured against how many they are. A number of regions told in a sentence that also speaks of an
    /// army differs on the land, not on the army.
    pub(super) fn is_home(&self, issue: usize, term: u32, a: usize, b: usize) -> bool {
        // The share of the issue's statements that hold the term, times their number: as a fraction, so that it stays exact.
        let weight = |issue: usize| {
            let on_issue = |(s, _): &(&Statement, &Bag)| s.issues.contains(&issue);
            let all = || self.statements.iter().zip(&self.bags).filter(on_issue);
            let holding = all().filter(|(_, bag)| bag.holds(term)).count();
            (holding * holding, all().count())
        };
        let more = |a: usize, b: usize| {
            let [a, b] = [a, b].map(weight);
            a.0.saturating_mul(b.1) > b.0.saturating_mul(a.1)
        };
        let shared = |i: &&usize| self.statements[b].issues.contains(i);
        let issues = self.statements[a].issues.iter().filter(shared).copied();
        let best = issues.reduce(|best, i| if more(i, best) { i } else { best });
        best == Some(issue)
    }
}
