//! What must be known of all statements before any two are compared?
use super::Statement;
use super::predicate;
use super::similarity::{Bag, Item, Likeness, Load, Weights, likeness};
use super::spelling::Texts;
use super::terms::{self, Reading};
use super::twin::Twins;
use super::vocabulary::Vocabulary;
use super::words::fold;
use crate::pace::Pace;
use crate::sort::SmallSort;
use crate::speaker::Side;

/// Whether two statements touch one issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Matter {
    /// They do, or neither touches any.
    Shared,
    /// Only one of them touches any.
    Untold,
    /// They touch different ones.
    Other,
}

/// The statements with their words, ready to be compared.
pub(super) struct Corpus {
    pub(super) statements: Vec<Statement>,
    pub(super) readings: Vec<Reading>,
    pub(super) bags: Vec<Bag>,
    pub(super) loads: Vec<Load>,
    /// The bags of the main clauses alone, where these are not the whole.
    mains: Vec<Option<(Bag, Load)>>,
    pub(super) weights: Weights,
    pub(super) twins: Twins,
    homes: Homes,
    /// The term of whatever leaves something open.
    pub(super) open: u32,
    /// The terms of verbs for being there in person.
    pub(super) coming: Vec<u32>,
}

/// How often the statements of each issue hold each term.
#[derive(Default)]
struct Homes {
    /// For each issue how many statements touch it.
    all: Vec<usize>,
    /// The terms that anybody asks for, in order.
    terms: Vec<u32>,
    /// For each issue, for each of these terms, how many of its statements hold it.
    holding: Vec<u32>,
}

impl Homes {
    /// Counts only `terms`, sorted, which are all that anybody asks for.
    async fn new(statements: &[Statement], bags: &[Bag], terms: Vec<u32>, pace: Pace<'_>) -> Self {
        let mut homes = Self {
            terms,
            ..Self::default()
        };
        for (at, (statement, bag)) in statements.iter().zip(bags).enumerate() {
            pace.rest_at(at).await;
            for issue in &statement.issues {
                if homes.all.len() <= *issue {
                    homes.all.resize(issue + 1, 0);
                    homes.holding.resize((issue + 1) * homes.terms.len(), 0);
                }
                homes.all[*issue] += 1;
            }
            for item in bag.0.iter().filter(|_| !statement.issues.is_empty()) {
                let Ok(term) = homes.terms.binary_search(&item.id) else {
                    continue;
                };
                for issue in &statement.issues {
                    homes.holding[issue * homes.terms.len() + term] += 1;
                }
            }
        }
        homes
    }

    /// How many statements of an issue hold a term.
    fn count(&self, issue: usize, term: u32) -> usize {
        let place = self.terms.binary_search(&term).ok();
        let at = place.map(|place| issue * self.terms.len() + place);
        let count = at.and_then(|at| self.holding.get(at));
        count.map_or(0, |count| *count as usize)
    }
}

impl Corpus {
    pub(super) async fn new(texts: &Texts<'_>, statements: Vec<Statement>, pace: Pace<'_>) -> Self {
        let mut vocabulary = Vocabulary::default();
        let mut readings = Vec::with_capacity(statements.len());
        let mut bags = Vec::with_capacity(statements.len());
        for statement in &statements {
            pace.rest().await;
            let reading = terms::read(&mut vocabulary, texts, statement);
            bags.push(Bag::new(&reading));
            readings.push(reading);
        }
        let open = vocabulary.id(terms::OPEN);
        let coming = predicate::COMING.map(|verb| vocabulary.folded(&fold(verb)));
        let weights = Weights::new(&bags, &vocabulary);
        let loads = bags.iter().map(|bag| weights.load(bag, open)).collect();
        let main = |reading: &Reading| {
            let bag = Bag::of_main_clause(reading)?;
            let load = weights.load(&bag, open);
            Some((bag, load))
        };
        let mains = readings.iter().map(main).collect();
        let twins = Twins::new(&statements, &readings, pace).await;
        let homes = Homes::new(&statements, &bags, asked_for(&readings), pace).await;
        Self {
            statements,
            readings,
            bags,
            loads,
            mains,
            weights,
            twins,
            homes,
            open,
            coming: coming.to_vec(),
        }
    }

    pub(super) fn likeness(&self, a: usize, b: usize) -> Likeness {
        let [a, b] = [a, b].map(|i| (&self.bags[i], self.loads[i]));
        likeness(a, b, &self.weights)
    }

    /// How alike the main clauses of two statements are; none where both are the whole.
    pub(super) fn main_likeness(&self, a: usize, b: usize) -> Option<Likeness> {
        let whole = self.mains[a].is_none() && self.mains[b].is_none();
        (!whole).then(|| likeness(self.main(a), self.main(b), &self.weights))
    }

    /// The bag of a statement's main clause, which may be the whole.
    pub(super) fn main(&self, at: usize) -> (&Bag, Load) {
        match &self.mains[at] {
            Some((bag, load)) => (bag, *load),
            None => (&self.bags[at], self.loads[at]),
        }
    }

    /// Whether statements are sought among others by a term: by those of their content, without names and dates.
    pub(super) fn tells(&self, item: Item) -> bool {
        item.own && !self.weights.is_bare(item.id)
    }

    /// Whether two statements are laid at one door. Outside of the parties, where a side is no single voice, only one speaker's
    /// statements meet.
    pub(super) fn same_door(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.statements[a], &self.statements[b]);
        match (a.side, b.side) {
            (Side::Party(a), Side::Party(b)) => a == b,
            (Side::Other, Side::Other) => a.speaker.is_some() && a.speaker == b.speaker,
            _ => false,
        }
    }

    /// What the issues of two statements tell.
    pub(super) fn matter(&self, a: usize, b: usize) -> Matter {
        let [a, b] = [a, b].map(|i| &self.statements[i].issues);
        match (a.is_empty(), b.is_empty()) {
            (true, true) => Matter::Shared,
            (false, false) if a.iter().any(|i| b.contains(i)) => Matter::Shared,
            (false, false) => Matter::Other,
            _ => Matter::Untold,
        }
    }

    /// Whether an issue is the one that a term belongs to most of all that two statements share: the one whose statements hold
    /// the term most often, measured against how many they are. A number of regions told in a sentence that also speaks of an
    /// army differs on the land, not on the army.
    pub(super) fn is_home(&self, issue: usize, term: u32, a: usize, b: usize) -> bool {
        // The share of the issue's statements that hold the term, times their number: as a fraction, so that it stays exact.
        let weight = |issue: usize| {
            let holding = self.homes.count(issue, term);
            let all = self.homes.all.get(issue).copied().unwrap_or_default();
            (holding * holding, all)
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

/// The terms whose home is asked for: counted nouns and verbs.
fn asked_for(readings: &[Reading]) -> Vec<u32> {
    let heads = readings
        .iter()
        .flat_map(|r| &r.values)
        .filter_map(|v| v.head);
    let predicates = readings.iter().flat_map(|r| &r.predicates);
    let verbs = predicates.flat_map(|p| p.verbs.iter().copied());
    let mut terms: Vec<u32> = heads.chain(verbs).collect();
    terms.sort_small();
    terms.dedup();
    terms
}
