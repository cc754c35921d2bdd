//! What one party is reported to say on one issue, in short.
use super::{marked, press};
use crate::Comparison;
use crate::claim::Statement;
use crate::comparison::{Cell, label, lead};
use crate::speaker::Voice;
use crate::text::Span;
use crate::widget::node::{Element, Node, el};
use crate::widget::plain::passage::{self, Mark};
use crate::widget::plain::place::Place;
use crate::widget::plain::text::Key;
use crate::widget::plain::words;
use crate::widget::state::State;
use leptos::prelude::*;

/// A button that opens the evidence, or a quiet word where there is none.
pub(super) fn cell(state: State, shown: &Comparison, place: Place, cell: &Cell) -> Element {
    let Some((claim, told)) = cell
        .claims
        .first()
        .and_then(|c| Some((c, shown.statements.get(c.lead)?)))
    else {
        return el("p").class("none").child(state.text(Key::None));
    };
    let open = move || state.open.get() == Some(place);
    let lead = lead(shown, claim.lead);
    let counts = [
        state.count(Key::Statements, cell.statements),
        state.sources(cell.sources),
    ];
    let party = shown
        .parties
        .get(place.party)
        .map_or("", |h| h.label.as_str());
    let act = el("span")
        .class("act")
        .part("act")
        .attr("data-act", label::act_id(lead.verb.act()))
        .child(state.text(words::verb(lead.verb)))
        .child(pause(":"));
    let said = el("span")
        .class("lead")
        .part("lead")
        .attr("lang", shown.language.clone())
        .attr("dir", "auto")
        .child(move || found(state, &lead.text))
        .child(pause("."));
    let counts = counts.map(|text| el("span").child(text).child(pause(".")));
    let differ = (!cell.differences.is_empty()).then(|| note("differ", state.text(Key::Differ)));
    press::button()
        .id(place.button())
        .class("open")
        .part("open")
        .attr("aria-expanded", move || open().to_string())
        .attr("aria-controls", move || open().then(|| place.evidence()))
        .on("click", move |_| state.toggle(place))
        .child(act)
        .child(said)
        .child(notes(state, told, party))
        .child(el("span").class("counts").child(Vec::from(counts)))
        .child(differ)
}

/// The words with what is searched for marked, which may change where nothing else does.
fn found(state: State, words: &str) -> Vec<Node> {
    let hits = state.words.with(|searched| searched.hits(words));
    let marks: Vec<_> = hits.into_iter().map(|hit| (hit, Mark::Found)).collect();
    marked::marked(
        passage::pieces(words, Span::new(0, words.len()), &marks),
        None,
    )
}

/// Who speaks, and what a reader has to know of how it was told and read.
fn notes(state: State, told: &Statement, party: &str) -> Vec<Element> {
    let speaker = words::speaker_in_cell(told, party).map(|text| note("by", text));
    // Words that another side lends a party must not pass for its own, even at a glance.
    let lent = (told.voice == Voice::Ascribed).then(|| {
        note(
            "by lent",
            state.texts.with_untracked(|t| words::voice(t, told)),
        )
    });
    let uncertain = (!told.confidence.is_sure()).then(|| note("by", state.text(Key::Uncertain)));
    let all = [speaker, lent, uncertain].into_iter().flatten();
    all.flat_map(|note| [note, pause(".")]).collect()
}

/// A stop that is heard and not seen: without it "by June" and "3 statements" are read in one breath.
fn pause(sign: &'static str) -> Element {
    el("span").class("hidden").child(format!("{sign} "))
}

fn note(class: &'static str, text: String) -> Element {
    let part = class.split(' ').next().unwrap_or(class);
    el("span").class(class).part(part).child(text)
}
