//! The terms of a lens, laid out by their first word.
use super::super::fold::Folded;
use super::super::{Issue, stem};
use crate::lexicon;
use crate::sort::SmallSort;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

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
    numbers: HashMap<String, usize>,
    /// Terms by the number of their first word, the longest first; those of number 0 are none.
    by_first: Vec<Vec<Term>>,
    /// Beginnings of one-word terms that may stand as a word of their own.
    halves: HashSet<String>,
}

/// A term that one or more issues list.
#[derive(Debug, Clone)]
pub(super) struct Term {
    /// Numbers of the words after the first.
    pub(super) rest: Vec<usize>,
    pub(super) issues: Vec<usize>,
    pub(super) weight: u16,
}

impl Terms {
    pub(in crate::lens) fn new(issues: &[Issue]) -> Self {
        let mut terms = Self::default();
        let mut listed: BTreeMap<Vec<String>, BTreeSet<usize>> = BTreeMap::new();
        for (i, issue) in issues.iter().enumerate() {
            for words in issue.terms.iter().map(|term| words(term)) {
                let mut list = |words: Vec<String>| listed.entry(words).or_default().insert(i);
                if let [word] = &words[..] {
                    terms.add_halves(word);
                } else if let [left, right] = &words[..]
                    && left.len().min(right.len()) >= SHORTEST_HALF
                {
                    list(vec![stemmed(format!("{left}{right}"))]);
                }
                if !words.is_empty() {
                    list(words.into_iter().map(stemmed).collect());
                }
            }
        }
        terms.by_first.push(Vec::new());
        for (words, issues) in listed {
            let weight = weight(&words, issues.len());
            let mut numbers = words.into_iter().map(|word| terms.add_number(word));
            let Some(first) = numbers.next() else {
                continue;
            };
            let term = Term {
                rest: numbers.collect(),
                issues: issues.into_iter().collect(),
                weight,
            };
            terms.by_first[first].push(term);
        }
        for list in &mut terms.by_first {
            list.sort_small_by_key(|term| std::cmp::Reverse(term.rest.len()));
        }
        terms
    }

    fn add_number(&mut self, stem: String) -> usize {
        let number = *self.numbers.entry(stem).or_insert(self.by_first.len());
        if number == self.by_first.len() {
            self.by_first.push(Vec::new());
        }
        number
    }

    fn add_halves(&mut self, word: &str) {
        let ends = word.char_indices().map(|(at, _)| at);
        let halves = ends.filter(|&at| at >= SHORTEST_HALF && word.len() - at >= SHORTEST_HALF);
        self.halves.extend(halves.map(|at| word[..at].to_owned()));
    }

    /// The number of a folded word's stem; 0 where no term has it.
    pub(super) fn number(&self, word: String) -> usize {
        self.numbers.get(&stemmed(word)).copied().unwrap_or(0)
    }

    /// Whether a one-word term begins with this.
    pub(super) fn is_half(&self, word: &str) -> bool {
        self.halves.contains(word)
    }

    /// The terms that begin with a word, by its number.
    pub(super) fn beginning(&self, number: usize) -> &[Term] {
        &self.by_first[number]
    }
}

/// Function words tell nothing by themselves.
fn weight(words: &[String], issues: usize) -> u16 {
    let tells = |word: &&String| word.as_str() != "," && !lexicon::entry(word).is_function_word();
    let content = words.iter().filter(tells).count();
    let count = u16::try_from(content)
        .unwrap_or(MOST_WORDS)
        .clamp(1, MOST_WORDS);
    (count * WORD / u16::try_from(issues).unwrap_or(u16::MAX)).max(1)
}

/// The words of a term as a text would have them: folded, parted at hyphens, commas by themselves.
fn words(term: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in term.split_whitespace() {
        let (word, comma) = word
            .strip_suffix(',')
            .map_or((word, false), |word| (word, true));
        let key = Folded::new(word).key;
        words.extend(
            key.split('-')
                .filter(|piece| !piece.is_empty())
                .map(str::to_owned),
        );
        if comma {
            words.push(",".to_owned());
        }
    }
    words
}

fn stemmed(mut word: String) -> String {
    stem::stem(&mut word);
    word
}
