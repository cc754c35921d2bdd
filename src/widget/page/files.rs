//! What did the reader pick or drop, and what does it say?
use super::articles;
use super::turns::Turns;
use crate::article::{Format, decode};
use crate::widget::plain::intake;
use crate::{Article, Error};
use js_sys::Uint8Array;
use leptos::prelude::event_target;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

/// The files that were dropped.
pub fn dropped(event: &DragEvent) -> Vec<File> {
    list(event.data_transfer().and_then(|data| data.files()).as_ref())
}

/// The files that were picked. The field is emptied, so that picking the same file again is a change, too.
pub fn picked(event: &Event) -> Vec<File> {
    let field: HtmlInputElement = event_target(event);
    let files = list(field.files().as_ref());
    field.set_value("");
    files
}

fn list(files: Option<&FileList>) -> Vec<File> {
    files
        .into_iter()
        .flat_map(|all| (0..all.length()).filter_map(|i| all.get(i)))
        .collect()
}

/// The articles that a file holds.
///
/// # Errors
/// When it cannot be read as what its name says; the message names it.
pub async fn articles(file: &File, turns: &Turns) -> Result<Vec<Article>, Error> {
    let name = file.name();
    // Asked before reading: a browser would take the largest file into memory.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number of bytes"
    )]
    intake::size(&name, Format::of(&name), file.size() as usize)?;
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| Error::Articles {
            place: name.clone(),
            problem: "the browser cannot read this file; check that it is still there".to_owned(),
        })?;
    let text = decode(&name, &Uint8Array::new(&buffer).to_vec())?;
    match Format::of(&name) {
        Format::Json => articles::from_json(&name, &text, None, turns).await,
        other => Ok(vec![articles::from_text(&name, other, &text)?]),
    }
}
