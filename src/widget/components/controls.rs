//! What a reader can set above the table.
use super::{choice, filters, press, search};
use crate::Comparison;
use crate::comparison::Query;
use crate::widget::node::{Element, el};
use crate::widget::plain::share;
use crate::widget::plain::text::Key;
use crate::widget::state::State;
use leptos::prelude::*;
use std::sync::Arc;

/// Search, one issue alone, order, and the filters.
pub(super) fn controls(state: State, shown: &Arc<Comparison>) -> Element {
    let orders = [
        ("", Key::OrderLens),
        ("statements", Key::OrderStatements),
        ("differences", Key::OrderDifferences),
    ];
    let sort = choice::choice(
        state.text(Key::Order),
        orders
            .map(|(id, key)| (id.to_owned(), state.text(key)))
            .into(),
        move || {
            let id = state.query.with(|q| share::sort_id(q.sort));
            id.unwrap_or_default().to_owned()
        },
        move |id| state.filter(|q| q.sort = share::sort(&id)),
    );
    let alone = choice::choice(
        state.text(Key::Alone),
        issues(state, shown),
        move || state.query.with(|q| index(&q.issues)),
        move |id| state.filter(|q| q.issues = id.parse().into_iter().collect()),
    );
    let unchanged = move || state.query.with(|q| *q == Query::default());
    let clear = press::press(state.text(Key::Clear), move || {
        state.filter(|q| *q = Query::default());
    });
    let line = el("div")
        .class("controls-line")
        .child(search::search(state))
        .child(alone)
        .child(sort);
    el("div")
        .class("controls")
        .part("controls")
        .attr("role", "search")
        .child(line)
        .child(filters::filters(state, shown))
        .child(el("div").attr("hidden", unchanged).child(clear))
}

/// All issues, or one alone; the values are indices.
fn issues(state: State, shown: &Comparison) -> Vec<(String, String)> {
    let each = shown.issues.iter().enumerate();
    let each = each.map(|(i, h)| (i.to_string(), h.label.clone()));
    std::iter::once((String::new(), state.text(Key::AllIssues)))
        .chain(each)
        .collect()
}

fn index(chosen: &[usize]) -> String {
    chosen.first().map(ToString::to_string).unwrap_or_default()
}
