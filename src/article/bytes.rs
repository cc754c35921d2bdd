//! From a file's bytes to its articles, without a browser.
use super::file::{error, list, stem};
use super::{Article, ArticleFile, Body, Format, decode, html};
use crate::Error;
use crate::data::from_json;

/// The articles in a file, which is text, HTML or JSON by the ending of its name.
///
/// # Errors
/// [`Error::Articles`] for bytes that are no text (see [`decode()`]), a mistake in JSON, or a page without words.
pub fn from_bytes(name: &str, bytes: &[u8]) -> Result<Vec<Article>, Error> {
    let text = decode(name, bytes)?;
    let parse = |id: &str, html: &str| html::read(id, &html::parse(html));
    let place = |e| match e {
        Error::Articles { problem, .. } => Error::Articles {
            place: name.to_owned(),
            problem,
        },
        other @ Error::Lens { .. } => other,
    };
    let metadata = Article {
        id: stem(name).to_owned(),
        ..Article::default()
    };
    match Format::of(name) {
        Format::Text => Ok(vec![Article::from_text(stem(name), &text)]),
        Format::Html => Ok(vec![
            ArticleFile {
                metadata,
                body: Body::Html(text),
            }
            .article(parse)
            .map_err(place)?,
        ]),
        Format::Json => {
            let value = from_json(&text).and_then(|value| list(name, value));
            let files = value.map_err(|problem| error(name, &problem))?;
            files.into_iter().map(|file| file.article(parse)).collect()
        }
    }
}
