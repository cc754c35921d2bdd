//! The names of a lens, laid out by their first word.
use super::{Entity, NameForm};
use crate::hash::{WordMap, WordSet};
use crate::lens::fold::Case;

/// All that can be known before the first text is read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gazetteer {
    /// Names that begin with a word.
    pub(super) slots: WordMap<String, Slot>,
    /// Everybody in the lens.
    pub(super) people: Vec<Known>,
    /// Names that may be misspelt, by the letter that `spelling::initial` makes of the first.
    pub(super) spellings: WordMap<char, Vec<Spelling>>,
    /// Every word of every name: none of these is a misspelling of another.
    pub(super) known: WordSet<String>,
    /// Words that stand before a surname and are no given name.
    pub(super) titles: WordSet<String>,
    /// Words that are no name although they start with a capital.
    pub(super) ordinary: WordSet<&'static str>,
    /// Names that are no name when written small.
    pub(super) homographs: WordSet<&'static str>,
}

/// The names that begin with one word.
#[derive(Debug, Clone, Default)]
pub(super) struct Slot {
    /// Names that are matched as they stand, the longest first.
    pub(super) aliases: Vec<Alias>,
    /// Surnames, the longest first, to which given names are looked for on the left.
    pub(super) surnames: Vec<Surname>,
}

/// A name that is matched as it stands.
#[derive(Debug, Clone)]
pub(super) struct Alias {
    pub(super) first: Case,
    pub(super) rest: Vec<String>,
    pub(super) entity: Entity,
}

/// A surname, or a single name, of one or more people.
#[derive(Debug, Clone)]
pub(super) struct Surname {
    pub(super) first: Case,
    pub(super) rest: Vec<String>,
    pub(super) form: NameForm,
    /// Indices into [`Gazetteer::people`], ascending.
    pub(super) people: Vec<usize>,
}

/// A person's other names.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) entity: Entity,
    /// Given and middle names in every spelling, folded.
    pub(super) given: Vec<String>,
}

/// A single-word name that may be misspelt.
#[derive(Debug, Clone)]
pub(super) struct Spelling {
    pub(super) letters: Vec<char>,
    /// See [`spelling::set`](super::spelling::set).
    pub(super) set: u32,
    pub(super) whose: Whose,
}

/// Whose name it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// An index into [`Gazetteer::people`].
    Person(usize),
    /// A party or an institution.
    Other(Entity),
}

impl Whose {
    /// Whether a misspelling of either would be laid at the same door.
    pub(super) fn same(self, other: Self) -> bool {
        let outside = |whose| matches!(whose, Self::Other(Entity::OtherName(_)));
        self == other || outside(self) && outside(other)
    }
}
