//! What holds of the statements of one article: each is shown by a sentence of it, verbatim.
use super::article::words;
use super::valley;
use claim_table::speaker::{Side, Voice};
use claim_table::text::Text;
use claim_table::{Article, Statement, read};

/// Reads the article through the valley's lens.
pub(crate) fn holds(article: &Article, text: &Text<'_>) {
    let (_, prepared) = valley();
    let told = read(7, article, prepared);
    for statement in &told {
        one(article, text, statement);
    }
    assert!(told.is_sorted_by_key(|s| s.evidence.start()));
    assert_eq!(told, read(7, article, prepared), "two readings agree");
}

fn one(article: &Article, text: &Text<'_>, told: &Statement) {
    let (lens, _) = valley();
    let evidence = told.evidence;
    assert!(!words(&article.text, evidence).trim().is_empty());
    let sentence = text.sentences.iter().any(|s| s.span == evidence);
    assert!(sentence, "the evidence is a sentence of the article");
    assert!(!told.content.is_empty());
    for span in &told.content {
        assert!(!words(&article.text, *span).is_empty() && evidence.contains(*span));
    }
    for span in told.source.iter().chain(&told.cue) {
        assert!(!words(&article.text, *span).is_empty());
    }
    assert_eq!(told.article, 7);
    assert!(told.issues.iter().all(|issue| *issue < lens.issues.len()));
    assert!(told.issues.is_sorted_by(|a, b| a < b));
    assert!(!matches!(told.side, Side::Party(party) if party >= lens.parties.len()));
    assert!(told.confidence.percent <= 100 && told.confidence.is_shown());
    assert!(told.by.is_none() || told.voice == Voice::Ascribed);
    assert!(
        told.speaker
            .as_ref()
            .is_none_or(|s| !s.name.trim().is_empty())
    );
}
