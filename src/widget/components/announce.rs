//! What a screen reader is told: how much a filter leaves, and that something was copied.
use crate::widget::node::{Element, el, follow};
use crate::widget::page::pause::after_pause;
use crate::widget::page::{copy, emit};
use crate::widget::plain::words;
use crate::widget::state::{Progress, State};
use leptos::prelude::*;
use std::cell::RefCell;

/// The live region, and what feeds it. Telling the page of a change goes with it.
pub(super) fn announce(state: State) -> Element {
    // Typing is not interrupted by every key.
    let tell = after_pause(move || copy::say(state, untrack(|| told(state))));
    let counted = RefCell::new(String::new());
    follow(Box::new(move || {
        // Of a long reading only the end is told.
        let reading = state.progress.get().is_some();
        let text = if reading {
            "…".to_owned()
        } else {
            count(state)
        };
        let before = counted.replace(text.clone());
        if !before.is_empty() && before != text && !reading {
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

/// The same, after how far a reading came that was stopped.
fn told(state: State) -> String {
    let count = count(state);
    let said = |at: Progress| state.texts.with(|t| words::stopped(t, at.shown, at.of));
    match state.outcome.get().stopped {
        Some(at) => format!("{} {count}", said(at)),
        None => count,
    }
}

/// "12 of 40 statements, on 3 issues"; nothing before there is a table.
pub(super) fn count(state: State) -> String {
    let shown = state.shown.with(Option::is_some);
    let all = shown.then(|| state.outcome.get().placed);
    let said = |all| {
        state
            .view
            .with(|view| state.texts.with(|t| words::count(t, view, all)))
    };
    all.map(said).unwrap_or_default()
}
