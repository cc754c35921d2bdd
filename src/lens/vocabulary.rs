//! The distinct words of a text as a lens compares them: what is known of a word is found out once, not at each of its tokens.
use super::fold::Folded;

/// The distinct words among some tokens.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Vocabulary<'a> {
    /// For each token the index of its word.
    pub(crate) ids: &'a [u32],
    /// Each word once, or more often.
    pub(crate) words: &'a [Folded<'a>],
}

impl<'a> Vocabulary<'a> {
    /// The number of a token's word.
    pub(super) fn id(self, token: usize) -> usize {
        self.ids[token] as usize
    }

    /// A token's word.
    pub(super) fn word(self, token: usize) -> &'a Folded<'a> {
        &self.words[self.id(token)]
    }
}
