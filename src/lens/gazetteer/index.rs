//! The names of a lens, laid out by their first word.
use super::words::Words;
use super::{Entity, NameForm};
use crate::lens::fold::Case;

/// All that can be known before the first text is read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gazetteer {
    /// The words of all names, and those that tell what is none.
    pub(super) words: Words,
    /// Names that begin with a word, by its number.
    pub(super) slots: Vec<Slot>,
    /// Everybody in the lens.
    pub(super) people: Vec<Known>,
    /// Names that may be misspelt, by the letter that `spelling::initial` makes of the first.
    pub(super) spellings: Vec<(char, Vec<Spelling>)>,
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
    /// Its words after the first, by number.
    pub(super) rest: Vec<u32>,
    pub(super) entity: Entity,
}

/// A surname, or a single name, of one or more people.
#[derive(Debug, Clone)]
pub(super) struct Surname {
    pub(super) first: Case,
    /// Its words after the first, by number.
    pub(super) rest: Vec<u32>,
    pub(super) form: NameForm,
    /// Indices into [`Gazetteer::people`], ascending.
    pub(super) people: Vec<usize>,
}

/// A person's other names.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) entity: Entity,
    /// Given and middle names in every spelling, folded, by number.
    pub(super) given: Vec<u32>,
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
