//! A text to copy by hand, where the page or the browser does not let the table copy it.
use super::press;
use crate::widget::node::{Element, Node, el};
use crate::widget::plain::text::Key;
use crate::widget::state::State;
use leptos::prelude::*;

/// The text in a field, until it is put away.
pub(super) fn uncopied(state: State) -> Node {
    (move || state.uncopied.get().map(|text| by_hand(state, text))).into()
}

fn by_hand(state: State, text: String) -> Element {
    let field = el("textarea")
        .id("uncopied")
        .attr("readonly", true)
        .attr("rows", "3")
        .prop("value", text);
    let label = el("label")
        .class("field")
        .child(el("span").child(state.text(Key::CopyFailed)))
        .child(field);
    let dismiss = press::press(state.text(Key::Dismiss), move || state.uncopied.set(None));
    el("div").class("uncopied").child(label).child(dismiss)
}
