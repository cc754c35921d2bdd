//! Which articles, voices, acts and parties to leave out, and what each article gives.
use super::{check, coverage, parties};
use crate::Comparison;
use crate::comparison::Query;
use crate::widget::plain::text::Key;
use crate::widget::plain::words::{self, ACTS, VOICES};
use crate::widget::state::State;
use leptos::html::{details, div, fieldset, legend, summary};
use leptos::prelude::*;
use std::sync::Arc;

/// The filters: two in sight, the others one press away.
pub(super) fn filters(state: State, shown: &Arc<Comparison>) -> impl IntoView + use<> {
    let texts = state.texts.get_untracked();
    let articles = shown.articles.iter().enumerate();
    let articles = articles
        .map(|(i, a)| (i, words::outlet(&texts, a)))
        .collect();
    let voices = VOICES
        .map(|v| (v, state.text(words::voice_filter(v))))
        .into();
    let acts = ACTS.map(|a| (a, state.text(words::act(a)))).into();
    div().class("filters").child((
        only(state, Key::OnlyDiffering, |q| &mut q.only_differing),
        only(state, Key::OnlyCorroborated, |q| &mut q.only_corroborated),
        details().child((
            summary().child(state.text(Key::Choose)),
            div().class("filter-groups").child((
                group(state, Key::GroupSources, articles, |q| {
                    &mut q.without_articles
                }),
                group(state, Key::GroupVoices, voices, |q| &mut q.without_voices),
                group(state, Key::GroupActs, acts, |q| &mut q.without_acts),
            )),
        )),
        parties::parties(state, shown),
        coverage::coverage(state, shown),
    ))
}

fn only(state: State, key: Key, flag: fn(&mut Query) -> &mut bool) -> AnyView {
    check::check(
        state.text(key),
        move || *flag(&mut state.query.get()),
        move |on| state.filter(|q| *flag(q) = on),
    )
}

/// One checkbox for each value; an empty one puts the value on the query's list of what to leave out.
fn group<T>(
    state: State,
    name: Key,
    values: Vec<(T, String)>,
    list: fn(&mut Query) -> &mut Vec<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let one = move |(value, text): (T, String)| {
        let set = move |on: bool| {
            state.filter(|q| {
                list(q).retain(|v| *v != value);
                if !on {
                    list(q).push(value);
                }
            });
        };
        check::check(
            text,
            move || !list(&mut state.query.get()).contains(&value),
            set,
        )
    };
    fieldset().child((
        legend().child(state.text(name)),
        values.into_iter().map(one).collect::<Vec<_>>(),
    ))
}
