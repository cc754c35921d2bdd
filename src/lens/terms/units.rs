//! A text as terms see it: words, parts of words, and marks, each by its number.
use super::super::fold::Folded;
use super::super::vocabulary::Vocabulary;
use super::Terms;
use std::ops::Range;

/// A word, part of a word, or mark of the text.
#[derive(Clone, Copy)]
pub(super) struct Unit {
    /// Number of its stem; 0 where no term has it.
    pub(super) number: usize,
    pub(super) token: usize,
}

/// All units of a text, and the compounds that are written apart or with a hyphen.
pub(super) struct Units {
    pub(super) units: Vec<Unit>,
    /// Tokens, and the number of the compound as one word.
    pub(super) compounds: Vec<(Range<usize>, usize)>,
}

/// What a distinct word is made of.
struct Pieces {
    /// The numbers of its parts, as a range of those of all words.
    numbers: Range<usize>,
    /// The number of the whole without its hyphen.
    compound: usize,
    /// Whether it begins a one-word term.
    half: bool,
}

impl Units {
    pub(super) fn new(terms: &Terms, vocabulary: Vocabulary<'_>) -> Self {
        let tokens = vocabulary.ids.len();
        let mut buffer = String::new();
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
            units.extend(parts.iter().map(|&number| Unit { number, token }));
            if word.compound != 0 {
                compounds.push((token..token + 1, word.compound));
            }
            if word.half && token + 1 < tokens {
                let [left, right] = [token, token + 1].map(|t| &*vocabulary.word(t).key);
                match terms.number(&format!("{left}{right}"), &mut buffer) {
                    0 => {}
                    number => compounds.push((token..token + 2, number)),
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
        numbers: &mut Vec<usize>,
        buffer: &mut String,
    ) -> Self {
        let key = &*word.key;
        let start = numbers.len();
        let mut out = Self {
            numbers: start..start,
            compound: 0,
            half: false,
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
            numbers.push(0);
        }
        out.numbers.end = numbers.len();
        out.half = parts().count() == 1 && terms.is_half(key);
        let mut both = parts();
        if let (Some(left), Some(right), None) = (both.next(), both.next(), both.next())
            && terms.is_half(left)
        {
            out.compound = terms.number(&format!("{left}{right}"), buffer);
        }
        out
    }
}
