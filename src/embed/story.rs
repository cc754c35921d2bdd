//! What would somebody have to hand in to get the table that is shown?
use crate::article::retell;
use crate::widget::page::json;
use crate::widget::state::State;
use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The lens and the articles shown, as plain values; none until something is shown.
pub(super) fn story(state: State) -> Option<JsValue> {
    let lens = state.lens.get_value()?;
    let articles = Array::new();
    for article in state.articles() {
        articles.push(&object(
            retell(&article)
                .into_iter()
                .map(|(key, text)| (key, text.into())),
        ));
    }
    Some(object([
        ("lens", json::value(&*lens)),
        ("articles", articles.into()),
    ]))
}

fn object(entries: impl IntoIterator<Item = (&'static str, JsValue)>) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a key of a fresh object cannot fail.
        let _ = Reflect::set(&object, &key.into(), &value);
    }
    object.into()
}
