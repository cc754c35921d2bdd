//! Which cell, and by which ids do its elements find each other?

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
}

/// An article opened at a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Index of the statement.
    pub statement: usize,
    /// Id of the button that opened it, where the focus goes back to.
    pub from: String,
}
