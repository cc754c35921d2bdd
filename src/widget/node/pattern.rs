//! How does an element that was made before come about again, with a single call into the browser?
//!
//! A table is hundreds of elements of some fifty kinds. Naming one, and each of its attributes, copies every word of it from the
//! program to the page; a copy of the first one of its kind needs none.
use leptos::prelude::document;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// What an element is called, and its attributes that never change.
type Kind = (&'static str, Vec<(&'static str, &'static str)>);

thread_local! {
    /// The first of each kind, which stands nowhere on the page. As many as the widget's code can write.
    static FIRST: RefCell<Vec<(Kind, Element)>> = const { RefCell::new(Vec::new()) };
}

/// A new element with this name and these attributes. Fails only where a name is none.
pub(super) fn copy(
    tag: &'static str,
    attributes: Vec<(&'static str, &'static str)>,
) -> Result<Element, JsValue> {
    let kind = (tag, attributes);
    let known = FIRST.with_borrow(|first| {
        let known = first.iter().find(|(own, _)| *own == kind);
        known.map(|(_, element)| element.clone())
    });
    if let Some(known) = known {
        return Ok(known.clone_node()?.unchecked_into());
    }
    let element = document().create_element(tag)?;
    for (name, value) in &kind.1 {
        element.set_attribute(name, value)?;
    }
    let copy = element.clone_node()?.unchecked_into();
    FIRST.with_borrow_mut(|first| first.push((kind, element)));
    Ok(copy)
}
