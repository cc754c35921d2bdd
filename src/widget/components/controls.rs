//! What a reader can set above the table.
use super::{choice, filters, search};
use crate::Comparison;
use crate::comparison::{Heading, Query};
use crate::widget::plain::share;
use crate::widget::state::State;
use leptos::ev;
use leptos::html::{button, div};
use leptos::prelude::*;

/// Search, one party or issue alone, order, and the filters.
pub(super) fn controls(state: State, shown: &Comparison) -> impl IntoView + use<> {
    let sort = choice::choice(
        "Order",
        vec![
            (String::new(), "Editor’s order".to_owned()),
            ("statements".to_owned(), "Most statements first".to_owned()),
            (
                "differences".to_owned(),
                "Most differences first".to_owned(),
            ),
        ],
        move || {
            state
                .query
                .with(|q| share::sort_id(q.sort).unwrap_or_default().to_owned())
        },
        move |id| state.filter(|q| q.sort = share::sort(&id)),
    );
    let changed = move || state.query.with(|q| *q != Query::default());
    div()
        .class("controls")
        .part("controls")
        .role("search")
        .child((
            div().class("controls-line").child((
                search::search(state),
                choice::choice(
                    "Party",
                    alone("All parties", &shown.parties),
                    move || state.query.with(|q| index(&q.parties)),
                    move |id| state.filter(|q| q.parties = id.parse().into_iter().collect()),
                ),
                choice::choice(
                    "Issue",
                    alone("All issues", &shown.issues),
                    move || state.query.with(|q| index(&q.issues)),
                    move |id| state.filter(|q| q.issues = id.parse().into_iter().collect()),
                ),
                sort,
            )),
            filters::filters(state, shown),
            button()
                .r#type("button")
                .class("plain")
                .attr("hidden", move || !changed())
                .on(ev::click, move |_| state.filter(|q| *q = Query::default()))
                .child("Clear all filters"),
        ))
}

/// Everything, or one alone; the values are indices.
fn alone(all: &str, headings: &[Heading]) -> Vec<(String, String)> {
    let each = headings
        .iter()
        .enumerate()
        .map(|(i, h)| (i.to_string(), h.label.clone()));
    std::iter::once((String::new(), all.to_owned()))
        .chain(each)
        .collect()
}

fn index(chosen: &[usize]) -> String {
    chosen.first().map(ToString::to_string).unwrap_or_default()
}
