//! The table as data: one structure that the command line writes with `serde_json` and the browser with its own `JSON`.
//!
//! Field order is fixed, there are no maps (a JavaScript object would sort keys that look like numbers) and no fractions, so both
//! write the same bytes when both indent by two spaces. Parties, issues, articles, statements and claims are told by their ids;
//! offsets are UTF-16 code units into the article's text, end exclusive.
mod table;
mod writer;

pub use table::{
    Article, Attribution, Attributions, Cell, Claim, Difference, Named, Row, Statement, Table,
    Telling,
};

use super::utf16::Utf16;
use crate::attribution::{self, nesting};
use crate::comparison::{Comparison, View};
use crate::text::{Span, Text};
use writer::Writer;

/// What a view shows, as data.
pub fn table<'a>(comparison: &'a Comparison, view: &View) -> Table<'a> {
    let writer = Writer::new(comparison);
    let shown = view.shown();
    Table {
        title: &comparison.title,
        language: &comparison.language,
        parties: Writer::named(&comparison.parties, view.parties.iter().copied()),
        issues: Writer::named(&comparison.issues, view.rows.iter().map(|row| row.issue)),
        articles: writer.articles(),
        rows: writer.rows(view),
        claims: writer.claims(&shown),
        statements: shown.iter().map(|&s| writer.statement(s)).collect(),
        differences: writer.differences(view),
    }
}

/// All statements of a comparison, also those outside every party and issue.
pub fn statements(comparison: &Comparison) -> impl Iterator<Item = Statement<'_>> {
    let writer = Writer::new(comparison);
    (0..comparison.statements.len()).map(move |s| writer.statement(s))
}

/// The attributions of one article: a line of `claim-table attributions`. Those within the words of another stand under it.
pub fn attributions<'a>(article: &'a crate::Article, text: &Text<'_>) -> Attributions<'a> {
    let found = attribution::find(text);
    let mut inner: Vec<Vec<usize>> = vec![Vec::new(); found.len()];
    let mut outermost = Vec::new();
    for (i, within) in nesting::enclosing(text, &found).into_iter().enumerate() {
        within.map_or(&mut outermost, |o| &mut inner[o]).push(i);
    }
    let at = Utf16::new(&article.text);
    Attributions {
        doc_id: &article.id,
        attributions: nested(&outermost, &inner, &found, &at),
    }
}

fn nested(
    here: &[usize],
    inner: &[Vec<usize>],
    found: &[attribution::Attribution],
    at: &Utf16,
) -> Vec<Attribution> {
    let places = |spans: &[Span]| spans.iter().map(|&span| at.of(span)).collect();
    here.iter()
        .map(|&i| Attribution {
            source: places(&found[i].source),
            cue: places(&found[i].cue),
            content: places(&found[i].content),
            confidence: found[i].confidence.percent,
            nested: nested(&inner[i], inner, found, at),
        })
        .collect()
}
