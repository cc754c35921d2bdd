//! Issues × parties: the pure view model behind the table.
//!
//! Input: [`Claims`] and the lens. Output: [`Comparison`], all that can be shown, and from it by [`select`] the [`View`] that a
//! reader's filters leave, which the widget draws and the exports write.
//!
//! **Invariant.** Every number in a view can be counted by hand in the same view: a cell's statements are the statements of its
//! claims that pass the query, its sources the independent originals among their articles.
use crate::claim::{Act, Claim, Difference, Statement};
use crate::speaker::Voice;
use crate::text::Span;
use crate::{Article, Claims, Lens};

/// All that the table can show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Headline, from the lens.
    pub title: String,
    /// Language of the articles, a BCP 47 tag.
    pub language: String,
    /// Columns.
    pub parties: Vec<Heading>,
    /// Rows.
    pub issues: Vec<Heading>,
    /// The articles read, with their texts, to which all spans refer.
    pub articles: Vec<Article>,
    /// Statements, by article and place.
    pub statements: Vec<Statement>,
    /// For each statement the index of its claim.
    pub claim_of: Vec<usize>,
    /// Claims, in order of their first statement.
    pub claims: Vec<Claim>,
    /// Where articles differ.
    pub differences: Vec<Difference>,
    /// For each article the lowest index of an article that it shares its original with.
    pub originals: Vec<usize>,
}

/// A row's or column's heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The lens's id.
    pub id: String,
    /// The lens's label.
    pub label: String,
}

/// What a reader asked to see. The default asks for everything in the lens's order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// Words that must all stand in the evidence, the speaker's name or the headings; empty for no search.
    pub search: String,
    /// Indices of the articles to leave out.
    pub without_articles: Vec<usize>,
    /// Voices to leave out.
    pub without_voices: Vec<Voice>,
    /// Acts to leave out.
    pub without_acts: Vec<Act>,
    /// Only cells in which articles differ.
    pub only_differing: bool,
    /// Only these issues, by index; empty for all.
    pub issues: Vec<usize>,
    /// Only these parties, by index; empty for all.
    pub parties: Vec<usize>,
    /// Order of the rows.
    pub sort: Sort,
}

/// Order of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// As the lens lists them.
    #[default]
    Lens,
    /// Most statements first.
    Statements,
    /// Most differences first.
    Differences,
}

/// What the query leaves: rows in order, cells in column order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// Indices of the parties shown, in column order.
    pub parties: Vec<usize>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Number of distinct statements in the rows.
    pub statements: usize,
}

/// One issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Index of the issue.
    pub issue: usize,
    /// One cell for each party of [`View::parties`].
    pub cells: Vec<Cell>,
}

/// What one party is reported to say on one issue. Without claims it is shown as "No statement found".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// The claims, the one to lead with first.
    pub claims: Vec<CellClaim>,
    /// Number of statements.
    pub statements: usize,
    /// Number of independent originals among the articles: "4 of 5 sources".
    pub sources: usize,
    /// Indices into [`Comparison::differences`]; not empty means "sources differ".
    pub differences: Vec<usize>,
}

/// One claim as far as it passes the query and touches the cell's issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellClaim {
    /// Index of the claim.
    pub claim: usize,
    /// The statement whose words stand for it.
    pub lead: usize,
    /// Its statements that pass, the lead first, then by article and place.
    pub statements: Vec<usize>,
    /// Number of independent originals among their articles.
    pub sources: usize,
}

/// A short wording for a statement: its own words in order, with "…" where something was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// The pieces of the article's text, to be joined by " … ".
    pub pieces: Vec<Span>,
    /// Whether words of the sentence before the first piece were left out.
    pub starts_inside: bool,
    /// Whether words of the sentence after the last piece were left out.
    pub ends_inside: bool,
}

/// Lays the claims out.
pub fn compare(articles: &[Article], lens: &Lens, claims: Claims) -> Comparison {
    let _ = (articles, lens, claims);
    Comparison::default()
}

/// What a query leaves of the comparison.
pub fn select(comparison: &Comparison, query: &Query) -> View {
    let _ = (comparison, query);
    View::default()
}

/// The clause of a statement that carries the position.
pub fn lead(comparison: &Comparison, statement: usize) -> Lead {
    let s = &comparison.statements[statement];
    Lead {
        pieces: vec![s.evidence],
        starts_inside: false,
        ends_inside: false,
    }
}
