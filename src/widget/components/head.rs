//! The head: what this is about, what was read, and how.
use super::about;
use crate::Comparison;
use crate::widget::node::{Element, el};
use crate::widget::plain::text::Key;
use crate::widget::plain::words;
use crate::widget::state::State;
use leptos::prelude::*;

/// Title, count, and the method one press away.
pub(super) fn head(state: State, shown: &Comparison) -> Element {
    let (articles, statements) = (shown.articles.len(), words::placed(shown));
    let summary = move || {
        let took = state.took.get();
        state
            .texts
            .with(|texts| words::summary(texts, articles, statements, took))
    };
    let title = el("h2")
        .id("title")
        .class("title")
        .part("title")
        .attr("lang", shown.language.clone());
    let nothing =
        (statements == 0).then(|| el("p").class("nothing").child(state.text(Key::Nothing)));
    el("header")
        .class("head")
        .part("head")
        .child(title.child(shown.title.clone()))
        .child(el("p").class("summary").child(summary))
        .child(nothing)
        .child(about::about(state, shown))
}
