//! The same where there is no room for columns: issues as headings, parties below.
use super::{cell, evidence, press};
use crate::Comparison;
use crate::comparison::{Cell, Row};
use crate::widget::node::{Element, el};
use crate::widget::plain::place::Place;
use crate::widget::plain::text::Key;
use crate::widget::state::State;
use leptos::prelude::*;
use std::sync::Arc;

/// Up to so many chips may take a second line; more are a line to scroll sideways.
const WRAPPED: usize = 6;

/// All issues.
pub(super) fn list(state: State, shown: &Arc<Comparison>) -> Element {
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
    el("div")
        .class("list")
        .part("list")
        .child(chips)
        .child(issues)
}

/// One party alone, or all, always in reach.
fn chips(state: State, shown: &Comparison) -> Element {
    let one = |parties: Vec<usize>, label: String| {
        let own = parties.clone();
        press::button()
            .class("party-chip")
            .attr("aria-pressed", move || {
                state.query.with(|q| q.parties == own).to_string()
            })
            .on("click", move |_| {
                state.filter(|q| q.parties.clone_from(&parties));
            })
            .child(label)
    };
    let all = one(Vec::new(), state.text(Key::AllParties));
    let each = shown.parties.iter().enumerate();
    let each = each.map(|(index, heading)| one(vec![index], heading.label.clone()));
    let many = shown.parties.len() > WRAPPED;
    el("div")
        .class(if many {
            "party-chips many"
        } else {
            "party-chips"
        })
        .attr("role", "group")
        .attr("aria-label", state.text(Key::ChooseParties))
        .child(all)
        .child(each.collect::<Vec<_>>())
}

fn issue(state: State, shown: &Arc<Comparison>, parties: &[usize], row: &Row) -> Element {
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
    let silent = (!silent.is_empty()).then(|| {
        el("p")
            .class("none")
            .child(state.fill(Key::NoneOf, &[&silent.join(", ")]))
    });
    el("section")
        .class("list-issue")
        .child(
            el("h3")
                .class("issue")
                .part("issue")
                .attr("lang", shown.language.clone())
                .child(label),
        )
        .child(el("ul").child(items))
        .child(silent)
}

fn side(state: State, shown: &Arc<Comparison>, place: Place, filled: Arc<Cell>) -> Element {
    let label = shown.parties.get(place.party).map(|h| h.label.clone());
    let button = cell::cell(state, shown, place, &filled);
    let shown = shown.clone();
    el("li")
        .child(
            el("h4")
                .class("party")
                .part("party")
                .attr("lang", shown.language.clone())
                .child(label),
        )
        .child(button)
        .child(move || {
            let open = state.open.get() == Some(place) || state.printing.get();
            open.then(|| evidence::evidence(state, &shown, place, &filled))
        })
}
