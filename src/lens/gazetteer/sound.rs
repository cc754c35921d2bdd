//! Are two spellings of a full name one name that two languages write each in their way?
//!
//! A name that comes by way of Polish, Arabic or a machine has other letters than the lens lists, more than slips would explain:
//! "Siergiej Ławrow". Its consonants are told in the same order all the same. That is not enough for a surname alone; of a given
//! name and a surname together both must sound alike, and neither may be spelt much further off than misspelt names are.
use super::spelling::distance;
use crate::lens::fold::Folded;

/// How many letters may differ in the surname.
const SURNAME: usize = 2;
/// The same in the given name, which transliterations take more freely.
const GIVEN: usize = 3;
/// Fewer consonants in all could be anybody's.
const FEWEST: usize = 4;

/// A full name, by its first and its last word.
#[derive(Debug, Clone)]
pub(in crate::lens) struct FullName {
    letters: [Vec<char>; 2],
    consonants: [Vec<char>; 2],
}

impl FullName {
    /// Takes a name apart; none where it is a single word.
    pub(in crate::lens) fn new(name: &str) -> Option<Self> {
        let (given, rest) = name.split_once(' ')?;
        let letters = [given, rest.rsplit(' ').next()?].map(letters);
        Some(Self {
            consonants: letters.each_ref().map(|word| consonants(word)),
            letters,
        })
    }

    /// Whether another name sounds like this one, and is spelt nearly so.
    pub(in crate::lens) fn sounds_like(&self, other: &Self) -> bool {
        let heard: usize = self.consonants.iter().map(Vec::len).sum();
        let mut pairs = self
            .letters
            .iter()
            .zip(&other.letters)
            .zip([GIVEN, SURNAME]);
        self.consonants == other.consonants
            && heard >= FEWEST
            && pairs.all(|((one, other), limit)| {
                // "Sokolova" is another than "Sokolov", and "Andrea" than "Andrei".
                let [ends, other_ends] = [one, other].map(|word| word.last() == Some(&'a'));
                ends == other_ends && distance(one, other, limit).is_some()
            })
    }
}

fn letters(word: &str) -> Vec<char> {
    let folded = Folded::new(word);
    folded.key.chars().filter(|c| c.is_alphabetic()).collect()
}

/// The consonants of a name, those that languages exchange as one: W, V and F; P and B; Z, S, TS and CH.
fn consonants(letters: &[char]) -> Vec<char> {
    let mut out: Vec<char> = Vec::new();
    // Where the last one ended: twice the same in a row counts once.
    let mut end = 0;
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        let (sound, length) = match (letter, next) {
            ('c' | 's', 'h' | 'z') | ('t', 's' | 'z') | ('z', 'h') => ('s', 2),
            ('p', 'h') => ('v', 2),
            ('c', 'e' | 'i' | 'y') | ('s' | 'z', _) => ('s', 1),
            ('c' | 'k' | 'q', _) => ('k', 1),
            ('p', _) => ('b', 1),
            ('w' | 'f', _) => ('v', 1),
            ('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j', _) if at == 0 => ('a', 1),
            ('h', _) if at == 0 => ('h', 1),
            ('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j' | 'h', _) | ('t', 'c') => (' ', 1),
            (other, _) => (other, 1),
        };
        if sound != ' ' {
            if out.last() != Some(&sound) || end < at {
                out.push(sound);
            }
            end = at + length;
        }
        at += length;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::FullName;

    fn alike(a: &str, b: &str) -> bool {
        let [Some(a), Some(b)] = [a, b].map(FullName::new) else {
            return false;
        };
        a.sounds_like(&b) && b.sounds_like(&a)
    }

    #[test]
    fn other_names_sound_otherwise() {
        for (a, b) in [
            ("Mark Dobbie", "Marco Dubio"),
            ("Ana Lund", "Ana Land-Berg"),
            ("Anna Lindt", "Ana Lund"),
            ("Ada Holm", "Ivo Holm"),
            ("Alexandra Sokolova", "Alexander Sokolov"),
            ("Andrea Sokolov", "Andrei Sokolov"),
            ("Piotr Sokolov", "Piotr Sokolovski"),
            ("Io Ai", "Ia Ea"),
            ("Lund", "Lund"),
        ] {
            assert!(!alike(a, b), "{a}, {b}");
        }
    }

    #[test]
    fn a_name_comes_by_way_of_other_languages() {
        for (a, b) in [
            ("Siergiej Sokołow", "Sergei Sokolov"),
            ("Dimitri Berlov", "Dmitry Perlov"),
            ("Fridrich Hertz", "Friedrich Herz"),
            ("Betsalel Dovitch", "Bezalel Dovich"),
            ("Kit Hollog", "Keith Hollogg"),
            ("Maya Tallas", "Maja Talas"),
        ] {
            assert!(alike(a, b), "{a}, {b}");
        }
    }
}
