//! Which parties stand in the table, and in which order.
use super::{check, press};
use crate::Comparison;
use crate::widget::node::{Element, el};
use crate::widget::page::focus;
use crate::widget::plain::parties::{moved, shown as chosen, toggled};
use crate::widget::plain::text::Key;
use crate::widget::state::State;
use leptos::prelude::*;

/// The disclosure: each party to tick, to have alone, and to move.
pub(super) fn parties(state: State, shown: &Comparison) -> Option<Element> {
    let labels: Vec<String> = shown.parties.iter().map(|h| h.label.clone()).collect();
    let all = labels.len();
    // The order alone makes the list anew, so that a box that was ticked keeps the focus.
    let order = Memo::new(move |_| {
        let mut order = state.query.with(|q| chosen(&q.parties, all));
        order.extend((0..all).filter(|p| !order.contains(p)).collect::<Vec<_>>());
        order
    });
    let rows = move || {
        let order = order.get().into_iter();
        let row = |party: usize| Some(row(state, party, all, labels.get(party)?));
        order.filter_map(row).collect::<Vec<_>>()
    };
    (all > 1).then(|| {
        let every = press::press(state.text(Key::AllParties), move || {
            state.filter(|q| q.parties = Vec::new());
        });
        el("details")
            .class("parties")
            .child(el("summary").child(state.text(Key::ChooseParties)))
            .child(el("p").class("hint").child(state.text(Key::PartiesHint)))
            .child(el("ul").child(rows))
            .child(el("div").child(every))
    })
}

fn row(state: State, party: usize, all: usize, label: &str) -> Element {
    let shift = |back: bool, key: Key, sign: &'static str| {
        let id = format!("move-{party}-{back}");
        let to = id.clone();
        press::sign(id, sign, state.fill(key, &[label]), move || {
            state.filter(|q| q.parties = moved(&q.parties, all, party, back));
            // The rows are made anew in the new order.
            focus::soon(state, to.clone());
        })
    };
    let tick = check::check(
        label.to_owned(),
        move || {
            state
                .query
                .with(|q| q.parties.is_empty() || q.parties.contains(&party))
        },
        move |_| state.filter(|q| q.parties = toggled(&q.parties, all, party)),
    );
    let alone = press::press(state.fill(Key::PartyAlone, &[label]), move || {
        state.filter(|q| q.parties = vec![party]);
    });
    el("li")
        .child(tick)
        .child(shift(false, Key::PartyEarlier, "←"))
        .child(shift(true, Key::PartyLater, "→"))
        .child(alone)
}
