//! What is a single word to the names of a lens?
use crate::intern::Interner;
use crate::list::list;
use std::sync::OnceLock;

/// What a word is to a lens; each a bit.
#[derive(Debug, Clone, Copy)]
pub(super) enum Is {
    /// A word of some name: it is no misspelling of another.
    Known = 1,
    /// One that stands before a surname and is no given name.
    Title = 2,
    /// No name although it starts with a capital.
    Ordinary = 4,
    /// A name that is none when written small.
    Homograph = 8,
}

/// Words by number, and what they are.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    numbers: Interner,
    /// For each number the bits of [`Is`].
    what: Vec<u8>,
}

impl Words {
    /// Those of the lists, which every lens begins with.
    pub(super) fn listed() -> Self {
        static LISTED: OnceLock<Words> = OnceLock::new();
        LISTED.get_or_init(read).clone()
    }

    /// Takes a word in as what it is, and gives its number.
    pub(super) fn add(&mut self, word: &str, is: Is) -> u32 {
        let number = self.numbers.number(word);
        let at = number as usize;
        if self.what.len() <= at {
            self.what.resize(at + 1, 0);
        }
        self.what[at] |= is as u8;
        number
    }

    /// The number of a word.
    pub(super) fn number(&self, word: &str) -> Option<u32> {
        self.numbers.get(word)
    }

    /// The word of a number.
    pub(super) fn word(&self, number: u32) -> &str {
        self.numbers.word(number)
    }

    /// Whether some of these numbers is that of a word.
    pub(super) fn has(&self, numbers: &[u32], word: &str) -> bool {
        numbers.iter().any(|number| self.word(*number) == word)
    }

    /// Whether a word is this, or anything of it.
    pub(super) fn is(&self, word: &str, any: &[Is]) -> bool {
        let bits = any.iter().fold(0, |bits, is| bits | *is as u8);
        let what = self.number(word).map(|number| self.what[number as usize]);
        what.is_some_and(|what| what & bits != 0)
    }
}

fn read() -> Words {
    let mut words = Words::default();
    for (file, is) in [
        (list!("../words/titles.txt"), Is::Title),
        (list!("../words/ordinary.txt"), Is::Ordinary),
        (list!("../words/homographs.txt"), Is::Homograph),
    ] {
        for word in file.split_whitespace() {
            words.add(word, is);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{Is, Words};

    #[test]
    fn what_a_lens_names_is_unknown_to_the_next() {
        let mut one = Words::listed();
        one.add("lund", Is::Known);
        assert!(one.is("lund", &[Is::Known]) && !one.is("lund", &[Is::Title]));
        assert!(!Words::listed().is("lund", &[Is::Known]));
    }

    #[test]
    fn a_word_may_be_several_things() {
        let mut words = Words::listed();
        let number = words.add("president", Is::Known);
        assert!(words.is("president", &[Is::Title]));
        assert!(words.is("president", &[Is::Ordinary, Is::Known]));
        assert!(words.has(&[number], "president") && !words.has(&[], "president"));
    }
}
