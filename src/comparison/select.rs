//! What a query leaves of the comparison.
use super::order;
use super::search::Words;
use super::{Cell, CellClaim, Comparison, Query, Row, Sort, View};
use crate::pace::{Pace, at_once};
use crate::sort::SmallSort;
use crate::speaker::Side;
use std::sync::Arc;

/// What a query leaves of the comparison: only statements of a party that touch an issue stand in cells.
pub fn select(comparison: &Comparison, query: &Query) -> View {
    let whole = comparison.whole.as_ref();
    let known = whole.filter(|_| *query == Query::default());
    known.cloned().unwrap_or_else(|| {
        let view = select_paced(comparison, query, Pace::UNBROKEN);
        at_once(view)
    })
}

/// The same with rests in between, found anew.
pub(super) async fn select_paced(comparison: &Comparison, query: &Query, pace: Pace<'_>) -> View {
    let parties = in_order(&query.parties, comparison.parties.len());
    let issues = chosen(&query.issues, comparison.issues.len());
    let statements = passing(comparison, query, &issues, &parties);
    let mut rows = Vec::with_capacity(issues.len());
    for (&issue, statements) in issues.iter().zip(statements) {
        let mut cells = Vec::with_capacity(parties.len());
        for (statements, &party) in statements.iter().zip(&parties) {
            pace.rest().await;
            cells.push(Arc::new(cell(comparison, query, issue, party, statements)));
        }
        if !query.narrows() || cells.iter().any(|c| c.statements > 0) {
            rows.push(Row { issue, cells });
        }
    }
    sort(&mut rows, query.sort);
    let mut view = View {
        parties,
        rows,
        statements: 0,
        sources: comparison.originals_of(
            (0..comparison.articles.len()).filter(|a| !query.without_articles.contains(a)),
        ),
    };
    view.statements = distinct(&view, comparison.statements.len());
    view
}

/// Number of statements shown, each counted once wherever it stands, of so many that there are.
fn distinct(view: &View, all: usize) -> usize {
    let mut is_shown = vec![false; all];
    let cells = view.rows.iter().flat_map(|row| &row.cells);
    let claims = cells.flat_map(|cell| &cell.claims);
    for &statement in claims.flat_map(|claim| &claim.statements) {
        is_shown[statement] = true;
    }
    is_shown.into_iter().filter(|shown| *shown).count()
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

/// The valid ones of the indices asked for, each once and in the order asked for; all where that leaves none.
fn in_order(asked: &[usize], len: usize) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    for &index in asked {
        if index < len && !order.contains(&index) {
            order.push(index);
        }
    }
    if order.is_empty() {
        (0..len).collect()
    } else {
        order
    }
}

/// The statements that pass, for each of the issues and in it for each of the parties: claim by claim, each claim's ascending.
fn passing(
    comparison: &Comparison,
    query: &Query,
    issues: &[usize],
    parties: &[usize],
) -> Vec<Vec<Vec<usize>>> {
    let words = Words::new(&query.search);
    let mut cells = vec![vec![Vec::new(); parties.len()]; issues.len()];
    for index in by_claim(comparison) {
        let statement = &comparison.statements[index];
        let Side::Party(party) = statement.side else {
            continue;
        };
        let Some(column) = parties.iter().position(|&p| p == party) else {
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

/// All statements, claim by claim.
fn by_claim(comparison: &Comparison) -> impl Iterator<Item = usize> {
    let (claims, of) = (comparison.claims.iter().enumerate(), &comparison.claim_of);
    claims.flat_map(move |(at, claim)| {
        let holds = move |s: &usize| of.get(*s) == Some(&at);
        claim.statements.iter().copied().filter(holds)
    })
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

/// Gathers statements, which stand claim by claim, the one to lead with first; empty where the query asks for more than they are.
fn cell(
    comparison: &Comparison,
    query: &Query,
    issue: usize,
    party: usize,
    statements: &[usize],
) -> Cell {
    let of = |statement: usize| comparison.claim_of[statement];
    let mut claims: Vec<CellClaim> = statements
        .chunk_by(|&a, &b| of(a) == of(b))
        .map(|same| claim(comparison, of(same[0]), same.to_vec()))
        .filter(|claim| !query.only_corroborated || claim.sources > 1)
        .collect();
    order::sort(comparison, &mut claims);
    let shown = || claims.iter().flat_map(|c| c.statements.iter().copied());
    let has = |statement: usize| shown().any(|s| s == statement);
    let differences: Vec<usize> = (comparison.differences.iter().enumerate())
        .filter(|(_, d)| d.side == Side::Party(party) && d.issue == issue)
        .filter(|(_, d)| has(d.left.0) && has(d.right.0))
        .map(|(index, _)| index)
        .collect();
    if query.only_differing && differences.is_empty() {
        return Cell::default();
    }
    Cell {
        statements: shown().count(),
        sources: comparison.sources(shown()),
        claims,
        differences,
    }
}

fn claim(comparison: &Comparison, claim: usize, mut statements: Vec<usize>) -> CellClaim {
    let lead = order::best(comparison, claim, &statements);
    statements.sort_small_by_key(|&s| (s != lead, s));
    CellClaim {
        claim,
        lead,
        sources: comparison.sources(statements.iter().copied()),
        statements,
    }
}

fn sort(rows: &mut [Row], by: Sort) {
    let statements = |row: &Row| row.cells.iter().map(|c| c.statements).sum::<usize>();
    let differences = |row: &Row| row.cells.iter().map(|c| c.differences.len()).sum::<usize>();
    match by {
        Sort::Lens => {}
        Sort::Statements => rows.sort_small_by_key(|row| std::cmp::Reverse(statements(row))),
        Sort::Differences => {
            rows.sort_small_by_key(|row| std::cmp::Reverse((differences(row), statements(row))));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Act;
    use crate::comparison::sample::{BORDER, ORLAND, PRISONERS, SUND, TRUCE, VENTA, comparison};
    use crate::speaker::Voice;

    fn view(query: &Query) -> View {
        select(&comparison(), query)
    }

    #[test]
    fn what_is_laid_ready_is_what_a_query_without_filters_leaves() {
        let comparison = comparison();
        let query = Query::default();
        let anew = at_once(select_paced(&comparison, &query, Pace::UNBROKEN));
        assert_eq!(comparison.whole, Some(anew));
    }

    fn shape(view: &View) -> Vec<(usize, Vec<usize>)> {
        let cells = |row: &Row| row.cells.iter().map(|c| c.statements).collect();
        view.rows
            .iter()
            .map(|row| (row.issue, cells(row)))
            .collect()
    }

    #[test]
    fn everything_is_shown_unless_asked_otherwise() {
        let view = view(&Query::default());
        let expected = [
            (TRUCE, vec![3, 2, 0]),
            (BORDER, vec![2, 0, 0]),
            (PRISONERS, vec![0, 0, 0]),
        ];
        assert_eq!(shape(&view), expected);
        assert_eq!(view.parties, [ORLAND, VENTA, SUND]);
        assert_eq!(view.statements, 7, "the professor is no party");
        assert_eq!(view.shown(), [0, 1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn rewrites_of_one_original_count_as_one_source() {
        let view = view(&Query::default());
        assert_eq!(view.sources, 2);
        let cell = &view.rows[TRUCE].cells[ORLAND];
        assert_eq!((cell.statements, cell.sources), (3, 2));
        assert_eq!(cell.claims[0].sources, 2);
    }

    #[test]
    fn leaving_articles_out_lowers_every_count() {
        let view = view(&Query {
            without_articles: vec![1],
            ..Query::default()
        });
        assert_eq!(
            shape(&view),
            [(TRUCE, vec![2, 1, 0]), (BORDER, vec![1, 0, 0])]
        );
        assert_eq!(view.sources, 1);
        assert_eq!(view.rows[0].cells[ORLAND].sources, 1);
        let alone = &view.rows[1].cells[ORLAND].differences;
        assert!(alone.is_empty(), "one telling alone differs from nothing");
    }

    #[test]
    fn voices_and_acts_are_left_out() {
        let without = |voices: &[Voice], acts: &[Act]| {
            shape(&view(&Query {
                without_voices: voices.to_vec(),
                without_acts: acts.to_vec(),
                ..Query::default()
            }))
        };
        assert_eq!(without(&[Voice::Ascribed], &[])[0], (TRUCE, vec![3, 1, 0]));
        assert_eq!(without(&[], &[Act::Demands])[0], (TRUCE, vec![0, 2, 0]));
    }

    #[test]
    fn a_claim_is_led_by_its_fullest_words_and_a_cell_by_an_act() {
        let view = view(&Query::default());
        let claim = &view.rows[TRUCE].cells[ORLAND].claims[0];
        assert_eq!(
            (claim.lead, claim.statements.as_slice()),
            (6, &[6, 0, 3][..])
        );
        let border = &view.rows[BORDER].cells[ORLAND];
        assert_eq!(
            border.lead(),
            Some(1),
            "a refusal goes before what is merely said"
        );
        let venta = &view.rows[TRUCE].cells[VENTA];
        assert_eq!(
            venta.lead(),
            Some(4),
            "an act goes before another party's telling"
        );
    }

    #[test]
    fn only_differing_empties_all_other_cells() {
        let view = view(&Query {
            only_differing: true,
            ..Query::default()
        });
        assert_eq!(shape(&view), [(BORDER, vec![2, 0, 0])]);
        assert_eq!(view.rows[0].cells[ORLAND].differences, [0]);
        assert_eq!(view.statements, 2);
    }

    #[test]
    fn only_corroborated_leaves_claims_of_two_originals() {
        let view = view(&Query {
            only_corroborated: true,
            ..Query::default()
        });
        let cells = view.rows.iter().flat_map(|row| &row.cells);
        let claims: Vec<&CellClaim> = cells.flat_map(|cell| &cell.claims).collect();
        assert!(!claims.is_empty() && claims.iter().all(|c| c.sources > 1));
        assert_eq!(shape(&view), [(TRUCE, vec![3, 0, 0])]);
        assert_eq!(view.statements, 3);
    }

    #[test]
    fn issues_and_parties_are_chosen_and_unknown_ones_ignored() {
        let chosen = |issues: &[usize], parties: &[usize]| {
            view(&Query {
                issues: issues.to_vec(),
                parties: parties.to_vec(),
                ..Query::default()
            })
        };
        let one = chosen(&[BORDER, 99], &[VENTA, ORLAND]);
        assert_eq!(one.parties, [VENTA, ORLAND], "in the order asked for");
        assert_eq!(shape(&one), [(BORDER, vec![0, 2])]);
        assert_eq!(chosen(&[], &[SUND, SUND, 99]).parties, [SUND]);
        assert_eq!(
            shape(&chosen(&[99], &[99])),
            shape(&view(&Query::default()))
        );
    }

    #[test]
    fn rows_are_sorted_and_ties_keep_the_lens_order() {
        let rows = |sort| {
            let query = Query {
                sort,
                ..Query::default()
            };
            view(&query)
                .rows
                .iter()
                .map(|r| r.issue)
                .collect::<Vec<_>>()
        };
        assert_eq!(rows(Sort::Lens), [TRUCE, BORDER, PRISONERS]);
        assert_eq!(rows(Sort::Statements), [TRUCE, BORDER, PRISONERS]);
        assert_eq!(rows(Sort::Differences), [BORDER, TRUCE, PRISONERS]);
    }

    #[test]
    fn a_search_reads_evidence_speaker_and_headings() {
        let found = |search: &str| {
            view(&Query {
                search: search.to_owned(),
                ..Query::default()
            })
            .shown()
        };
        assert_eq!(found("thirty"), [3]);
        assert_eq!(found("VALE minister"), [1, 5]);
        assert_eq!(found("border five"), [5]);
        assert_eq!(found("venta truce"), [2, 4]);
        assert!(found("nowhere").is_empty());
    }

    #[test]
    fn no_articles_give_an_empty_table() {
        let empty = Comparison::default();
        assert_eq!(select(&empty, &Query::default()), View::default());
    }
}
