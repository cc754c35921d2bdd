//! Which number does a word go by, so that words compare as integers, and what kind of word is it?
use super::spelling::Spelling;
use super::words::{fold, stem};
use crate::intern::Interner;
use crate::list::list;
use std::sync::OnceLock;

const PLAIN: &str = list!("../lexicon/plain.txt");
const ALIKE: &str = list!("../lexicon/alike.txt");

/// Numbers for stems, in order of first use. Words of one group of the lexicon share a number.
#[derive(Default)]
pub(super) struct Vocabulary {
    ids: Interner,
    /// The numbers of spellings met before as words of the matter, so that each is cut down to its stem once.
    words: Vec<Option<u32>>,
    /// The same of those met as words that say nothing about it.
    plain: Vec<Option<u32>>,
    /// The names of speakers, and of each the number of the surname.
    speakers: Interner,
    surnames: Vec<Option<u32>>,
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

/// What the lexicon tells of folded words.
struct Lists {
    /// Words that say nothing about the matter.
    plain: Interner,
    /// The words and stems of groups, and of each its group's first word.
    alike: Interner,
    first: Vec<&'static str>,
}

impl Lists {
    /// The first word of the group that a word or stem belongs to.
    fn first(&self, word: &str) -> Option<&'static str> {
        let number = self.alike.get(word)?;
        self.first.get(number as usize).copied()
    }
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        // A word as it is listed goes before its stem, which it may share with a word of another group: "agreement", "agree".
        let mut alike = Interner::default();
        let mut first: Vec<&str> = Vec::new();
        let mut stems = Vec::new();
        for group in ALIKE.lines() {
            let head = group.split_whitespace().next().unwrap_or_default();
            for word in group.split_whitespace() {
                let folded = fold(word);
                stems.push((stem(&folded).to_owned(), head));
                match first.get_mut(alike.number(&folded) as usize) {
                    Some(first) => *first = head,
                    None => first.push(head),
                }
            }
        }
        for (stem, head) in stems {
            if alike.number(&stem) as usize == first.len() {
                first.push(head);
            }
        }
        let plain = PLAIN.split_whitespace().map(fold);
        let plain = plain.collect();
        Lists {
            plain,
            alike,
            first,
        }
    })
}

/// Whether a folded word says nothing about the matter.
pub(super) fn is_plain(folded: &str) -> bool {
    lists().plain.get(folded).is_some()
}

impl Vocabulary {
    /// How many numbers are given away.
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// The number of a key of any kind.
    pub(super) fn id(&mut self, key: &str) -> u32 {
        self.ids.number(key)
    }

    /// The number of a folded word, which forms and words that mean the same share.
    pub(super) fn folded(&mut self, folded: &str) -> u32 {
        self.stemmed(folded, stem(folded))
    }

    fn stemmed(&mut self, folded: &str, stem: &str) -> u32 {
        let lists = lists();
        match lists.first(folded).or_else(|| lists.first(stem)) {
            Some(first) => self.id(&fold(first)),
            None => self.id(stem),
        }
    }

    /// The same of a spelling.
    pub(super) fn word(&mut self, word: &Spelling<'_>) -> u32 {
        if let Some(Some(id)) = self.words.get(word.number) {
            return *id;
        }
        let id = self.stemmed(&word.folded, word.stem());
        remember(&mut self.words, word.number, id);
        id
    }

    /// The number of a spelling that says nothing about the matter, which no other form shares.
    pub(super) fn plain_word(&mut self, word: &Spelling<'_>) -> u32 {
        if let Some(Some(id)) = self.plain.get(word.number) {
            return *id;
        }
        let id = self.id(&format!("={}", word.folded));
        remember(&mut self.plain, word.number, id);
        id
    }

    /// The number of the last word of a speaker's name; all its words are from then on met as a speaker's.
    pub(super) fn surname(&mut self, name: &str) -> Option<u32> {
        let speaker = self.speakers.number(name) as usize;
        if let Some(known) = self.surnames.get(speaker) {
            return *known;
        }
        let mut surname = None;
        for word in name.split_whitespace() {
            let id = self.folded(&fold(word));
            self.meet(id, Met::Speaker);
            surname = Some(id);
        }
        self.surnames.push(surname);
        surname
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

fn remember(ids: &mut Vec<Option<u32>>, spelling: usize, id: u32) {
    if ids.len() <= spelling {
        ids.resize(spelling + 1, None);
    }
    ids[spelling] = Some(id);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unlike_words_keep_their_numbers() {
        let mut vocabulary = Vocabulary::default();
        for (a, b) in [
            ("truce", "trial"),
            ("region", "religion"),
            ("accept", "reject"),
            ("soldier", "worker"),
        ] {
            assert_ne!(vocabulary.folded(a), vocabulary.folded(b), "{a} {b}");
        }
        assert!(!is_plain("bridge"));
    }

    #[test]
    fn no_word_stands_in_two_groups() {
        let mut vocabulary = Vocabulary::default();
        let mut seen = std::collections::BTreeSet::new();
        for line in ALIKE.lines() {
            let ids: std::collections::BTreeSet<u32> = line
                .split_whitespace()
                .map(|word| vocabulary.folded(&fold(word)))
                .collect();
            assert_eq!(ids.len(), 1, "{line}");
            assert!(ids.into_iter().all(|id| seen.insert(id)), "{line}");
        }
    }

    #[test]
    fn words_of_one_group_share_a_number() {
        let mut vocabulary = Vocabulary::default();
        for (a, b) in [
            ("truces", "ceasefire"),
            ("regions", "teritories"),
            ("conversation", "negotiations"),
            ("begun", "started"),
            ("agrement", "deals"),
            ("agre", "acept"),
            ("agred", "acept"),
        ] {
            assert_eq!(vocabulary.folded(a), vocabulary.folded(b), "{a} {b}");
        }
        assert!(is_plain(&fold("across")));
    }

    #[test]
    fn a_name_is_what_never_stands_in_small_letters() {
        let mut vocabulary = Vocabulary::default();
        let [bridge, lesk, marshal] = ["bridge", "lesk", "marshal"].map(|w| vocabulary.folded(w));
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
