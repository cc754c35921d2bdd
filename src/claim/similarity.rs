//! How far do two statements say the same, by the words they share?
//!
//! Words count by their rarity among all statements compared, so that the parties' names, which nearly every statement holds,
//! count next to nothing. Values and negation are looked at apart: they can forbid what the words suggest.
use super::terms::{Reading, Term, Value, Vocabulary};

/// Sorted terms of one statement, each once, with whether it stands under a negator.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Bag(pub(super) Vec<(u32, bool)>);

impl Bag {
    pub(super) fn new(reading: &Reading) -> Self {
        let mut terms: Vec<_> = reading.terms.iter().map(|t| (t.id, t.negated)).collect();
        // A word that stands both plainly and under a negator counts as negated: the doubt keeps statements apart.
        terms.sort_unstable_by_key(|(id, negated)| (*id, !negated));
        terms.dedup_by_key(|t| t.0);
        Self(terms)
    }
}

/// What the words of two statements have in common.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Likeness {
    /// 0 for nothing in common, 1 for the same words.
    pub(super) score: f64,
    /// How many rare words they share.
    pub(super) rare: usize,
    /// The share of the common words' weight that a negator reaches in one of the two only.
    pub(super) opposed: f64,
}

/// Rarity of every term.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Weights {
    of: Vec<f64>,
    bare: Vec<bool>,
    once: f64,
}

/// Statements to assume besides those seen, so that in a handful of statements a word that two share is not yet a common one.
const PRIOR: f64 = 60.0;
/// A word is rare when it weighs at least this share of a word that stands only once: among 200 statements, in no more than 17.
const RARE: f64 = 0.5;

/// What a name or a date counts beside another word: that two statements speak of one person says little about what they say.
const NAME: f64 = 0.5;

impl Weights {
    pub(super) fn new(bags: &[Bag], vocabulary: &Vocabulary) -> Self {
        let mut counts = vec![0_u32; vocabulary.len()];
        for (id, _) in bags.iter().flat_map(|bag| &bag.0) {
            if let Some(count) = counts.get_mut(*id as usize) {
                *count += 1;
            }
        }
        let seen = u32::try_from(bags.len()).unwrap_or(u32::MAX);
        let all = f64::from(seen) + PRIOR;
        let weight = |count: &u32| (1.0 + all / f64::from((*count).max(1))).ln();
        let bare: Vec<bool> = (0..)
            .take(counts.len())
            .map(|id| vocabulary.is_bare(id))
            .collect();
        let worth = |bare: &bool| if *bare { NAME } else { 1.0 };
        Self {
            of: counts
                .iter()
                .zip(&bare)
                .map(|(n, bare)| weight(n) * worth(bare))
                .collect(),
            bare,
            once: weight(&1),
        }
    }

    pub(super) fn of(&self, id: u32) -> f64 {
        self.of.get(id as usize).copied().unwrap_or_default()
    }

    /// As a share of the weight of a term that stands only once.
    pub(super) fn share(&self, id: u32) -> f64 {
        self.of(id) / self.once
    }

    pub(super) fn is_rare(&self, id: u32) -> bool {
        self.share(id) >= RARE && !self.is_bare(id)
    }

    /// Whether a term is a name or a date.
    pub(super) fn is_bare(&self, id: u32) -> bool {
        self.bare.get(id as usize).copied().unwrap_or_default()
    }

    fn sum(&self, bag: &Bag) -> f64 {
        bag.0.iter().map(|(id, _)| self.of(*id)).sum()
    }
}

/// Compares two bags. The score is the mean of two views: what is shared of both, and what is shared of the shorter one, so that
/// a short wording inside a longer one counts, though less than two equal ones.
pub(super) fn likeness(a: &Bag, b: &Bag, weights: &Weights) -> Likeness {
    let (mut shared, mut opposed, mut rare) = (0.0, 0.0, 0);
    for ((id, left), (_, right)) in common(a, b) {
        let weight = weights.of(id);
        shared += weight;
        rare += usize::from(weights.is_rare(id));
        opposed += if left == right { 0.0 } else { weight };
    }
    if shared <= 0.0 {
        return Likeness::default();
    }
    let (a, b) = (weights.sum(a), weights.sum(b));
    Likeness {
        score: shared / (a + b) + shared / a.min(b) / 2.0,
        rare,
        opposed: opposed / shared,
    }
}

/// The terms of both, in order of their ids.
pub(super) fn common<'a>(
    a: &'a Bag,
    b: &'a Bag,
) -> impl Iterator<Item = ((u32, bool), (u32, bool))> + 'a {
    let mut rest = b.0.as_slice();
    a.0.iter().filter_map(move |left| {
        let skip = rest.partition_point(|right| right.0 < left.0);
        rest = &rest[skip..];
        rest.first()
            .filter(|right| right.0 == left.0)
            .map(|right| (*left, *right))
    })
}

/// Whether the two give values of one matter that exclude one another: no value of the one is compatible with one of the other.
pub(super) fn values_differ(a: &Reading, b: &Reading, weights: &Weights) -> bool {
    a.values.iter().any(|x| {
        let mut rivals = b
            .values
            .iter()
            .filter(|y| of_one_matter((a, x), (b, y), weights))
            .peekable();
        rivals.peek().is_some()
            && rivals.all(|y| {
                let mut own = a.values.iter().filter(|x| same_unit(x, y));
                own.all(|x| x.quantity.contradicts(&y.quantity))
            })
    })
}

/// Whether two values can be compared: both count the same noun, or both are measures or dates of one kind.
pub(super) fn same_unit(x: &Value, y: &Value) -> bool {
    match (x.head, y.head) {
        (Some(x), Some(y)) => x == y,
        (None, None) => x.quantity.unit == y.quantity.unit,
        _ => false,
    }
}

/// Terms around a value that may tell what is measured or dated.
const AROUND: usize = 3;
/// How much such a term must weigh, as a share of a word that stands only once: it may be common, but no party's name.
const TELLING: f64 = 0.3;

/// Whether two values of one unit belong to one matter. A counted noun says so itself; for a measure or a date a word beside it
/// must be shared: "a truce from Monday", "the truce on Tuesday".
pub(super) fn of_one_matter(
    (a, x): (&Reading, &Value),
    (b, y): (&Reading, &Value),
    weights: &Weights,
) -> bool {
    let around = |reading: &Reading, value: &Value| -> Vec<u32> {
        let range =
            value.term.saturating_sub(AROUND)..(value.term + AROUND + 1).min(reading.terms.len());
        let terms = reading.terms.get(range).unwrap_or_default();
        let telling = |t: &&Term| !t.is_value && weights.share(t.id) >= TELLING;
        terms.iter().filter(telling).map(|t| t.id).collect()
    };
    same_unit(x, y) && (x.head.is_some() || around(a, x).iter().any(|id| around(b, y).contains(id)))
}
