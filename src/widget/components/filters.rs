//! Which articles, voices and acts to leave out.
use crate::Comparison;
use crate::comparison::{Query, label as names};
use crate::widget::plain::words::{self, ACTS, VOICES};
use crate::widget::state::State;
use leptos::ev;
use leptos::html::{details, div, fieldset, input, label, legend, summary};
use leptos::prelude::*;

/// The filters: one in sight, the others one press away.
pub(super) fn filters(state: State, shown: &Comparison) -> impl IntoView + use<> {
    let articles = shown.articles.iter().enumerate();
    let articles = articles.map(|(i, a)| (i, words::outlet(a))).collect();
    let voices = VOICES
        .map(|v| (v, words::voice_filter(v).to_owned()))
        .into();
    let acts = ACTS.map(|a| (a, names::act(a).to_owned())).into();
    div().class("filters").child((
        label().class("check").child((
            input()
                .r#type("checkbox")
                .prop("checked", move || state.query.with(|q| q.only_differing))
                .on(ev::change, move |event| {
                    let on = event_target_checked(&event);
                    state.filter(|q| q.only_differing = on);
                }),
            "Only where sources differ",
        )),
        details().child((
            summary().child("Choose sources, voices and acts"),
            div().class("filter-groups").child((
                group(state, "Sources", articles, |q| &mut q.without_articles),
                group(state, "Voices", voices, |q| &mut q.without_voices),
                group(state, "Acts", acts, |q| &mut q.without_acts),
            )),
        )),
    ))
}

/// One checkbox for each value; an empty one puts the value on the query's list of what to leave out.
fn group<T>(
    state: State,
    name: &'static str,
    values: Vec<(T, String)>,
    list: fn(&mut Query) -> &mut Vec<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let check = move |(value, text): (T, String)| {
        let shown = move || !list(&mut state.query.get()).contains(&value);
        label().class("check").child((
            input()
                .r#type("checkbox")
                .prop("checked", shown)
                .on(ev::change, move |event| {
                    let on = event_target_checked(&event);
                    state.filter(|q| {
                        list(q).retain(|v| *v != value);
                        if !on {
                            list(q).push(value);
                        }
                    });
                }),
            text,
        ))
    };
    fieldset().child((
        legend().child(name),
        values.into_iter().map(check).collect::<Vec<_>>(),
    ))
}
