//! Which issues do the words of a text touch?
//!
//! Words are compared by their stem, hyphens part words, and a compound counts however it is written:
//! "ceasefire", "cease-fire", "cease fire".
mod hint;
mod idiom;
mod index;
mod units;

pub(super) use index::Terms;

use crate::sort::SmallSort;
use crate::text::Text;
use idiom::is_idiom;
use index::Term;
use std::ops::Range;
use units::{Unit, Units};

/// A term of an issue in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermHit {
    /// Its tokens, as indices into the slice that was searched.
    pub tokens: Range<usize>,
    /// Index of the issue.
    pub issue: usize,
    /// How much it tells: 12 for one word that only this issue lists, more for a phrase, less where issues share the term, 5 or less
    /// for a hint.
    pub weight: u16,
    /// Whether no issue lists it: it is lent, or one word of a listed phrase.
    pub hint: bool,
}

impl Terms {
    /// The terms of a text, by place and then by issue. Of overlapping terms of one issue the longest stays.
    pub(super) fn find(&self, text: &Text<'_>) -> Vec<TermHit> {
        let Units { units, compounds } = Units::new(self, text.vocabulary());
        let mut hits = Hits::default();
        for (at, unit) in units.iter().enumerate() {
            let Some(number) = unit.number else { continue };
            for term in self.beginning(number) {
                if let Some(more) = fits(self.rest(term), &units[at + 1..]) {
                    let last = units[at + more].token;
                    hits.add(unit.token..last + 1, term, self.issues(term));
                }
            }
        }
        for (tokens, number) in compounds {
            let terms = self.beginning(number).iter();
            for term in terms.filter(|term| self.rest(term).is_empty()) {
                hits.add(tokens.clone(), term, self.issues(term));
            }
        }
        hits.0
            .retain(|hit| hit.tokens.len() > 1 || !is_idiom(text, hit.tokens.start));
        without_overlapped_hints(hits.longest())
    }
}

/// Within a listed term no word hints at anything else: "night flight" of one issue is no "flight" of another.
fn without_overlapped_hints(mut hits: Vec<TermHit>) -> Vec<TermHit> {
    let listed = hits.iter().filter(|hit| !hit.hint);
    let mut covered: Vec<usize> = listed.flat_map(|hit| hit.tokens.clone()).collect();
    covered.sort_small();
    hits.retain(|hit| {
        let mut tokens = hit.tokens.clone();
        !hit.hint || !tokens.any(|token| covered.binary_search(&token).is_ok())
    });
    hits
}

/// How many units more a text goes on with the words of a term after its first; none where it does not. Articles and the like may
/// stand between: "stop fighting" is "stop the fighting" and "stop their fighting".
fn fits(rest: &[u32], units: &[Unit]) -> Option<usize> {
    let mut at = 0;
    for number in rest {
        let is = |unit: &Unit| unit.number == Some(*number);
        let between = units.iter().skip(at).take(MOST_FILLERS);
        at += between.take_while(|unit| unit.filler && !is(unit)).count();
        is(units.get(at)?).then_some(())?;
        at += 1;
    }
    Some(at)
}

/// So many of them may stand there; without a limit a text of nothing else would take quadratic time.
const MOST_FILLERS: usize = 3;

/// Words that tell nothing between the words of a term.
const FILLERS: [&str; 15] = [
    "the", "a", "an", "its", "his", "her", "their", "our", "your", "my", "any", "all", "this",
    "these", "such",
];

fn is_filler(word: &str) -> bool {
    FILLERS.contains(&word)
}

/// All hits, of which some overlap.
#[derive(Default)]
struct Hits(Vec<TermHit>);

impl Hits {
    fn add(&mut self, tokens: Range<usize>, term: &Term, issues: &[usize]) {
        let hits = issues.iter().map(|&issue| TermHit {
            tokens: tokens.clone(),
            issue,
            weight: term.weight,
            hint: term.hint,
        });
        self.0.extend(hits);
    }

    /// From left to right, a hit gives way to one of the same issue that overlaps it and is longer.
    fn longest(mut self) -> Vec<TermHit> {
        let order = |hit: &TermHit| (hit.tokens.start, hit.tokens.end, hit.issue);
        self.0.sort_small_by_key(order);
        let mut kept: Vec<TermHit> = Vec::new();
        // For each issue the place of its last hit.
        let mut last: Vec<Option<usize>> = Vec::new();
        for hit in self.0 {
            if last.len() <= hit.issue {
                last.resize(hit.issue + 1, None);
            }
            let latest = last[hit.issue].and_then(|index| kept.get_mut(index));
            match latest.filter(|latest| hit.tokens.start < latest.tokens.end) {
                Some(latest)
                    if (hit.tokens.len(), hit.weight) > (latest.tokens.len(), latest.weight) =>
                {
                    *latest = hit;
                }
                Some(_) => {}
                None => {
                    last[hit.issue] = Some(kept.len());
                    kept.push(hit);
                }
            }
        }
        kept.sort_small_by_key(order);
        kept
    }
}

#[cfg(test)]
mod tests;
