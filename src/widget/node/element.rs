//! How is an element written, and how is it made?
use super::{Node, Value, listen, pattern};
use leptos::prelude::Render;
use std::borrow::Cow;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// An element to be made.
#[must_use]
pub struct Element {
    tag: &'static str,
    /// In the order in which they take effect.
    parts: Vec<Part>,
}

enum Part {
    Attribute(&'static str, Value),
    Property(&'static str, Value),
    Listener(&'static str, Box<dyn Fn(Event)>),
    Child(Node),
}

/// An element of this name, to be filled: `el("p").class("hint").child("Drop files here.")`.
pub const fn el(tag: &'static str) -> Element {
    Element {
        tag,
        parts: Vec::new(),
    }
}

impl Element {
    /// Gives it an attribute, or a closure's value as one from now on.
    pub fn attr(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.with(Part::Attribute(name, value.into()))
    }

    /// The attribute `class`.
    pub fn class(self, names: impl Into<Value>) -> Self {
        self.attr("class", names)
    }

    /// The attribute `id`.
    pub fn id(self, id: impl Into<Value>) -> Self {
        self.attr("id", id)
    }

    /// The attribute `part`, by which the page around the table can style the element.
    pub fn part(self, name: impl Into<Value>) -> Self {
        self.attr("part", name)
    }

    /// Sets a property of the made element, such as what a field holds, which its attribute only tells at first.
    pub fn prop(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.with(Part::Property(name, value.into()))
    }

    /// Tells `act` of an event.
    pub fn on(self, event: &'static str, act: impl Fn(Event) + 'static) -> Self {
        self.with(Part::Listener(event, Box::new(act)))
    }

    /// Puts something into it, behind what is in it already.
    pub fn child(self, child: impl Into<Node>) -> Self {
        self.with(Part::Child(child.into()))
    }

    fn with(mut self, part: Part) -> Self {
        self.parts.push(part);
        self
    }

    /// The element of the page. Fails only where a name is none.
    pub(super) fn make(self) -> Result<web_sys::Element, JsValue> {
        let fixed = self.parts.iter().filter_map(Part::fixed).collect();
        let element = pattern::copy(self.tag, fixed)?;
        for part in self.parts {
            match part {
                _ if part.fixed().is_some() => {}
                Part::Attribute(name, value) => value.be_attribute(&element, name),
                Part::Property(name, value) => value.be_property(&element, name),
                Part::Listener(event, act) => listen(&element, event, act),
                Part::Child(node) => node.insert(&element, None)?,
            }
        }
        Ok(element)
    }
}

impl Part {
    /// An attribute that never changes.
    fn fixed(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Attribute(name, Value::Text(Cow::Borrowed(text))) => Some((*name, *text)),
            _ => None,
        }
    }
}

/// By this an element, with all that is in it, is a view of Leptos.
impl Render for Element {
    type State = Option<web_sys::Element>;

    fn build(self) -> Self::State {
        self.make().ok()
    }

    fn rebuild(self, state: &mut Self::State) {
        let made = self.build();
        if let (Some(old), Some(new)) = (state.as_ref(), &made) {
            // Nodes that stand nowhere are replaced all the same.
            let _ = old.replace_with_with_node_1(new);
        }
        *state = made;
    }
}
