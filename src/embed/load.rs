//! Which articles and which lens does a page ask for?
use super::in_page;
use crate::article::Format;
use crate::widget::page::{articles as found, blame, fetch, json};
use crate::widget::reader;
use crate::widget::state::State;
use crate::{Article, Error, Lens, lens};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

const BUNDLED_LENS: &str = "lens/bundled.json";
const BUNDLED_ARTICLES: &str = "articles/index.json";

/// What a script gave in place of what the attributes name; undefined where it gave nothing.
pub(super) struct Given {
    pub(super) lens: JsValue,
    pub(super) articles: JsValue,
}

/// Reads what was given, or else what the host names: its lens and its articles, each with the bundled one where it names none.
pub(super) async fn load(state: State, host: &HtmlElement, bundle: &str, given: Given) {
    let Some(turn) = state.begin() else {
        return;
    };
    let found = asked(state, host, bundle, given).await;
    // Asked for something else by now, or taken down.
    if state.turn.try_get_value() != Some(turn) {
        return;
    }
    match found {
        Ok((lens, articles)) => {
            state.complain(Vec::new());
            show(state, lens, articles).await;
            if let Some(view) = host.get_attribute("view") {
                state.restore(&view);
            }
        }
        Err(error) => complain(state, &error),
    }
}

/// Shows articles given as plain values.
pub(super) async fn set_articles(state: State, value: JsValue) {
    match blame::during(state, || found::from_value("page", &value)) {
        Ok(articles) => {
            complain_nothing(state);
            reader::read(state, articles).await;
        }
        Err(error) => complain(state, &error),
    }
}

/// Takes a lens given as a plain value.
pub(super) async fn set_lens(state: State, value: JsValue) {
    match check(&value) {
        Ok(lens) => {
            complain_nothing(state);
            show(state, lens, state.articles()).await;
        }
        Err(error) => complain(state, &error),
    }
}

async fn asked(
    state: State,
    host: &HtmlElement,
    bundle: &str,
    given: Given,
) -> Result<(Lens, Vec<Article>), Error> {
    let base = host.base_uri().ok().flatten().unwrap_or_default();
    let lens = match (given.lens.is_object(), host.get_attribute("lens")) {
        (true, _) => check(&given.lens)?,
        (false, Some(url)) if url.starts_with('#') => {
            check(&in_page::data(&url).map_err(|problem| bad_lens(url, problem))?)?
        }
        (false, Some(url)) => lens_at(&fetch::resolve(&url, &base)).await?,
        (false, None) => lens_at(&fetch::resolve(BUNDLED_LENS, bundle)).await?,
    };
    if !given.articles.is_undefined() {
        let articles = blame::during(state, || found::from_value("page", &given.articles))?;
        return Ok((lens, articles));
    }
    let mut all = Vec::new();
    if let Some(src) = host.get_attribute("src") {
        for url in src.split_whitespace() {
            all.extend(articles_at(url, &base).await?);
        }
    } else if let Some(selector) = host.get_attribute("articles") {
        all = in_page::articles(&selector)?;
    } else {
        all = in_page::children(host);
        if all.is_empty() {
            all = found::from_url(&fetch::resolve(BUNDLED_ARTICLES, bundle)).await?;
        }
    }
    Ok((lens, all))
}

/// The articles behind an address, or in the page's own element where the address is a fragment.
async fn articles_at(url: &str, base: &str) -> Result<Vec<Article>, Error> {
    if !url.starts_with('#') {
        return found::from_url(&fetch::resolve(url, base)).await;
    }
    let data = in_page::data(url).map_err(|problem| found::mistake(url.to_owned(), problem))?;
    found::from_value(url.trim_start_matches('#'), &data)
}

async fn lens_at(url: &str) -> Result<Lens, Error> {
    let text = fetch::text(url, Format::Json, bad_lens).await?;
    check(&json::parse(&text).map_err(|problem| bad_lens(url.to_owned(), problem))?)
}

fn bad_lens(place: String, problem: String) -> Error {
    Error::Lens { place, problem }
}

fn check(value: &JsValue) -> Result<Lens, Error> {
    lens::from_data(json::data(value, "top level"))
}

async fn show(state: State, lens: Lens, articles: Vec<Article>) {
    if state.turn.try_get_value().is_some() {
        state.lens.set_value(Some(Arc::new(lens)));
        reader::read(state, articles).await;
    }
}

fn complain(state: State, error: &Error) {
    // The table may have been taken down while a file was on its way.
    if state.turn.try_get_value().is_some() {
        state.report(std::slice::from_ref(error));
    }
}

fn complain_nothing(state: State) {
    if state.turn.try_get_value().is_some() {
        state.complain(Vec::new());
    }
}
