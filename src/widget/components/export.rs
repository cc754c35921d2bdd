//! What can be taken away: the table as a file, and a link to it as it is set up.
use crate::widget::page::export as write;
use crate::widget::page::{download, emit};
use crate::widget::plain::format::Format;
use crate::widget::state::State;
use leptos::ev;
use leptos::html::{button, details, div, summary};
use leptos::prelude::*;

/// The menu below the table.
pub(super) fn export(state: State) -> impl IntoView {
    let item = move |format: Format| {
        button()
            .r#type("button")
            .class("plain")
            .on(ev::click, move |_| save(state, format))
            .child(format.label())
    };
    let page = button()
        .r#type("button")
        .class("plain")
        .on(ev::click, move |_| emit::save(state))
        .child("Save this table as a page");
    details().class("export").child((
        summary().child("Download this table"),
        div()
            .class("export-formats")
            .child((Format::ALL.map(item).into_iter().collect::<Vec<_>>(), page)),
    ))
}

fn save(state: State, format: Format) {
    let Some(shown) = state.shown.get_untracked() else {
        return;
    };
    let text = write::write(format, &shown, &state.view.get_untracked());
    if download::save(format.file(), format.media_type(), &text).is_err() {
        state.complain(vec!["This page does not allow downloads.".to_owned()]);
    }
}
