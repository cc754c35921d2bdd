//! What a reader can ask the table for.
use crate::claim::Act;
use crate::speaker::Voice;

/// What a reader asked to see. The default asks for everything in the lens's order.
///
/// Indices that the comparison does not have are ignored, so that a shared link outlives a change of lens or articles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// Words that must all stand, from their first letter on, in the evidence, the speaker's name and office, or the headings;
    /// empty for no search. Case and diacritics do not count.
    pub search: String,
    /// Indices of the articles to leave out.
    pub without_articles: Vec<usize>,
    /// Voices to leave out.
    pub without_voices: Vec<Voice>,
    /// Acts to leave out.
    pub without_acts: Vec<Act>,
    /// Only cells in which articles differ.
    pub only_differing: bool,
    /// Only claims that more than one independent original reports.
    pub only_corroborated: bool,
    /// Only these issues, by index; empty for all.
    pub issues: Vec<usize>,
    /// Only these parties, by index and in this order; empty for all in the lens's order.
    pub parties: Vec<usize>,
    /// Order of the rows.
    pub sort: Sort,
}

impl Query {
    /// Whether it may leave statements out. Then rows in which nothing is left are not shown; without such a filter an empty
    /// row stays, because it tells that nothing was found.
    pub fn narrows(&self) -> bool {
        !self.search.trim().is_empty()
            || !self.without_articles.is_empty()
            || !self.without_voices.is_empty()
            || !self.without_acts.is_empty()
            || self.only_differing
            || self.only_corroborated
    }
}

/// Order of the rows. Rows that tie keep the lens's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// As the lens lists them.
    #[default]
    Lens,
    /// Most statements first.
    Statements,
    /// Most differences first, then most statements.
    Differences,
}
