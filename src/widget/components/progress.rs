//! How far reading has come.
use crate::widget::node::{Element, Node, el};
use crate::widget::plain::text::Key;
use crate::widget::state::{Progress, State};
use leptos::prelude::*;

/// A progress bar, while reading takes more than a moment.
pub(super) fn progress(state: State) -> Node {
    (move || state.progress.get().map(|progress| bar(state, progress))).into()
}

fn bar(state: State, progress: Progress) -> Element {
    let (at, of) = ((progress.done + 1).min(progress.of), progress.of);
    let text = state.fill(Key::Reading, &[&at.to_string(), &of.to_string()]);
    let bar = el("progress")
        .id("progress")
        .attr("max", of.to_string())
        .attr("value", progress.done.to_string());
    el("div")
        .class("progress")
        .part("progress")
        .child(el("label").attr("for", "progress").child(text))
        .child(bar)
}
