//! What a cell rests on: every claim with every wording, and where articles differ.
use super::{difference, wording};
use crate::Comparison;
use crate::comparison::{Cell, CellClaim, label};
use crate::widget::plain::place::Place;
use crate::widget::plain::words;
use crate::widget::state::State;
use leptos::ev;
use leptos::html::{button, div, h4, li, ol, p, section, span, ul};
use leptos::prelude::*;

/// The evidence of an open cell.
pub(super) fn evidence(
    state: State,
    shown: &Comparison,
    place: Place,
    cell: &Cell,
) -> impl IntoView + use<> {
    let heading = [
        shown.parties.get(place.party).map(|h| h.label.as_str()),
        shown.issues.get(place.issue).map(|h| h.label.as_str()),
    ];
    let heading = heading.into_iter().flatten().collect::<Vec<_>>().join(": ");
    let of = state
        .query
        .with_untracked(|query| words::originals(shown, query));
    let claims: Vec<_> = cell
        .claims
        .iter()
        .map(|c| claim(state, shown, c, of))
        .collect();
    section()
        .id(place.evidence())
        .class("evidence")
        .part("evidence")
        .attr("aria-labelledby", place.heading())
        .child((
            div().class("evidence-head").child((
                h4().id(place.heading())
                    .attr("tabindex", "-1")
                    .child(heading),
                button()
                    .r#type("button")
                    .class("plain")
                    .on(ev::click, move |_| state.close_evidence())
                    .child("Close"),
            )),
            difference::differences(state, shown, &cell.differences),
            ol().class("claims").child(claims),
        ))
}

fn claim(state: State, shown: &Comparison, claim: &CellClaim, of: usize) -> impl IntoView + use<> {
    let act = shown.claims.get(claim.claim).map(|c| c.act);
    let told: Vec<_> = claim
        .statements
        .iter()
        .map(|statement| li().child(wording::wording(state, shown, *statement, "show", &[])))
        .collect();
    let head = act.map(|act| {
        p().class("claim-head").child((
            span()
                .class("act")
                .attr("data-act", label::act_id(act))
                .child(label::act(act)),
            span().class("counts").child((
                span().child(label::statements(claim.statements.len())),
                span().child(label::sources(claim.sources, of)),
            )),
        ))
    });
    li().class("claim")
        .part("claim")
        .child((head, ul().class("wordings").child(told)))
}
