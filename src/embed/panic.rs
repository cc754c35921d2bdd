//! What does a reader see if the program breaks? The page's own content again, in the place of the table that broke it.
use crate::widget::page::{blame, emit};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

const MESSAGE: &str =
    "The table has stopped because of a mistake in its program; this is the plain one.";

thread_local! {
    static HOSTS: RefCell<Vec<HtmlElement>> = const { RefCell::new(Vec::new()) };
}

/// Has a panic tell those that it concerns.
pub(super) fn hook() {
    std::panic::set_hook(Box::new(|info| tell(&info.to_string())));
}

/// Tells this host if the program breaks from now on: at its own table's work, or where nobody can tell whose work it was.
pub(super) fn watch(host: &HtmlElement) {
    HOSTS.with_borrow_mut(|hosts| {
        hosts.retain(|known| known.is_connected() && known != host);
        hosts.push(host.clone());
    });
}

/// Tells this host no more: it knows. Gives whether it was to be told.
pub(super) fn forget(host: &HtmlElement) -> bool {
    HOSTS.with_borrow_mut(|hosts| {
        let before = hosts.len();
        hosts.retain(|known| known != host);
        hosts.len() < before
    })
}

fn tell(details: &str) {
    web_sys::console::error_1(&JsValue::from_str(details));
    if let Some(host) = blame::take() {
        if forget(&host) {
            emit::fatal(&host, MESSAGE);
        }
        return;
    }
    // Taken out first: a listener may mount another table.
    for host in HOSTS.take() {
        emit::fatal(&host, MESSAGE);
    }
}
