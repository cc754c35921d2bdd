//! Search in the statements.
use crate::widget::state::State;
use leptos::ev;
use leptos::html::{input, label, span};
use leptos::prelude::*;
use std::time::Duration;

/// How long typing has to pause before the table follows.
const PAUSE: Duration = Duration::from_millis(150);

/// The search field.
pub(super) fn search(state: State) -> impl IntoView {
    let mut look = debounce(PAUSE, move |words: String| {
        state.filter(|q| q.search = words);
    });
    label().class("field search").child((
        span().child("Search"),
        input()
            .r#type("search")
            .attr("autocomplete", "off")
            .prop("value", move || state.query.with(|q| q.search.clone()))
            .on(ev::input, move |event| look(event_target_value(&event))),
    ))
}
