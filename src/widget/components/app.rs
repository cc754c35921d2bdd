//! What stands in the shadow root: messages, the table once there is one, and the place to open articles.
use super::{alerts, announce, article_view, browse, head, opener, progress, uncopied};
use crate::Comparison;
use crate::widget::node::{Element, Node, el};
use crate::widget::page::{files, print, width};
use crate::widget::reader;
use crate::widget::state::State;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, KeyboardEvent};

/// The whole widget.
pub fn app(state: State) -> Element {
    width::watch(state);
    print::watch(state);
    el("div")
        .class("ct")
        .part("base")
        .attr("lang", move || {
            state.texts.with(|texts| texts.language.code())
        })
        .on("keydown", move |event| {
            escape(state, event.unchecked_ref());
        })
        .on("dragover", |event| event.prevent_default())
        .on("drop", move |event| {
            event.prevent_default();
            let files = files::dropped(event.unchecked_ref::<DragEvent>());
            reader::open(state, files, false);
        })
        .child(announce::announce(state))
        // Another language makes everything anew.
        .child(move || {
            state.texts.track();
            spoken(state)
        })
}

/// All that is said in the reader's language.
fn spoken(state: State) -> Vec<Node> {
    let story = move || state.shown.get().map(|shown| story(state, &shown));
    vec![
        alerts::alerts(state).into(),
        progress::progress(state).into(),
        story.into(),
        uncopied::uncopied(state),
        opener::opener(state).into(),
    ]
}

/// The head and, below it, either the table or one of its articles.
fn story(state: State, shown: &Arc<Comparison>) -> Element {
    let article = shown.clone();
    let browse = el("div")
        .class("browse")
        .attr("hidden", move || state.passage.with(Option::is_some))
        .child(browse::browse(state, shown));
    el("section")
        .class("story")
        .attr("aria-labelledby", "title")
        .child(head::head(state, shown))
        .child(browse)
        .child(move || {
            let passage = state.passage.get()?;
            article_view::article_view(state, &article, &passage)
        })
}

/// One press of Escape closes what was opened last.
fn escape(state: State, event: &KeyboardEvent) {
    if event.key() != "Escape" {
        return;
    }
    if state.passage.with_untracked(Option::is_some) {
        state.close_article();
    } else {
        state.close_evidence();
    }
}
