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
    numbers: Vec<usize>,
    /// The number of the whole without its hyphen.
    compound: usize,
    /// Whether it begins a one-word term.
    half: bool,
}

impl Units {
    pub(super) fn new(terms: &Terms, vocabulary: &Vocabulary, tokens: usize) -> Self {
        let mut buffer = String::new();
        let pieces: Vec<Pieces> = vocabulary
            .words()
            .iter()
            .map(|word| Pieces::new(terms, word, &mut buffer))
            .collect();
        let (mut units, mut compounds) = (Vec::with_capacity(tokens), Vec::new());
        for token in 0..tokens {
            let word = &pieces[vocabulary.id(token)];
            units.extend(word.numbers.iter().map(|&number| Unit { number, token }));
            if word.compound != 0 {
                compounds.push((token..token + 1, word.compound));
            }
            if word.half && token + 1 < tokens {
                let [left, right] = [token, token + 1].map(|t| vocabulary.word(t).key.as_str());
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
    fn new(terms: &Terms, word: &Folded, buffer: &mut String) -> Self {
        let key = word.key.as_str();
        let parts = || key.split('-').filter(|part| !part.is_empty());
        let mut numbers: Vec<usize> = parts().map(|part| terms.number(part, buffer)).collect();
        let half = numbers.len() == 1 && terms.is_half(key);
        let mut compound = 0;
        if numbers.len() == 2
            && let (Some(left), Some(right)) = (parts().next(), parts().nth(1))
            && terms.is_half(left)
        {
            compound = terms.number(&format!("{left}{right}"), buffer);
        }
        if numbers.is_empty() || key == "'" || key == "’" {
            // The apostrophe behind "leaders’" parts nothing, a dash does.
            numbers = if key.contains('-') {
                vec![0]
            } else {
                Vec::new()
            };
        }
        Self {
            numbers,
            compound,
            half,
        }
    }
}
