//! Open articles: a reader's own texts, by picking, dropping or pasting.
use super::{check, press};
use crate::widget::node::{Element, el};
use crate::widget::page::{files, focus};
use crate::widget::plain::text::Key;
use crate::widget::reader;
use crate::widget::state::State;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

const ACCEPTED: &str = ".txt,.html,.htm,.json,text/plain,text/html,application/json";

/// Id of the field to paste into.
const PASTED: &str = "pasted";

/// The disclosure at the foot.
pub(super) fn opener(state: State) -> Element {
    let keep = RwSignal::new(false);
    let tick = check::check(
        state.text(Key::Keep),
        move || keep.get(),
        move |on| keep.set(on),
    );
    let pick = el("input")
        .attr("type", "file")
        .attr("multiple", true)
        .attr("accept", ACCEPTED)
        .on("change", move |event| {
            reader::open(state, files::picked(&event), keep.get_untracked());
        });
    el("details")
        .class("opener")
        .part("opener")
        .child(el("summary").child(state.text(Key::OpenArticles)))
        .child(el("p").child(state.text(Key::OpenHint)))
        .child(tick)
        .child(field(state.text(Key::Files), pick))
        .child(paste(state, keep))
}

fn paste(state: State, keep: RwSignal<bool>) -> Element {
    let read = move |_| {
        let found = focus::find(state, PASTED);
        if let Some(field) = found.and_then(|f| f.dyn_into::<HtmlTextAreaElement>().ok()) {
            reader::open_text(state, field.value(), keep.get_untracked());
            field.set_value("");
        }
    };
    let text = el("textarea").id(PASTED).attr("rows", "4");
    let read = press::button()
        .class("solid")
        .on("click", read)
        .child(state.text(Key::ReadPasted));
    el("div")
        .class("paste")
        .child(field(state.text(Key::Pasted), text))
        .child(read)
}

fn field(name: String, field: Element) -> Element {
    let name = el("span").child(name);
    el("label").class("field").child(name).child(field)
}
