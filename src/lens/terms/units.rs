//! A text as terms see it: words, parts of words, and marks, each by its number.
use super::super::fold::Folded;
use super::super::vocabulary::Vocabulary;
use super::{Terms, is_filler};
use std::ops::Range;

/// A word, part of a word, or mark of the text.
#[derive(Clone, Copy)]
pub(super) struct Unit {
    /// Number of its stem; none where no term has it.
    pub(super) number: Option<u32>,
    pub(super) token: usize,
    /// Whether it may stand between the words of a term.
    pub(super) filler: bool,
}

/// All units of a text, and the compounds that are written apart or with a hyphen.
pub(super) struct Units {
    pub(super) units: Vec<Unit>,
    /// Tokens, and the number of the compound as one word.
    pub(super) compounds: Vec<(Range<usize>, u32)>,
}

/// What a distinct word is made of.
struct Pieces {
    /// The numbers of its parts, as a range of those of all words.
    numbers: Range<usize>,
    /// The number of the whole without its hyphen.
    compound: Option<u32>,
    /// Whether it begins a one-word term.
    half: bool,
    filler: bool,
}

impl Units {
    pub(super) fn new(terms: &Terms, vocabulary: Vocabulary<'_>) -> Self {
        let tokens = vocabulary.ids.len();
        let (mut buffer, mut both) = (String::new(), String::new());
        let mut numbers = Vec::with_capacity(vocabulary.words.len());
        let pieces: Vec<Pieces> = vocabulary
            .words
            .iter()
            .map(|word| Pieces::new(terms, word, &mut numbers, &mut buffer))
            .collect();
        let (mut units, mut compounds) = (Vec::with_capacity(tokens), Vec::new());
        for token in 0..tokens {
            let word = &pieces[vocabulary.id(token)];
            let parts = &numbers[word.numbers.clone()];
            units.extend(parts.iter().map(|&number| Unit {
                number,
                token,
                filler: word.filler,
            }));
            if let Some(compound) = word.compound {
                compounds.push((token..token + 1, compound));
            }
            if word.half && token + 1 < tokens {
                both.clear();
                both.push_str(&vocabulary.word(token).key);
                both.push_str(&vocabulary.word(token + 1).key);
                if let Some(compound) = terms.number(&both, &mut buffer) {
                    compounds.push((token..token + 2, compound));
                }
            }
        }
        Self { units, compounds }
    }
}

impl Pieces {
    /// Adds the numbers of a word's parts to those of all words. `buffer` is for stems.
    fn new(
        terms: &Terms,
        word: &Folded<'_>,
        numbers: &mut Vec<Option<u32>>,
        buffer: &mut String,
    ) -> Self {
        let key = &*word.key;
        let start = numbers.len();
        let mut out = Self {
            numbers: start..start,
            compound: None,
            half: false,
            filler: is_filler(key),
        };
        // Nearly every word is in one part; the apostrophe behind "leaders’" parts nothing.
        if !key.as_bytes().contains(&b'-') {
            if !matches!(key, "" | "'" | "’") {
                numbers.push(terms.number(key, buffer));
                out.numbers.end += 1;
                out.half = terms.is_half(key);
            }
            return out;
        }
        let parts = || key.split('-').filter(|part| !part.is_empty());
        numbers.extend(parts().map(|part| terms.number(part, buffer)));
        if numbers.len() == start {
            // A dash parts what stands on its sides.
            numbers.push(None);
        }
        out.numbers.end = numbers.len();
        out.half = parts().count() == 1 && terms.is_half(key);
        let mut both = parts();
        if let (Some(left), Some(right), None) = (both.next(), both.next(), both.next())
            && terms.is_half(left)
        {
            out.compound = terms.number(&[left, right].concat(), buffer);
        }
        out
    }
}
