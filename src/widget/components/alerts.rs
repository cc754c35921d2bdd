//! What went wrong, in place; what was shown before stays.
use super::press;
use crate::widget::plain::text::Key;
use crate::widget::state::State;
use leptos::html::{div, li, ul};
use leptos::prelude::*;

/// The messages, announced as they come, until they are put away.
pub(super) fn alerts(state: State) -> impl IntoView {
    let any = move || state.messages.with(|m| !m.is_empty());
    // The region stands there from the start: screen readers only announce what is put into one they know.
    div()
        .role("alert")
        .part("error")
        .class("alert")
        .attr("hidden", move || !any())
        .child(move || {
            any().then(|| {
                let items = state
                    .messages
                    .get()
                    .into_iter()
                    .map(|message| li().child(message));
                (
                    ul().child(items.collect::<Vec<_>>()),
                    press::press(state.text(Key::Dismiss), move || {
                        state.messages.set(Vec::new());
                    }),
                )
            })
        })
}
