//! Open articles: a reader's own texts, by picking, dropping or pasting.
use crate::widget::page::files;
use crate::widget::reader;
use crate::widget::state::State;
use leptos::ev;
use leptos::html::{self, button, details, div, input, label, p, span, summary, textarea};
use leptos::prelude::*;

const HINT: &str = "Pick or paste articles as .txt, .html or .json, or drop them anywhere on this table. They are read in this \
    browser and sent nowhere.";

/// The disclosure at the foot.
pub(super) fn opener(state: State) -> impl IntoView {
    let keep = RwSignal::new(false);
    details().class("opener").part("opener").child((
        summary().child("Open articles"),
        p().child(HINT),
        label().class("check").child((
            input()
                .r#type("checkbox")
                .prop("checked", move || keep.get())
                .on(ev::change, move |event| {
                    keep.set(event_target_checked(&event));
                }),
            "Keep the articles shown now",
        )),
        label().class("field").child((
            span().child("Files"),
            input()
                .r#type("file")
                .attr("multiple", true)
                .attr(
                    "accept",
                    ".txt,.html,.htm,.json,text/plain,text/html,application/json",
                )
                .on(ev::change, move |event| {
                    reader::open(state, files::picked(&event), keep.get_untracked());
                }),
        )),
        paste(state, keep),
    ))
}

fn paste(state: State, keep: RwSignal<bool>) -> impl IntoView {
    let field = NodeRef::<html::Textarea>::new();
    let read = move |_| {
        if let Some(field) = field.get_untracked() {
            reader::open_text(state, field.value(), keep.get_untracked());
            field.set_value("");
        }
    };
    div().class("paste").child((
        label().class("field").child((
            span().child("Pasted text"),
            textarea().attr("rows", "4").node_ref(field),
        )),
        button()
            .r#type("button")
            .class("solid")
            .on(ev::click, read)
            .child("Read the pasted text"),
    ))
}
