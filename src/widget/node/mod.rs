//! What stands on the page, as values of one type.
//!
//! Input: elements written by [`el`], with closures wherever something follows the state. Output: the page's own elements, made
//! in one place. Leptos supplies the signals, the effects and the owners that end them; its views are not used below the
//! widget's root, because each of them is a type of its own, and the program would hold the code that makes and changes an
//! element once for every element written.
//!
//! **Invariant.** Elements are made by name and texts are text nodes: there is no markup, which Trusted Types would refuse.
//! Whatever is made belongs to the owner under which it is made, and ends with it.
mod element;
mod follow;
mod hole;
mod kept;
mod listen;
mod pattern;
mod portions;
mod value;

pub use element::{Element, el};
pub use follow::follow;
pub use kept::{Kept, keep};
pub use listen::listen;
pub use value::Value;

use leptos::prelude::document;
use std::borrow::Cow;
use wasm_bindgen::JsValue;

/// What can stand in an element.
pub enum Node {
    /// Words.
    Text(Cow<'static, str>),
    /// An element with all that is in it.
    Element(Element),
    /// Several nodes, or none, one after another.
    List(Vec<Node>),
    /// Many nodes, of which only so many are made at once.
    Portions(usize, Vec<Node>),
    /// Whatever the closure gives, made anew each time that a signal it has read changes.
    Hole(Box<dyn Fn() -> Node>),
}

impl Node {
    /// Makes the node, before `next` or else as the last one in `parent`.
    fn insert(self, parent: &web_sys::Node, next: Option<&web_sys::Node>) -> Result<(), JsValue> {
        match self {
            Self::Text(text) => {
                parent.insert_before(&document().create_text_node(&text), next)?;
            }
            Self::Element(element) => {
                let element: web_sys::Node = element.make()?.into();
                parent.insert_before(&element, next)?;
            }
            Self::List(nodes) => {
                for node in nodes {
                    node.insert(parent, next)?;
                }
            }
            Self::Portions(most, nodes) => portions::begin(nodes, most, parent, next)?,
            Self::Hole(content) => hole::open(content, parent, next)?,
        }
        Ok(())
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl<N: Into<Node>> From<Option<N>> for Node {
    fn from(node: Option<N>) -> Self {
        node.map_or(Self::List(Vec::new()), Into::into)
    }
}

impl<N: Into<Node>> From<Vec<N>> for Node {
    fn from(nodes: Vec<N>) -> Self {
        Self::List(nodes.into_iter().map(Into::into).collect())
    }
}

impl<N: Into<Node>, F: Fn() -> N + 'static> From<F> for Node {
    fn from(content: F) -> Self {
        Self::Hole(Box::new(move || content().into()))
    }
}
