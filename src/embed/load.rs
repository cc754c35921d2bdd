//! Which articles and which lens does a page ask for?
use super::in_page;
use crate::article::Format;
use crate::widget::page::fetch::{self, Request};
use crate::widget::page::turns::Turns;
use crate::widget::page::{articles as found, json};
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
    // Asked for before the articles: both are on their way at once.
    let lens = WantedLens::of(host, &base, bundle, &given.lens)?;
    let articles = articles(turns, host, &base, bundle, &given.articles).await;
    Ok((lens.read().await?, articles?))
}

/// A lens that is here or on its way.
enum WantedLens {
    Here(Lens),
    Coming(Request),
}

impl WantedLens {
    fn of(host: &HtmlElement, base: &str, bundle: &str, given: &JsValue) -> Result<Self, Error> {
        if given.is_object() {
            return check(given).map(Self::Here);
        }
        let url = match host.get_attribute("lens") {
            Some(url) if url.starts_with('#') => {
                let data = in_page::data(&url).map_err(|problem| bad_lens(url, problem))?;
                return check(&data).map(Self::Here);
            }
            Some(url) => fetch::resolve(&url, base),
            None => fetch::resolve(BUNDLED_LENS, bundle),
        };
        Ok(Self::Coming(Request::begin(url)))
    }

    async fn read(self) -> Result<Lens, Error> {
        match self {
            Self::Here(lens) => Ok(lens),
            Self::Coming(file) => {
                let url = file.url().to_owned();
                let text = file.text(Format::Json, bad_lens).await?;
                check(&json::parse(&text).map_err(|problem| bad_lens(url, problem))?)
            }
        }
    }
}

/// Those given, or else those that the host names, or else the bundled ones.
async fn articles(
    turns: &Turns,
    host: &HtmlElement,
    base: &str,
    bundle: &str,
    given: &JsValue,
) -> Result<Vec<Article>, Error> {
    if !given.is_undefined() {
        return found::from_value("page", given, turns).await;
    }
    if let Some(src) = host.get_attribute("src") {
        return articles_at(&src, base, turns).await;
    }
    if let Some(selector) = host.get_attribute("articles") {
        return in_page::articles(&selector, turns).await;
    }
    let children = in_page::children(host, turns).await;
    if !children.is_empty() {
        return Ok(children);
    }
    let index = Request::begin(fetch::resolve(BUNDLED_ARTICLES, bundle));
    found::from_file(index, turns).await
}

/// The articles behind some addresses, or in the page's own elements where an address is a fragment.
async fn articles_at(src: &str, base: &str, turns: &Turns) -> Result<Vec<Article>, Error> {
    let is_here = |url: &&str| url.starts_with('#');
    let elsewhere = src.split_whitespace().filter(|url| !is_here(url));
    let mut files = fetch::ahead(elsewhere.map(|url| fetch::resolve(url, base)));
    let mut all = Vec::new();
    for url in src.split_whitespace() {
        if is_here(&url) {
            let mistake = |problem| found::mistake(url.to_owned(), problem);
            let data = in_page::data(url).map_err(mistake)?;
            all.extend(found::from_value(url.trim_start_matches('#'), &data, turns).await?);
        } else if let Some(file) = files.next() {
            all.extend(found::from_file(file, turns).await?);
        }
    }
    Ok(all)
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
