//! Where articles tell it differently: two wordings side by side, and no verdict.
use super::wording;
use crate::Comparison;
use crate::text::Span;
use crate::widget::node::{Element, el};
use crate::widget::plain::passage::Mark;
use crate::widget::plain::text::Key;
use crate::widget::plain::words;
use crate::widget::state::State;
use leptos::prelude::*;
use std::sync::Arc;

/// The differences of a cell.
pub(super) fn differences(
    state: State,
    shown: &Arc<Comparison>,
    which: &[usize],
) -> Option<Element> {
    let all: Vec<_> = which
        .iter()
        .filter_map(|index| difference(state, shown, *index))
        .collect();
    (!all.is_empty()).then(|| el("div").class("differences").child(all))
}

fn difference(state: State, shown: &Arc<Comparison>, index: usize) -> Option<Element> {
    let found = shown.differences.get(index)?;
    let narrow = state.narrow.get_untracked();
    let both = [("left", found.left), ("right", found.right)];
    let both = both.map(|(name, at)| side(state, shown, &format!("differ-{index}-{name}"), at));
    let heading = el("h5")
        .attr("aria-level", if narrow { "6" } else { "4" })
        .child(state.text(words::difference(found.kind)));
    let sides = el("div")
        .class("sides")
        .child(both.into_iter().flatten().collect::<Vec<_>>());
    Some(
        el("section")
            .class("difference")
            .part("difference")
            .child(heading)
            .child(sides),
    )
}

/// Desk A: “four regions”, and the sentence below.
fn side(
    state: State,
    shown: &Arc<Comparison>,
    kind: &str,
    (statement, span): (usize, Span),
) -> Option<Element> {
    let article = shown
        .articles
        .get(shown.statements.get(statement)?.article)?;
    let outlet = state
        .texts
        .with_untracked(|texts| words::outlet(texts, article));
    let head = state.fill(Key::SideWords, &[&outlet, span.of(&article.text)]);
    let told = wording::wording(state, shown, statement, kind, vec![(span, Mark::Differs)])?;
    let head = el("p").class("side").child(head);
    Some(el("div").child(head).child(told))
}
