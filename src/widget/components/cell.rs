//! What one party is reported to say on one issue, in short.
use crate::Comparison;
use crate::comparison::{Cell, label, lead};
use crate::speaker::Voice;
use crate::widget::plain::place::Place;
use crate::widget::plain::words;
use crate::widget::state::State;
use leptos::ev;
use leptos::html::{button, p, span};
use leptos::prelude::*;

/// A button that opens the evidence, or a quiet word where there is none.
pub(super) fn cell(
    state: State,
    shown: &Comparison,
    place: Place,
    cell: &Cell,
) -> impl IntoView + use<> {
    let Some((claim, told)) = cell
        .claims
        .first()
        .and_then(|c| Some((c, shown.statements.get(c.lead)?)))
    else {
        return p().class("none").child("No statement found").into_any();
    };
    let open = move || state.open.get() == Some(place);
    let of = state
        .query
        .with_untracked(|query| words::originals(shown, query));
    let differ = !cell.differences.is_empty();
    button()
        .r#type("button")
        .id(place.button())
        .class("open")
        .part("open")
        .attr("aria-expanded", move || open().to_string())
        .attr("aria-controls", move || open().then(|| place.evidence()))
        .on(ev::click, move |_| state.toggle(place))
        .child((
            span()
                .class("act")
                .part("act")
                .attr("data-act", label::act_id(told.act))
                .child(label::act(told.act)),
            span()
                .class("lead")
                .part("lead")
                .lang(shown.language.clone())
                .child(lead(shown, claim.lead).text),
            // Words that another side lends a party must not pass for its own, even at a glance.
            (told.voice == Voice::Ascribed)
                .then(|| span().class("by").part("by").child(words::voice(told))),
            words::uncertain(told).map(|mark| span().class("by").part("uncertain").child(mark)),
            span().class("counts").child((
                span().child(label::statements(cell.statements)),
                span().child(label::sources(cell.sources, of)),
            )),
            differ.then(|| {
                span()
                    .class("differ")
                    .part("differ")
                    .child("Sources differ")
            }),
        ))
        .into_any()
}
