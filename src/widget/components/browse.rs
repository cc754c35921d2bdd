//! Everything around the table: filters above, counts, and what can be taken away below.
use super::{controls, export, list, table};
use crate::Comparison;
use crate::widget::plain::words;
use crate::widget::state::State;
use leptos::either::Either;
use leptos::html::p;
use leptos::prelude::*;
use std::sync::Arc;

/// Filters, the live count, the table or its narrow form, and the exports.
pub(super) fn browse(state: State, shown: &Arc<Comparison>) -> impl IntoView + use<> {
    let counted = shown.clone();
    let laid_out = shown.clone();
    (
        controls::controls(state, shown),
        p().role("status")
            .class("count")
            .child(move || state.view.with(|view| words::count(view, &counted))),
        move || {
            if state.narrow.get() {
                Either::Left(list::list(state, &laid_out))
            } else {
                Either::Right(table::table(state, &laid_out))
            }
        },
        export::export(state),
    )
}
