//! Which number does a word go by, so that words compare as integers?
//!
//! All letters stand in one string and all numbers in one table: thousands of words cost a handful of allocations, where a map of
//! strings makes one for each, and a word that is not known is told apart by its hash alone. The standard library's map would be
//! compiled anew for each type of key.
//!
//! The standard library's hash withstands those who choose keys to collide, at some hundred instructions a word. Here the keys are
//! the words of a list, a lens or one article of limited length, which its reader chose, so a plain hash will do.
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};
use std::ops::Range;

/// Words, each by a number, in order of first use.
#[derive(Debug, Clone, Default)]
pub(crate) struct Interner {
    letters: String,
    /// For each word where its letters end, in bytes.
    ends: Vec<u32>,
    slots: Slots,
}

/// Keys, each by a number, in order of first use. What is no number itself goes by its [`hash`], and may share it with others.
#[derive(Debug, Clone, Default)]
pub(crate) struct Keys {
    keys: Vec<u64>,
    slots: Slots,
}

/// Open addressing: a number stands at the hash of what it is the number of, or at the next free slot behind. The length is a power of
/// two.
#[derive(Debug, Clone, Default)]
struct Slots(Vec<Slot>);

#[derive(Debug, Clone, Copy)]
struct Slot {
    hash: u32,
    /// [`FREE`] where nothing stands here.
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
            slots: Slots::default(),
        };
        out.slots
            .resize((words * 2).next_power_of_two().max(FEWEST));
        out
    }

    /// How many words have numbers; the next new one gets this.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of a word that was met before.
    pub(crate) fn get(&self, word: &str) -> Option<u32> {
        let (letters, word) = (self.letters.as_bytes(), word.as_bytes());
        let is = |number: u32| letters.get(self.place(number)) == Some(word);
        self.slots.get(short(word), is)
    }

    /// The number of a word, which is given one if it is new.
    pub(crate) fn number(&mut self, word: &str) -> u32 {
        if let Some(found) = self.get(word) {
            return found;
        }
        let number = self.slots.add(short(word.as_bytes()), self.len());
        self.letters.push_str(word);
        let end = u32::try_from(self.letters.len()).unwrap_or(u32::MAX);
        self.ends.push(end);
        number
    }

    /// The word of a number; empty where no word has it.
    pub(crate) fn word(&self, number: u32) -> &str {
        self.letters.get(self.place(number)).unwrap_or_default()
    }

    /// Where the letters of a number stand.
    fn place(&self, number: u32) -> Range<usize> {
        let at = number as usize;
        let end = |at: usize| self.ends.get(at).map_or(0, |end| *end as usize);
        at.checked_sub(1).map_or(0, end)..end(at)
    }
}

impl Keys {
    /// The number of a key, which is given one if it is new.
    pub(crate) fn number(&mut self, key: u64) -> usize {
        let hash = narrow(hash(key));
        let known = self.slots.get(hash, |n| self.keys[n as usize] == key);
        let number = known.unwrap_or_else(|| {
            self.keys.push(key);
            self.slots.add(hash, self.keys.len() - 1)
        });
        number as usize
    }
}

impl Slots {
    /// The number among those with a hash that is the right one.
    fn get(&self, hash: u32, is: impl Fn(u32) -> bool) -> Option<u32> {
        let mask = self.0.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.0[at];
            if slot.number == FREE {
                return None;
            }
            if slot.hash == hash && is(slot.number) {
                return Some(slot.number);
            }
            at = (at + 1) & mask;
        }
    }

    /// Adds the number that comes after so many.
    fn add(&mut self, hash: u32, after: usize) -> u32 {
        // Where half of the slots are free, most that are not known are told at the first or second.
        if (after + 1) * 2 > self.0.len() {
            self.resize((self.0.len() * 2).max(FEWEST));
        }
        // No text within the limits of articles and lenses has 4 billion letters.
        let number = u32::try_from(after).unwrap_or(FREE);
        self.place(Slot { hash, number });
        number
    }

    fn place(&mut self, slot: Slot) {
        let mask = self.0.len() - 1;
        let mut at = slot.hash as usize & mask;
        while self.0[at].number != FREE {
            at = (at + 1) & mask;
        }
        self.0[at] = slot;
    }

    fn resize(&mut self, length: usize) {
        let free = Slot {
            hash: 0,
            number: FREE,
        };
        let before = std::mem::replace(&mut self.0, vec![free; length]);
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

/// The same for what is the same, on every machine.
pub(crate) fn hash(of: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    of.hash(&mut hasher);
    hasher.finish()
}

fn short(word: &[u8]) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(word);
    narrow(hasher.finish())
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "half of the hash tells words apart well enough"
)]
fn narrow(hash: u64) -> u32 {
    hash as u32
}

#[cfg(test)]
mod tests {
    use super::{Firsts, Interner, Keys};

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
    fn a_key_keeps_its_number_too() {
        let mut keys = Keys::default();
        let key = |n: u64| ((n * n) << 31) | (n % 2);
        for _ in 0..2 {
            for n in 0..3000 {
                assert_eq!(keys.number(key(n)) as u64, n);
            }
        }
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
