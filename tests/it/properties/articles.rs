//! How do articles go together? Their order changes nothing but the order, and one more takes nothing away.
use super::{hold, inputs};
use crate::invariants::{self, valley};
use claim_table::text::Span;
use claim_table::{Article, Claims, Statement, claim, read};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// A statement, whatever the order of the articles: its article's id, its evidence and its words.
type Told = (String, Span, Vec<Span>);

fn merged(articles: &[Article]) -> Claims {
    let (_, prepared) = valley();
    let all = articles
        .iter()
        .enumerate()
        .flat_map(|(i, article)| read(i, article, prepared));
    claim::merge(articles, all.collect())
}

fn told(articles: &[Article], statement: &Statement) -> Told {
    let id = articles[statement.article].id.clone();
    (id, statement.evidence, statement.content.clone())
}

/// What is said as one.
fn claims(articles: &[Article]) -> BTreeSet<BTreeSet<Told>> {
    let merged = merged(articles);
    let members = merged.claims.iter().map(|c| {
        c.statements
            .iter()
            .map(|s| told(articles, &merged.statements[*s]))
            .collect()
    });
    members.collect()
}

#[test]
fn any_story_gives_a_table() {
    hold(40, inputs::story(), |articles| {
        invariants::holds_of_table(&articles);
    });
}

#[test]
fn the_order_of_articles_changes_no_claim() {
    let shuffled = inputs::story()
        .prop_flat_map(|articles| (Just(articles.clone()), Just(articles).prop_shuffle()));
    hold(80, shuffled, |(articles, shuffled)| {
        assert_eq!(claims(&articles), claims(&shuffled));
    });
}

#[test]
fn another_article_takes_no_statement_away() {
    hold(
        40,
        (inputs::story(), inputs::story()),
        |(articles, more)| {
            let before = merged(&articles);
            let mut all = articles.clone();
            all.extend(more);
            let after = merged(&all);
            assert_eq!(
                after.statements[..before.statements.len()],
                before.statements
            );
        },
    );
}
