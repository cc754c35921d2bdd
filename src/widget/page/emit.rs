//! How does the page around the table hear what happens in it?
use crate::widget::plain::place::Place;
use crate::widget::state::{Progress, State};
use js_sys::{Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// The table is there, `articles` and `statements` strong. It was to hold `of` articles, and holds fewer where the reader stopped
/// the reading.
pub fn ready(state: State, of: usize) {
    let counts = state.shown.with_untracked(|shown| {
        shown
            .as_ref()
            .map(|c| (c.articles.len(), c.statements.len()))
    });
    let (articles, statements) = counts.unwrap_or_default();
    send(
        state,
        "ready",
        &[
            ("articles", number(articles)),
            ("statements", number(statements)),
            ("of", number(of)),
        ],
    );
}

/// Reading has come this far.
pub fn progress(state: State, at: Progress) {
    send(state, "progress", &come(at));
}

/// It was stopped, with a table of `shown` articles.
pub fn stopped(state: State, at: Progress) {
    let [done, of, shown] = come(at);
    send(
        state,
        "progress",
        &[done, of, shown, ("stopped", true.into())],
    );
}

fn come(at: Progress) -> [(&'static str, JsValue); 3] {
    [("done", at.done), ("of", at.of), ("shown", at.shown)].map(|(key, n)| (key, number(n)))
}

/// A cell was opened.
pub fn select(state: State, place: Place) {
    let ids = state.shown.with_untracked(|shown| {
        let shown = shown.as_ref()?;
        Some((
            shown.issues.get(place.issue)?.id.clone(),
            shown.parties.get(place.party)?.id.clone(),
        ))
    });
    if let Some((issue, party)) = ids {
        send(
            state,
            "select",
            &[("issue", issue.into()), ("party", party.into())],
        );
    }
}

/// The filters have changed.
pub fn filter(state: State) {
    let left = state.view.with_untracked(|view| view.statements);
    send(
        state,
        "filter",
        &[
            ("statements", number(left)),
            ("state", untrack(|| state.shared()).into()),
        ],
    );
}

/// Filters, or what is open, are others than before.
pub fn change(state: State, shared: &str) {
    send(state, "change", &[("state", shared.into())]);
}

/// A reader finds a statement read wrongly. Gives whether the page took the report, by `preventDefault()`.
pub fn report(state: State, citation: &str, about: &[(&str, JsValue)]) -> bool {
    let mut detail = vec![("citation", citation.into())];
    detail.extend(about.iter().cloned());
    let host = state.host.get();
    host.is_some_and(|host| dispatch(&host, "report", &detail))
}

/// Something cannot be read or done. `code` names what scripts may want to tell apart.
pub fn error(state: State, code: Option<&'static str>, message: &str) {
    let code = code.map_or(JsValue::UNDEFINED, JsValue::from_str);
    send(
        state,
        "error",
        &[("code", code), ("message", message.into())],
    );
}

/// The reader wants this table as a file that opens by itself. Whoever mounted it makes one: it knows the program's own files.
pub fn save(state: State) {
    send(state, "save", &[]);
}

/// Something broke for good: whoever mounted the table has to bring the page's own content back.
pub fn fatal(host: &HtmlElement, message: &str) {
    dispatch(
        host,
        "error",
        &[
            ("code", "stopped".into()),
            ("message", message.into()),
            ("fatal", true.into()),
        ],
    );
}

fn send(state: State, name: &str, detail: &[(&str, JsValue)]) {
    if let Some(host) = state.host.get() {
        dispatch(&host, name, detail);
    }
}

/// Gives whether a listener of the page prevented the default.
fn dispatch(host: &HtmlElement, name: &str, detail: &[(&str, JsValue)]) -> bool {
    let object = Object::new();
    for (key, value) in detail {
        // Setting a key of a fresh object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    init.set_detail(&object);
    CustomEvent::new_with_event_init_dict(&format!("claim-table:{name}"), &init)
        // A listener of the page that throws is the page's own affair.
        .and_then(|event| host.dispatch_event(&event))
        .is_ok_and(|default| !default)
}

/// Counts stay far below 2^32.
fn number(n: usize) -> JsValue {
    JsValue::from(u32::try_from(n).unwrap_or(u32::MAX))
}
