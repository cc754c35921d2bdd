//! How does JSON reach the engine? Parsed by the browser, walked here.
//!
//! `serde-wasm-bindgen` would do the walking, but asks an object only for the fields that a struct names, so that unknown keys
//! of a lens went unnoticed; and it is several times this size.
use js_sys::{Array, JSON, Object, Reflect};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{self, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};

/// Parses a text with the browser's own parser.
///
/// # Errors
/// With the browser's words, which differ from one to the other.
pub fn parse(text: &str) -> Result<Json, String> {
    JSON::parse(text).map(Json).map_err(|error| {
        error
            .dyn_ref::<js_sys::Error>()
            .map_or_else(String::new, |e| e.message().into())
    })
}

/// A plain JavaScript value that can be deserialized: null, boolean, number, string, array or object.
pub struct Json(pub JsValue);

/// What does not fit, in serde's words.
#[derive(Debug)]
pub struct Mismatch(String);

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Mismatch {}

impl de::Error for Mismatch {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

impl IntoDeserializer<'_, Mismatch> for Json {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> de::Deserializer<'de> for Json {
    type Error = Mismatch;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        let value = self.0;
        if let Some(text) = value.as_string() {
            visitor.visit_string(text)
        } else if let Some(truth) = value.as_bool() {
            visitor.visit_bool(truth)
        } else if let Some(number) = value.as_f64() {
            visitor.visit_f64(number)
        } else if let Some(list) = value.dyn_ref::<Array>() {
            visitor.visit_seq(SeqDeserializer::new(list.iter().map(Json)))
        } else if value.is_object() {
            visitor.visit_map(MapDeserializer::new(entries(&value).into_iter()))
        } else {
            visitor.visit_unit()
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        if self.0.is_null() || self.0.is_undefined() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}

fn entries(object: &JsValue) -> Vec<(String, Json)> {
    Object::keys(object.unchecked_ref::<Object>())
        .iter()
        .map(|key| {
            let value = Reflect::get(object, &key).unwrap_or_default();
            (key.as_string().unwrap_or_default(), Json(value))
        })
        .collect()
}

/// A value of the engine's own from a plain JavaScript value.
///
/// # Errors
/// With the place, such as `.parties[1].id` (empty at the top), and what is wrong there.
pub fn read<T: de::DeserializeOwned>(value: JsValue) -> Result<T, (String, String)> {
    serde_path_to_error::deserialize(Json(value)).map_err(|error| {
        let place = match error.path().to_string() {
            top if top == "." => String::new(),
            path if path.starts_with('[') => path,
            path => format!(".{path}"),
        };
        (place, error.into_inner().to_string())
    })
}

/// The same as a text, two spaces to a level, as `serde_json` writes it natively.
pub fn write(value: &impl serde::Serialize) -> String {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let value = value.serialize(&serializer).unwrap_or_default();
    JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &JsValue::from_f64(2.0))
        .map_or_else(|_| String::new(), String::from)
}
