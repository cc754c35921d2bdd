//! What can be taken away: a link to the table as it is set up, paper, and files.
use super::press;
use crate::widget::node::{Element, el};
use crate::widget::page::export as write;
use crate::widget::page::{copy, download, emit, print};
use crate::widget::plain::format::Format;
use crate::widget::plain::text::Key;
use crate::widget::state::State;
use leptos::prelude::*;

/// The menu below the table.
pub(super) fn export(state: State) -> Element {
    let item = |format: Format| {
        let text = state.fill(Key::Download, &[format.label()]);
        press::press(text, move || save(state, format))
    };
    let formats = el("div")
        .class("export-formats")
        .child(press::press(state.text(Key::CopyLink), move || {
            copy::copy(state, copy::link(state), Key::Copied);
        }))
        .child(press::press(state.text(Key::Print), print::print))
        .child(press::press(state.text(Key::SavePage), move || {
            emit::save(state);
        }))
        .child(Vec::from(Format::ALL.map(item)));
    el("details")
        .class("export")
        .child(el("summary").child(state.text(Key::Take)))
        .child(formats)
}

fn save(state: State, format: Format) {
    let Some(shown) = state.shown.get_untracked() else {
        return;
    };
    let text = write::write(format, &shown, &state.view.get_untracked());
    if download::save(format.file(), format.media_type(), &text).is_err() {
        state.complain(vec![state.text(Key::NoDownload)]);
    }
}
