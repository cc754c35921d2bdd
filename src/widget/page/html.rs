//! How does the browser's own HTML parser make an article?
use super::trusted;
use crate::text::Span;
use crate::{Article, Error};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

/// The article in a web page. Nothing in the page runs or loads: a parsed document is not a shown one.
///
/// # Errors
/// When the Trusted Types policy of the page around the table does not let it parse.
pub fn article(id: &str, html: &str) -> Result<Article, Error> {
    let document = trusted::parse(html).map_err(|_| Error::Articles {
        place: id.to_owned(),
        problem: "this page's Trusted Types policy does not let HTML be read; allow the policy name claim-table, or give the \
            article as text"
            .to_owned(),
    })?;
    let document: Document = document.unchecked_into();
    let root = document.document_element();
    let mut article = root.map_or_else(Article::default, |root| from_element(&root));
    id.clone_into(&mut article.id);
    let publisher = document
        .query_selector("meta[property='og:site_name']")
        .ok()
        .flatten();
    article.publisher = publisher
        .and_then(|meta| meta.get_attribute("content"))
        .unwrap_or_default();
    Ok(article)
}

/// The article in an element of the page.
pub fn from_element(element: &Element) -> Article {
    let mut article = Article::default();
    let Ok(blocks) = element.query_selector_all("h1, h2, h3, article p") else {
        return article;
    };
    for block in (0..blocks.length()).filter_map(|i| blocks.get(i)) {
        let start = article.text.len();
        article
            .text
            .push_str(block.text_content().unwrap_or_default().trim());
        if block.node_name().starts_with('H') {
            article.headings.push(Span::new(start, article.text.len()));
        }
        article.text.push('\n');
    }
    article.title = article
        .headings
        .first()
        .map_or_else(String::new, |h| h.of(&article.text).to_owned());
    article
}
