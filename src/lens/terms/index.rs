//! The terms of a lens, laid out by their first word.
use super::super::fold::Folded;
use super::super::{Issue, stem};
use super::hint::{self, Hint};
use super::is_filler;
use crate::intern::Interner;
use crate::lexicon;
use crate::sort::SmallSort;
use std::borrow::Cow;
use std::ops::Range;

/// The weight of one word that only one issue lists.
const WORD: u16 = 12;
/// Longer terms do not tell more than this many words.
const MOST_WORDS: u16 = 4;
/// Shorter parts are no halves of a compound.
const SHORTEST_HALF: usize = 3;

/// All terms of a lens.
#[derive(Debug, Clone, Default)]
pub(in crate::lens) struct Terms {
    /// The stems that stand in some term, so that texts are compared by number.
    stems: Interner,
    /// In order of their first word, of each the longest first.
    all: Vec<Term>,
    /// For each stem where the terms begin that begin with it.
    starts: Vec<usize>,
    /// The words after the first of all terms.
    rest: Vec<u32>,
    /// The issues of all terms.
    issues: Vec<usize>,
    /// The terms of one word, sorted: of some the beginning may stand as a word of its own.
    single: Vec<String>,
    /// How these begin: few words of a text do so.
    beginnings: Beginnings,
}

/// The first letters of some words: a bit for each three, which a few others share.
#[derive(Debug, Clone, Default)]
struct Beginnings(Vec<u64>);

impl Beginnings {
    /// Five bits for each letter.
    const BITS: usize = 1 << 15;

    fn add(&mut self, word: &str) {
        if let Some((at, bit)) = Self::place(word) {
            self.0.resize(Self::BITS / 64, 0);
            self.0[at] |= bit;
        }
    }

    fn may_have(&self, word: &str) -> bool {
        let found = |(at, bit): (usize, u64)| self.0.get(at).is_some_and(|bits| bits & bit != 0);
        Self::place(word).is_some_and(found)
    }

    fn place(word: &str) -> Option<(usize, u64)> {
        let letters: &[u8; SHORTEST_HALF] = word.as_bytes().first_chunk()?;
        let number = letters.iter().fold(0, |n, b| n << 5 | usize::from(b & 31));
        Some((number / 64, 1 << (number % 64)))
    }
}

/// A term that one or more issues list.
#[derive(Debug, Clone)]
pub(super) struct Term {
    /// Its words after the first, as a range of those of all terms.
    rest: Range<usize>,
    /// The same of its issues.
    issues: Range<usize>,
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

    /// The number of a folded word's stem; none where no term has it. `stem` is a buffer.
    pub(super) fn number(&self, word: &str, stem: &mut String) -> Option<u32> {
        stemmed(word, stem);
        self.stems.get(stem)
    }

    /// Whether a one-word term begins with this, and goes on long enough.
    pub(super) fn is_half(&self, word: &str) -> bool {
        if !self.beginnings.may_have(word) {
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
    pub(super) fn beginning(&self, number: u32) -> &[Term] {
        let at = number as usize;
        let bounds = self.starts.get(at).zip(self.starts.get(at + 1));
        bounds.map_or(&[], |(start, end)| &self.all[*start..*end])
    }

    /// The words of a term after its first, by number.
    pub(super) fn rest(&self, term: &Term) -> &[u32] {
        &self.rest[term.rest.clone()]
    }

    /// The issues of a term.
    pub(super) fn issues(&self, term: &Term) -> &[usize] {
        &self.issues[term.issues.clone()]
    }
}

/// Terms as they are read from a lens.
#[derive(Default)]
struct Build<'a> {
    stems: Interner,
    /// The words after the first of all that is listed.
    rest: Vec<u32>,
    listed: Vec<Listed>,
    /// For each stem whether it tells something by itself, as function words and marks do not.
    tells: Vec<bool>,
    single: Vec<String>,
    /// Terms that only say how much.
    measures: Vec<Hint<'a>>,
    stem: String,
}

/// A term as one issue lists it, or as it is lent to one.
struct Listed {
    first: u32,
    rest: Range<usize>,
    issue: usize,
    /// What a hint weighs.
    hint: Option<u16>,
}

impl<'a> Build<'a> {
    fn new(terms: usize) -> Self {
        Self {
            stems: Interner::with_capacity(2 * terms),
            listed: Vec::with_capacity(2 * terms),
            rest: Vec::with_capacity(2 * terms),
            ..Self::default()
        }
    }

    fn term(&mut self, issue: usize, term: &'a str) {
        let mut words = words(term);
        if let Some(last) = words.len().checked_sub(1) {
            let mut at = 0..;
            words.retain(|word| {
                let at = at.next().unwrap_or(0);
                at == 0 || at == last || !is_filler(word)
            });
        }
        if let Some(hint) = hint::measure(issue, &words) {
            self.measures.push(hint);
            return;
        }
        if let [left, right] = &words[..]
            && left.len().min(right.len()) >= SHORTEST_HALF
        {
            self.phrase(&[[&**left, right].concat()], issue, None);
        }
        self.phrase(&words, issue, None);
        if let [word] = &words[..] {
            self.single.push(word.as_ref().to_owned());
        }
    }

    /// Lists the words that hint at an issue, once all terms are known.
    fn hints(&mut self, issues: &'a [Issue]) {
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

    fn phrase(&mut self, words: &[impl AsRef<str>], issue: usize, hint: Option<u16>) {
        let Some((first, rest)) = words.split_first() else {
            return;
        };
        let first = self.number(first.as_ref());
        let start = self.rest.len();
        for word in rest {
            let number = self.number(word.as_ref());
            self.rest.push(number);
        }
        self.listed.push(Listed {
            first,
            rest: start..self.rest.len(),
            issue,
            hint,
        });
    }

    fn number(&mut self, word: &str) -> u32 {
        stemmed(word, &mut self.stem);
        let number = self.stems.number(&self.stem);
        if number as usize == self.tells.len() {
            let tells = self.stem != "," && !lexicon::entry_of_lower(&self.stem).is_function_word();
            self.tells.push(tells);
        }
        number
    }

    fn finish(mut self) -> Terms {
        let (listed, rest) = (
            std::mem::take(&mut self.listed),
            std::mem::take(&mut self.rest),
        );
        let words = |l: &Listed| &rest[l.rest.clone()];
        let mut terms = Terms {
            starts: Vec::with_capacity(self.stems.len() + 1),
            all: Vec::with_capacity(listed.len()),
            issues: Vec::with_capacity(listed.len()),
            ..Terms::default()
        };
        let mut in_order: Vec<&Listed> = listed.iter().collect();
        // What an issue lists goes before the same words lent, which give way to it.
        in_order.sort_small_by(|a, b| {
            let longest = || words(b).len().cmp(&words(a).len());
            let lent = || a.hint.is_some().cmp(&b.hint.is_some());
            let first = a.first.cmp(&b.first).then_with(longest);
            first.then_with(|| words(a).cmp(words(b))).then_with(lent)
        });
        for same in in_order.chunk_by(|a, b| a.first == b.first && words(a) == words(b)) {
            let so_far = terms.all.len();
            terms.starts.resize(same[0].first as usize + 1, so_far);
            let term = self.joined(same, &rest, &mut terms.issues);
            terms.all.push(term);
        }
        terms.starts.resize(self.stems.len() + 1, terms.all.len());
        self.single.sort_small();
        for term in &self.single {
            terms.beginnings.add(term);
        }
        Terms {
            stems: self.stems,
            single: self.single,
            rest,
            ..terms
        }
    }

    /// One term of all that is listed in the same words, what issues list before what is lent. Adds its issues to those of all terms.
    fn joined(&self, same: &[&Listed], rest: &[u32], issues: &mut Vec<usize>) -> Term {
        let hint = same[0].hint.is_some();
        let start = issues.len();
        let counted = || same.iter().filter(|listed| listed.hint.is_some() == hint);
        for listed in counted() {
            if !issues[start..].contains(&listed.issue) {
                issues.push(listed.issue);
            }
        }
        let many = issues.len() - start;
        let weight = match counted().filter_map(|listed| listed.hint).max() {
            Some(lent) => shared(lent, many),
            None => weight(self.telling(same[0], rest), many),
        };
        Term {
            rest: same[0].rest.clone(),
            issues: start..issues.len(),
            weight,
            hint,
        }
    }

    /// How many words of a term tell something by themselves.
    fn telling(&self, term: &Listed, rest: &[u32]) -> usize {
        let words = rest[term.rest.clone()].iter().chain([&term.first]);
        words.filter(|word| self.tells[**word as usize]).count()
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
pub(super) fn words(term: &str) -> Vec<Cow<'_, str>> {
    let mut words = Vec::new();
    for word in term.split_whitespace() {
        let (word, comma) = word
            .strip_suffix(',')
            .map_or((word, false), |word| (word, true));
        let is_piece = |piece: &&str| !piece.is_empty();
        match Folded::new(word).key {
            Cow::Borrowed(key) => words.extend(key.split('-').filter(is_piece).map(Cow::Borrowed)),
            Cow::Owned(key) => {
                let pieces = key.split('-').filter(is_piece);
                words.extend(pieces.map(|piece| Cow::Owned(piece.to_owned())));
            }
        }
        if comma {
            words.push(Cow::Borrowed(","));
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
