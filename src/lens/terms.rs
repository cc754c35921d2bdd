//! Which issues do the words of a text touch?
//!
//! Words are compared by their [`stem`](mod@super::stem), hyphens part words, and a compound counts however it is written:
//! "ceasefire", "cease-fire", "cease fire".
use super::fold::Folded;
use super::{Issue, stem};
use crate::lexicon;
use crate::text::{Token, TokenKind};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

/// The weight of one word that only one issue lists.
const WORD: u16 = 12;
/// Longer terms do not tell more than this many words.
const MOST_WORDS: u16 = 4;
/// Shorter parts are no halves of a compound.
const SHORTEST_HALF: usize = 3;

/// A term of an issue in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermHit {
    /// Its tokens, as indices into the slice that was searched.
    pub tokens: Range<usize>,
    /// Index of the issue.
    pub issue: usize,
    /// How much it tells: 12 for one word that only this issue lists, more for a phrase, less where issues share the term.
    pub weight: u16,
}

/// All terms of a lens.
#[derive(Debug, Clone, Default)]
pub(super) struct Terms {
    /// Numbers for the stems that stand in some term, so that texts are compared by number.
    numbers: HashMap<String, u32>,
    /// Terms by the number of their first word, the longest first.
    by_first: HashMap<u32, Vec<Term>>,
    /// Beginnings of one-word terms that may stand as a word of their own.
    halves: HashSet<String>,
}

#[derive(Debug, Clone)]
struct Term {
    rest: Vec<u32>,
    issues: Vec<usize>,
    weight: u16,
}

/// A word, part of a word, or mark of the text.
#[derive(Clone, Copy)]
struct Unit {
    /// Number of its stem; 0 where no term has it.
    number: u32,
    token: usize,
}

impl Terms {
    pub(super) fn new(issues: &[Issue]) -> Self {
        let mut terms = Self::default();
        let mut listed: BTreeMap<Vec<String>, BTreeSet<usize>> = BTreeMap::new();
        for (i, issue) in issues.iter().enumerate() {
            for term in &issue.terms {
                let words = words(term);
                if let [word] = &words[..] {
                    terms.add_halves(word);
                } else if let [left, right] = &words[..]
                    && left.len().min(right.len()) >= SHORTEST_HALF
                {
                    listed
                        .entry(vec![stemmed(&format!("{left}{right}"))])
                        .or_default()
                        .insert(i);
                }
                if !words.is_empty() {
                    listed
                        .entry(words.iter().map(|w| stemmed(w)).collect())
                        .or_default()
                        .insert(i);
                }
            }
        }
        for (words, issues) in listed {
            let weight = weight(&words, issues.len());
            let mut numbers = words.iter().map(|word| terms.number(word));
            let Some(first) = numbers.next() else {
                continue;
            };
            let term = Term {
                rest: numbers.collect(),
                issues: issues.into_iter().collect(),
                weight,
            };
            terms.by_first.entry(first).or_default().push(term);
        }
        #[expect(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
        for list in terms.by_first.values_mut() {
            list.sort_by_key(|term| std::cmp::Reverse(term.rest.len()));
        }
        terms
    }

    fn number(&mut self, stem: &str) -> u32 {
        let next = u32::try_from(self.numbers.len() + 1).unwrap_or(0);
        *self.numbers.entry(stem.to_owned()).or_insert(next)
    }

    fn add_halves(&mut self, word: &str) {
        let ends = word.char_indices().map(|(at, _)| at);
        let halves = ends.filter(|&at| at >= SHORTEST_HALF && word.len() - at >= SHORTEST_HALF);
        self.halves.extend(halves.map(|at| word[..at].to_owned()));
    }

    /// The terms among `tokens`, by place and then by issue. Of overlapping terms of one issue the longest stays.
    pub(super) fn find(&self, text: &str, tokens: &[Token]) -> Vec<TermHit> {
        let units = self.units(text, tokens);
        let mut hits: Vec<TermHit> = Vec::new();
        let mut last: HashMap<usize, usize> = HashMap::new();
        for (at, unit) in units.iter().enumerate() {
            let terms = self
                .by_first
                .get(&unit.number)
                .map(Vec::as_slice)
                .unwrap_or_default();
            for term in terms.iter().filter(|term| term.fits(&units[at + 1..])) {
                let tokens = unit.token..units[at + term.rest.len()].token + 1;
                for &issue in &term.issues {
                    keep_longest(
                        &mut hits,
                        &mut last,
                        TermHit {
                            tokens: tokens.clone(),
                            issue,
                            weight: term.weight,
                        },
                    );
                }
            }
            if let Some((number, second)) = self.compound(text, tokens, &units, at) {
                let whole = self
                    .by_first
                    .get(&number)
                    .map(Vec::as_slice)
                    .unwrap_or_default();
                for term in whole.iter().filter(|term| term.rest.is_empty()) {
                    for &issue in &term.issues {
                        let tokens = unit.token..second + 1;
                        keep_longest(
                            &mut hits,
                            &mut last,
                            TermHit {
                                tokens,
                                issue,
                                weight: term.weight,
                            },
                        );
                    }
                }
            }
        }
        hits.sort_by_key(|hit| (hit.tokens.start, hit.tokens.end, hit.issue));
        hits
    }

    fn units(&self, text: &str, tokens: &[Token]) -> Vec<Unit> {
        let mut units = Vec::with_capacity(tokens.len());
        let (mut folded, mut part) = (Folded::default(), String::new());
        for (token, t) in tokens.iter().enumerate() {
            let word = t.span.of(text);
            if t.kind == TokenKind::Mark {
                let number = self.numbers.get(word).copied().unwrap_or(0);
                if !matches!(word, "'" | "’") {
                    units.push(Unit { number, token });
                }
                continue;
            }
            folded.read(word);
            for piece in folded.key.split('-').filter(|piece| !piece.is_empty()) {
                part.clear();
                part.push_str(piece);
                stem::stem(&mut part);
                let number = self.numbers.get(&part).copied().unwrap_or(0);
                units.push(Unit { number, token });
            }
        }
        units
    }

    /// Two units that are a one-word term written apart: its number, and the token of the second.
    fn compound(
        &self,
        text: &str,
        tokens: &[Token],
        units: &[Unit],
        at: usize,
    ) -> Option<(u32, usize)> {
        let (first, second) = (units[at], units.get(at + 1)?);
        let key = |unit: Unit| Folded::new(tokens[unit.token].span.of(text)).key;
        if self.halves.is_empty() || tokens[first.token].kind == TokenKind::Mark {
            return None;
        }
        let word = key(first);
        let joined = if first.token == second.token {
            let mut pieces = word.split('-').filter(|piece| !piece.is_empty());
            let (left, right) = (pieces.next()?, pieces.next()?);
            // Only a word of exactly two parts: "cease-fire", not "pre-cease-fire".
            (pieces.next().is_none() && self.halves.contains(left))
                .then(|| format!("{left}{right}"))?
        } else {
            self.halves.contains(&word).then(|| word + &key(*second))?
        };
        self.numbers
            .get(&stemmed(&joined))
            .map(|&number| (number, second.token))
    }
}

impl Term {
    fn fits(&self, units: &[Unit]) -> bool {
        units.len() >= self.rest.len()
            && self
                .rest
                .iter()
                .zip(units)
                .all(|(number, unit)| *number == unit.number)
    }
}

/// Adds a hit, unless it overlaps one of the same issue that is at least as long. `last` has the latest hit of each issue.
fn keep_longest(hits: &mut Vec<TermHit>, last: &mut HashMap<usize, usize>, hit: TermHit) {
    if let Some(&index) = last.get(&hit.issue)
        && let Some(kept) = hits.get_mut(index)
        && hit.tokens.start < kept.tokens.end
    {
        if (hit.tokens.len(), hit.weight) > (kept.tokens.len(), kept.weight) {
            *kept = hit;
        }
        return;
    }
    last.insert(hit.issue, hits.len());
    hits.push(hit);
}

/// Function words tell nothing by themselves.
fn weight(words: &[String], issues: usize) -> u16 {
    let content = words
        .iter()
        .filter(|word| word.as_str() != "," && !lexicon::entry(word).is_function_word())
        .count();
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

fn stemmed(word: &str) -> String {
    let mut word = word.to_owned();
    stem::stem(&mut word);
    word
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    fn terms() -> Terms {
        let issue = |id: &str, terms: &[&str]| Issue {
            id: id.into(),
            label: id.into(),
            terms: terms.iter().map(|t| (*t).to_owned()).collect(),
        };
        Terms::new(&[
            issue(
                "truce",
                &[
                    "ceasefire",
                    "front-line",
                    "deadline",
                    "land, air and sea",
                    "30-day",
                ],
            ),
            issue(
                "talks",
                &[
                    "negotiate",
                    "talk",
                    "peace talk",
                    "leaders' meeting",
                    "deadline",
                    "1,000 for 1,000",
                ],
            ),
        ])
    }

    /// Writes hits as `words:issue:weight`.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let tokens = text::analyse(text, &[]).tokens;
        let hits = terms().find(text, &tokens);
        let shown: Vec<String> = hits
            .iter()
            .map(|hit| {
                let span = tokens[hit.tokens.start]
                    .span
                    .cover(tokens[hit.tokens.end - 1].span);
                format!("{}:{}:{}", span.of(text), hit.issue, hit.weight)
            })
            .collect();
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn near_misses_are_no_terms() {
        for text in [
            "They ceased. Fire broke out.",
            "A talkative man.",
            "The front, line by line.",
            "30 men, one day",
            "air and sea",
            "",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn inflected_words_and_compounds_are_found() {
        check(
            "Ceasefires, a cease-fire, to cease fire.",
            &["Ceasefires:0:12", "cease-fire:0:12", "cease fire:0:12"],
        );
        check(
            "On the frontline and the front line.",
            &["frontline:0:12", "front line:0:24"],
        );
        check(
            "They negotiated; negotiations go on.",
            &["negotiated:1:12", "negotiations:1:12"],
        );
        check("A 30-day pause", &["30-day:0:24"]);
        check("by land, air and sea", &["land, air and sea:0:36"]);
        check("the leaders’ meeting", &["leaders’ meeting:1:24"]);
        check("swap 1,000 for 1,000 men", &["1,000 for 1,000:1:24"]);
    }

    #[test]
    fn the_longest_term_of_an_issue_wins() {
        check(
            "New peace talks about talks",
            &["peace talks:1:24", "talks:1:12"],
        );
    }

    #[test]
    fn a_shared_term_weighs_less_for_each() {
        check("The deadline", &["deadline:0:6", "deadline:1:6"]);
    }
}
