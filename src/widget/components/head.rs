//! The head: what this is about, what was read, and how.
use super::about;
use crate::Comparison;
use crate::widget::plain::text::Key;
use crate::widget::plain::words;
use crate::widget::state::State;
use leptos::html::{h2, header, p};
use leptos::prelude::*;

/// Title, count, and the method one press away.
pub(super) fn head(state: State, shown: &Comparison) -> impl IntoView + use<> {
    let (articles, statements) = (shown.articles.len(), words::placed(shown));
    let summary = move || {
        let took = state.took.get();
        state
            .texts
            .with(|texts| words::summary(texts, articles, statements, took))
    };
    header().class("head").part("head").child((
        h2().id("title")
            .class("title")
            .part("title")
            .child(shown.title.clone()),
        p().class("summary").child(summary),
        (statements == 0).then(|| p().class("nothing").child(state.text(Key::Nothing))),
        about::about(state, shown),
    ))
}
