//! How the table was made, and what it cannot do.
use super::press;
use crate::Comparison;
use crate::widget::node::{Element, el};
use crate::widget::page::{copy, emit};
use crate::widget::plain::scores::{ACTS, FOUND, RIGHT};
use crate::widget::plain::text::Key;
use crate::widget::state::State;

/// The disclosure below the title.
pub(super) fn about(state: State, shown: &Comparison) -> Element {
    let unsure = shown.statements.iter();
    let unsure = unsure.filter(|s| !s.confidence.is_sure()).count();
    let uncertain = if unsure == 0 {
        state.text(Key::MethodAllSure)
    } else {
        state.count(Key::MethodUncertain, unsure)
    };
    let scores = [RIGHT, FOUND, ACTS].map(|n| n.to_string());
    let scores = state.fill(Key::MethodScores, &scores.each_ref().map(String::as_str));
    let paragraphs = [
        state.text(Key::MethodHow),
        state.text(Key::MethodSources),
        uncertain,
        state.text(Key::MethodLimits),
        scores,
        state.text(Key::MethodPrivacy),
    ];
    let text = el("div")
        .class("about-text")
        .child(Vec::from(paragraphs.map(|text| el("p").child(text))))
        .child(press::press(state.text(Key::Report), move || {
            report(state, "", None);
        }));
    el("details")
        .class("about")
        .part("method")
        .child(el("summary").child(state.text(Key::Method)))
        .child(text)
}

/// Hands a report to the page; where the page takes none, the reader gets the passage to send on.
pub(super) fn report(state: State, citation: &str, statement: Option<usize>) {
    let about: Vec<_> = statement
        .and_then(|s| u32::try_from(s).ok())
        .map(|s| ("statement", s.into()))
        .into_iter()
        .collect();
    if emit::report(state, citation, &about) {
        copy::say(state, state.text(Key::Reported));
    } else {
        let text = format!("{citation}\n{}", copy::link(state));
        copy::copy(state, text.trim().to_owned(), Key::NotReported);
    }
}
