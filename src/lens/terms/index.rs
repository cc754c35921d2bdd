//! The terms of a lens, laid out by their first word.
use super::super::fold::Folded;
use super::super::{Issue, stem};
use super::hint::{self, Hint};
use crate::hash::{WordMap, WordSet};
use crate::lexicon;
use crate::sort::SmallSort;

/// The weight of one word that only one issue lists.
const WORD: u16 = 12;
/// Longer terms do not tell more than this many words.
const MOST_WORDS: u16 = 4;
/// Shorter parts are no halves of a compound.
const SHORTEST_HALF: usize = 3;

/// All terms of a lens.
#[derive(Debug, Clone, Default)]
pub(in crate::lens) struct Terms {
    /// Numbers, from 1, for the stems that stand in some term, so that texts are compared by number.
    numbers: WordMap<String, usize>,
    /// Terms by the number of their first word, the longest first; those of number 0 are none.
    by_first: Vec<Vec<Term>>,
    /// The terms of one word, sorted: of some the beginning may stand as a word of its own.
    single: Vec<String>,
    /// How these begin: few words of a text do so.
    beginnings: WordSet<[u8; SHORTEST_HALF]>,
}

/// A term that one or more issues list.
#[derive(Debug, Clone)]
pub(super) struct Term {
    /// Numbers of the words after the first.
    pub(super) rest: Vec<usize>,
    pub(super) issues: Vec<usize>,
    pub(super) weight: u16,
    /// Whether no issue lists it.
    pub(super) hint: bool,
}

impl Terms {
    pub(in crate::lens) fn new(issues: &[Issue]) -> Self {
        let mut build = Build::new(issues.iter().map(|issue| issue.terms.len()).sum());
        for (i, issue) in issues.iter().enumerate() {
            for term in &issue.terms {
                build.term(i, term);
            }
        }
        build.hints(issues);
        build.finish()
    }

    /// The number of a folded word's stem; 0 where no term has it. `stem` is a buffer.
    pub(super) fn number(&self, word: &str, stem: &mut String) -> usize {
        stemmed(word, stem);
        self.numbers.get(stem.as_str()).copied().unwrap_or(0)
    }

    /// Whether a one-word term begins with this, and goes on long enough.
    pub(super) fn is_half(&self, word: &str) -> bool {
        let beginning = word.as_bytes().first_chunk();
        if !beginning.is_some_and(|bytes| self.beginnings.contains(bytes)) {
            return false;
        }
        let from = self.single.partition_point(|term| term.as_str() < word);
        let mut terms = self.single[from..].iter();
        terms
            .by_ref()
            .take_while(|term| term.starts_with(word))
            .any(|term| term.len() - word.len() >= SHORTEST_HALF)
    }

    /// The terms that begin with a word, by its number.
    pub(super) fn beginning(&self, number: usize) -> &[Term] {
        &self.by_first[number]
    }
}

/// Terms as they are read from a lens.
#[derive(Default)]
struct Build {
    terms: Terms,
    /// For each number whether its stem tells something by itself, as function words and marks do not.
    tells: Vec<bool>,
    /// Terms that only say how much.
    measures: Vec<Hint>,
    stem: String,
}

impl Build {
    fn new(terms: usize) -> Self {
        let mut build = Self::default();
        build.terms.numbers.reserve(2 * terms);
        build.terms.by_first.push(Vec::new());
        build.tells.push(false);
        build
    }

    fn term(&mut self, issue: usize, term: &str) {
        let words = words(term);
        if let Some(hint) = hint::measure(issue, &words) {
            self.measures.push(hint);
            return;
        }
        if let [left, right] = &words[..]
            && left.len().min(right.len()) >= SHORTEST_HALF
        {
            let compound = self.number(&format!("{left}{right}"));
            self.list(compound, Vec::new(), issue, None);
        }
        self.phrase(&words, issue, None);
        if let [word] = &words[..] {
            self.terms.single.push(word.clone());
        }
    }

    /// Lists the words that hint at an issue, once all terms are known.
    fn hints(&mut self, issues: &[Issue]) {
        let measures = std::mem::take(&mut self.measures);
        for Hint {
            words,
            issue,
            weight,
        } in measures.into_iter().chain(hint::hints(issues))
        {
            self.phrase(&words, issue, Some(weight));
        }
    }

    fn phrase(&mut self, words: &[String], issue: usize, hint: Option<u16>) {
        let Some((first, rest)) = words.split_first() else {
            return;
        };
        let first = self.number(first);
        let rest = rest.iter().map(|w| self.number(w)).collect();
        self.list(first, rest, issue, hint);
    }

    fn number(&mut self, word: &str) -> usize {
        stemmed(word, &mut self.stem);
        if let Some(number) = self.terms.numbers.get(self.stem.as_str()) {
            return *number;
        }
        let next = self.tells.len();
        let tells = self.stem != "," && !lexicon::entry_of_lower(&self.stem).is_function_word();
        self.tells.push(tells);
        self.terms.by_first.push(Vec::new());
        self.terms.numbers.insert(self.stem.clone(), next);
        next
    }

    /// Few terms share their first word, so that looking at all of these is quick. A hint brings its weight, and gives way to a term.
    fn list(&mut self, first: usize, rest: Vec<usize>, issue: usize, hint: Option<u16>) {
        let terms = &mut self.terms.by_first[first];
        let at = terms.iter().position(|term| term.rest == rest);
        let at = at.unwrap_or_else(|| {
            terms.push(Term {
                rest,
                issues: Vec::new(),
                weight: 0,
                hint: hint.is_some(),
            });
            terms.len() - 1
        });
        let term = &mut terms[at];
        if let Some(weight) = hint {
            if !term.hint {
                return;
            }
            term.weight = term.weight.max(weight);
        }
        if !term.issues.contains(&issue) {
            term.issues.push(issue);
        }
    }

    fn finish(self) -> Terms {
        let Self {
            mut terms, tells, ..
        } = self;
        for (first, list) in terms.by_first.iter_mut().enumerate() {
            for term in &mut *list {
                let telling = |number: &&usize| tells[**number];
                let words = term.rest.iter().chain([&first]).filter(telling).count();
                term.weight = if term.hint {
                    shared(term.weight, term.issues.len())
                } else {
                    weight(words, term.issues.len())
                };
            }
            list.sort_small_by_key(|term| std::cmp::Reverse(term.rest.len()));
        }
        terms.single.sort_small();
        let beginning = |term: &String| term.as_bytes().first_chunk().copied();
        terms.beginnings = terms.single.iter().filter_map(beginning).collect();
        terms
    }
}

/// What a term of so many telling words weighs that so many issues list.
fn weight(words: usize, issues: usize) -> u16 {
    let count = u16::try_from(words)
        .unwrap_or(MOST_WORDS)
        .clamp(1, MOST_WORDS);
    shared(count * WORD, issues)
}

fn shared(weight: u16, issues: usize) -> u16 {
    (weight / u16::try_from(issues).unwrap_or(u16::MAX)).max(1)
}

/// The words of a term as a text would have them: folded, parted at hyphens, commas by themselves.
pub(super) fn words(term: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in term.split_whitespace() {
        let (word, comma) = word
            .strip_suffix(',')
            .map_or((word, false), |word| (word, true));
        let folded = Folded::new(word);
        let pieces = folded.key.split('-').filter(|piece| !piece.is_empty());
        words.extend(pieces.map(str::to_owned));
        if comma {
            words.push(",".to_owned());
        }
    }
    words
}

/// Puts the stem of a folded word into a buffer.
fn stemmed(word: &str, into: &mut String) {
    into.clear();
    into.push_str(word);
    stem::stem(into);
}
