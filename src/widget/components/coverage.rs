//! At a glance: which article feeds which cell.
use crate::Comparison;
use crate::widget::node::{Element, Node, el};
use crate::widget::plain::text::Key;
use crate::widget::plain::{coverage, words};
use crate::widget::state::State;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// The disclosure; the picture is only drawn while it is open.
pub(super) fn coverage(state: State, shown: &Arc<Comparison>) -> Element {
    let open = RwSignal::new(false);
    let shown = shown.clone();
    el("details")
        .class("coverage")
        .part("coverage")
        .on("toggle", move |event| {
            let target = event
                .target()
                .and_then(|t| t.dyn_into::<web_sys::Element>().ok());
            open.set(target.is_some_and(|details| details.has_attribute("open")));
        })
        .child(el("summary").child(state.text(Key::Coverage)))
        .child(move || open.get().then(|| strip(state, &shown)))
}

/// How many lines come onto the page in one go.
const PORTION: usize = 25;

fn strip(state: State, shown: &Comparison) -> Vec<Node> {
    let lines = state.view.with(|view| coverage::lines(shown, view));
    let columns = state.view.with(|view| view.parties.len());
    let lines = lines.iter().map(|l| line(state, shown, l, columns).into());
    let lines = el("ul").child(Node::Portions(PORTION, lines.collect()));
    let hint = el("p").class("hint").child(state.text(Key::CoverageHint));
    vec![hint.into(), lines.into()]
}

/// The picture says nothing that the words beside it do not.
fn line(state: State, shown: &Comparison, line: &coverage::Line, columns: usize) -> Element {
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
        el("i").class(match (own, any) {
            (true, _) => "own",
            (false, true) => "any",
            (false, false) => "no",
        })
    };
    let rows = line.cells.chunks(columns.max(1));
    let rows = rows.map(|row| el("span").child(row.iter().map(square).collect::<Vec<_>>()));
    let squares = el("div")
        .class("squares")
        .attr("aria-hidden", "true")
        .child(rows.collect::<Vec<_>>());
    el("li")
        .child(el("span").class("outlet").child(outlet))
        .child(squares)
        .child(el("span").class("covered").child(said))
}
