//! "The source", "the senator", "the ministry": whom an earlier phrase with the same noun named.
use super::coreference::Discourse;
use super::mention::{Mention, Name};
use super::{Referent, Side};
use crate::lexicon::Class;
use crate::text::TokenKind;
use std::ops::Range;

/// How many sentences back an unnamed person is still "the source".
const REACH: usize = 12;

/// How many words back an institution or a person is looked for by what it was called: an article's length, so that a book is read in
/// linear time.
const FAR: usize = 2_000;
/// How far behind the comma after a name a word of its apposition may stand.
const APPOSED: usize = 4;

/// "officials" and "official" are one word.
fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

impl Discourse<'_> {
    /// The one whom the nearest earlier phrase with this noun stood for: "a source in the Arvian delegation" is "the source" further on,
    /// "Arvia’s commerce ministry" is "the ministry".
    pub(super) fn repeated(&self, core: &Range<usize>) -> Option<Referent> {
        let text = self.reader.text;
        let last = core.end.checked_sub(1)?;
        let entry = text.entries[last];
        // "one of the officials"
        let one_of = text.lower(core.start) == "one" && text.lower(core.start + 1) == "of";
        let short = core.len()
            <= if text.lower(core.start + 1) == "same" {
                3
            } else {
                2
            };
        let found = if entry.is(Class::Role) && (short || one_of) {
            self.told_of(last)
                .or_else(|| one_of.then(|| self.owned_by(last)).flatten())
                .or_else(|| (!one_of).then(|| self.called(core)).flatten())
        } else if entry.is(Class::Group) && short {
            self.owned_by(last)
        } else {
            (!one_of).then(|| self.called(core)).flatten()
        };
        found.filter(|r| r.side != Side::Unknown)
    }

    /// A person: the last source of late whose words hold this noun, "a source in the delegation", "one of the officials".
    fn told_of(&self, noun: usize) -> Option<Referent> {
        let text = self.reader.text;
        let word = singular(text.lower(noun));
        let here = text.sentence_of(noun);
        let first = text.sentences[here.saturating_sub(REACH)].tokens.start;
        let mut told = self.told.iter().rev().take_while(|t| t.core.start >= first);
        let same = told.find(|t| t.core.clone().any(|i| singular(text.lower(i)) == word))?;
        Some(same.referent.clone())
    }

    /// "The former banker", "the senator": the one person whom the text has called that, "Ada Berg, a former banker", "senator Ada
    /// Berg". None where two have been.
    fn called(&self, core: &Range<usize>) -> Option<Referent> {
        let text = self.reader.text;
        if text.lower(core.start) != "the" || !(2..5).contains(&core.len()) {
            return None;
        }
        let words: Vec<&str> = (core.start + 1..core.end).map(|i| text.lower(i)).collect();
        let stands = |&i: &usize| {
            let here = i..i + words.len();
            here.clone()
                .zip(&words)
                .all(|(i, word)| text.lower(i) == *word)
        };
        let named = |i: usize| {
            let end = i + words.len();
            let mut behind = self.reader.mentions.within(&(end..end + 1)).iter();
            let title = behind.find(|m| m.tokens.start == end);
            let apposed = || {
                let before = self.reader.mentions.before(i).next()?;
                let comma = before.tokens.end;
                let near = text.word(comma) == "," && i - comma <= APPOSED;
                let plain = (comma + 1..i).all(|j| text.tokens[j].kind == TokenKind::Word);
                (near && plain).then_some(before)
            };
            title.or_else(apposed).filter(|m| m.name.is_person())
        };
        let before = (0..core.start.saturating_sub(words.len())).rev().take(FAR);
        let mut called = before.filter(stands).filter_map(named);
        let referent = |m: &Mention| self.reader.read(&m.tokens).into_iter().next();
        let mut first = referent(called.next()?)?;
        self.recall_side(&mut first);
        let same = |m: &Mention| referent(m).is_some_and(|r| r.speaker.name == first.speaker.name);
        called.all(same).then_some(first)
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
        let mut phrases = (0..noun).rev().take(FAR).filter(|&i| text.lower(i) == word);
        let phrase = phrases.find_map(owner)?;
        self.reader.read(&phrase).into_iter().next()
    }
}
