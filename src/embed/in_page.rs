//! Which articles and which data stand in the page itself?
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
pub(super) fn children(host: &HtmlElement) -> Vec<Article> {
    let children = host.children();
    (0..children.length())
        .filter_map(|index| children.item(index))
        .filter(|child| child.local_name() == "article")
        .map(|child| html::from_element(&child))
        .collect()
}

/// The articles in the elements of the page that a CSS selector finds, in document order.
///
/// # Errors
/// When the selector is none, or finds no words.
pub(super) fn articles(selector: &str) -> Result<Vec<Article>, Error> {
    let wrong = |problem: &str| mistake(selector.to_owned(), problem.to_owned());
    let found = document()
        .query_selector_all(selector)
        .map_err(|_| wrong("is not a CSS selector"))?;
    let articles: Vec<Article> = (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into::<Element>().ok())
        .map(|element| html::from_element(&element))
        .filter(|article| !article.text.trim().is_empty())
        .collect();
    if articles.is_empty() {
        return Err(wrong(
            "finds no article with words in this page; check the selector",
        ));
    }
    Ok(articles)
}
