//! What went wrong, in place; what was shown before stays.
use super::press;
use crate::widget::node::{Element, Node, el};
use crate::widget::plain::text::Key;
use crate::widget::state::State;
use leptos::prelude::*;

/// The messages, announced as they come, until they are put away.
pub(super) fn alerts(state: State) -> Element {
    // The region stands there from the start: screen readers only announce what is put into one they know.
    el("div")
        .attr("role", "alert")
        .part("error")
        .class("alert")
        .attr("hidden", move || state.messages.with(Vec::is_empty))
        .child(move || messages(state))
}

fn messages(state: State) -> Vec<Node> {
    let messages = state.messages.get().into_iter();
    let items: Vec<_> = messages.map(|text| el("li").child(text)).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let dismiss = press::press(state.text(Key::Dismiss), move || {
        state.messages.set(Vec::new());
    });
    vec![el("ul").child(items).into(), dismiss.into()]
}
