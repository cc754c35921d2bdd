//! Which number does a word go by, so that words compare as integers?
//!
//! All letters stand in one string and all numbers in one table: thousands of words cost a handful of allocations, where a map of
//! strings makes one for each, and a word that is not known is told apart by its hash alone.
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Words, each by a number, in order of first use.
#[derive(Debug, Clone, Default)]
pub(crate) struct Interner {
    letters: String,
    /// For each word where its letters end, in bytes.
    ends: Vec<u32>,
    /// Open addressing: a word stands at its hash, or at the next free slot behind. The length is a power of two.
    slots: Vec<Slot>,
}

#[derive(Debug, Clone, Copy)]
struct Slot {
    hash: u32,
    /// [`FREE`] where no word stands here.
    number: u32,
}

const FREE: u32 = u32::MAX;
/// Slots that the first word makes room for.
const FEWEST: usize = 16;

impl Interner {
    /// With room for so many words of usual length.
    pub(crate) fn with_capacity(words: usize) -> Self {
        let mut out = Self {
            letters: String::with_capacity(words * 8),
            ends: Vec::with_capacity(words),
            slots: Vec::new(),
        };
        out.resize((words * 2).next_power_of_two().max(FEWEST));
        out
    }

    /// How many words have numbers; the next new one gets this.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of a word that was met before.
    pub(crate) fn get(&self, word: &str) -> Option<u32> {
        let found = self.slots.get(self.slot(word, hash(word))?)?;
        (found.number != FREE).then_some(found.number)
    }

    /// The number of a word, which is given one if it is new.
    pub(crate) fn number(&mut self, word: &str) -> u32 {
        let hash = hash(word);
        if let Some(found) = self.slot(word, hash).and_then(|at| self.slots.get(at))
            && found.number != FREE
        {
            return found.number;
        }
        // Where half of the slots are free, most words that are not known are told at the first or second.
        if (self.len() + 1) * 2 > self.slots.len() {
            self.resize((self.slots.len() * 2).max(FEWEST));
        }
        // No text within the limits of articles and lenses has 4 billion letters.
        let number = u32::try_from(self.len()).unwrap_or(FREE);
        self.letters.push_str(word);
        let end = u32::try_from(self.letters.len()).unwrap_or(u32::MAX);
        self.ends.push(end);
        self.place(Slot { hash, number });
        number
    }

    /// The word of a number; empty where no word has it.
    pub(crate) fn word(&self, number: u32) -> &str {
        let at = number as usize;
        let end = |at: usize| self.ends.get(at).map_or(0, |end| *end as usize);
        let start = at.checked_sub(1).map_or(0, end);
        self.letters.get(start..end(at)).unwrap_or_default()
    }

    /// Where a word stands, or the free slot where it would; none without any slot.
    fn slot(&self, word: &str, hash: u32) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot.number == FREE || slot.hash == hash && self.word(slot.number) == word {
                return Some(at);
            }
            at = (at + 1) & mask;
        }
    }

    fn place(&mut self, slot: Slot) {
        let mask = self.slots.len() - 1;
        let mut at = slot.hash as usize & mask;
        while self.slots[at].number != FREE {
            at = (at + 1) & mask;
        }
        self.slots[at] = slot;
    }

    fn resize(&mut self, length: usize) {
        let free = Slot {
            hash: 0,
            number: FREE,
        };
        let before = std::mem::replace(&mut self.slots, vec![free; length]);
        for slot in before {
            if slot.number != FREE {
                self.place(slot);
            }
        }
    }
}

/// Where each of some words first came.
#[derive(Debug, Clone, Default)]
pub(crate) struct Firsts {
    words: Interner,
    places: Vec<usize>,
}

impl Firsts {
    /// Remembers a place, unless the word has one.
    pub(crate) fn add(&mut self, word: &str, place: usize) {
        if self.words.number(word) as usize == self.places.len() {
            self.places.push(place);
        }
    }

    /// The place of a word that has one.
    pub(crate) fn get(&self, word: &str) -> Option<usize> {
        let number = self.words.get(word)?;
        self.places.get(number as usize).copied()
    }
}

impl<W: AsRef<str>> FromIterator<W> for Interner {
    fn from_iter<I: IntoIterator<Item = W>>(words: I) -> Self {
        let mut out = Self::default();
        words.into_iter().for_each(|word| {
            out.number(word.as_ref());
        });
        out
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "half of the hash tells words apart well enough"
)]
fn hash(word: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish() as u32
}

#[cfg(test)]
mod tests {
    use super::{Firsts, Interner};

    #[test]
    fn a_word_that_was_never_met_has_no_number() {
        assert_eq!(Interner::default().get("pier"), None);
        let mut words = Interner::with_capacity(2);
        words.number("pier");
        assert_eq!(words.get("piers"), None);
        assert_eq!(words.get(""), None);
        assert_eq!(words.word(7), "");
    }

    #[test]
    fn a_word_keeps_its_number_however_many_come_after() {
        let mut words = Interner::default();
        let name = |n: u32| format!("word{}", n * n);
        for n in 0..3000 {
            assert_eq!(words.number(&name(n)), n);
        }
        for n in 0..3000 {
            assert_eq!((words.number(&name(n)), words.get(&name(n))), (n, Some(n)));
            assert_eq!(words.word(n), name(n));
        }
        assert_eq!(words.len(), 3000);
    }

    #[test]
    fn only_the_first_place_of_a_word_is_kept() {
        let mut firsts = Firsts::default();
        for (word, place) in [("pier", 4), ("dam", 9), ("pier", 12)] {
            firsts.add(word, place);
        }
        let all = ["pier", "dam", "boat"].map(|word| firsts.get(word));
        assert_eq!(all, [Some(4), Some(9), None]);
    }

    #[test]
    fn the_empty_word_is_one_too() {
        let mut words = Interner::default();
        assert_eq!(
            (words.number(""), words.number("é"), words.number("")),
            (0, 1, 0)
        );
        assert_eq!((words.word(0), words.word(1)), ("", "é"));
    }
}
