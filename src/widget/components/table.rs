//! Issues down, parties across.
use super::{cell, evidence};
use crate::Comparison;
use crate::comparison::{Cell, Row, View};
use crate::widget::node::{Element, Node, el};
use crate::widget::plain::place::Place;
use crate::widget::plain::text::Key;
use crate::widget::state::State;
use leptos::prelude::*;
use std::sync::Arc;

/// Up to so many columns need no scrolling sideways, so that the heads of the columns can stay in sight.
const FITTING: usize = 5;

/// The table itself.
pub(super) fn table(state: State, shown: &Arc<Comparison>) -> Element {
    let (heads, body) = (shown.clone(), shown.clone());
    let title = state.fill(Key::Caption, &[&shown.title]);
    let fits = move || state.view.with(|view| view.parties.len() <= FITTING);
    let corner = el("th")
        .attr("scope", "col")
        .class("corner")
        .child(state.text(Key::Issue));
    let heads = el("tr")
        .child(corner)
        .child(move || state.view.with(|view| columns(&heads, &view.parties)));
    let table = el("table")
        .class("table")
        .part("table")
        .child(el("caption").class("hidden").child(title))
        .child(el("thead").child(heads))
        .child(el("tbody").child(move || rows(state, &body, state.view.get())));
    el("div")
        .class(move || if fits() { "scroll fits" } else { "scroll" })
        .child(table)
}

fn columns(shown: &Comparison, parties: &[usize]) -> Vec<Element> {
    let headings = parties.iter().filter_map(|party| shown.parties.get(*party));
    headings
        .map(|heading| {
            el("th")
                .attr("scope", "col")
                .class("party")
                .part("party")
                .attr("lang", shown.language.clone())
                .child(heading.label.clone())
        })
        .collect()
}

fn rows(state: State, shown: &Arc<Comparison>, view: View) -> Vec<Node> {
    let mut rows = Vec::new();
    for Row { issue, cells } in view.rows {
        let parties = view.parties.iter();
        let places = parties.map(|&party| Place { issue, party });
        let cells: Vec<_> = places.zip(cells).collect();
        rows.push(row(state, shown, issue, &cells).into());
        let shown = shown.clone();
        rows.push((move || opened(state, &shown, &cells)).into());
    }
    rows
}

fn row(state: State, shown: &Comparison, issue: usize, cells: &[(Place, Arc<Cell>)]) -> Element {
    let label = shown.issues.get(issue).map(|h| h.label.clone());
    let head = el("th")
        .attr("scope", "row")
        .class("issue")
        .part("issue")
        .attr("lang", shown.language.clone())
        .child(label);
    let cells = cells.iter().map(|(place, filled)| {
        el("td")
            .class("cell")
            .part("cell")
            .child(cell::cell(state, shown, *place, filled))
    });
    el("tr").child(head).child(cells.collect::<Vec<_>>())
}

/// The evidence of whichever cells of a row are open, below it.
fn opened(state: State, shown: &Arc<Comparison>, cells: &[(Place, Arc<Cell>)]) -> Vec<Element> {
    let open = state.open.get();
    let all = state.printing.get();
    let span = (cells.len() + 1).to_string();
    cells
        .iter()
        .filter(|(place, cell)| cell.statements > 0 && (all || Some(*place) == open))
        .map(|(place, cell)| evidence::evidence(state, shown, *place, cell))
        .map(|evidence| {
            let across = el("td").attr("colspan", span.clone()).child(evidence);
            el("tr").class("opened").child(across)
        })
        .collect()
}
