//! How does a text get into the reader's clipboard?
use crate::widget::plain::text::Key;
use crate::widget::state::State;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Copies the text and says so; where the page or the browser does not allow it, shows the text for the reader to copy.
pub fn copy(state: State, text: String, said: Key) {
    spawn_local(async move {
        let copied = match write(&text) {
            Ok(promise) => JsFuture::from(promise).await.is_ok(),
            Err(_) => false,
        };
        if copied {
            state.uncopied.try_set(None);
            say(state, state.text(said));
        } else {
            state.uncopied.try_set(Some(text));
            say(state, state.text(Key::CopyFailed));
            super::focus::soon(state, "uncopied".to_owned());
        }
    });
}

/// Tells a screen reader, even what it was told last.
pub fn say(state: State, text: String) {
    if state.said.try_get_untracked().as_ref() == Some(&text) {
        state.said.try_set(format!("{text}\u{a0}"));
    } else {
        state.said.try_set(text);
    }
}

/// By name, because there is no clipboard on pages without https, which the binding does not know.
fn write(text: &str) -> Result<Promise, JsValue> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into())?;
    let clipboard = Reflect::get(&navigator, &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    write.call1(&clipboard, &text.into())?.dyn_into()
}

/// The address of the page with this table as it is set up, which the element around it knows.
pub fn link(state: State) -> String {
    let link = state.host.get().and_then(|host| {
        let link = Reflect::get(&host, &"link".into()).ok()?;
        link.as_string()
    });
    link.unwrap_or_else(|| untrack(|| state.shared()))
}
