//! The same where there is no room for columns: issues as headings, parties below.
use super::{cell, evidence};
use crate::Comparison;
use crate::comparison::{Cell, Row};
use crate::widget::plain::place::Place;
use crate::widget::plain::text::Key;
use crate::widget::state::State;
use leptos::ev;
use leptos::html::{button, div, h3, h4, li, p, section, ul};
use leptos::prelude::*;
use std::sync::Arc;

/// All issues.
pub(super) fn list(state: State, shown: &Arc<Comparison>) -> AnyView {
    let chips = chips(state, shown);
    let shown = shown.clone();
    let issues = move || {
        let view = state.view.get();
        let parties = view.parties;
        let rows = view
            .rows
            .into_iter()
            .map(|r| issue(state, &shown, &parties, &r));
        rows.collect::<Vec<_>>()
    };
    div()
        .class("list")
        .part("list")
        .child((chips, issues))
        .into_any()
}

/// One party alone, or all, always in reach.
fn chips(state: State, shown: &Comparison) -> AnyView {
    let one = |parties: Vec<usize>, label: String| {
        let own = parties.clone();
        button()
            .r#type("button")
            .class("party-chip")
            .attr("aria-pressed", move || {
                state.query.with(|q| q.parties == own).to_string()
            })
            .on(ev::click, move |_| {
                state.filter(|q| q.parties.clone_from(&parties));
            })
            .child(label)
            .into_any()
    };
    let all = one(Vec::new(), state.text(Key::AllParties));
    let each = shown.parties.iter().enumerate();
    let each = each.map(|(index, heading)| one(vec![index], heading.label.clone()));
    div()
        .class("party-chips")
        .role("group")
        .attr("aria-label", state.text(Key::ChooseParties))
        .child((all, each.collect::<Vec<_>>()))
        .into_any()
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
                .child(state.fill(Key::NoneOf, &[&silent.join(", ")]))
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
            let open = state.open.get() == Some(place) || state.printing.get();
            open.then(|| evidence::evidence(state, &shown, place, &filled))
        },
    ))
}
