//! How does JSON come in and go out? Through the browser's own parser and writer, which cost the program nothing.
use js_sys::JSON;
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
