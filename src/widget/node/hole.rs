//! How is a part of the page made anew, and nothing around it?
use super::{Node, follow};
use crate::widget::page::focus;
use leptos::prelude::document;
use wasm_bindgen::JsValue;

/// Makes what the closure gives, before `next` or else as the last in `parent`, and makes it anew whenever it changes.
pub(super) fn open(
    content: Box<dyn Fn() -> Node>,
    parent: &web_sys::Node,
    next: Option<&web_sys::Node>,
) -> Result<(), JsValue> {
    // Empty texts are the hole's ends: what is in it may be one node, several or none, and have holes itself.
    let ends = [(); 2].map(|()| web_sys::Node::from(document().create_text_node("")));
    for end in &ends {
        parent.insert_before(end, next)?;
    }
    follow(Box::new(move || {
        let _ = refill(&ends, content());
    }));
    Ok(())
}

/// An element that had the focus gives it to the one with its id.
fn refill([first, last]: &[web_sys::Node; 2], content: Node) -> Result<(), JsValue> {
    // Nowhere on the page any more: whoever took the ends away will drop the effect as well.
    let Some(parent) = first.parent_node() else {
        return Ok(());
    };
    let focused = focus::active(first);
    while let Some(old) = first.next_sibling().filter(|node| node != last) {
        parent.remove_child(&old)?;
    }
    content.insert(&parent, Some(last))?;
    if let Some(id) = focused.filter(|id| focus::active(first).as_ref() != Some(id)) {
        focus::again(&parent, &id);
    }
    Ok(())
}
