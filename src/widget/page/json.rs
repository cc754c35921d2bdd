//! How does JSON come in and go out? Through the browser's own parser and writer, which cost the program nothing.
use crate::data::{DEEPEST, Problem, TOO_DEEP, Value};
use crate::pace::Pace;
use crate::widget::plain::items::{Items, LONG};
use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

/// Parses a text with the browser's own parser.
///
/// # Errors
/// With what is wrong: a web page in its place, as hosts send for a missing file, or the browser's words.
pub fn parse(text: &str) -> Result<JsValue, String> {
    if text.trim_start().starts_with('<') {
        return Err("is a web page, not JSON; check the address".to_owned());
    }
    JSON::parse(text).map_err(|error| {
        let message = error
            .dyn_ref::<js_sys::Error>()
            .map(|e| String::from(e.message()));
        format!("is not valid JSON: {}", message.unwrap_or_default())
    })
}

/// The items of a list, where the text is a long one, each parsed by itself; none where it is better parsed as a whole.
pub async fn items(text: &str, pace: Pace<'_>) -> Option<Result<Value, Problem>> {
    if text.len() < LONG {
        return None;
    }
    let mut values = Vec::new();
    for item in Items::new(text)? {
        pace.rest().await;
        match data(&JSON::parse(item.ok()?).ok()?, "") {
            Ok(value) => values.push(value),
            problem => return Some(problem),
        }
    }
    Some(Ok(Value::List(values)))
}

/// The same as [`data`] with a rest after each item of a list.
///
/// # Errors
/// As there.
pub async fn data_paced(value: &JsValue, whole: &str, pace: Pace<'_>) -> Result<Value, Problem> {
    let Some(list) = value.dyn_ref::<Array>() else {
        return data(value, whole);
    };
    let mut values = Vec::new();
    for item in list.iter() {
        pace.rest().await;
        let value = within(&item, DEEPEST - 1);
        values.push(value.ok_or_else(|| Problem::new(whole, TOO_DEEP))?);
    }
    Ok(Value::List(values))
}

/// A JavaScript value as plain data; what is none, such as a function, counts as nothing.
///
/// # Errors
/// When it lies too deep; `whole` is the place to be named.
pub fn data(value: &JsValue, whole: &str) -> Result<Value, Problem> {
    within(value, DEEPEST).ok_or_else(|| Problem::new(whole, TOO_DEEP))
}

/// None where lists and objects lie deeper in one another than `room`.
fn within(value: &JsValue, room: usize) -> Option<Value> {
    if let Some(text) = value.as_string() {
        return Some(Value::Text(text));
    }
    if value.as_bool().is_some() {
        return Some(Value::Bool);
    }
    if value.as_f64().is_some() || value.is_bigint() {
        return Some(Value::Number);
    }
    if !value.is_object() {
        return Some(Value::Nothing);
    }
    let room = room.checked_sub(1)?;
    if let Some(list) = value.dyn_ref::<Array>() {
        let values = list.iter().map(|item| within(&item, room));
        return values.collect::<Option<_>>().map(Value::List);
    }
    let entries = Object::entries(value.unchecked_ref()).into_iter();
    let entries = entries.map(|entry| {
        let entry: Array = entry.unchecked_into();
        let key = entry.get(0).as_string().unwrap_or_default();
        Some((key, within(&entry.get(1), room)?))
    });
    entries.collect::<Option<_>>().map(Value::Object)
}

/// A value as plain JavaScript data.
pub fn value(value: &impl serde::Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).unwrap_or_default()
}

/// A value as a text, two spaces to a level, as `serde_json` writes it natively.
pub fn write(value: &impl serde::Serialize) -> String {
    let value = self::value(value);
    JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &JsValue::from_f64(2.0))
        .map_or_else(|_| String::new(), String::from)
}
