//! Which articles and which lens does a page ask for?
use super::in_page;
use crate::article::Format;
use crate::widget::page::turns::Turns;
use crate::widget::page::{articles as found, fetch, json};
use crate::widget::reading;
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
    let Some(turns) = Turns::begin(state) else {
        return;
    };
    let found = asked(&turns, host, bundle, given).await;
    // Asked for something else by now, or taken down.
    if !turns.are_left() {
        return;
    }
    match found {
        Ok((lens, articles)) => {
            state.complain(Vec::new());
            show(&turns, lens, articles).await;
            // A table of what was read so far may be in use by now.
            let untouched = turns.are_left() && state.is_untouched();
            if let Some(view) = host.get_attribute("view").filter(|_| untouched) {
                state.restore(&view);
            }
        }
        Err(error) => state.report(&[error]),
    }
}

/// Shows articles given as plain values.
pub(super) async fn set_articles(state: State, value: JsValue) {
    let Some(turns) = Turns::begin(state) else {
        return;
    };
    let found = found::from_value("page", &value, &turns).await;
    if !turns.are_left() {
        return;
    }
    match found {
        Ok(articles) => {
            state.complain(Vec::new());
            reading::read(&turns, articles).await;
        }
        Err(error) => state.report(&[error]),
    }
}

/// Takes a lens given as a plain value.
pub(super) async fn set_lens(state: State, value: JsValue) {
    let Some(turns) = Turns::begin(state) else {
        return;
    };
    match check(&value) {
        Ok(lens) => {
            state.complain(Vec::new());
            show(&turns, lens, state.articles()).await;
        }
        Err(error) => state.report(&[error]),
    }
}

async fn asked(
    turns: &Turns,
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
        let articles = found::from_value("page", &given.articles, turns).await?;
        return Ok((lens, articles));
    }
    let mut all = Vec::new();
    if let Some(src) = host.get_attribute("src") {
        for url in src.split_whitespace() {
            all.extend(articles_at(url, &base, turns).await?);
        }
    } else if let Some(selector) = host.get_attribute("articles") {
        all = in_page::articles(&selector, turns).await?;
    } else {
        all = in_page::children(host, turns).await;
        if all.is_empty() {
            all = found::from_url(&fetch::resolve(BUNDLED_ARTICLES, bundle), turns).await?;
        }
    }
    Ok((lens, all))
}

/// The articles behind an address, or in the page's own element where the address is a fragment.
async fn articles_at(url: &str, base: &str, turns: &Turns) -> Result<Vec<Article>, Error> {
    if !url.starts_with('#') {
        return found::from_url(&fetch::resolve(url, base), turns).await;
    }
    let data = in_page::data(url).map_err(|problem| found::mistake(url.to_owned(), problem))?;
    found::from_value(url.trim_start_matches('#'), &data, turns).await
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

async fn show(turns: &Turns, lens: Lens, articles: Vec<Article>) {
    turns.state().lens.set_value(Some(Arc::new(lens)));
    reading::read(turns, articles).await;
}
