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
    let (articles, statements) = (shown.articles.len(), state.outcome.get_untracked().placed);
    let summary = move || {
        let took = state.outcome.get().took;
        state
            .texts
            .with(|texts| words::summary(texts, articles, statements, took))
    };
    let title = el("h2")
        .id("title")
        .attr("tabindex", "-1")
        .class("title")
        .part("title")
        .attr("lang", shown.language.clone());
    let nothing =
        (statements == 0).then(|| el("p").class("nothing").child(state.text(Key::Nothing)));
    let stopped = move || {
        let stopped = state.outcome.get().stopped?;
        let said = state
            .texts
            .with_untracked(|texts| words::stopped(texts, stopped.shown, stopped.of));
        let line = el("p").id("stopped").class("stopped");
        Some(line.attr("tabindex", "-1").child(said))
    };
    el("header")
        .class("head")
        .part("head")
        .child(title.child(shown.title.clone()))
        .child(el("p").class("summary").child(summary))
        .child(stopped)
        .child(nothing)
        .child(about::about(state, shown))
}
