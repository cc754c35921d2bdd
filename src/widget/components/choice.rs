//! One of several, by a plain select.
use leptos::ev;
use leptos::html::{label, option, select, span};
use leptos::prelude::*;

/// A labelled select over `(value, text)`, which shows `chosen` and tells `choose`.
pub(super) fn choice(
    name: String,
    options: Vec<(String, String)>,
    chosen: impl Fn() -> String + Clone + Send + 'static,
    choose: impl Fn(String) + 'static,
) -> impl IntoView {
    let item = |(value, text): (String, String)| {
        let (own, chosen) = (value.clone(), chosen.clone());
        option()
            .attr("value", value)
            .prop("selected", move || chosen() == own)
            .child(text)
    };
    label().class("field").child((
        span().child(name),
        select()
            .on(ev::change, move |event| choose(event_target_value(&event)))
            .child(options.into_iter().map(item).collect::<Vec<_>>()),
    ))
}
