//! A text to copy by hand, where the page or the browser does not let the table copy it.
use super::press;
use crate::widget::plain::text::Key;
use crate::widget::state::State;
use leptos::html::{div, label, span, textarea};
use leptos::prelude::*;

/// The text in a field, until it is put away.
pub(super) fn uncopied(state: State) -> impl IntoView {
    move || {
        state.uncopied.get().map(|text| {
            div().class("uncopied").child((
                label().class("field").child((
                    span().child(state.text(Key::CopyFailed)),
                    textarea()
                        .id("uncopied")
                        .attr("readonly", true)
                        .attr("rows", "3")
                        .prop("value", text),
                )),
                press::press(state.text(Key::Dismiss), move || state.uncopied.set(None)),
            ))
        })
    }
}
