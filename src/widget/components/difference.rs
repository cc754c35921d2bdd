//! Where articles tell it differently: two wordings side by side, and no verdict.
use super::wording;
use crate::Comparison;
use crate::widget::plain::words;
use crate::widget::state::State;
use leptos::html::{div, h5, section};
use leptos::prelude::*;

/// The differences of a cell.
pub(super) fn differences(
    state: State,
    shown: &Comparison,
    which: &[usize],
) -> impl IntoView + use<> {
    let all: Vec<_> = which
        .iter()
        .filter_map(|index| difference(state, shown, *index))
        .collect();
    (!all.is_empty()).then(|| div().class("differences").child(all))
}

fn difference(state: State, shown: &Comparison, index: usize) -> Option<impl IntoView + use<>> {
    let found = shown.differences.get(index)?;
    let side = |name: &str, (statement, words)| {
        let kind = format!("differ-{index}-{name}");
        wording::wording(state, shown, statement, &kind, &[words])
    };
    Some(
        section().class("difference").part("difference").child((
            h5().child(format!(
                "Sources differ: {}",
                words::difference(found.kind).to_lowercase()
            )),
            div()
                .class("sides")
                .child((side("left", found.left), side("right", found.right))),
        )),
    )
}
