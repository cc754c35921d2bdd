//! A box to tick.
use crate::widget::node::{Element, el};
use leptos::prelude::event_target_checked;

/// The box with its label, which shows `on` and tells `set`.
pub(super) fn check(
    text: String,
    on: impl Fn() -> bool + 'static,
    set: impl Fn(bool) + 'static,
) -> Element {
    let tick = el("input")
        .attr("type", "checkbox")
        .prop("checked", on)
        .on("change", move |event| set(event_target_checked(&event)));
    el("label").class("check").child(tick).child(text)
}
