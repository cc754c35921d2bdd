//! Everything around the table: filters above, counts, and what can be taken away below.
use super::{announce, controls, export, list, table};
use crate::Comparison;
use crate::widget::node::{Node, el};
use crate::widget::state::State;
use leptos::prelude::*;
use std::sync::Arc;

/// Filters, the count, the table or its narrow form, and the exports.
pub(super) fn browse(state: State, shown: &Arc<Comparison>) -> Vec<Node> {
    let laid_out = shown.clone();
    let table = move || {
        if state.narrow.get() {
            list::list(state, &laid_out)
        } else {
            table::table(state, &laid_out)
        }
    };
    vec![
        controls::controls(state, shown).into(),
        el("p")
            .class("count")
            .child(move || announce::count(state))
            .into(),
        table.into(),
        export::export(state).into(),
    ]
}
