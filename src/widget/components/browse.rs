//! Everything around the table: filters above, counts, and what can be taken away below.
use super::{announce, controls, export, list, table};
use crate::Comparison;
use crate::widget::state::State;
use leptos::html::p;
use leptos::prelude::*;
use std::sync::Arc;

/// Filters, the count, the table or its narrow form, and the exports.
pub(super) fn browse(state: State, shown: &Arc<Comparison>) -> impl IntoView + use<> {
    let laid_out = shown.clone();
    (
        controls::controls(state, shown),
        p().class("count").child(move || announce::count(state)),
        move || {
            if state.narrow.get() {
                list::list(state, &laid_out)
            } else {
                table::table(state, &laid_out)
            }
        },
        export::export(state),
    )
}
