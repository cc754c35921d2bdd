//! Where noun phrases, subjects and clauses begin and end, as far as the patterns need it.
//!
//! [`phrase`] finds noun phrases to the left and right of a word, [`subject`] the subject of a verb, [`end`] the end of a clause.
mod end;
mod phrase;
mod subject;

use super::is_dash;
use super::quotation::Quotations;
use super::tag::Tag;
use crate::lexicon::{Class, Classes, Entry};
use crate::text::Text;
use std::ops::Range;

/// All that a pattern reads: the text, the parts its tokens play, its quotations, and the bounds it must stay in.
#[derive(Clone)]
pub(crate) struct Context<'t> {
    pub text: &'t Text<'t>,
    pub tags: &'t [Tag],
    pub quotations: &'t Quotations,
    /// The sentence, or the part of a long quotation within it: no pattern looks beyond, but for a quotation's other sentences.
    pub bounds: Range<usize>,
}

impl Context<'_> {
    pub(crate) fn tag(&self, i: usize) -> Option<Tag> {
        self.bounds.contains(&i).then(|| self.tags[i])
    }

    pub(crate) fn entry(&self, i: usize) -> Entry {
        if self.bounds.contains(&i) {
            self.text.entries[i]
        } else {
            Entry::default()
        }
    }

    pub(crate) fn word(&self, i: usize) -> &str {
        if self.bounds.contains(&i) {
            self.text.word(i)
        } else {
            ""
        }
    }

    /// The word in small letters.
    pub(crate) fn lower(&self, i: usize) -> &str {
        if self.bounds.contains(&i) {
            self.text.lower(i)
        } else {
            ""
        }
    }

    pub(crate) fn is(&self, i: usize, class: Class) -> bool {
        self.entry(i).is(class)
    }

    /// "Monday", "early", "2022"
    pub(crate) fn is_timely(&self, i: usize) -> bool {
        let time = self.is(i, Class::Time) || self.is(i, Class::TimeStart);
        time || self.tag(i) == Some(Tag::Number)
    }

    /// The classes of some words together.
    pub(crate) fn classes(&self, words: Range<usize>) -> Classes {
        let (start, end) = (
            words.start.max(self.bounds.start),
            words.end.min(self.bounds.end),
        );
        Classes::of(self.text.entries.get(start..end).unwrap_or_default())
    }

    pub(crate) fn is_opening(&self, i: usize) -> bool {
        self.bounds.contains(&i) && self.quotations.at(i).is_some_and(|q| q.tokens.start == i)
    }

    pub(crate) fn is_closing(&self, i: usize) -> bool {
        self.bounds.contains(&i)
            && self
                .quotations
                .at(i)
                .is_some_and(|q| q.closed && q.tokens.end == i + 1)
    }

    /// Whether a comma stands before a word.
    pub(crate) fn after_comma(&self, i: usize) -> bool {
        i > self.bounds.start && self.word(i - 1) == ","
    }

    /// A dash between two parts of a sentence.
    pub(crate) fn is_dash(&self, i: usize) -> bool {
        self.bounds.contains(&i) && is_dash(self.text, i)
    }

    /// "herself", "themselves"
    pub(crate) fn is_reflexive(&self, i: usize) -> bool {
        let mut ends = ["self", "selves"].iter();
        ends.any(|end| self.lower(i).ends_with(end))
    }

    fn possessive(&self, i: usize) -> bool {
        let word = self.word(i);
        word.ends_with("'s") || word.ends_with("’s") || matches!(word, "'" | "’")
    }
}
