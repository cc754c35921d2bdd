//! Which words of a text are the same, so that what holds for a word is found out once, not at each of its tokens?
use crate::intern::Interner;

/// The distinct words among some tokens, as they are written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Distinct<'a> {
    /// For each token the number of its word.
    pub(crate) ids: Vec<u32>,
    /// Each word once, in order of its first token.
    pub(crate) words: Vec<&'a str>,
}

impl<'a> Distinct<'a> {
    /// Numbers the words of some tokens.
    pub(crate) fn new(tokens: impl ExactSizeIterator<Item = &'a str>) -> Self {
        // Every second token of an article is a word that came before.
        let guess = tokens.len() / 2;
        let mut known = Interner::with_capacity(guess);
        let mut words = Vec::with_capacity(guess);
        let number = |word| {
            let number = known.number(word);
            if number as usize == words.len() {
                words.push(word);
            }
            number
        };
        Self {
            ids: tokens.map(number).collect(),
            words,
        }
    }

    /// For each token what holds for its word, which is asked for once, by its number.
    pub(crate) fn each<T: Copy>(&self, of: impl Fn(usize) -> T) -> Vec<T> {
        let of_word: Vec<T> = (0..self.words.len()).map(of).collect();
        self.ids.iter().map(|&id| of_word[id as usize]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_number_as_long_as_it_is_written_alike() {
        let tokens = ["The", "boat", "the", "boat", "."];
        let distinct = Distinct::new(tokens.into_iter());
        assert_eq!(distinct.ids, [0, 1, 2, 1, 3]);
        assert_eq!(distinct.words, ["The", "boat", "the", "."]);
        assert_eq!(
            distinct.each(|word| distinct.words[word].len()),
            [3, 4, 3, 4, 1]
        );
        assert!(Distinct::new([].into_iter()).ids.is_empty());
    }
}
