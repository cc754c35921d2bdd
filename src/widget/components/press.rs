//! A button that looks like a link.
use leptos::ev;
use leptos::html::{button, span};
use leptos::prelude::*;

/// The button, with what it says and does. All of these are made here, so that the program holds the code of one.
pub(super) fn press(text: String, act: impl Fn() + 'static) -> AnyView {
    pressed(None, text, None, Box::new(act))
}

/// The same with an id to find it by, and with words that only screen readers are told.
pub(super) fn named(id: String, text: String, more: String, act: impl Fn() + 'static) -> AnyView {
    pressed(Some(id), text, Some(more), Box::new(act))
}

/// A sign to press, with its name for those who do not see it.
pub(super) fn sign(id: String, sign: String, name: String, act: impl Fn() + 'static) -> AnyView {
    signed(id, sign, name, Box::new(act))
}

fn signed(id: String, sign: String, name: String, act: Box<dyn Fn()>) -> AnyView {
    button()
        .r#type("button")
        .class("sign")
        .id(id)
        .attr("aria-label", name.clone())
        .attr("title", name)
        .on(ev::click, move |_| act())
        .child(sign)
        .into_any()
}

fn pressed(id: Option<String>, text: String, more: Option<String>, act: Box<dyn Fn()>) -> AnyView {
    button()
        .r#type("button")
        .class("plain")
        .id(id)
        .on(ev::click, move |_| act())
        .child((
            text,
            more.map(|more| span().class("hidden").child(format!(" {more}"))),
        ))
        .into_any()
}
