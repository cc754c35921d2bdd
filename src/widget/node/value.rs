//! What can an attribute or a property be?
use super::follow;
use js_sys::Reflect;
use std::borrow::Cow;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// The value of an attribute or a property.
pub enum Value {
    /// No attribute; an undefined property.
    None,
    /// An attribute without a value, or none; a true or false property.
    Flag(bool),
    /// A text.
    Text(Cow<'static, str>),
    /// Whatever the closure gives, set anew each time that a signal it has read changes.
    Live(Box<dyn Fn() -> Value>),
}

/// How a value is put where it belongs.
type Put = fn(&Element, &str, &Value) -> Result<(), JsValue>;

impl Value {
    /// Makes it the element's attribute.
    pub(super) fn be_attribute(self, element: &Element, name: &'static str) {
        self.be(element, name, |element, name, value| match value {
            Self::Text(text) => element.set_attribute(name, text),
            Self::Flag(true) => element.set_attribute(name, ""),
            _ => element.remove_attribute(name),
        });
    }

    /// Makes it the element's property.
    pub(super) fn be_property(self, element: &Element, name: &'static str) {
        self.be(element, name, |element, name, value| {
            let value = match value {
                Self::Text(text) => JsValue::from_str(text),
                Self::Flag(flag) => JsValue::from_bool(*flag),
                _ => JsValue::UNDEFINED,
            };
            Reflect::set(element, &JsValue::from_str(name), &value).map(|_| ())
        });
    }

    fn be(self, element: &Element, name: &'static str, put: Put) {
        // What fails here is a name that is none, and all names are our own.
        match self {
            Self::Live(value) => {
                let element = element.clone();
                follow(Box::new(move || {
                    let _ = put(&element, name, &value());
                }));
            }
            known => {
                let _ = put(element, name, &known);
            }
        }
    }
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl<V: Into<Value>> From<Option<V>> for Value {
    fn from(value: Option<V>) -> Self {
        value.map_or(Self::None, Into::into)
    }
}

impl<V: Into<Value>, F: Fn() -> V + 'static> From<F> for Value {
    fn from(value: F) -> Self {
        Self::Live(Box::new(move || value().into()))
    }
}
