//! The structure of the JSON export, in the order in which its fields are written.
use crate::claim::{Act, DifferenceKind};
use crate::speaker::Voice;
use serde::Serialize;

/// All that a view shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table<'a> {
    /// Headline.
    pub title: &'a str,
    /// Language of the articles, a BCP 47 tag.
    pub language: &'a str,
    /// The columns shown.
    pub parties: Vec<Named<'a>>,
    /// The rows shown, in their order.
    pub issues: Vec<Named<'a>>,
    /// All articles read, without their texts.
    pub articles: Vec<Article<'a>>,
    /// The cells.
    pub rows: Vec<Row<'a>>,
    /// The claims of the cells, in the order of their ids.
    pub claims: Vec<Claim<'a>>,
    /// The statements of the cells, by article and place.
    pub statements: Vec<Statement<'a>>,
    /// Where the articles of a cell differ.
    pub differences: Vec<Difference<'a>>,
}

/// A party or an issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named<'a> {
    /// The lens's id.
    pub id: &'a str,
    /// The lens's label.
    pub label: &'a str,
}

/// An article's metadata; what is not known is empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Article<'a> {
    /// Short name.
    pub id: &'a str,
    /// Headline.
    pub title: &'a str,
    /// Outlet.
    pub publisher: &'a str,
    /// Who wrote it.
    pub byline: &'a str,
    /// When, as given.
    pub published: &'a str,
    /// Address, if it is one of `http:` or `https:`.
    pub href: &'a str,
    /// Id of the first article that it shares its original with; its own id where it stands alone.
    pub original: &'a str,
}

/// One issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row<'a> {
    /// The issue's id.
    pub issue: &'a str,
    /// A cell for each party.
    pub cells: Vec<Cell<'a>>,
}

/// One party on one issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cell<'a> {
    /// The party's id.
    pub party: &'a str,
    /// The act of the leading statement; null where there is none.
    pub act: Option<Act>,
    /// Its short wording; null where there is none.
    pub lead: Option<String>,
    /// Ids of the claims, the leading one first.
    pub claims: Vec<String>,
    /// Number of statements.
    pub statements: usize,
    /// Number of independent originals that report them.
    pub sources: usize,
    /// Whether articles differ here.
    pub differs: bool,
}

/// One position of one party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Claim<'a> {
    /// Its index in [`Comparison::claims`](crate::Comparison::claims); not written.
    #[serde(skip)]
    pub index: usize,
    /// `c1`, `c2`, …
    pub id: String,
    /// The party's id.
    pub party: Option<&'a str>,
    /// The speech act.
    pub act: Act,
    /// Ids of its issues.
    pub issues: Vec<&'a str>,
    /// Its short wording.
    pub lead: String,
    /// Number of independent originals among the articles of the statements below.
    pub sources: usize,
    /// Ids of its statements as far as they are shown.
    pub statements: Vec<String>,
}

/// One sentence's worth of what a speaker is reported to say: also a line of `claim-table statements`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Statement<'a> {
    /// `s1`, `s2`, …
    pub id: String,
    /// The article's id.
    pub article: &'a str,
    /// The evidence sentence, verbatim.
    pub sentence: &'a str,
    /// Where the sentence starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The words naming who speaks.
    pub source: Vec<[usize; 2]>,
    /// The signalling words.
    pub cue: Vec<[usize; 2]>,
    /// What is attributed.
    pub content: Vec<[usize; 2]>,
    /// The party's id; `other` outside every party; null where nobody can tell.
    pub party: Option<&'a str>,
    /// The person or institution; null where nobody can tell.
    pub speaker: Option<&'a str>,
    /// Office; null where none is known.
    pub role: Option<&'a str>,
    /// In whose voice.
    pub voice: Voice,
    /// Who ascribes it, when the voice is `ascribed`.
    pub by: Option<&'a str>,
    /// The speech act.
    pub act: Act,
    /// Ids of its issues.
    pub issues: Vec<&'a str>,
    /// Id of its claim.
    pub claim: String,
    /// How probable it is, in percent, that the article reports this.
    pub confidence: u8,
    /// Whether that is so little that it is shown with a mark.
    pub uncertain: bool,
}

/// A matter that two statements tell differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference<'a> {
    /// What differs.
    pub kind: DifferenceKind,
    /// The party's id.
    pub party: Option<&'a str>,
    /// The issue's id.
    pub issue: &'a str,
    /// One telling.
    pub left: Telling<'a>,
    /// The other.
    pub right: Telling<'a>,
}

/// One side of a difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Telling<'a> {
    /// The statement's id.
    pub statement: String,
    /// The article's id.
    pub article: &'a str,
    /// The words that differ, verbatim.
    pub words: &'a str,
    /// Where they start.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// The evidence sentence, verbatim.
    pub sentence: &'a str,
}

/// The attributions of one article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attributions<'a> {
    /// The article's id.
    pub doc_id: &'a str,
    /// In order of their first words.
    pub attributions: Vec<Attribution>,
}

/// Who is reported to say what, as places only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attribution {
    /// The words naming who speaks.
    pub source: Vec<[usize; 2]>,
    /// The signalling words.
    pub cue: Vec<[usize; 2]>,
    /// What is attributed.
    pub content: Vec<[usize; 2]>,
    /// How probable it is, in percent, that the article reports this.
    pub confidence: u8,
    /// What is reported within the content: "Norland says that Arvia demands a truce".
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nested: Vec<Attribution>,
}
