//! How far reading has come.
use crate::widget::plain::text::Key;
use crate::widget::state::State;
use leptos::html::{div, label, progress as bar};
use leptos::prelude::*;

/// A progress bar, while reading takes more than a moment.
pub(super) fn progress(state: State) -> impl IntoView {
    move || {
        state.progress.get().map(|progress| {
            let (at, of) = ((progress.done + 1).min(progress.of), progress.of);
            let text = state.fill(Key::Reading, &[&at.to_string(), &of.to_string()]);
            div().class("progress").part("progress").child((
                label().attr("for", "progress").child(text),
                bar()
                    .id("progress")
                    .attr("max", progress.of.to_string())
                    .attr("value", progress.done.to_string()),
            ))
        })
    }
}
