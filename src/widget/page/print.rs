//! How does all evidence come onto paper?
use crate::widget::state::State;
use leptos::prelude::*;

/// Opens everything while the page is printed, whoever asks for it.
pub fn watch(state: State) {
    let listen = |name: &'static str, on: bool| {
        let handle = window_event_listener_untyped(name, move |_| {
            state.printing.try_set(on);
        });
        on_cleanup(move || handle.remove());
    };
    listen("beforeprint", true);
    listen("afterprint", false);
}

/// Asks the browser to print the page.
pub fn print() {
    // Where the page forbids it, nothing happens.
    let _ = window().print();
}
