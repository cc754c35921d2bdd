//! Which articles, voices, acts and parties to leave out, and what each article gives.
use super::{check, coverage, parties};
use crate::Comparison;
use crate::comparison::Query;
use crate::widget::node::{Element, Node, el};
use crate::widget::plain::text::Key;
use crate::widget::plain::words::{self, ACTS, VOICES};
use crate::widget::state::State;
use leptos::prelude::*;
use std::sync::Arc;

/// The filters: two in sight, the others one press away.
pub(super) fn filters(state: State, shown: &Arc<Comparison>) -> Element {
    let texts = state.texts.get_untracked();
    let articles = shown.articles.iter().enumerate();
    let articles = articles
        .map(|(i, a)| (i, words::outlet(&texts, a)))
        .collect();
    let voices = VOICES
        .map(|v| (v, state.text(words::voice_filter(v))))
        .into();
    let acts = ACTS.map(|a| (a, state.text(words::act(a)))).into();
    let groups = el("div")
        .class("filter-groups")
        .child(group(
            state,
            Key::GroupSources,
            articles,
            |q| &q.without_articles,
            |q| &mut q.without_articles,
        ))
        .child(group(
            state,
            Key::GroupVoices,
            voices,
            |q| &q.without_voices,
            |q| &mut q.without_voices,
        ))
        .child(group(
            state,
            Key::GroupActs,
            acts,
            |q| &q.without_acts,
            |q| &mut q.without_acts,
        ));
    let more = el("details")
        .child(el("summary").child(state.text(Key::Choose)))
        .child(groups);
    el("div")
        .class("filters")
        .child(only(state, Key::OnlyDiffering, |q| &mut q.only_differing))
        .child(only(state, Key::OnlyCorroborated, |q| {
            &mut q.only_corroborated
        }))
        .child(more)
        .child(parties::parties(state, shown))
        .child(coverage::coverage(state, shown))
}

fn only(state: State, key: Key, flag: fn(&mut Query) -> &mut bool) -> Element {
    check::check(
        state.text(key),
        move || *flag(&mut state.query.get()),
        move |on| state.filter(|q| *flag(q) = on),
    )
}

/// How many boxes come onto the page in one go.
const PORTION: usize = 100;

/// One checkbox for each value; an empty one puts the value on the query's list of what to leave out.
fn group<T>(
    state: State,
    name: Key,
    values: Vec<(T, String)>,
    left_out: fn(&Query) -> &[T],
    list: fn(&mut Query) -> &mut Vec<T>,
) -> Element
where
    T: Copy + PartialEq + 'static,
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
        let on = move || state.query.with(|q| !left_out(q).contains(&value));
        check::check(text, on, set).into()
    };
    el("fieldset")
        .child(el("legend").child(state.text(name)))
        .child(Node::Portions(
            PORTION,
            values.into_iter().map(one).collect(),
        ))
}
