//! What comes of the files and texts that a reader hands in?
use super::page::turns::Turns;
use super::page::{articles, blame, files};
use super::plain::intake;
use super::reading::read;
use super::state::State;
use crate::article::{Format, decode};
use crate::{Article, Error};
use leptos::task::spawn_local;
use web_sys::File;

/// Reads files and shows their table, together with what is shown now if it is to be kept.
pub fn open(state: State, files: Vec<File>, keep: bool) {
    if files.is_empty() {
        return;
    }
    spawn(state, async move {
        let Some(turns) = Turns::join(state) else {
            return;
        };
        let (mut found, mut errors) = (Vec::new(), Vec::new());
        for file in &files {
            match files::articles(file, &turns).await {
                Ok(articles) => found.extend(articles),
                Err(error) => errors.push(error),
            }
        }
        take_over(state, found, &errors, keep).await;
    });
}

/// Reads a pasted text and shows its table.
pub fn open_text(state: State, text: String, keep: bool) {
    spawn(state, async move {
        let Some(turns) = Turns::join(state) else {
            return;
        };
        match pasted(&text, &turns).await {
            Ok(found) => take_over(state, found, &[], keep).await,
            Err(error) => state.report(&[error]),
        }
    });
}

fn spawn(state: State, work: impl Future<Output = ()> + 'static) {
    spawn_local(blame::throughout(state, Box::pin(work)));
}

async fn pasted(text: &str, turns: &Turns) -> Result<Vec<Article>, Error> {
    let name = "pasted text";
    let format = intake::format_of_paste(text);
    intake::size(name, format, text.len())?;
    let text = decode(name, text.as_bytes())?;
    match format {
        Format::Json => articles::from_json(name, &text, None, turns).await,
        other => Ok(vec![articles::from_text(name, other, &text)?]),
    }
}

async fn take_over(state: State, found: Vec<Article>, errors: &[Error], keep: bool) {
    if Turns::join(state).is_none() {
        return;
    }
    state.report(errors);
    if found.is_empty() {
        return;
    }
    if let Some(turns) = Turns::begin(state) {
        let mut all = if keep { state.articles() } else { Vec::new() };
        all.extend(found);
        read(&turns, all).await;
    }
}
