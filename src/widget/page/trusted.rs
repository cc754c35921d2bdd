//! How is a web page parsed where the page around the table enforces Trusted Types?
use js_sys::{Function, Object, Reflect};
use std::cell::OnceCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DomParser};

/// The name of the policy, which a strict page allows by `trusted-types claim-table`.
const POLICY: &str = "claim-table";

thread_local! {
    // A policy may be made only once by name.
    static MADE: OnceCell<JsValue> = const { OnceCell::new() };
}

/// The document that the browser makes of a web page. It is never shown, so nothing in it runs or loads.
///
/// # Errors
/// When the page around the table does not allow it.
pub(super) fn parse(html: &str) -> Result<Document, JsValue> {
    let parser = DomParser::new()?;
    // Called by name, because the binding takes only strings.
    let parse: Function = Reflect::get(&parser, &"parseFromString".into())?.dyn_into()?;
    let document = parse.call2(&parser, &trusted(html), &"text/html".into())?;
    Ok(document.unchecked_into())
}

/// The text as `TrustedHTML`, or as it is where there is no such thing or the policy is not allowed.
fn trusted(html: &str) -> JsValue {
    let text = JsValue::from_str(html);
    MADE.with(|made| {
        let policy = made.get_or_init(|| policy().unwrap_or(JsValue::UNDEFINED));
        method(policy, "createHTML")
            .and_then(|create| create.call1(policy, &text))
            .unwrap_or(text)
    })
}

fn policy() -> Result<JsValue, JsValue> {
    let factory = Reflect::get(&js_sys::global(), &"trustedTypes".into())?;
    // What is parsed is only read, element by element, so the text may stay as it is.
    let same = Closure::<dyn Fn(JsValue) -> JsValue>::new(|text| text);
    let rules = Object::new();
    Reflect::set(&rules, &"createHTML".into(), &same.into_js_value())?;
    method(&factory, "createPolicy")?.call2(&factory, &POLICY.into(), &rules)
}

fn method(object: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(object, &name.into())?.dyn_into()
}
