//! How does the browser's own HTML parser make an article?
use super::trusted;
use crate::article::html::{self, ATTRIBUTES, Page};
use crate::{Article, Error};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// The article in a web page. Nothing in the page runs or loads: a parsed document is not a shown one.
///
/// # Errors
/// When the Trusted Types policy of the page around the table does not let it parse.
pub fn article(id: &str, text: &str) -> Result<Article, Error> {
    let document = trusted::parse(text).map_err(|_| Error::Articles {
        place: id.to_owned(),
        problem: "this page's Trusted Types policy does not let HTML be read; allow the policy name claim-table, or give the \
            article as text"
            .to_owned(),
    })?;
    Ok(html::read(id, &page(&document)))
}

/// The article in an element of the page, whatever stands around it.
pub fn from_element(element: &Element) -> Article {
    html::read(&element.id(), &page(element))
}

/// Everything below and including a node, as the engine reads pages.
fn page(root: &Node) -> Page {
    let mut page = Page::default();
    let mut node = root.clone();
    // By hand instead of by recursion: a hostile page may nest deeper than the stack.
    loop {
        enter(&mut page, &node);
        if let Some(child) = node.first_child() {
            node = child;
            continue;
        }
        loop {
            if node.node_type() == Node::ELEMENT_NODE {
                page.close();
            }
            if &node == root {
                return page;
            }
            if let Some(sibling) = node.next_sibling() {
                node = sibling;
                break;
            }
            match node.parent_node() {
                Some(parent) => node = parent,
                None => return page,
            }
        }
    }
}

fn enter(page: &mut Page, node: &Node) {
    if let Some(element) = node.dyn_ref::<Element>() {
        let has = element.has_attributes();
        let known = ATTRIBUTES.iter().filter(|_| has);
        let attributes: Vec<(&str, String)> = known
            .filter_map(|name| Some((*name, element.get_attribute(name)?)))
            .collect();
        let attributes = attributes
            .iter()
            .map(|(name, value)| (*name, value.as_str()));
        page.open(&element.local_name(), attributes);
    } else if node.node_type() == Node::TEXT_NODE {
        page.text(&node.node_value().unwrap_or_default());
    }
}
