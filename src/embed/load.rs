//! Which articles and which lens does a page ask for?
use crate::widget::page::{articles as found, fetch, html, json};
use crate::widget::reader;
use crate::widget::state::State;
use crate::{Article, Error, Lens, lens};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

const BUNDLED_LENS: &str = "lens/bundled.json";
const BUNDLED_ARTICLES: &str = "articles/index.json";

/// Reads what the host names: its lens and its articles, each with the bundled one where it names none.
pub(super) async fn load(state: State, host: &HtmlElement, bundle: &str) {
    match from_host(host, bundle).await {
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
    match found::from_value("page", value) {
        Ok(articles) => {
            complain_nothing(state);
            reader::read(state, articles).await;
        }
        Err(error) => complain(state, &error),
    }
}

/// Takes a lens given as a plain value.
pub(super) async fn set_lens(state: State, value: JsValue) {
    match check(value) {
        Ok(lens) => {
            complain_nothing(state);
            show(state, lens, state.articles()).await;
        }
        Err(error) => complain(state, &error),
    }
}

async fn from_host(host: &HtmlElement, bundle: &str) -> Result<(Lens, Vec<Article>), Error> {
    let base = host.base_uri().ok().flatten().unwrap_or_default();
    let lens = match host.get_attribute("lens") {
        Some(url) => fetch::resolve(&url, &base),
        None => fetch::resolve(BUNDLED_LENS, bundle),
    };
    let lens = lens_at(&lens).await?;
    let mut all = Vec::new();
    if let Some(src) = host.get_attribute("src") {
        for url in src.split_whitespace() {
            all.extend(found::from_url(&fetch::resolve(url, &base)).await?);
        }
    } else {
        all = children(host);
        if all.is_empty() {
            all = found::from_url(&fetch::resolve(BUNDLED_ARTICLES, bundle)).await?;
        }
    }
    Ok((lens, all))
}

async fn lens_at(url: &str) -> Result<Lens, Error> {
    let mistake = |place, problem| Error::Lens { place, problem };
    let text = fetch::text(url, mistake).await?;
    let value = json::parse(&text).map_err(|problem| mistake(url.to_owned(), problem))?;
    check(value)
}

fn check(value: JsValue) -> Result<Lens, Error> {
    lens::from_deserializer(serde_wasm_bindgen::Deserializer::from(value))
}

/// The articles that stand in the element itself.
fn children(host: &HtmlElement) -> Vec<Article> {
    let children = host.children();
    (0..children.length())
        .filter_map(|index| children.item(index))
        .filter(|child| child.local_name() == "article")
        .map(|child| html::from_element(&child))
        .collect()
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
        state.complain(vec![error.to_string()]);
    }
}

fn complain_nothing(state: State) {
    if state.turn.try_get_value().is_some() {
        state.complain(Vec::new());
    }
}
