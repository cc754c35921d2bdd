//! How far do two statements say the same, by the words they share?
//!
//! Words count by their rarity among all statements compared, so that the parties' names, which nearly every statement holds,
//! count next to nothing. Values and negation are looked at apart: they can forbid what the words suggest.
use super::terms::{Reading, Term, Value};
use super::vocabulary::Vocabulary;
use crate::sort::SmallSort;

/// One term of a [`Bag`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) id: u32,
    /// Whether a negator reaches it.
    pub(super) negated: bool,
    /// Whether it is content, not only cue or surroundings.
    pub(super) own: bool,
    /// Whether it is a value, not a word.
    pub(super) is_value: bool,
}

/// Sorted terms of one statement, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Bag(pub(super) Vec<Item>);

impl Bag {
    /// All terms of a statement.
    pub(super) fn new(reading: &Reading) -> Self {
        Self::of(&reading.terms)
    }

    /// The terms of its main clause, where this is not the whole.
    pub(super) fn of_main_clause(reading: &Reading) -> Option<Self> {
        let main = reading.terms.get(..reading.main)?;
        (main.len() < reading.terms.len()).then(|| Self::of(main))
    }

    fn of(terms: &[Term]) -> Self {
        let item = |t: &Term| Item {
            id: t.id,
            negated: t.negated,
            own: t.own,
            is_value: t.is_value,
        };
        let mut terms: Vec<Item> = terms.iter().map(item).collect();
        // A word that stands both plainly and under a negator counts as negated: the doubt keeps statements apart.
        terms.sort_small_by_key(|t| (t.id, !t.negated, !t.own));
        terms.dedup_by_key(|t| t.id);
        Self(terms)
    }
}

/// What the words of two statements have in common.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Likeness {
    /// 0 for nothing in common, 1 for the same words.
    pub(super) score: f64,
    /// How many rare words their contents share, and values too, if any word: twenty years may be twenty years of anything.
    pub(super) rare: usize,
    /// How many terms their contents share.
    pub(super) own: usize,
    /// How many of these are no names and no dates.
    pub(super) words: usize,
    /// Whether both name rare things or places, and none that the other names.
    pub(super) names_apart: bool,
    /// The share of the common words' weight that a negator reaches in one of the two only.
    pub(super) opposed: f64,
}

/// Rarity of every term.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Weights {
    of: Vec<Rarity>,
    once: f64,
}

/// What is asked of a term again and again.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Rarity {
    weight: f64,
    is_bare: bool,
    is_rare: bool,
    is_rare_name: bool,
}

/// What a bag is by itself, found out once and not for every other that it is held against.
#[derive(Debug, Clone, Copy)]
pub(super) struct Load {
    /// The weight of all its terms.
    weight: f64,
    /// Whether its content names a rare thing or place.
    pub(super) is_named: bool,
    /// How many of its terms are objects, see [`Weights::is_object`].
    pub(super) objects: usize,
}

/// Statements to assume besides those seen, so that in a handful of statements a word that two share is not yet a common one.
const PRIOR: f64 = 60.0;
/// A word is rare when it weighs at least this share of a word that stands only once: among 200 statements, in no more than 17.
const RARE: f64 = 0.5;

/// What a name or a date counts beside another word: that two statements speak of one person says little about what they say.
const NAME: f64 = 0.5;

/// What a word beside the content counts: how it is said, and what else stands in the sentence, says little about what is said.
const BESIDE: f64 = 0.5;

/// A statement of fewer rare words than this counts as if it had so many when it is sought in a longer one: that all of its two
/// words stand there says little.
const SHORT: f64 = 3.0;

impl Weights {
    pub(super) fn new(bags: &[Bag], vocabulary: &Vocabulary) -> Self {
        let mut counts = vec![0_u32; vocabulary.len()];
        for item in bags.iter().flat_map(|bag| &bag.0) {
            if let Some(count) = counts.get_mut(item.id as usize) {
                *count += 1;
            }
        }
        let seen = u32::try_from(bags.len()).unwrap_or(u32::MAX);
        let all = f64::from(seen) + PRIOR;
        let weight = |count: u32| (1.0 + all / f64::from(count.max(1))).ln();
        let once = weight(1);
        let of = (0..).zip(counts).map(|(id, count)| {
            let is_bare = vocabulary.is_bare(id);
            let weight = weight(count) * if is_bare { NAME } else { 1.0 };
            Rarity {
                weight,
                is_bare,
                is_rare: !is_bare && weight / once >= RARE,
                is_rare_name: vocabulary.is_thing(id) && weight / once >= RARE * NAME,
            }
        });
        Self {
            of: of.collect(),
            once,
        }
    }

    fn get(&self, id: u32) -> Rarity {
        self.of.get(id as usize).copied().unwrap_or_default()
    }

    /// How many terms there are.
    pub(super) fn len(&self) -> usize {
        self.of.len()
    }

    /// What a term of a bag weighs: half where it stands beside the content.
    pub(super) fn of_item(&self, item: Item) -> f64 {
        self.get(item.id).weight * if item.own { 1.0 } else { BESIDE }
    }

    /// As a share of the weight of a term that stands only once.
    fn share(&self, id: u32) -> f64 {
        self.get(id).weight / self.once
    }

    pub(super) fn is_rare(&self, id: u32) -> bool {
        self.get(id).is_rare
    }

    /// Whether a term names a rare thing or place, nobody who speaks in any of the articles: those may be named in many ways.
    pub(super) fn is_rare_name(&self, id: u32) -> bool {
        self.get(id).is_rare_name
    }

    /// Whether a term is a name or a date.
    pub(super) fn is_bare(&self, id: u32) -> bool {
        self.get(id).is_bare
    }

    /// Whether a term of a content may be what something is done to: a word, no name and no value, but for `open`.
    pub(super) fn is_object(&self, item: Item, open: u32) -> bool {
        item.own && !item.is_value && !self.is_bare(item.id) && item.id != open
    }

    /// What a bag is by itself; `open` is the term of whatever leaves something open.
    pub(super) fn load(&self, bag: &Bag, open: u32) -> Load {
        let named = |item: &Item| item.own && self.is_rare_name(item.id);
        let object = |item: &&Item| self.is_object(**item, open);
        Load {
            weight: bag.0.iter().map(|item| self.of_item(*item)).sum(),
            is_named: bag.0.iter().any(named),
            objects: bag.0.iter().filter(object).count(),
        }
    }
}

/// Compares two bags. The score is the mean of two views: what is shared of both, and what is shared of the shorter one, so that
/// a short wording inside a longer one counts, though less than two equal ones.
pub(super) fn likeness(
    (a, left): (&Bag, Load),
    (b, right): (&Bag, Load),
    weights: &Weights,
) -> Likeness {
    let (mut shared, mut opposed, mut rare, mut values) = (0.0, 0.0, 0, 0);
    let (mut own, mut words, mut shares_name) = (0, 0, false);
    for (left, right) in common(a, b) {
        let told = left.own && right.own;
        let term = weights.get(left.id);
        let weight = term.weight * if told { 1.0 } else { BESIDE };
        shared += weight;
        own += usize::from(told);
        words += usize::from(told && !term.is_bare);
        let counts = told && term.is_rare;
        rare += usize::from(counts && !left.is_value);
        values += usize::from(counts && left.is_value);
        shares_name |= term.is_rare_name;
        opposed += if left.negated == right.negated {
            0.0
        } else {
            weight
        };
    }
    if shared <= 0.0 {
        return Likeness::default();
    }
    let shorter = left.weight.min(right.weight).max(SHORT * weights.once);
    Likeness {
        score: shared / (left.weight + right.weight) + shared / shorter / 2.0,
        rare: if rare > 0 { rare + values } else { 0 },
        own,
        words,
        names_apart: !shares_name && left.is_named && right.is_named,
        opposed: opposed / shared,
    }
}

/// The terms of both, in order of their ids.
pub(super) fn common<'a>(a: &'a Bag, b: &'a Bag) -> impl Iterator<Item = (Item, Item)> + 'a {
    let mut rest = b.0.iter();
    let mut right = rest.next();
    a.0.iter().filter_map(move |left| {
        while right.is_some_and(|right| right.id < left.id) {
            right = rest.next();
        }
        right
            .filter(|right| right.id == left.id)
            .map(|right| (*left, *right))
    })
}

/// Whether the two give values of one matter that exclude one another: each tells one that nothing in the other agrees with.
pub(super) fn values_differ(a: &Reading, b: &Reading, weights: &Weights) -> bool {
    let agree = |x: &Value, others: &[Value]| {
        let same = |y: &&Value| same_unit(x, y) && !x.quantity.contradicts(&y.quantity);
        others.iter().any(|y| same(&y))
    };
    a.values.iter().filter(|x| !agree(x, &b.values)).any(|x| {
        let mut left_over = b.values.iter().filter(|y| !agree(y, &a.values));
        left_over.any(|y| of_one_matter((a, x), (b, y), weights))
    })
}

/// Whether two values can be compared: both count the same noun, or both are measures or dates of one kind.
pub(super) fn same_unit(x: &Value, y: &Value) -> bool {
    match (x.head, y.head) {
        (Some(x), Some(y)) => x == y,
        (None, None) => x.quantity.unit == y.quantity.unit && x.quantity.role == y.quantity.role,
        _ => false,
    }
}

/// Terms around a value that may tell what is measured or dated.
const AROUND: usize = 3;
/// How much such a term must weigh, as a share of a word that stands only once: it may be common, but no party's name.
const TELLING: f64 = 0.3;

/// The terms around a value that may tell what is measured or dated.
pub(super) fn around(reading: &Reading, value: &Value, weights: &Weights) -> Vec<u32> {
    let range =
        value.term.saturating_sub(AROUND)..(value.term + AROUND + 1).min(reading.terms.len());
    let terms = reading.terms.get(range).unwrap_or_default();
    let telling = |t: &&Term| !t.is_value && weights.share(t.id) >= TELLING;
    terms.iter().filter(telling).map(|t| t.id).collect()
}

/// Whether two values of one unit belong to one matter. A counted noun says so itself; for a measure or a date a word beside it
/// must be shared: "a truce from Monday", "the truce on Tuesday".
pub(super) fn of_one_matter(
    (a, x): (&Reading, &Value),
    (b, y): (&Reading, &Value),
    weights: &Weights,
) -> bool {
    let beside = || {
        let (left, right) = (around(a, x, weights), around(b, y, weights));
        left.iter().any(|id| right.contains(id))
    };
    same_unit(x, y) && (x.head.is_some() || beside())
}

#[cfg(test)]
mod tests {
    use super::super::testing::Story;
    use super::*;

    /// Compares the first two of these statements among all of them.
    fn compare(rows: &[&str]) -> Likeness {
        let say = |story: Story, (n, row): (usize, &&str)| story.assert(n, 0, row);
        let story = rows.iter().enumerate().fold(Story::default(), say);
        story.corpus().likeness(0, 1)
    }

    #[test]
    fn nothing_in_common_is_nothing() {
        let like = compare(&["the bridge over the river", "prices of bread"]);
        assert_eq!(like, Likeness::default());
        assert_eq!(compare(&["", ""]), Likeness::default());
    }

    #[test]
    fn what_everybody_says_counts_little() {
        let pair = ["a truce on the river", "a truce in the hills"];
        let many = vec!["They spoke of a truce."; 40];
        let among_many = compare(&[&pair[..], &many].concat());
        assert!(among_many.score < compare(&pair).score / 2.0);
        assert_eq!(among_many.rare, 0);
    }

    #[test]
    fn a_name_counts_less_than_a_word() {
        let name = compare(&["the garrison shelled Velmora", "fishermen left Velmora"]);
        let word = compare(&["the garrison shelled harbours", "fishermen left harbours"]);
        assert!(name.score < word.score);
        assert_eq!((name.rare, word.rare), (0, 1));
    }

    #[test]
    fn the_same_is_one_and_a_part_is_less() {
        let whole = "inspectors at both crossings before the first convoy leaves";
        let same = compare(&[whole, whole]);
        assert!((same.score - 1.0).abs() < 1e-9);
        let part = compare(&["inspectors at both crossings", whole]);
        assert!(part.score > 0.4 && part.score < 0.8, "{part:?}");
        let word = compare(&["inspectors", whole]);
        assert!(word.score < 0.4, "{word:?}");
    }

    #[test]
    fn what_stands_beside_the_content_is_half() {
        let inside = compare(&[
            "the garrison shelled harbours",
            "the garrison shelled mills",
        ]);
        let beside = compare(&[
            "the garrison [shelled harbours]",
            "the garrison [shelled mills]",
        ]);
        assert!(beside.score < inside.score);
    }

    #[test]
    fn a_negator_reaches_the_words_after_it() {
        let one = compare(&[
            "the garrison will leave the harbour",
            "the garrison will never leave the harbour",
        ]);
        assert!(one.opposed > 0.5, "{one:?}");
        let two = compare(&[
            "the garrison won’t leave the harbour",
            "the garrison will never leave the harbour",
        ]);
        assert!(two.opposed == 0.0, "{two:?}");
        let undone = compare(&[
            "we do not rule out a new truce",
            "a new truce is not ruled out",
        ]);
        assert!(undone.opposed == 0.0, "{undone:?}");
    }

    #[test]
    fn rare_names_set_matters_apart_unless_one_is_shared() {
        assert!(compare(&["cede the town of Velmora", "cede the town of Orme"]).names_apart);
        assert!(!compare(&["cede the town of Velmora", "cede Velmora and Orme"]).names_apart);
        assert!(!compare(&["cede the town of Velmora", "cede the town"]).names_apart);
    }
}
