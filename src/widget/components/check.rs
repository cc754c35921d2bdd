//! A box to tick.
use leptos::ev;
use leptos::html::{input, label};
use leptos::prelude::*;

/// The box with its label, which shows `on` and tells `set`.
pub(super) fn check(
    text: String,
    on: impl Fn() -> bool + Send + 'static,
    set: impl Fn(bool) + 'static,
) -> AnyView {
    label()
        .class("check")
        .child((
            input()
                .r#type("checkbox")
                .prop("checked", on)
                .on(ev::change, move |event| set(event_target_checked(&event))),
            text,
        ))
        .into_any()
}
