//! Issues down, parties across.
use super::{cell, evidence};
use crate::Comparison;
use crate::comparison::{Heading, Row};
use crate::widget::plain::place::Place;
use crate::widget::plain::text::Key;
use crate::widget::state::State;
use leptos::html::{caption, div, table as table_element, tbody, td, th, thead, tr};
use leptos::prelude::*;
use std::sync::Arc;

/// Up to so many columns need no scrolling sideways, so that the heads of the columns can stay in sight.
const FITTING: usize = 5;

/// The table itself.
pub(super) fn table(state: State, shown: &Arc<Comparison>) -> AnyView {
    let heads = shown.clone();
    let body = shown.clone();
    let title = state.fill(Key::Caption, &[&shown.title]);
    div()
        .class("scroll")
        .class(("fits", move || {
            state.view.with(|view| view.parties.len() <= FITTING)
        }))
        .child(
            table_element().class("table").part("table").child((
                caption().class("hidden").child(title),
                thead().child(
                    tr().child((
                        th().attr("scope", "col")
                            .class("corner")
                            .child(state.text(Key::Issue)),
                        move || state.view.with(|view| columns(&heads, &view.parties)),
                    )),
                ),
                tbody().child(move || {
                    let view = state.view.get();
                    let parties = view.parties;
                    let rows = view
                        .rows
                        .into_iter()
                        .map(|r| row(state, &body, &parties, r));
                    rows.collect::<Vec<_>>()
                }),
            )),
        )
        .into_any()
}

fn columns(shown: &Comparison, parties: &[usize]) -> impl IntoView + use<> {
    let label = |party: &usize| shown.parties.get(*party).map(|h: &Heading| h.label.clone());
    let heads = parties.iter().filter_map(label);
    heads
        .map(|label| {
            th().attr("scope", "col")
                .class("party")
                .part("party")
                .child(label)
        })
        .collect::<Vec<_>>()
}

/// A row, and below it the evidence of whichever of its cells is open.
fn row(
    state: State,
    shown: &Arc<Comparison>,
    parties: &[usize],
    row: Row,
) -> impl IntoView + use<> {
    let issue = row.issue;
    let label = shown.issues.get(issue).map(|h| h.label.clone());
    let places: Vec<Place> = parties
        .iter()
        .map(|party| Place {
            issue,
            party: *party,
        })
        .collect();
    let cells: Vec<_> = places
        .iter()
        .zip(&row.cells)
        .map(|(place, filled)| {
            td().class("cell")
                .part("cell")
                .child(cell::cell(state, shown, *place, filled))
        })
        .collect();
    let shown = shown.clone();
    (
        tr().child((
            th().attr("scope", "row")
                .class("issue")
                .part("issue")
                .child(label),
            cells,
        )),
        move || {
            let open = state.open.get();
            let all = state.printing.get();
            let span = (places.len() + 1).to_string();
            let cells = places.iter().zip(&row.cells);
            cells
                .filter(|(place, cell)| cell.statements > 0 && (all || Some(**place) == open))
                .map(|(place, cell)| evidence::evidence(state, &shown, *place, cell))
                .map(|opened| {
                    tr().class("opened")
                        .child(td().attr("colspan", span.clone()).child(opened))
                })
                .collect::<Vec<_>>()
        },
    )
}
