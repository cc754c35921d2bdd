//! Search in the statements.
use crate::widget::page::emit;
use crate::widget::plain::text::Key;
use crate::widget::state::State;
use leptos::ev;
use leptos::html::{input, label, span};
use leptos::prelude::*;
use std::time::Duration;

/// How long typing has to pause before the page around the table is told.
const PAUSE: Duration = Duration::from_millis(150);

/// The search field. The table follows every key at once.
pub(super) fn search(state: State) -> impl IntoView {
    let mut tell = debounce(PAUSE, move |()| {
        if state.turn.try_get_value().is_some() {
            emit::filter(state);
        }
    });
    label().class("field search").child((
        span().child(state.text(Key::Search)),
        input()
            .r#type("search")
            .id("search")
            .attr("autocomplete", "off")
            .prop("value", move || state.query.with(|q| q.search.clone()))
            .on(ev::input, move |event| {
                let words = event_target_value(&event);
                state.query.update(|q| q.search = words);
                tell(());
            }),
    ))
}
