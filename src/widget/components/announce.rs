//! What a screen reader is told: how much a filter leaves, and that something was copied.
use crate::widget::page::{copy, emit};
use crate::widget::plain::words;
use crate::widget::state::State;
use leptos::html::p;
use leptos::prelude::*;
use std::time::Duration;

/// How long a reader has to pause before the count is told: typing is not interrupted by every key.
const PAUSE: Duration = Duration::from_millis(150);

/// The live region, and what feeds it. Telling the page of a change goes with it.
pub(super) fn announce(state: State) -> impl IntoView {
    let mut tell = debounce(PAUSE, move |text: String| copy::say(state, text));
    Effect::new(move |before: Option<String>| {
        let text = count(state);
        if before
            .as_ref()
            .is_some_and(|before| !before.is_empty() && *before != text)
        {
            tell(text.clone());
        }
        text
    });
    Effect::new(move |before: Option<String>| {
        let shared = state.shared();
        if before.as_ref().is_some_and(|before| *before != shared) {
            emit::change(state, &shared);
        }
        shared
    });
    p().role("status")
        .class("hidden")
        .child(move || state.said.get())
}

/// "12 of 40 statements, on 3 issues"; nothing before there is a table.
pub(super) fn count(state: State) -> String {
    let all = state
        .shown
        .with(|shown| shown.as_ref().map(|c| words::placed(c)));
    let said = |all| {
        state
            .view
            .with(|view| state.texts.with(|t| words::count(t, view, all)))
    };
    all.map(said).unwrap_or_default()
}
