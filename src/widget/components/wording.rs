//! One statement as its article words it, and from whose mouth.
use super::{article_view, marked, press};
use crate::Comparison;
use crate::text::Span;
use crate::widget::node::{Element, el};
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
    mut marks: Vec<(Span, Mark)>,
) -> Option<Element> {
    let told = shown.statements.get(statement)?;
    let article = shown.articles.get(told.article)?;
    let texts = state.texts.get_untracked();
    let sentence = shown.evidence(statement);
    let found = state.words_searched().hits(sentence);
    let at = told.evidence.start();
    let found = found
        .into_iter()
        .map(|hit| Span::new(at + hit.start(), at + hit.end()));
    marks.extend(found.map(|hit| (hit, Mark::Found)));
    let pieces = passage::pieces(&article.text, told.evidence, &marks);
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
    let cited = shown.clone();
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
        .child(marked::marked(pieces, None));
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
