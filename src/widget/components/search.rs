//! Search in the statements.
use crate::widget::node::{Element, el};
use crate::widget::page::emit;
use crate::widget::page::pause::after_pause;
use crate::widget::plain::text::Key;
use crate::widget::state::State;
use leptos::prelude::*;

/// The search field. The table follows every key at once; the page around it is told when the reader pauses.
pub(super) fn search(state: State) -> Element {
    let tell = after_pause(move || emit::filter(state));
    let field = el("input")
        .attr("type", "search")
        .id("search")
        .attr("autocomplete", "off")
        .prop("value", move || state.query.with(|q| q.search.clone()))
        .on("input", move |event| {
            let words = event_target_value(&event);
            state.query.update(|q| q.search = words);
            tell();
        });
    el("label")
        .class("field search")
        .child(el("span").child(state.text(Key::Search)))
        .child(field)
}
