//! Which article feeds which cell?
use crate::comparison::{Comparison, View};

/// What one article gives to the table as it is filtered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Index of the article.
    pub article: usize,
    /// Number of its statements that are shown.
    pub statements: usize,
    /// For each cell, row by row, whether it rests on words of this article, and whether on any article's.
    pub cells: Vec<(bool, bool)>,
}

impl Line {
    /// Number of cells that rest on this article.
    pub fn fed(&self) -> usize {
        self.cells.iter().filter(|(own, _)| *own).count()
    }

    /// Number of cells that rest on any article.
    pub fn filled(&self) -> usize {
        self.cells.iter().filter(|(_, any)| *any).count()
    }
}

/// A line for each article.
pub fn lines(comparison: &Comparison, view: &View) -> Vec<Line> {
    let cells = || view.rows.iter().flat_map(|row| &row.cells);
    let empty: Vec<_> = cells().map(|cell| (false, cell.statements > 0)).collect();
    let line = |article| Line {
        article,
        statements: 0,
        cells: empty.clone(),
    };
    let mut lines: Vec<_> = (0..comparison.articles.len()).map(line).collect();
    let article_of = |s: usize| comparison.statements.get(s).map(|s| s.article);
    for (index, cell) in cells().enumerate() {
        for statement in cell.claims.iter().flat_map(|c| &c.statements) {
            if let Some(line) = article_of(*statement).and_then(|a| lines.get_mut(a)) {
                line.cells[index].0 = true;
            }
        }
    }
    for statement in view.shown() {
        if let Some(line) = article_of(statement).and_then(|a| lines.get_mut(a)) {
            line.statements += 1;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::sample::comparison;
    use crate::comparison::{Query, select};

    #[test]
    fn a_line_tells_what_an_article_gives() {
        let comparison = comparison();
        let view = select(&comparison, &Query::default());
        let lines = lines(&comparison, &view);
        assert_eq!(lines.len(), comparison.articles.len());
        assert!(lines.iter().all(|l| l.cells.len() == 9 && l.filled() == 3));
        assert!(lines.iter().all(|l| l.fed() <= l.filled()));
        let counted: usize = lines.iter().map(|l| l.statements).sum();
        assert_eq!(counted, view.statements);
        let row: Vec<bool> = lines[0].cells.iter().map(|(own, _)| *own).collect();
        assert_eq!(row.iter().filter(|own| **own).count(), lines[0].fed());
    }

    #[test]
    fn an_article_left_out_feeds_nothing() {
        let comparison = comparison();
        let query = Query {
            without_articles: vec![0],
            ..Query::default()
        };
        let lines = lines(&comparison, &select(&comparison, &query));
        assert_eq!((lines[0].statements, lines[0].fed()), (0, 0));
    }
}
