//! Where does the focus go once the page has caught up with the state?
use crate::widget::state::State;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Id of the marked words in an open article.
pub const PASSAGE: &str = "passage";

/// Focuses the element with this id before the next frame, and scrolls to it as little as needed.
pub fn soon(state: State, id: String) {
    request_animation_frame(move || {
        if let Some(element) = find(state, &id) {
            let place = if id == PASSAGE {
                ScrollLogicalPosition::Center
            } else {
                ScrollLogicalPosition::Nearest
            };
            let options = ScrollIntoViewOptions::new();
            options.set_block(place);
            element.scroll_into_view_with_scroll_into_view_options(&options);
            // Only elements of our own are named, all of which can take the focus.
            let _ = element.focus();
        }
    });
}

fn find(state: State, id: &str) -> Option<HtmlElement> {
    let root = state.root.try_get_value()?;
    let found = root.query_selector(&format!("#{id}")).ok()??;
    found.dyn_into().ok()
}
