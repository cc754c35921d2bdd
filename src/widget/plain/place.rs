//! Which cell, which passage, and by which ids do their elements find each other?
use crate::comparison::{Comparison, View};
use crate::speaker::Side;

/// A cell of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Index of the issue.
    pub issue: usize,
    /// Index of the party.
    pub party: usize,
}

impl Place {
    /// Id of the cell's button.
    pub fn button(self) -> String {
        format!("cell-{}-{}", self.issue, self.party)
    }

    /// Id of the evidence that the button opens.
    pub fn evidence(self) -> String {
        format!("evidence-{}-{}", self.issue, self.party)
    }

    /// Id of the evidence's heading.
    pub fn heading(self) -> String {
        format!("evidence-title-{}-{}", self.issue, self.party)
    }

    /// Whether a view has this cell, with anything in it.
    pub fn is_filled(self, view: &View) -> bool {
        let column = view.parties.iter().position(|p| *p == self.party);
        let row = view.rows.iter().find(|r| r.issue == self.issue);
        let cell = row
            .zip(column)
            .and_then(|(row, column)| row.cells.get(column));
        cell.is_some_and(|cell| cell.statements > 0)
    }

    /// The cell in which a statement stands: the first issue of those shown; none where it stands in no cell.
    pub fn of(comparison: &Comparison, view: &View, statement: usize) -> Option<Self> {
        let told = comparison.statements.get(statement)?;
        let Side::Party(party) = told.side else {
            return None;
        };
        let shown = |issue: &&usize| {
            view.parties.contains(&party) && view.rows.iter().any(|r| r.issue == **issue)
        };
        let issue = told.issues.iter().find(shown).or(told.issues.first());
        issue.map(|&issue| Self { issue, party })
    }
}

/// An article opened at a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Index of the statement.
    pub statement: usize,
    /// Id of the button that opened it, where the focus goes back to.
    pub from: String,
}

impl Passage {
    /// Opened from the list of wordings, as a link has it.
    pub fn linked(statement: usize) -> Self {
        Self {
            statement,
            from: format!("show-{statement}"),
        }
    }
}

/// Id of the press-button by which the words of a statement in an article lead to its cell.
pub fn chip(statement: usize) -> String {
    format!("chip-{statement}")
}
