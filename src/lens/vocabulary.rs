//! The distinct words of a text: what is known of a word is found out once, not at each of its tokens.
use super::fold::{Case, Folded};
use crate::hash::WordMap;
use crate::text::{Token, TokenKind};

/// The distinct words among some tokens, as they are written.
#[derive(Debug, Clone)]
pub(crate) struct Vocabulary {
    /// For each token the index of its word.
    ids: Vec<usize>,
    words: Vec<Folded>,
}

impl Vocabulary {
    pub(crate) fn new(text: &str, tokens: &[Token]) -> Self {
        // Every second token of an article is a word that came before.
        let guess = tokens.len() / 2;
        let mut known: WordMap<&str, usize> = WordMap::default();
        known.reserve(guess);
        let mut words = Vec::with_capacity(guess);
        let ids = tokens.iter().map(|token| {
            let word = token.span.of(text);
            *known.entry(word).or_insert_with(|| {
                // A mark is no word, but ends a phrase: it keeps its own sign.
                words.push(match token.kind {
                    TokenKind::Mark => Folded {
                        key: word.to_owned(),
                        case: Case::Lower,
                        possessive: false,
                    },
                    TokenKind::Word | TokenKind::Number => Folded::new(word),
                });
                words.len() - 1
            })
        });
        Self {
            ids: ids.collect(),
            words,
        }
    }

    /// The number of a token's word.
    pub(super) fn id(&self, token: usize) -> usize {
        self.ids[token]
    }

    /// A token's word.
    pub(super) fn word(&self, token: usize) -> &Folded {
        &self.words[self.ids[token]]
    }

    /// All words, in order of their first token.
    pub(super) fn words(&self) -> &[Folded] {
        &self.words
    }
}
