//! Which articles does a text, an articles file or an address hold?
use super::{fetch, html, json};
use crate::widget::plain::intake::{self, Kind};
use crate::{Article, Error};
use js_sys::Array;
use serde::Deserialize;
use std::future::Future;
use std::pin::Pin;
use wasm_bindgen::{JsCast, JsValue};

type Found<'a> = Pin<Box<dyn Future<Output = Result<Vec<Article>, Error>> + 'a>>;

/// An error about articles.
pub fn mistake(place: String, problem: String) -> Error {
    Error::Articles { place, problem }
}

/// The articles behind an address. The ending tells what it is; without a known one it is an articles file.
///
/// # Errors
/// When it cannot be fetched or read.
pub async fn from_url(url: &str) -> Result<Vec<Article>, Error> {
    let text = fetch::text(url, mistake).await?;
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let kind = intake::kind(path).unwrap_or(Kind::Json);
    from_text(
        path.rsplit('/').next().unwrap_or(path),
        kind,
        &text,
        Some(url),
    )
    .await
}

/// The articles in a text. `base` is where addresses in an articles file start from; without it they are refused.
///
/// # Errors
/// When an articles file is not what it should be.
pub async fn from_text(
    name: &str,
    kind: Kind,
    text: &str,
    base: Option<&str>,
) -> Result<Vec<Article>, Error> {
    match kind {
        Kind::Text => Ok(vec![Article {
            id: stem(name).to_owned(),
            title: text.trim().lines().next().unwrap_or_default().to_owned(),
            text: text.to_owned(),
            ..Article::default()
        }]),
        Kind::Html => Ok(vec![html::article(stem(name), text)?]),
        Kind::Json => {
            if text.trim_start().starts_with('<') {
                let problem = "this is a web page, not JSON; check the address".to_owned();
                return Err(mistake(name.to_owned(), problem));
            }
            let parsed = json::parse(text).map_err(|problem| {
                mistake(name.to_owned(), format!("this is not JSON: {problem}"))
            })?;
            from_value(name, &parsed.0, base).await
        }
    }
}

/// The articles in a plain JavaScript value: an article, an address, or a list of these.
///
/// # Errors
/// When a part of it is neither; the message names the place.
pub fn from_value<'a>(name: &'a str, value: &'a JsValue, base: Option<&'a str>) -> Found<'a> {
    Box::pin(async move {
        let Some(list) = value.dyn_ref::<Array>() else {
            return one(name.to_owned(), value.clone(), base).await;
        };
        let mut found = Vec::new();
        for (index, value) in list.iter().enumerate() {
            found.extend(one(format!("{name}[{index}]"), value, base).await?);
        }
        Ok(found)
    })
}

async fn one(place: String, value: JsValue, base: Option<&str>) -> Result<Vec<Article>, Error> {
    if let Some(address) = value.as_string() {
        let Some(base) = base else {
            let problem =
                "an address can only stand in an articles file that was itself fetched".to_owned();
            return Err(mistake(place, problem));
        };
        let url = fetch::resolve(&address, base);
        if intake::kind(&url) == Ok(Kind::Json) {
            let problem = "an articles file names articles, not further articles files".to_owned();
            return Err(mistake(place, problem));
        }
        return Box::pin(from_url(&url)).await;
    }
    let document: Document =
        json::read(value).map_err(|(path, problem)| mistake(format!("{place}{path}"), problem))?;
    document.article(&place).map(|article| vec![article])
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Document {
    id: String,
    title: String,
    publisher: String,
    byline: String,
    published: String,
    href: String,
    html: Option<String>,
    text: Option<String>,
}

impl Document {
    fn article(self, place: &str) -> Result<Article, Error> {
        let mut article = match (&self.html, &self.text) {
            (Some(html), _) => html::article(&self.id, html)?,
            (None, Some(text)) => Article {
                id: self.id.clone(),
                text: text.clone(),
                ..Article::default()
            },
            (None, None) => {
                return Err(mistake(
                    place.to_owned(),
                    "an article needs html or text".to_owned(),
                ));
            }
        };
        for (field, given) in [
            (&mut article.title, self.title),
            (&mut article.publisher, self.publisher),
            (&mut article.byline, self.byline),
            (&mut article.published, self.published),
            (&mut article.href, self.href),
        ] {
            if !given.is_empty() {
                *field = given;
            }
        }
        Ok(article)
    }
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
