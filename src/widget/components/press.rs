//! A button that looks like a link.
use crate::widget::node::{Element, Value, el};

/// A button to be dressed, which sends no form.
pub(super) fn button() -> Element {
    el("button").attr("type", "button")
}

/// The button, with what it says and does.
pub(super) fn press(text: String, act: impl Fn() + 'static) -> Element {
    plain(None::<String>, act).child(text)
}

/// The same with an id to find it by, and with words that only screen readers are told.
pub(super) fn named(id: String, text: String, more: &str, act: impl Fn() + 'static) -> Element {
    let more = el("span").class("hidden").child(format!(" {more}"));
    plain(id, act).child(text).child(more)
}

/// A sign to press, with its name for those who do not see it.
pub(super) fn sign(
    id: String,
    sign: &'static str,
    name: String,
    act: impl Fn() + 'static,
) -> Element {
    button()
        .class("sign")
        .id(id)
        .attr("aria-label", name.clone())
        .attr("title", name)
        .on("click", move |_| act())
        .child(sign)
}

fn plain(id: impl Into<Value>, act: impl Fn() + 'static) -> Element {
    button().class("plain").id(id).on("click", move |_| act())
}
