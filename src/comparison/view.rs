//! What is shown: rows of issues, a cell for each party, the claims of a cell.
use crate::sort::SmallSort;
use std::sync::Arc;

/// What the query leaves: rows in order, cells in column order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// Indices of the parties shown, in column order.
    pub parties: Vec<usize>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Number of distinct statements in the rows.
    pub statements: usize,
    /// Number of independent originals among the articles that the query does not leave out: the 5 of "4 of 5 sources".
    pub sources: usize,
}

/// One issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Index of the issue.
    pub issue: usize,
    /// One cell for each party of [`View::parties`]. Shared: whoever shows one keeps it, and of a thousand articles they are large.
    pub cells: Vec<Arc<Cell>>,
}

/// What one party is reported to say on one issue. Without claims it is shown as "No statement found".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// The claims, the one to lead with first.
    pub claims: Vec<CellClaim>,
    /// Number of statements.
    pub statements: usize,
    /// Number of independent originals among their articles: the 4 of "4 of 5 sources".
    pub sources: usize,
    /// Indices into [`Comparison::differences`](super::Comparison::differences); not empty means "sources differ".
    pub differences: Vec<usize>,
}

/// One claim as far as it passes the query and touches the cell's issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellClaim {
    /// Index of the claim.
    pub claim: usize,
    /// The statement whose words stand for it, and whose act the cell shows.
    pub lead: usize,
    /// Its statements that pass, the lead first, then by article and place; never empty.
    pub statements: Vec<usize>,
    /// Number of independent originals among their articles.
    pub sources: usize,
}

impl Cell {
    /// The statement that stands for the cell, if it has any.
    pub fn lead(&self) -> Option<usize> {
        self.claims.first().map(|claim| claim.lead)
    }
}

impl View {
    /// Every statement shown, once, ascending.
    pub fn shown(&self) -> Vec<usize> {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        let claims = cells.flat_map(|cell| &cell.claims);
        let mut all: Vec<usize> = claims.flat_map(|c| c.statements.iter().copied()).collect();
        all.sort_small();
        all.dedup();
        all
    }
}
