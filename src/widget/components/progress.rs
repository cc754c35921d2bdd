//! How far reading has come, and a way to have done with it.
use super::press;
use crate::widget::node::{Element, el};
use crate::widget::page::focus::CANCEL;
use crate::widget::plain::text::Key;
use crate::widget::state::{Progress, State};
use leptos::prelude::*;

/// A progress bar, while reading takes more than a moment. It stands there from the start, so that what is in it keeps the focus.
pub(super) fn progress(state: State) -> Element {
    let at = move || state.progress.get().unwrap_or_default();
    let said = move || said(state, at());
    let bar = el("progress")
        .id("progress")
        .attr("max", move || at().of.to_string())
        .attr("value", move || at().done.to_string());
    let cancel = press::button()
        .id(CANCEL)
        .class("plain")
        .attr("aria-disabled", move || at().is_bound().then_some("true"))
        .on("click", move |_| state.stop.set_value(true))
        .child(state.text(Key::Cancel));
    let so_far = move || {
        let shown = Some(at().shown).filter(|shown| *shown > 0);
        shown.map(|shown| state.count(Key::SoFar, shown))
    };
    el("div")
        .class("progress")
        .part("progress")
        .attr("hidden", move || state.progress.get().is_none())
        .child(el("label").attr("for", "progress").child(said))
        .child(bar)
        .child(cancel)
        .child(el("span").class("hint").child(so_far))
}

/// "412 of 1,000 articles read"
fn said(state: State, at: Progress) -> String {
    if at.comparing {
        return state.text(Key::Comparing);
    }
    state.texts.with_untracked(|texts| {
        let with = [at.done, at.of].map(|n| texts.number(n));
        texts.form(Key::Reading, at.of, &with.each_ref().map(String::as_str))
    })
}
