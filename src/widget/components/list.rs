//! The same where there is no room for columns: issues as headings, parties below.
use super::{cell, evidence};
use crate::Comparison;
use crate::comparison::{Cell, Row};
use crate::widget::plain::place::Place;
use crate::widget::state::State;
use leptos::html::{div, h3, h4, li, p, section, ul};
use leptos::prelude::*;
use std::sync::Arc;

/// All issues.
pub(super) fn list(state: State, shown: &Arc<Comparison>) -> impl IntoView + use<> {
    let shown = shown.clone();
    div().class("list").part("list").child(move || {
        let view = state.view.get();
        let parties = view.parties;
        let rows = view
            .rows
            .into_iter()
            .map(|r| issue(state, &shown, &parties, &r));
        rows.collect::<Vec<_>>()
    })
}

fn issue(
    state: State,
    shown: &Arc<Comparison>,
    parties: &[usize],
    row: &Row,
) -> impl IntoView + use<> {
    let label = shown.issues.get(row.issue).map(|h| h.label.clone());
    let (filled, empty): (Vec<_>, Vec<_>) = parties
        .iter()
        .zip(&row.cells)
        .partition(|(_, cell)| cell.statements > 0);
    let items: Vec<_> = filled
        .into_iter()
        .map(|(party, cell)| {
            side(
                state,
                shown,
                Place {
                    issue: row.issue,
                    party: *party,
                },
                cell.clone(),
            )
        })
        .collect();
    let silent: Vec<&str> = empty
        .iter()
        .filter_map(|(party, _)| shown.parties.get(**party).map(|h| h.label.as_str()))
        .collect();
    section().class("list-issue").child((
        h3().class("issue").part("issue").child(label),
        ul().child(items),
        (!silent.is_empty()).then(|| {
            p().class("none")
                .child(format!("No statement found: {}", silent.join(", ")))
        }),
    ))
}

fn side(
    state: State,
    shown: &Arc<Comparison>,
    place: Place,
    filled: Cell,
) -> impl IntoView + use<> {
    let label = shown.parties.get(place.party).map(|h| h.label.clone());
    let button = cell::cell(state, shown, place, &filled);
    let shown = shown.clone();
    li().child((
        h4().class("party").part("party").child(label),
        button,
        move || {
            let open = state.open.get() == Some(place);
            open.then(|| evidence::evidence(state, &shown, place, &filled))
        },
    ))
}
