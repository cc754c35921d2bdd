//! Issues down, parties across.
use super::{cell, evidence};
use crate::Comparison;
use crate::comparison::{Heading, Row};
use crate::widget::plain::place::Place;
use crate::widget::state::State;
use leptos::html::{caption, div, table as table_element, tbody, td, th, thead, tr};
use leptos::prelude::*;
use std::sync::Arc;

/// The table itself.
pub(super) fn table(state: State, shown: &Arc<Comparison>) -> impl IntoView + use<> {
    let heads = shown.clone();
    let body = shown.clone();
    let title = format!("{}: what each side is reported to say", shown.title);
    div()
        .class("scroll")
        .child(table_element().class("table").part("table").child((
            caption().class("hidden").child(title),
            thead().child(tr().child((
                th().attr("scope", "col").class("corner").child("Issue"),
                move || state.view.with(|view| columns(&heads, &view.parties)),
            ))),
            tbody().child(move || {
                let view = state.view.get();
                let parties = view.parties;
                let rows = view
                    .rows
                    .into_iter()
                    .map(|r| row(state, &body, &parties, r));
                rows.collect::<Vec<_>>()
            }),
        )))
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
            let place = state.open.get()?;
            let column = places.iter().position(|p| *p == place)?;
            let opened = evidence::evidence(state, &shown, place, row.cells.get(column)?);
            let span = (places.len() + 1).to_string();
            Some(
                tr().class("opened")
                    .child(td().attr("colspan", span).child(opened)),
            )
        },
    )
}
