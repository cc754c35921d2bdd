//! Which articles does a text, an articles file or an address hold?
use super::fetch::{self, Request};
use super::turns::Turns;
use super::{html, json};
use crate::article::{self, ArticleFile, Body, Format};
use crate::data::{Problem, Value};
use crate::pace::Pace;
use crate::{Article, Error};
use js_sys::Array;
use std::future::Future;
use std::pin::Pin;
use wasm_bindgen::{JsCast, JsValue};

/// An error about articles.
pub fn mistake(place: String, problem: String) -> Error {
    Error::Articles { place, problem }
}

/// The articles in a file that was asked for. Its ending tells what it is; without one that is known it is an articles file.
///
/// # Errors
/// When it cannot be fetched or read; the message names it.
pub async fn from_file(file: Request, turns: &Turns) -> Result<Vec<Article>, Error> {
    let url = file.url().to_owned();
    let path = url.split(['?', '#']).next().unwrap_or(&url);
    let name = path.rsplit('/').next().unwrap_or(path);
    let format = format(name);
    let text = file.text(format, mistake).await?;
    match format {
        Format::Json => from_json(name, &text, Some(&url), turns).await,
        other => Ok(vec![from_text(name, other, &text)?]),
    }
}

fn format(name: &str) -> Format {
    match Format::of(name) {
        Format::Text if !name.to_ascii_lowercase().ends_with(".txt") => Format::Json,
        known => known,
    }
}

/// The article in a text that is no articles file.
///
/// # Errors
/// When a web page holds none or may not be parsed.
pub fn from_text(name: &str, format: Format, text: &str) -> Result<Article, Error> {
    let metadata = Article {
        id: stem(name).to_owned(),
        ..Article::default()
    };
    let body = match format {
        Format::Html => Body::Html(text.to_owned()),
        Format::Text | Format::Json => Body::Text(text.to_owned()),
    };
    parsed(ArticleFile { metadata, body }).map_err(|error| match error {
        Error::Articles { problem, .. } => mistake(name.to_owned(), problem),
        other @ Error::Lens { .. } => other,
    })
}

/// The articles in an articles file: an article, a list of them, or a list of addresses, which start from `base`.
///
/// # Errors
/// When the file is not what it should be; the message names the place.
pub async fn from_json(
    name: &str,
    text: &str,
    base: Option<&str>,
    turns: &Turns,
) -> Result<Vec<Article>, Error> {
    let items = turns.paced(async |pace| {
        let items = json::items(text, pace).await?;
        Some(from_data(name, items, pace).await)
    });
    if let Some(articles) = items.await.flatten() {
        return articles;
    }
    let value = json::parse(text).map_err(|problem| mistake(name.to_owned(), problem))?;
    match (addresses(&value), base) {
        (Some(addresses), Some(base)) => all_of(addresses, base, turns).await,
        _ => from_value(name, &value, turns).await,
    }
}

/// The articles in a plain JavaScript value, as in an articles file but without addresses.
///
/// # Errors
/// When it is not what it should be; the message names the place.
pub async fn from_value(name: &str, value: &JsValue, turns: &Turns) -> Result<Vec<Article>, Error> {
    let articles = turns.paced(async |pace| {
        let data = json::data_paced(value, "", pace).await;
        from_data(name, data, pace).await
    });
    // Nobody asks any more for what is not wanted any more.
    articles.await.unwrap_or_else(|| Ok(Vec::new()))
}

async fn from_data(
    name: &str,
    data: Result<Value, Problem>,
    pace: Pace<'_>,
) -> Result<Vec<Article>, Error> {
    let mut articles = Vec::new();
    for file in article::files(name, data)? {
        pace.rest().await;
        articles.push(parsed(file)?);
    }
    Ok(articles)
}

fn addresses(value: &JsValue) -> Option<Vec<String>> {
    let list = value.dyn_ref::<Array>()?;
    let texts: Vec<String> = list.iter().filter_map(|item| item.as_string()).collect();
    (!texts.is_empty() && texts.len() == list.length() as usize).then_some(texts)
}

/// Boxed, because an address can lead to a list of addresses.
fn all_of<'a>(
    addresses: Vec<String>,
    base: &'a str,
    turns: &'a Turns,
) -> Pin<Box<dyn Future<Output = Result<Vec<Article>, Error>> + 'a>> {
    Box::pin(async move {
        let urls = addresses
            .iter()
            .map(|address| fetch::resolve(address, base));
        let urls: Vec<String> = urls.collect();
        // One list may not lead to another: two could lead to each other.
        if let Some(list) = urls.iter().find(|url| format(url) == Format::Json) {
            let problem = "a list of addresses names articles as .html or .txt".to_owned();
            return Err(mistake(list.clone(), problem));
        }
        let mut found = Vec::new();
        for file in fetch::ahead(urls.into_iter()) {
            found.extend(from_file(file, turns).await?);
        }
        Ok(found)
    })
}

/// The article, parsed by the browser where it is a web page.
fn parsed(file: ArticleFile) -> Result<Article, Error> {
    let mut refused = None;
    let article = file.article(|id, text| {
        html::article(id, text).unwrap_or_else(|error| {
            refused = Some(error);
            Article::default()
        })
    });
    match refused {
        Some(error) => Err(error),
        None => article,
    }
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
