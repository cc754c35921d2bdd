//! Which names of the lens stand in a text, and whose they are.
//!
//! Input: the tokens of an article. Output: [`NameHit`]s in order, not overlapping.
//!
//! **Invariant.** In doubt there is no hit: a name that two people share, a misspelling that could be either of two, a known
//! surname behind a stranger's given name, and compounds such as "north-south" are left out.
mod build;
mod index;
mod kind;
mod name;
mod person;
mod reading;
mod scan;
mod sound;
mod spelling;
mod words;

pub(crate) use index::Gazetteer;
pub(crate) use name::name_key;
pub(in crate::lens) use sound::FullName;
use std::ops::Range;

/// Somebody or something that the lens names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entity {
    /// A party, by index.
    Party(usize),
    /// A person of a party, both by index.
    Person {
        /// Index among the parties.
        party: usize,
        /// Index among the party's people.
        person: usize,
    },
    /// A name outside every party, by index into [`Others::aliases`](crate::lens::Others::aliases).
    OtherName(usize),
    /// A person outside every party, by index into [`Others::people`](crate::lens::Others::people).
    OtherPerson(usize),
}

/// How much of the name stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameForm {
    /// A person's given name or initial, and surname.
    Full,
    /// A person's surname alone.
    Surname,
    /// A nickname, or any name of a party or institution.
    Alias,
}

/// A name in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameHit {
    /// Its tokens, as indices into the slice that was searched.
    pub tokens: Range<usize>,
    /// Whose name it is.
    pub entity: Entity,
    /// How much of it stands there.
    pub form: NameForm,
    /// Whether it is spelt as in the lens, accents and letter case aside.
    pub exact: bool,
}

#[cfg(test)]
mod tests;
