//! One of several, by a plain select.
use crate::widget::node::{Element, el};
use leptos::prelude::event_target_value;

/// A labelled select over `(value, text)`, which shows `chosen` and tells `choose`.
pub(super) fn choice(
    name: String,
    options: Vec<(String, String)>,
    chosen: impl Fn() -> String + Clone + 'static,
    choose: impl Fn(String) + 'static,
) -> Element {
    let item = |(value, text): (String, String)| {
        let (own, chosen) = (value.clone(), chosen.clone());
        el("option")
            .attr("value", value)
            .prop("selected", move || chosen() == own)
            .child(text)
    };
    let options: Vec<_> = options.into_iter().map(item).collect();
    let select = el("select")
        .on("change", move |event| choose(event_target_value(&event)))
        .child(options);
    let name = el("span").child(name);
    el("label").class("field").child(name).child(select)
}
