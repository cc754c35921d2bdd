//! Which language does the page around the table speak, and what are the table's texts in it?
use super::fetch::{self, Request};
use crate::Error;
use crate::article::Format;
use crate::widget::plain::text::{Language, Texts};
use crate::widget::state::State;
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::HtmlElement;

/// Takes the language of the nearest `lang` of the page; `bundle` is the folder of the language files. Where one cannot be had, the
/// table goes on in the language that it has.
pub async fn follow(state: State, host: &HtmlElement, bundle: &str) {
    let tag = host.closest("[lang]").ok().flatten();
    let tag = tag
        .and_then(|e| e.get_attribute("lang"))
        .unwrap_or_default();
    let language = Language::of(&tag);
    if state.texts.try_with_untracked(|t| t.language) == Some(language) {
        return;
    }
    let texts = match language {
        Language::En => Some(Texts::default()),
        other => read(other, bundle).await,
    };
    if let Some(texts) = texts {
        state.texts.try_set(Arc::new(texts));
    }
}

async fn read(language: Language, bundle: &str) -> Option<Texts> {
    let file = format!("lang/{}.txt", language.code());
    let unread = |place, problem| Error::Articles { place, problem };
    let file = Request::begin(fetch::resolve(&file, bundle));
    let text = file.text(Format::Text, unread).await.ok()?;
    Texts::read(language, &text)
}
