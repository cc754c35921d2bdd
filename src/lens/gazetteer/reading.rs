//! What stands between tokens: the gaps that join words to a name, and those that part them.
use super::words::Words;
use crate::lens::fold::Folded;
use crate::lens::vocabulary::Vocabulary;
use crate::text::{Token, TokenKind};

/// A text with its tokens and words.
pub(super) struct Reading<'a> {
    text: &'a str,
    tokens: &'a [Token],
    pub(super) vocabulary: Vocabulary<'a>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(text: &'a str, tokens: &'a [Token], vocabulary: Vocabulary<'a>) -> Self {
        Self {
            text,
            tokens,
            vocabulary,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn word(&self, token: usize) -> &'a Folded<'a> {
        self.vocabulary.word(token)
    }

    pub(super) fn is_word(&self, token: usize) -> bool {
        self.tokens[token].kind == TokenKind::Word
    }

    pub(super) fn str(&self, token: usize) -> &'a str {
        self.tokens[token].span.of(self.text)
    }

    pub(super) fn strs(&self) -> impl Iterator<Item = &'a str> {
        self.tokens.iter().map(|token| token.span.of(self.text))
    }

    /// The end of a name that goes on after `token` with these words, with nothing but space between, or the apostrophe of a
    /// plural: "Employers’ Federation".
    pub(super) fn goes_on(&self, token: usize, rest: &[u32], words: &Words) -> Option<usize> {
        let mut next = token + 1;
        for key in rest.iter().map(|number| words.word(*number)) {
            next += usize::from(self.is_apostrophe(next));
            if next >= self.len() || self.word(next).key != key || !self.joined(next) {
                return None;
            }
            next += 1;
        }
        Some(next)
    }

    fn is_apostrophe(&self, token: usize) -> bool {
        token < self.len() && matches!(self.str(token), "'" | "’") && self.gap(token) == Some("")
    }

    /// What stands between a token and the one before it; none at the start.
    fn gap(&self, token: usize) -> Option<&'a str> {
        let before = self.tokens.get(token.checked_sub(1)?)?;
        self.text
            .get(before.span.end()..self.tokens.get(token)?.span.start())
    }

    /// Whether only space, and at most one line break, parts a token from the one before it.
    pub(super) fn joined(&self, token: usize) -> bool {
        self.gap(token).is_some_and(|gap| {
            !gap.is_empty() && gap.chars().all(char::is_whitespace) && gap.matches('\n').count() < 2
        })
    }

    /// The word before a token, over nothing but space on one line, and the point of an initial.
    pub(super) fn word_before(&self, token: usize) -> Option<usize> {
        let k = token.checked_sub(1)?;
        if !self.joined(token) || self.gap(token)?.contains('\n') {
            return None;
        }
        let initial = |k: usize| self.str(k).chars().count() == 1;
        if self.str(k) == "." && k > 0 && self.gap(k) == Some("") && initial(k - 1) {
            return Some(k - 1);
        }
        self.is_word(k).then_some(k)
    }

    /// Whether a capital at this token may only be that of a sentence: also after a quotation mark, a colon or a line break.
    pub(super) fn starts_sentence(&self, token: usize) -> bool {
        let Some(gap) = self.gap(token) else {
            return true;
        };
        let mark = self.tokens[token - 1].kind == TokenKind::Mark
            && !matches!(self.str(token - 1), "," | ")" | "%" | "&" | "'" | "’");
        gap.contains('\n') || mark
    }
}
