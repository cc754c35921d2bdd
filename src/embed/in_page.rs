//! Which articles and which data stand in the page itself?
use crate::widget::page::turns::Turns;
use crate::widget::page::{articles::mistake, html, json};
use crate::{Article, Error};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// The JSON in the element that a fragment names, such as `<script type="application/json" id="…">`.
///
/// # Errors
/// With what is wrong, without the place.
pub(super) fn data(fragment: &str) -> Result<JsValue, String> {
    let id = fragment.trim_start_matches('#');
    let element = document()
        .get_element_by_id(id)
        .ok_or_else(|| "there is no element with this id in the page".to_owned())?;
    json::parse(&element.text_content().unwrap_or_default())
}

/// The articles that stand in the element itself.
pub(super) async fn children(host: &HtmlElement, turns: &Turns) -> Vec<Article> {
    let children = host.children();
    let children = (0..children.length()).filter_map(|index| children.item(index));
    let own = children.filter(|child| child.local_name() == "article");
    read(own.collect(), turns).await
}

/// The articles in elements.
async fn read(elements: Vec<Element>, turns: &Turns) -> Vec<Article> {
    let articles = turns.paced(async |pace| {
        let mut articles = Vec::with_capacity(elements.len());
        for element in &elements {
            pace.rest().await;
            articles.push(html::from_element(element));
        }
        articles
    });
    articles.await.unwrap_or_default()
}

/// The articles in the elements of the page that a CSS selector finds, in document order.
///
/// # Errors
/// When the selector is none, or finds no words.
pub(super) async fn articles(selector: &str, turns: &Turns) -> Result<Vec<Article>, Error> {
    let wrong = |problem: &str| mistake(selector.to_owned(), problem.to_owned());
    let found = document()
        .query_selector_all(selector)
        .map_err(|_| wrong("is not a CSS selector"))?;
    let elements = (0..found.length()).filter_map(|i| found.get(i)?.dyn_into().ok());
    let mut articles = read(elements.collect(), turns).await;
    articles.retain(|article| !article.text.trim().is_empty());
    if articles.is_empty() {
        return Err(wrong(
            "finds no article with words in this page; check the selector",
        ));
    }
    Ok(articles)
}
