//! "The source", "the ministry": whom an earlier phrase with the same noun named.
use super::coreference::Discourse;
use super::mention::Name;
use super::{Referent, Side};
use crate::lexicon::Class;
use crate::text::TokenKind;
use std::ops::Range;

/// How many sentences back an unnamed person is still "the source".
const REACH: usize = 12;

impl Discourse<'_> {
    /// The one whom the nearest earlier phrase with this noun stood for: "a source in the Arvian delegation" is "the source" further on,
    /// "Arvia’s commerce ministry" is "the ministry".
    pub(super) fn repeated(&self, core: &Range<usize>) -> Option<Referent> {
        let text = self.reader.text;
        let last = core.end.checked_sub(1)?;
        let entry = text.entries[last];
        let long = if text.lower(core.start + 1) == "same" {
            3
        } else {
            2
        };
        if core.len() > long {
            return None;
        }
        let found = if entry.is(Class::Role) {
            self.told_of(last)
        } else if entry.is(Class::Group) {
            self.owned_by(last)
        } else {
            None
        };
        found.filter(|r| r.side != Side::Unknown)
    }

    /// A person: the last source of late that was described by this noun, and by no name.
    fn told_of(&self, noun: usize) -> Option<Referent> {
        let text = self.reader.text;
        let word = text.lower(noun);
        let here = text.sentence_of(noun);
        let near = |core: &Range<usize>| text.sentence_of(core.start) + REACH >= here;
        let mut told = self.told.iter().rev().take_while(|t| near(&t.core));
        let same = told.find(|t| t.core.clone().any(|i| text.lower(i) == word))?;
        Some(same.referent.clone())
    }

    /// An institution: the nearest one of this kind that is told with the name of a side before it.
    fn owned_by(&self, noun: usize) -> Option<Referent> {
        let text = self.reader.text;
        let word = text.lower(noun);
        let owner = |i: usize| {
            let mention = self.reader.mentions.before(i).next()?;
            let near = i - mention.tokens.end <= 2;
            let joined = (mention.tokens.end..i).all(|j| {
                let mark = matches!(text.word(j), "'" | "’" | "'s" | "’s");
                mark || text.tokens[j].kind == TokenKind::Word
                    && !text.entries[j].is_function_word()
            });
            let country = matches!(mention.name, Name::Known(_)) && !mention.name.is_person();
            (near && joined && country).then(|| mention.tokens.start..i + 1)
        };
        let mut phrases = (0..noun).rev().filter(|&i| text.lower(i) == word);
        let phrase = phrases.find_map(owner)?;
        self.reader.read(&phrase).into_iter().next()
    }
}
