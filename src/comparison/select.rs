//! What a query leaves of the comparison.
use super::order;
use super::search::Words;
use super::{Cell, CellClaim, Comparison, Query, Row, Sort, View};
use crate::speaker::Side;

/// What a query leaves of the comparison: only statements of a party that touch an issue stand in cells.
pub fn select(comparison: &Comparison, query: &Query) -> View {
    let parties = chosen(&query.parties, comparison.parties.len());
    let issues = chosen(&query.issues, comparison.issues.len());
    let statements = passing(comparison, query, &issues, &parties);
    let mut rows: Vec<Row> = issues
        .iter()
        .zip(statements)
        .map(|(&issue, cells)| Row {
            issue,
            cells: cells
                .into_iter()
                .zip(&parties)
                .map(|(statements, &party)| cell(comparison, issue, party, &statements))
                .map(|cell| keep(query, cell))
                .collect(),
        })
        .filter(|row| !query.narrows() || row.cells.iter().any(|c| c.statements > 0))
        .collect();
    sort(&mut rows, query.sort);
    let mut view = View {
        parties,
        rows,
        statements: 0,
        sources: comparison.originals_of(
            (0..comparison.articles.len()).filter(|a| !query.without_articles.contains(a)),
        ),
    };
    view.statements = view.shown().len();
    view
}

/// The valid ones of the indices asked for, ascending; all where that leaves none.
fn chosen(asked: &[usize], len: usize) -> Vec<usize> {
    let chosen: Vec<usize> = (0..len).filter(|i| asked.contains(i)).collect();
    if chosen.is_empty() {
        (0..len).collect()
    } else {
        chosen
    }
}

/// The statements that pass, for each of the issues and in it for each of the parties, ascending.
fn passing(
    comparison: &Comparison,
    query: &Query,
    issues: &[usize],
    parties: &[usize],
) -> Vec<Vec<Vec<usize>>> {
    let words = Words::new(&query.search);
    let mut cells = vec![vec![Vec::new(); parties.len()]; issues.len()];
    for (index, statement) in comparison.statements.iter().enumerate() {
        let Side::Party(party) = statement.side else {
            continue;
        };
        let Ok(column) = parties.binary_search(&party) else {
            continue;
        };
        if query.without_articles.contains(&statement.article)
            || query.without_voices.contains(&statement.voice)
            || query.without_acts.contains(&statement.act)
        {
            continue;
        }
        let missing = words.missing(&searched(comparison, index, party));
        for &issue in &statement.issues {
            if let Ok(row) = issues.binary_search(&issue)
                && missing.all_in(&comparison.issues[issue].label)
            {
                cells[row][column].push(index);
            }
        }
    }
    cells
}

/// What a search reads of a statement, except the issue's label, which differs from row to row.
fn searched(comparison: &Comparison, statement: usize, party: usize) -> [&str; 4] {
    let speaker = comparison.statements[statement].speaker.as_ref();
    [
        comparison.evidence(statement),
        speaker.map_or("", |s| &s.name),
        speaker.map_or("", |s| &s.role),
        &comparison.parties[party].label,
    ]
}

/// Gathers statements into claims, the one to lead with first.
fn cell(comparison: &Comparison, issue: usize, party: usize, statements: &[usize]) -> Cell {
    let mut by_claim: Vec<(usize, usize)> = statements
        .iter()
        .map(|&s| (comparison.claim_of[s], s))
        .collect();
    by_claim.sort_unstable();
    let mut claims: Vec<CellClaim> = by_claim
        .chunk_by(|a, b| a.0 == b.0)
        .map(|same| {
            let ids: Vec<usize> = same.iter().map(|&(_, s)| s).collect();
            claim(comparison, same[0].0, ids)
        })
        .collect();
    claims.sort_by_cached_key(|c| order::rank(comparison, c));
    let differences = comparison.differences.iter().enumerate();
    Cell {
        claims,
        statements: statements.len(),
        sources: comparison.sources(statements.iter().copied()),
        differences: differences
            .filter(|(_, d)| d.side == Side::Party(party) && d.issue == issue)
            .filter(|(_, d)| statements.contains(&d.left.0) && statements.contains(&d.right.0))
            .map(|(index, _)| index)
            .collect(),
    }
}

fn claim(comparison: &Comparison, claim: usize, mut statements: Vec<usize>) -> CellClaim {
    let lead = order::best(comparison, claim, &statements);
    statements.sort_by_key(|&s| (s != lead, s));
    CellClaim {
        claim,
        lead,
        sources: comparison.sources(statements.iter().copied()),
        statements,
    }
}

fn keep(query: &Query, cell: Cell) -> Cell {
    if query.only_differing && cell.differences.is_empty() {
        Cell::default()
    } else {
        cell
    }
}

fn sort(rows: &mut [Row], by: Sort) {
    let statements = |row: &Row| row.cells.iter().map(|c| c.statements).sum::<usize>();
    let differences = |row: &Row| row.cells.iter().map(|c| c.differences.len()).sum::<usize>();
    match by {
        Sort::Lens => {}
        Sort::Statements => rows.sort_by_key(|row| std::cmp::Reverse(statements(row))),
        Sort::Differences => {
            rows.sort_by_key(|row| std::cmp::Reverse((differences(row), statements(row))));
        }
    }
}
