//! The editor's configuration: parties, people, aliases, issues and their terms.
//!
//! Input: JSON. Output: a checked [`Lens`], and [`Prepared`], the same made ready for matching.
mod check;
pub(crate) mod fold;
mod gazetteer;
mod prepared;
mod read;
mod role;
mod stem;
mod terms;
pub(crate) mod vocabulary;

pub use gazetteer::{Entity, NameForm, NameHit};
pub use prepared::Prepared;
pub use read::from_data;
#[cfg(any(feature = "cli", test))]
pub use read::{bundled, parse};
pub(crate) use role::turned;
pub use terms::TermHit;

use serde::{Deserialize, Serialize};

/// Parties and issues of one story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lens {
    /// Name of the lens.
    pub id: String,
    /// Headline of the table.
    pub title: String,
    /// Language of the articles, as a BCP 47 tag.
    pub language: String,
    /// The sides, in column order.
    pub parties: Vec<Party>,
    /// Names that must be recognised but belong to no column.
    #[serde(default)]
    pub others: Others,
    /// The matters in dispute, in row order.
    pub issues: Vec<Issue>,
}

/// One side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Unique among the parties.
    pub id: String,
    /// Column heading.
    pub label: String,
    /// Names, capitals, demonyms, institutions, spelling variants.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Its people, the leader first.
    #[serde(default)]
    pub people: Vec<Person>,
}

/// A known person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Full name, as the table shows it.
    pub name: String,
    /// Office, in lower case: "foreign minister".
    #[serde(default)]
    pub role: String,
    /// Other spellings and nicknames.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// Names outside every column: mediators, analysts, third countries.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Others {
    /// Names of countries, institutions and their demonyms.
    pub aliases: Vec<String>,
    /// Their people.
    pub people: Vec<Person>,
}

/// One matter in dispute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// Unique among the issues.
    pub id: String,
    /// Row heading.
    pub label: String,
    /// Words and phrases that tell of it.
    pub terms: Vec<String>,
}

#[cfg(test)]
mod tests;
