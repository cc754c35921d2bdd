//! At a glance: which article feeds which cell.
use crate::Comparison;
use crate::widget::plain::text::Key;
use crate::widget::plain::{coverage, words};
use crate::widget::state::State;
use leptos::ev;
use leptos::html::{details, div, i, li, p, span, summary, ul};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// The disclosure; the picture is only drawn while it is open.
pub(super) fn coverage(state: State, shown: &Arc<Comparison>) -> impl IntoView + use<> {
    let open = RwSignal::new(false);
    let shown = shown.clone();
    details()
        .class("coverage")
        .part("coverage")
        .on(ev::toggle, move |event| {
            let target = event
                .target()
                .and_then(|t| t.dyn_into::<web_sys::Element>().ok());
            open.set(target.is_some_and(|details| details.has_attribute("open")));
        })
        .child((summary().child(state.text(Key::Coverage)), move || {
            open.get().then(|| strip(state, &shown))
        }))
}

fn strip(state: State, shown: &Comparison) -> AnyView {
    let lines = state.view.with(|view| coverage::lines(shown, view));
    let columns = state.view.with(|view| view.parties.len());
    let lines = lines.iter().map(|l| line(state, shown, l, columns));
    (
        p().class("hint").child(state.text(Key::CoverageHint)),
        ul().child(lines.collect::<Vec<_>>()),
    )
        .into_any()
}

/// The picture says nothing that the words beside it do not.
fn line(state: State, shown: &Comparison, line: &coverage::Line, columns: usize) -> AnyView {
    let texts = state.texts.get_untracked();
    let outlet = shown
        .articles
        .get(line.article)
        .map(|a| words::outlet(&texts, a));
    let statements = texts.count(Key::Statements, line.statements);
    let with = [
        statements,
        texts.number(line.fed()),
        texts.number(line.filled()),
    ];
    let with = with.each_ref().map(String::as_str);
    let said = texts.form(Key::CoverageLine, line.filled(), &with);
    let square = |(own, any): &(bool, bool)| {
        i().class(match (own, any) {
            (true, _) => "own",
            (false, true) => "any",
            (false, false) => "no",
        })
    };
    let rows = line.cells.chunks(columns.max(1));
    let rows = rows.map(|row| span().child(row.iter().map(square).collect::<Vec<_>>()));
    li().child((
        span().class("outlet").child(outlet),
        div()
            .class("squares")
            .attr("aria-hidden", "true")
            .child(rows.collect::<Vec<_>>()),
        span().class("covered").child(said),
    ))
    .into_any()
}
