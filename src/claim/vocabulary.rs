//! Which number does a word go by, so that words compare as integers, and what kind of word is it?
use super::words::{fold, stem};
use crate::hash::{WordMap, WordSet};

const PLAIN: &str = include_str!("../lexicon/plain.txt");
const ALIKE: &str = include_str!("../lexicon/alike.txt");

/// Numbers for stems, in order of first use. Words of one group of the lexicon share a number.
pub(super) struct Vocabulary {
    plain: WordSet<String>,
    alike: WordMap<String, &'static str>,
    ids: WordMap<String, u32>,
    /// The numbers of folded words met before, so that each is cut down to its stem once.
    words: WordMap<String, u32>,
    /// Where the key of a plain word is put together.
    key: String,
    /// For each number how it was met.
    met: Vec<u8>,
}

/// How a stem was met; each a bit.
#[derive(Debug, Clone, Copy)]
pub(super) enum Met {
    /// With a capital first letter.
    Capital = 1,
    /// Without.
    Lower = 2,
    /// In the name of somebody who speaks.
    Speaker = 4,
    /// Not as letters at all, but as a day or a year.
    Date = 8,
}

fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#'))
}

impl Vocabulary {
    pub(super) fn new() -> Self {
        // A word as it is listed goes before its stem, which it may share with a word of another group: "agreement", "agree".
        let mut alike = WordMap::default();
        let groups = || lines(ALIKE).map(str::split_whitespace);
        for group in groups() {
            let first = group.clone().next().unwrap_or_default();
            alike.extend(group.map(|word| (fold(word), first)));
        }
        for group in groups() {
            let first = group.clone().next().unwrap_or_default();
            group.for_each(|word| {
                alike.entry(stem(&fold(word)).to_owned()).or_insert(first);
            });
        }
        let plain = lines(PLAIN).flat_map(str::split_whitespace).map(fold);
        Self {
            plain: plain.collect(),
            alike,
            ids: WordMap::default(),
            words: WordMap::default(),
            key: String::new(),
            met: Vec::new(),
        }
    }

    /// How many numbers are given away.
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// The number of a key of any kind.
    pub(super) fn id(&mut self, key: &str) -> u32 {
        if let Some(id) = self.ids.get(key) {
            return *id;
        }
        let next = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        self.ids.insert(key.to_owned(), next);
        next
    }

    /// The number of a folded word, which forms and words that mean the same share.
    pub(super) fn word(&mut self, folded: &str) -> u32 {
        if let Some(id) = self.words.get(folded) {
            return *id;
        }
        let alike = self.alike.get(folded);
        let id = match alike.or_else(|| self.alike.get(stem(folded))) {
            Some(first) => self.id(&fold(first)),
            None => self.id(stem(folded)),
        };
        self.words.insert(folded.to_owned(), id);
        id
    }

    /// The number of a folded word that says nothing about the matter, which no other form shares.
    pub(super) fn plain_word(&mut self, folded: &str) -> u32 {
        let mut key = std::mem::take(&mut self.key);
        key.clear();
        key.push('=');
        key.push_str(folded);
        let id = self.id(&key);
        self.key = key;
        id
    }

    /// Whether a folded word says nothing about the matter.
    pub(super) fn is_plain(&self, folded: &str) -> bool {
        self.plain.contains(folded)
    }

    /// Remembers how a word was met.
    pub(super) fn meet(&mut self, id: u32, met: Met) {
        let at = id as usize;
        if self.met.len() <= at {
            self.met.resize(at + 1, 0);
        }
        self.met[at] |= met as u8;
    }

    /// Whether a term is a name, never met without a capital, or a date: it tells whom or which day a statement touches, not what
    /// it says.
    pub(super) fn is_bare(&self, id: u32) -> bool {
        self.was(id, Met::Date) || self.is_name(id)
    }

    /// Whether a term names a thing or a place, nobody who speaks anywhere.
    pub(super) fn is_thing(&self, id: u32) -> bool {
        self.is_name(id) && !self.was(id, Met::Speaker)
    }

    fn is_name(&self, id: u32) -> bool {
        self.was(id, Met::Capital) && !self.was(id, Met::Lower)
    }

    fn was(&self, id: u32, met: Met) -> bool {
        self.met
            .get(id as usize)
            .is_some_and(|bits| bits & met as u8 != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unlike_words_keep_their_numbers() {
        let mut vocabulary = Vocabulary::new();
        for (a, b) in [
            ("truce", "trial"),
            ("region", "religion"),
            ("accept", "reject"),
            ("soldier", "worker"),
        ] {
            assert_ne!(vocabulary.word(a), vocabulary.word(b), "{a} {b}");
        }
        assert!(!vocabulary.is_plain("bridge"));
    }

    #[test]
    fn no_word_stands_in_two_groups() {
        let mut vocabulary = Vocabulary::new();
        let mut seen = std::collections::BTreeSet::new();
        for line in lines(ALIKE) {
            let ids: std::collections::BTreeSet<u32> = line
                .split_whitespace()
                .map(|word| vocabulary.word(&fold(word)))
                .collect();
            assert_eq!(ids.len(), 1, "{line}");
            assert!(ids.into_iter().all(|id| seen.insert(id)), "{line}");
        }
    }

    #[test]
    fn words_of_one_group_share_a_number() {
        let mut vocabulary = Vocabulary::new();
        for (a, b) in [
            ("truces", "ceasefire"),
            ("regions", "teritories"),
            ("conversation", "negotiations"),
            ("begun", "started"),
            ("agrement", "deals"),
            ("agre", "acept"),
            ("agred", "acept"),
        ] {
            assert_eq!(vocabulary.word(a), vocabulary.word(b), "{a} {b}");
        }
        assert!(vocabulary.is_plain(&fold("across")));
    }

    #[test]
    fn a_name_is_what_never_stands_in_small_letters() {
        let mut vocabulary = Vocabulary::new();
        let [bridge, lesk, marshal] = ["bridge", "lesk", "marshal"].map(|w| vocabulary.word(w));
        for (id, met) in [
            (bridge, Met::Capital),
            (bridge, Met::Lower),
            (lesk, Met::Capital),
            (marshal, Met::Capital),
            (marshal, Met::Speaker),
        ] {
            vocabulary.meet(id, met);
        }
        assert_eq!(
            [bridge, lesk, marshal].map(|id| vocabulary.is_bare(id)),
            [false, true, true]
        );
        assert_eq!(
            [bridge, lesk, marshal].map(|id| vocabulary.is_thing(id)),
            [false, true, false]
        );
    }
}
