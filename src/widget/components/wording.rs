//! One statement as its article words it, and from whose mouth.
use super::{article_view, marked, press};
use crate::Comparison;
use crate::text::Span;
use crate::widget::node::{Element, Node, el};
use crate::widget::page::copy;
use crate::widget::plain::passage::{self, Mark};
use crate::widget::plain::place::Passage;
use crate::widget::plain::text::Key;
use crate::widget::plain::{cite, original, words};
use crate::widget::state::State;
use leptos::prelude::*;
use std::sync::Arc;

/// The sentence with `marks` in it, who says it, how it is told and where; none where the statement is not there.
///
/// `kind` keeps the button's id apart from that of the same statement elsewhere in the evidence.
pub(super) fn wording(
    state: State,
    shown: &Arc<Comparison>,
    statement: usize,
    kind: &str,
    marks: Vec<(Span, Mark)>,
) -> Option<Element> {
    let told = shown.statements.get(statement)?;
    let article = shown.articles.get(told.article)?;
    let texts = state.texts.get_untracked();
    let sentence = shown.evidence(statement);
    let id = format!("{kind}-{statement}");
    let from = id.clone();
    let open = move || {
        state.show_article(Passage {
            statement,
            from: from.clone(),
        });
    };
    let outlet = texts.fill(Key::OfOutlet, &[&words::outlet(&texts, article)]);
    let source =
        original::passage(article, sentence).map(|link| article_view::outside(state, link));
    let (cited, quoted) = (shown.clone(), shown.clone());
    let cite = press::press(state.text(Key::Cite), move || {
        let text = state
            .texts
            .with_untracked(|texts| cite::citation(texts, &cited, statement));
        copy::copy(state, text, Key::Copied);
    });
    let facts = [
        Some(("speaker", words::speaker(&texts, told.speaker.as_ref()))),
        Some(("voice", words::voice(&texts, told))),
        (!told.confidence.is_sure()).then(|| ("uncertain", state.text(Key::Uncertain))),
        Some(("outlet", words::outlet_and_date(&texts, article))),
    ];
    let facts = facts.into_iter().flatten();
    let facts = facts.map(|(class, text)| el("span").class(class).child(text));
    let words = el("blockquote")
        .attr("lang", shown.language.clone())
        .attr("dir", "auto")
        .child(move || sentence_marked(state, &quoted, statement, &marks));
    let show = press::named(id, state.text(Key::ShowInArticle), &outlet, open);
    let actions = el("div")
        .class("actions")
        .child(show)
        .child(source)
        .child(cite);
    Some(
        el("div")
            .class("wording")
            .child(words)
            .child(el("p").class("told").child(facts.collect::<Vec<_>>()))
            .child(actions),
    )
}

/// The sentence with these marks and what is searched for, which may change where nothing else does.
fn sentence_marked(
    state: State,
    shown: &Comparison,
    statement: usize,
    marks: &[(Span, Mark)],
) -> Vec<Node> {
    let told = shown.statements.get(statement);
    let Some((told, article)) = told.and_then(|t| Some((t, shown.articles.get(t.article)?))) else {
        return Vec::new();
    };
    let at = told.evidence.start();
    let hits = state.words.with(|w| w.hits(shown.evidence(statement)));
    let hits = hits
        .into_iter()
        .map(|hit| (Span::new(at + hit.start(), at + hit.end()), Mark::Found));
    let marks: Vec<_> = marks.iter().copied().chain(hits).collect();
    marked::marked(passage::pieces(&article.text, told.evidence, &marks), None)
}
