//! Open articles: a reader's own texts, by picking, dropping or pasting.
use super::check;
use crate::widget::page::files;
use crate::widget::plain::text::Key;
use crate::widget::reader;
use crate::widget::state::State;
use leptos::ev;
use leptos::html::{self, button, details, div, input, label, p, span, summary, textarea};
use leptos::prelude::*;

/// The disclosure at the foot.
pub(super) fn opener(state: State) -> impl IntoView {
    let keep = RwSignal::new(false);
    details().class("opener").part("opener").child((
        summary().child(state.text(Key::OpenArticles)),
        p().child(state.text(Key::OpenHint)),
        check::check(
            state.text(Key::Keep),
            move || keep.get(),
            move |on| keep.set(on),
        ),
        label().class("field").child((
            span().child(state.text(Key::Files)),
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
            span().child(state.text(Key::Pasted)),
            textarea().attr("rows", "4").node_ref(field),
        )),
        button()
            .r#type("button")
            .class("solid")
            .on(ev::click, read)
            .child(state.text(Key::ReadPasted)),
    ))
}
