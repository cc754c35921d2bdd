//! What holds of a table, whatever the articles: every statement in one claim, every index and number right, every export written.
use super::article::words;
use super::valley;
use claim_table::comparison::{View, export, lead, select};
use claim_table::text::Span;
use claim_table::widget::plain::{cite, coverage, original, passage, text::Texts, versions};
use claim_table::{Article, Comparison, comparison, table};

/// Lays the articles out through the valley's lens.
pub(crate) fn holds(articles: &[Article]) {
    let shown = table(articles, &valley().0);
    claims(&shown);
    differences(&shown);
    let view = select(&shown, &comparison::Query::default());
    cells(&shown, &view);
    exports(&shown, &view);
    texts(&shown);
}

fn claims(shown: &Comparison) {
    let mut claim_of = vec![None; shown.statements.len()];
    for (index, claim) in shown.claims.iter().enumerate() {
        assert!(!claim.statements.is_empty() && claim.statements.is_sorted_by(|a, b| a < b));
        for &statement in &claim.statements {
            assert_eq!(claim_of[statement].replace(index), None, "in two claims");
            assert_eq!(shown.statements[statement].side, claim.side);
        }
        let mut articles: Vec<usize> = claim
            .statements
            .iter()
            .map(|s| shown.statements[*s].article)
            .collect();
        articles.dedup();
        assert_eq!(claim.articles, articles);
        assert!((1..=articles.len()).contains(&claim.corroboration));
    }
    let claim_of: Option<Vec<usize>> = claim_of.into_iter().collect();
    assert_eq!(claim_of.as_ref(), Some(&shown.claim_of));
    assert_eq!(shown.originals.len(), shown.articles.len());
    for (article, original) in shown.originals.iter().enumerate() {
        assert!(*original <= article && shown.originals[*original] == *original);
    }
}

fn differences(shown: &Comparison) {
    for difference in &shown.differences {
        assert!(difference.issue < shown.issues.len());
        for (statement, span) in [difference.left, difference.right] {
            let told = &shown.statements[statement];
            assert!(!words(&shown.articles[told.article].text, span).is_empty());
            assert_eq!(told.side, difference.side);
        }
    }
}

fn cells(shown: &Comparison, view: &View) {
    assert_eq!(view.rows.len(), shown.issues.len());
    for cell in view.rows.iter().flat_map(|row| &row.cells) {
        let of_claims: usize = cell.claims.iter().map(|claim| claim.statements.len()).sum();
        assert_eq!(cell.statements, of_claims);
        assert!(
            cell.sources <= view.sources && cell.claims.iter().all(|c| c.sources <= cell.sources)
        );
        assert!(
            cell.differences
                .iter()
                .all(|d| *d < shown.differences.len())
        );
    }
    assert!(view.shown().iter().all(|s| *s < shown.statements.len()));
}

fn exports(shown: &Comparison, view: &View) {
    let lines = export::csv(shown, view);
    assert!(lines.lines().count() > view.statements);
    assert!(export::markdown(shown, view).contains(&shown.title));
    assert!(export::html(shown, view).contains("<table"));
    assert!(serde_json::to_value(export::json::table(shown, view)).is_ok());
    assert_eq!(
        export::json::statements(shown).count(),
        shown.statements.len()
    );
    let filled = coverage::lines(shown, view);
    assert!(
        filled
            .iter()
            .all(|line| line.filled() <= view.rows.len() * view.parties.len())
    );
}

/// What the widget writes of each statement.
fn texts(shown: &Comparison) {
    let english = Texts::default();
    for (index, told) in shown.statements.iter().enumerate() {
        let article = &shown.articles[told.article];
        let lead = lead(shown, index);
        assert!(lead.pieces.is_sorted_by(|a, b| a.end() <= b.start()));
        for piece in &lead.pieces {
            assert!(!words(&article.text, *piece).is_empty() && told.evidence.contains(*piece));
        }
        assert!(!cite::citation(&english, shown, index).is_empty());
        let link = original::passage(article, shown.evidence(index));
        assert!(link.is_none_or(|link| link.to_ascii_lowercase().starts_with("http")));
        for span in versions::quoted(&article.text, told) {
            words(&article.text, span);
        }
        let whole = Span::new(0, article.text.len());
        let marks: Vec<_> = told
            .content
            .iter()
            .map(|span| (*span, passage::Mark::Asked))
            .collect();
        let pieces = passage::pieces(&article.text, whole, &marks);
        let joined: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(joined, article.text, "an open article shows all its words");
    }
}
