//! Where does the focus go once the page has caught up with the state?
use crate::widget::plain::place;
use crate::widget::state::State;
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, Node, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// Id of the marked words in an open article.
pub const PASSAGE: &str = "passage";

/// Id of the button that stops a reading.
pub const CANCEL: &str = "cancel";

/// Goes to the next statement of the open article, or to the one before.
pub fn step(state: State, forward: bool) {
    let Some(root) = state.root.get() else {
        return;
    };
    let Ok(chips) = root.query_selector_all(".chip") else {
        return;
    };
    let ids: Vec<String> = (0..chips.length())
        .filter_map(|i| chips.get(i)?.dyn_into::<HtmlElement>().ok())
        .map(|chip| chip.id())
        .collect();
    let from = active(&root).filter(|id| ids.contains(id));
    let from = from.or_else(|| state.at.get_value().map(place::chip));
    let from = from.and_then(|id| ids.iter().position(|i| *i == id));
    let to = match from {
        Some(at) if forward => at + 1,
        Some(at) => at.wrapping_sub(1),
        None => 0,
    };
    if let Some(id) = ids.get(to) {
        let number = id.rsplit('-').next().and_then(|n| n.parse().ok());
        state.at.set_value(number);
        soon(state, id.clone());
    }
}

/// Id of the element that has the focus, in the shadow root that `node` stands in.
pub fn active(node: &Node) -> Option<String> {
    let shadow = node.get_root_node();
    let element: Element = Reflect::get(&shadow, &"activeElement".into())
        .ok()?
        .dyn_into()
        .ok()?;
    Some(element.id()).filter(|id| !id.is_empty())
}

/// Focuses the element with this id before the next frame, and scrolls to it as little as needed.
pub fn soon(state: State, id: String) {
    request_animation_frame(move || {
        if let Some(element) = find(state, &id) {
            let place = if id == PASSAGE || id.starts_with("chip") {
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

/// Goes on from the element with the one id, which is about to hide, to that with the other.
pub fn leave(state: State, id: &str, to: &str) {
    let focused = state.root.get().and_then(|root| active(&root));
    if focused.as_deref() == Some(id) {
        soon(state, to.to_owned());
    }
}

/// Gives the focus back to the element with this id below `parent`, after all elements there were made anew.
pub fn again(parent: &Node, id: &str) {
    let parent = parent.dyn_ref::<Element>();
    let found = parent.and_then(|p| p.query_selector(&format!("#{id}")).ok()?);
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // Only elements of our own are named, all of which can take the focus.
        let _ = element.focus_with_options(&options);
    }
}

/// The element with this id.
pub fn find(state: State, id: &str) -> Option<HtmlElement> {
    let root = state.root.get()?;
    let found = root.query_selector(&format!("#{id}")).ok()??;
    found.dyn_into().ok()
}
