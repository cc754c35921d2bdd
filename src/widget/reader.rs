//! How are articles read without blocking the page? One at a time, with a pause for the browser between two.
use super::page::{articles, blame, emit, files};
use super::plain::intake;
use super::state::{Progress, State};
use crate::article::{Format, decode};
use crate::{Article, Error, claim, comparison, lens};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

/// How long reading may take before it shows how far it has come, in milliseconds.
const MOMENT: f64 = 150.0;

/// Reads files and shows their table, together with what is shown now if it is to be kept.
pub fn open(state: State, files: Vec<File>, keep: bool) {
    if files.is_empty() {
        return;
    }
    spawn_local(async move {
        let (mut found, mut errors) = (Vec::new(), Vec::new());
        for file in &files {
            match files::articles(file).await {
                Ok(articles) => found.extend(articles),
                Err(error) => errors.push(error),
            }
        }
        take_over(state, found, &errors, keep).await;
    });
}

/// Reads a pasted text and shows its table.
pub fn open_text(state: State, text: String, keep: bool) {
    spawn_local(async move {
        match pasted(&text).await {
            Ok(found) => take_over(state, found, &[], keep).await,
            Err(error) => state.report(&[error]),
        }
    });
}

async fn pasted(text: &str) -> Result<Vec<Article>, Error> {
    let name = "pasted text";
    let format = intake::format_of_paste(text);
    intake::size(name, format, text.len())?;
    let text = decode(name, text.as_bytes())?;
    match format {
        Format::Json => articles::from_json(name, &text, None).await,
        other => Ok(vec![articles::from_text(name, other, &text)?]),
    }
}

async fn take_over(state: State, found: Vec<Article>, errors: &[Error], keep: bool) {
    if state.turn.try_get_value().is_none() {
        return;
    }
    state.report(errors);
    if !found.is_empty() {
        let mut all = if keep { state.articles() } else { Vec::new() };
        all.extend(found);
        read(state, all).await;
    }
}

/// Reads articles through the lens and shows their table. Gives up without a word when another reading begins, or when the table
/// is taken down; says so when there is no lens.
pub async fn read(state: State, mut articles: Vec<Article>) {
    let Some(turn) = state.begin() else {
        return;
    };
    let Some(lens) = state.lens.get_value() else {
        state.complain(vec![
            "The articles cannot be read, because there is no lens to read them through."
                .to_owned(),
        ]);
        return;
    };
    if let Err(error) = intake::number(articles.len()) {
        state.report(&[error]);
        return;
    }
    intake::unique_ids(&mut articles);
    let began = now();
    let prepared = blame::during(state, || lens::Prepared::new(&lens));
    let mut statements = Vec::new();
    for (index, article) in articles.iter().enumerate() {
        if !pause(
            state,
            turn,
            Progress {
                done: index,
                of: articles.len(),
            },
            began,
        )
        .await
        {
            return;
        }
        let read = || statements.extend(crate::read(index, article, &prepared));
        blame::during(state, read);
    }
    let claims = blame::during(state, || claim::merge(&articles, statements));
    if !pause(
        state,
        turn,
        Progress {
            done: articles.len(),
            of: articles.len(),
        },
        began,
    )
    .await
    {
        return;
    }
    let compared = blame::during(state, || comparison::compare(&articles, &lens, claims));
    state.progress.set(None);
    state.show(compared, now() - began);
    emit::ready(state);
}

/// Lets the browser draw and take input; false where this reading is no longer wanted.
async fn pause(state: State, turn: usize, progress: Progress, began: f64) -> bool {
    if now() - began > MOMENT {
        state.progress.set(Some(progress));
    }
    emit::progress(state, progress);
    TimeoutFuture::new(0).await;
    state.turn.try_get_value() == Some(turn)
}

/// Milliseconds since the page was opened.
fn now() -> f64 {
    web_sys::window()
        .and_then(|w| w.performance())
        .map_or(0.0, |p| p.now())
}
