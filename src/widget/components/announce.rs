//! What a screen reader is told: how much a filter leaves, and that something was copied.
use crate::widget::node::{Element, el, follow};
use crate::widget::page::pause::after_pause;
use crate::widget::page::{copy, emit};
use crate::widget::plain::words;
use crate::widget::state::State;
use leptos::prelude::*;
use std::cell::RefCell;

/// The live region, and what feeds it. Telling the page of a change goes with it.
pub(super) fn announce(state: State) -> Element {
    // Typing is not interrupted by every key.
    let tell = after_pause(move || copy::say(state, untrack(|| count(state))));
    let counted = RefCell::new(String::new());
    follow(Box::new(move || {
        let text = count(state);
        let before = counted.replace(text.clone());
        if !before.is_empty() && before != text {
            tell();
        }
    }));
    let known = RefCell::new(state.shared());
    follow(Box::new(move || {
        let shared = state.shared();
        if known.replace(shared.clone()) != shared {
            emit::change(state, &shared);
        }
    }));
    el("p")
        .attr("role", "status")
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
