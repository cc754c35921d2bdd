//! What a cell rests on: every claim with every wording, and where articles differ.
use super::{about, difference, press, wording};
use crate::Comparison;
use crate::comparison::{Cell, CellClaim, label, lead};
use crate::widget::node::{Element, el};
use crate::widget::page::copy;
use crate::widget::plain::passage::Mark;
use crate::widget::plain::place::Place;
use crate::widget::plain::text::Key;
use crate::widget::plain::{cite, versions, words};
use crate::widget::state::State;
use leptos::prelude::*;
use std::sync::Arc;

/// The evidence of an open cell.
pub(super) fn evidence(
    state: State,
    shown: &Arc<Comparison>,
    place: Place,
    cell: &Cell,
) -> Element {
    let heading = [
        shown.parties.get(place.party).map(|h| h.label.as_str()),
        shown.issues.get(place.issue).map(|h| h.label.as_str()),
    ];
    let heading = heading.into_iter().flatten().collect::<Vec<_>>().join(": ");
    // Under a party's heading without room, under the title in the table.
    let narrow = state.narrow.get_untracked();
    let claims: Vec<_> = cell.claims.iter().map(|c| claim(state, shown, c)).collect();
    let heading = el("h4")
        .id(place.heading())
        .attr("lang", shown.language.clone())
        .attr("aria-level", if narrow { "5" } else { "3" })
        .attr("tabindex", "-1")
        .child(heading);
    let head = el("div")
        .class("evidence-head")
        .child(heading)
        .child(actions(state, shown, cell));
    el("section")
        .id(place.evidence())
        .class("evidence")
        .part("evidence")
        .attr("aria-labelledby", place.heading())
        .child(head)
        .child(difference::differences(state, shown, &cell.differences))
        .child(el("ol").class("claims").child(claims))
}

fn actions(state: State, shown: &Arc<Comparison>, cell: &Cell) -> Element {
    let lead = cell.lead();
    let shown = shown.clone();
    let cited = move || {
        let texts = state.texts.get_untracked();
        lead.map(|lead| cite::citation(&texts, &shown, lead))
            .unwrap_or_default()
    };
    let reported = cited.clone();
    let cite = press::press(state.text(Key::Cite), move || {
        copy::copy(state, cited(), Key::Copied);
    });
    let report = press::press(state.text(Key::Report), move || {
        about::report(state, &reported(), lead);
    });
    let close = press::press(state.text(Key::Close), move || state.close_evidence());
    el("div")
        .class("actions")
        .child(cite)
        .child(report)
        .child(close)
}

fn claim(state: State, shown: &Arc<Comparison>, claim: &CellClaim) -> Element {
    let marks = versions(shown, &claim.statements);
    let differ = marks.iter().any(|m| !m.is_empty());
    let told: Vec<_> = claim
        .statements
        .iter()
        .zip(marks)
        .map(|(statement, marks)| {
            el("li").child(wording::wording(state, shown, *statement, "show", marks))
        })
        .collect();
    let verb = lead(shown, claim.lead).verb;
    let act = el("span")
        .class("act")
        .attr("data-act", label::act_id(verb.act()))
        .child(state.text(words::verb(verb)));
    let statements = state.count(Key::Statements, claim.statements.len());
    let counts = el("span")
        .class("counts")
        .child(el("span").child(statements))
        .child(el("span").child(state.sources(claim.sources)));
    let head = el("p").class("claim-head").child(act).child(counts);
    let hint = differ.then(|| el("p").class("hint").child(state.text(Key::Versions)));
    el("li")
        .class("claim")
        .part("claim")
        .child(head)
        .child(hint)
        .child(el("ul").class("wordings").child(told))
}

/// For each statement the words that other versions of its quotation have not.
fn versions(shown: &Comparison, statements: &[usize]) -> Vec<Vec<(crate::text::Span, Mark)>> {
    let quotation = |s: &usize| {
        let told = shown.statements.get(*s)?;
        let text = shown.articles.get(told.article)?.text.as_str();
        Some((text, versions::quoted(text, told)))
    };
    let quotations: Vec<_> = statements
        .iter()
        .map(|s| quotation(s).unwrap_or_default())
        .collect();
    let spans = versions::differing(&quotations).into_iter();
    spans
        .map(|all| all.into_iter().map(|s| (s, Mark::Version)).collect())
        .collect()
}
