//! What holds of a link's fragment and of a language's file, whatever stands in them: what does not fit is left out.
use super::{desks, valley};
use claim_table::comparison::select;
use claim_table::widget::plain::format::Format;
use claim_table::widget::plain::share::{self, Shared};
use claim_table::widget::plain::text::{Key, Language, Texts};
use claim_table::{Comparison, table};
use std::sync::OnceLock;

/// Reads a fragment, and writes what was understood of it.
pub(crate) fn link(fragment: &str) {
    static SHOWN: OnceLock<Comparison> = OnceLock::new();
    let shown = SHOWN.get_or_init(|| table(&desks(), &valley().0));
    let read = share::decode(fragment, shown);
    fits(&read, shown);
    let written = share::encode(&read, shown);
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~%=&".contains(c);
    assert!(written.chars().all(plain), "{written}");
    assert_eq!(
        share::decode(&written, shown),
        read,
        "a link brings back what it was made of"
    );
    let view = select(shown, &read.query);
    assert!(view.shown().len() == view.statements);
    assert!(view.parties.iter().all(|p| *p < shown.parties.len()));
}

fn fits(read: &Shared, shown: &Comparison) {
    let query = &read.query;
    assert!(
        query
            .without_articles
            .iter()
            .all(|a| *a < shown.articles.len())
    );
    assert!(query.issues.iter().all(|i| *i < shown.issues.len()));
    assert!(query.parties.iter().all(|p| *p < shown.parties.len()));
    let open = read.open.as_ref();
    assert!(open.is_none_or(|p| p.issue < shown.issues.len() && p.party < shown.parties.len()));
    let passage = read.passage.as_ref();
    assert!(passage.is_none_or(|p| p.statement < shown.statements.len()));
}

/// Reads a text as a language's file, as a language's tag and as the name of a format.
pub(crate) fn settings(text: &str) {
    if let Some(texts) = Texts::read(Language::of(text), text) {
        let lines = text
            .lines()
            .filter(|line| !line.starts_with('#') && line.contains(" = "));
        assert_eq!(lines.count(), Key::COUNT + 1, "a sign and every text");
        for n in [0, 1, 2, 5, 21] {
            texts.count(Key::Statements, n);
        }
    }
    let fill = Texts::default().fill(Key::Citation, &[text, text]);
    assert!(fill.len() >= text.len());
    assert!(Format::named(text).is_none_or(|_| text.len() < 16));
}
