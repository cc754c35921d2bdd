//! What stands in the shadow root: messages, the table once there is one, and the place to open articles.
use super::{alerts, announce, article_view, browse, head, opener, progress, uncopied};
use crate::Comparison;
use crate::widget::page::{files, print, width};
use crate::widget::reader;
use crate::widget::state::State;
use leptos::html::div;
use leptos::prelude::*;
use leptos::{ev, html};
use std::sync::Arc;

/// The whole widget.
pub fn app(state: State) -> impl IntoView {
    width::watch(state);
    print::watch(state);
    div()
        .class("ct")
        .part("base")
        .lang(move || state.texts.with(|texts| texts.language.code()))
        .on(ev::keydown, move |event| escape(state, &event))
        .on(ev::dragover, |event| event.prevent_default())
        .on(ev::drop, move |event| {
            event.prevent_default();
            reader::open(state, files::dropped(&event), false);
        })
        .child((
            announce::announce(state),
            // Another language makes everything anew.
            move || {
                state.texts.track();
                spoken(state)
            },
        ))
}

/// All that is said in the reader's language.
fn spoken(state: State) -> impl IntoView {
    (
        alerts::alerts(state),
        progress::progress(state),
        move || state.shown.get().map(|shown| story(state, &shown)),
        uncopied::uncopied(state),
        opener::opener(state),
    )
}

/// The head and, below it, either the table or one of its articles.
fn story(state: State, shown: &Arc<Comparison>) -> impl IntoView + use<> {
    let reading = move || state.passage.with(Option::is_some);
    let article = shown.clone();
    html::section()
        .class("story")
        .attr("aria-labelledby", "title")
        .child((
            head::head(state, shown),
            div()
                .class("browse")
                .attr("hidden", reading)
                .child(browse::browse(state, shown)),
            move || {
                let passage = state.passage.get()?;
                article_view::article_view(state, &article, &passage)
            },
        ))
}

/// One press of Escape closes what was opened last.
fn escape(state: State, event: &web_sys::KeyboardEvent) {
    if event.key() != "Escape" {
        return;
    }
    if state.passage.with_untracked(Option::is_some) {
        state.close_article();
    } else {
        state.close_evidence();
    }
}
