//! Does a story that nothing in the program knows give a sensible table? See `www/examples/valley-dam`.
use claim_table::claim::DifferenceKind;
use claim_table::comparison::{Cell, Comparison, Query, select};
use claim_table::{Article, Lens, article, lens, table};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www/examples/valley-dam")
}

fn lens() -> Lens {
    let json = fs::read_to_string(folder().join("lens.json")).expect("the lens");
    lens::parse(&json).expect("a lens without mistakes")
}

fn comparison() -> Comparison {
    let read = |name: &&str| -> Vec<Article> {
        let bytes = fs::read(folder().join(name)).expect("an article");
        article::from_bytes(name, &bytes).expect("a readable article")
    };
    let articles: Vec<_> = ["desk-f-wire.html", "desk-g-review.html"]
        .iter()
        .flat_map(read)
        .collect();
    table(&articles, &lens())
}

fn cell(comparison: &Comparison, issue: &str, party: &str) -> Cell {
    let view = select(comparison, &Query::default());
    let row = view
        .rows
        .iter()
        .find(|row| comparison.issues[row.issue].id == issue);
    let column = view
        .parties
        .iter()
        .position(|&index| comparison.parties[index].id == party);
    Cell::clone(&row.expect("a row").cells[column.expect("a column")])
}

/// The evidence of every statement in a cell.
fn evidence(comparison: &Comparison, issue: &str, party: &str) -> Vec<String> {
    let claims = cell(comparison, issue, party).claims;
    let statements = claims.iter().flat_map(|claim| &claim.statements);
    statements
        .map(|&s| &comparison.statements[s])
        .map(|s| {
            s.evidence
                .of(&comparison.articles[s.article].text)
                .to_owned()
        })
        .collect()
}

fn speakers(comparison: &Comparison, issue: &str, party: &str) -> BTreeSet<String> {
    let claims = cell(comparison, issue, party).claims;
    let statements = claims.iter().flat_map(|claim| &claim.statements);
    statements
        .filter_map(|&s| comparison.statements[s].speaker.as_ref())
        .map(|s| s.name.clone())
        .collect()
}

#[test]
fn cells_hold_what_the_parties_say() {
    let table = comparison();
    for (issue, party, words) in [
        ("money", "norland", "600 million marks"),
        ("money", "arvia", "refuses to pay anything"),
        ("money", "arvia", "rules out any compensation"),
        ("treaty", "arvia", "Harke accused Orne"),
        ("inspection", "toria", "foreign inspectors"),
        ("inspection", "union", "backed the Torian plan"),
        ("pressure", "arvia", "rejected the ultimatum"),
        ("talks", "norland", "will not attend"),
    ] {
        let found = evidence(&table, issue, party);
        assert!(
            found.iter().any(|sentence| sentence.contains(words)),
            "{issue}, {party}: {words} not in {found:#?}"
        );
    }
    assert!(evidence(&table, "inspection", "norland").len() < 3);
    assert!(evidence(&table, "money", "toria").is_empty());
}

#[test]
fn speakers_are_resolved() {
    let table = comparison();
    for (issue, party, name) in [
        ("water", "norland", "Erik Dahl"),
        ("treaty", "arvia", "Jonas Harke"),
        ("treaty", "norland", "Olaf Brand"),
        ("talks", "arvia", "Ana Lund"),
        ("talks", "norland", "Sanna Vik"),
        ("dam", "union", "Nadia Kessel"),
        ("pressure", "union", "Peer Anders"),
    ] {
        let found = speakers(&table, issue, party);
        assert!(found.contains(name), "{issue}, {party}: {found:?}");
    }
}

#[test]
fn the_desks_corroborate_each_other_and_differ() {
    let table = comparison();
    let both = |words: &str| {
        table.claims.iter().any(|claim| {
            let tells = |&s: &usize| {
                let statement = &table.statements[s];
                let text = &table.articles[statement.article].text;
                statement.evidence.of(text).contains(words)
            };
            claim.corroboration == 2 && claim.statements.iter().all(tells)
        })
    };
    assert!(both("foreign inspectors"));
    assert!(both("600 million marks"));
    let told = table.differences.iter().map(|difference| {
        let words = |(s, span): (usize, claim_table::text::Span)| {
            span.of(&table.articles[table.statements[s].article].text)
        };
        (
            difference.kind,
            words(difference.left),
            words(difference.right),
        )
    });
    let told: Vec<_> = told.collect();
    assert!(
        told.contains(&(
            DifferenceKind::Number,
            "250 cubic metres",
            "300 cubic metres"
        )),
        "{told:?}"
    );
    let cells = cell(&table, "water", "norland").differences;
    assert!(!cells.is_empty());
}

#[test]
fn the_labels_fit_the_articles_and_the_lens() {
    let lens = lens();
    let labels = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/valley-dam.jsonl");
    for line in fs::read_to_string(labels).expect("the labels").lines() {
        let row: Value = serde_json::from_str(line).expect(line);
        let article = row["article"].as_str().expect(line);
        let page = fs::read_to_string(folder().join(format!("{article}.html"))).expect(line);
        assert!(
            page.contains(row["sentence"].as_str().expect(line)),
            "{line}"
        );
        let party = row["party"].as_str().expect(line);
        let known = lens.parties.iter().any(|p| p.id == party);
        assert!(known || party == "other", "{line}");
        for key in ["issues", "issues_also"] {
            for issue in row[key].as_array().expect(line) {
                assert!(lens.issues.iter().any(|i| issue == &i.id), "{line}");
            }
        }
    }
}
