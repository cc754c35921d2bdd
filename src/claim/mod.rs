//! From attributed words to positions: the speech act, the issues, and what several articles say alike.
//!
//! Input: [`crate::speaker::Attributed`] words of each article. Output: [`Statement`]s, then [`Claims`] over all articles.
//!
//! **Invariants.** A statement's evidence is one sentence, verbatim. A claim never joins two parties. Every statement belongs to
//! exactly one claim, so claim ids cover the statements.
mod act;
mod anchor;
mod apart;
mod attitude;
mod bond;
mod candidates;
mod classify;
mod clause;
mod context;
mod corpus;
mod corroboration;
mod deed;
mod denial;
mod difference;
mod ground;
mod group;
mod history;
mod issue;
mod lists;
mod merge;
mod naming;
mod negation;
mod neighbour;
mod number;
mod outcome;
mod pair;
mod predicate;
mod quantity;
mod silence;
mod similarity;
mod spelling;
mod terms;
#[cfg(test)]
mod testing;
mod told;
mod twin;
mod verbatim;
mod vocabulary;
mod words;

pub use classify::{classify, classify_paced};
pub use merge::{merge, merge_paced};

use crate::attribution::{Confidence, QuoteKind};
use crate::speaker::{Side, Speaker, Voice};
use crate::text::Span;
use serde::Serialize;

/// The speech act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Act {
    /// "Norland demands that …"
    Demands,
    /// "Arvia has offered to …"
    Proposes,
    /// "Toria welcomed the plan."
    Supports,
    /// "She rejected the offer."
    Opposes,
    /// "They agreed to a truce."
    Accepts,
    /// "He warned of new sanctions."
    Threatens,
    /// "He will travel on Friday."
    Plans,
    /// "She blamed the neighbour for the breach."
    Accuses,
    /// "He denied that …"
    Denies,
    /// "She said that …": everything else.
    Asserts,
}

/// One sentence's worth of what a speaker is reported to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Index of the article.
    pub article: usize,
    /// The sentence that shows it.
    pub evidence: Span,
    /// The words naming who speaks; may lie outside the evidence when a quotation goes on.
    pub source: Vec<Span>,
    /// The signalling words; may lie outside the evidence.
    pub cue: Vec<Span>,
    /// What is attributed, within the evidence.
    pub content: Vec<Span>,
    /// Told by quotation marks.
    pub quote: QuoteKind,
    /// Who.
    pub speaker: Option<Speaker>,
    /// For which party.
    pub side: Side,
    /// In whose voice.
    pub voice: Voice,
    /// Who ascribes it.
    pub by: Option<String>,
    /// The speech act.
    pub act: Act,
    /// Indices of the lens's issues, ascending; empty where none is touched.
    pub issues: Vec<usize>,
    /// How sure it is that the article reports this; enough to be shown.
    pub confidence: Confidence,
}

/// One position of one side: the statements, from any article, that say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Whose.
    pub side: Side,
    /// The speech act of its statements, the most telling one.
    pub act: Act,
    /// Issues of its statements, ascending.
    pub issues: Vec<usize>,
    /// Indices into [`Claims::statements`], ascending.
    pub statements: Vec<usize>,
    /// Indices of the articles that report it, ascending.
    pub articles: Vec<usize>,
    /// How many independent originals report it: rewrites of one original count once.
    pub corroboration: usize,
}

/// A matter that articles report differently: two spans of evidence, never a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What differs.
    pub kind: DifferenceKind,
    /// Whose position.
    pub side: Side,
    /// On which issue.
    pub issue: usize,
    /// One way of telling it: index of the statement, and the words that differ.
    pub left: (usize, Span),
    /// The other.
    pub right: (usize, Span),
}

/// What two articles tell differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DifferenceKind {
    /// "four regions", "five territories"
    Number,
    /// "on Monday", "on Tuesday"
    Date,
    /// "in Velmora", "in Orme"
    Place,
    /// "with Tarkhan", "with Sarvan"
    Name,
    /// "will attend", "will not attend"
    Act,
}

/// Everything that is said, merged.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Claims {
    /// All statements, by article and place.
    pub statements: Vec<Statement>,
    /// All claims, in order of their first statement.
    pub claims: Vec<Claim>,
    /// Where articles differ.
    pub differences: Vec<Difference>,
    /// For each article the lowest index of an article that it shares its original with: itself where it stands alone.
    pub originals: Vec<usize>,
}
