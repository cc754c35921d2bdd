//! How does all evidence come onto paper?
use crate::widget::node::listen;
use crate::widget::state::State;
use leptos::prelude::*;

/// Opens everything while the page is printed, whoever asks for it.
pub fn watch(state: State) {
    for (event, on) in [("beforeprint", true), ("afterprint", false)] {
        let set = move |_| {
            state.printing.try_set(on);
        };
        listen(&window(), event, Box::new(set));
    }
}

/// Asks the browser to print the page.
pub fn print() {
    // Where the page forbids it, nothing happens.
    let _ = window().print();
}
