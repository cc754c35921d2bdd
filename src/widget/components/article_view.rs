//! An article, with the words that were asked for marked, and every statement in it leading to its cell.
use super::{marked, press};
use crate::speaker::Side;
use crate::widget::node::{Element, Node, el};
use crate::widget::page::focus;
use crate::widget::plain::passage::{self, Mark, Part};
use crate::widget::plain::place::{self, Passage};
use crate::widget::plain::text::Key;
use crate::widget::plain::{original, words};
use crate::widget::state::State;
use crate::{Article, Comparison};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// The article of a statement; none where the statement is not there.
pub(super) fn article_view(state: State, shown: &Comparison, at: &Passage) -> Option<Element> {
    let told = shown.statements.get(at.statement)?;
    let read = shown.articles.get(told.article)?;
    let stated = shown.statements.iter().enumerate();
    let stated: Vec<_> = stated
        .filter(|(_, s)| {
            s.article == told.article && matches!(s.side, Side::Party(_)) && !s.issues.is_empty()
        })
        .map(|(index, s)| (s.evidence, index))
        .collect();
    let asked = [(told.evidence, Mark::Asked)];
    let paragraphs = passage::paragraphs(read, &asked, &stated)
        .into_iter()
        .filter(|paragraph| !paragraph.repeats(&read.title))
        .map(|paragraph| {
            let parts = paragraph.parts.into_iter();
            let parts: Vec<_> = parts.map(|part| run(state, shown, part)).collect();
            el(if paragraph.heading { "h4" } else { "p" }).child(parts)
        });
    let text = el("div")
        .class("article-text")
        .attr("lang", shown.language.clone())
        .attr("dir", "auto")
        .child(paragraphs.collect::<Vec<_>>());
    Some(
        el("article")
            .class("article")
            .part("article")
            .attr("aria-labelledby", "article-title")
            .on("keydown", move |event| {
                match event.unchecked_ref::<KeyboardEvent>().key().as_str() {
                    "j" => focus::step(state, true),
                    "k" => focus::step(state, false),
                    _ => {}
                }
            })
            .child(bar(state))
            .child(head(state, shown, read))
            .child(text),
    )
}

fn bar(state: State) -> Element {
    // Where three texts have no room in a line, two are shown as arrows.
    let step = |class: &'static str, key, forward| {
        press::button()
            .class(class)
            .on("click", move |_| focus::step(state, forward))
            .child(el("span").child(state.text(key)))
    };
    el("div")
        .class("article-bar")
        .child(press::press(state.text(Key::Back), move || {
            state.close_article();
        }))
        .child(step("plain step previous", Key::Previous, false))
        .child(step("plain step next", Key::Next, true))
}

/// A run of text, and behind it a chip for each statement that rests on it.
fn run(state: State, shown: &Comparison, part: Part) -> Node {
    let text = marked::marked(part.pieces, Some(focus::PASSAGE));
    let Some(first) = part.statements.first().and_then(|s| party(shown, *s)) else {
        return text.into();
    };
    // One way to each party's cell is enough.
    let mut parties = Vec::new();
    let mut chips = Vec::new();
    for statement in part.statements {
        let party = party(shown, statement);
        if !parties.contains(&party) {
            parties.push(party);
            chips.extend(chip(state, shown, statement));
        }
    }
    el("span")
        .class("stated")
        .attr("data-party", (first % 6).to_string())
        .child(text)
        .child(" ")
        .child(chips)
        .into()
}

fn party(shown: &Comparison, statement: usize) -> Option<usize> {
    match shown.statements.get(statement)?.side {
        Side::Party(party) => Some(party),
        Side::Other | Side::Unknown => None,
    }
}

/// The party's name, which leads to the cell.
fn chip(state: State, shown: &Comparison, statement: usize) -> Option<Element> {
    let party = party(shown, statement)?;
    let issue = shown.statements.get(statement)?.issues.first()?;
    let about = state.fill(Key::ToCell, &[&shown.issues.get(*issue)?.label]);
    let texts = state.texts.with_untracked(|t| t.language.code());
    Some(
        press::button()
            .id(place::chip(statement))
            .class("chip")
            .attr("lang", texts)
            .attr("data-party", (party % 6).to_string())
            .on("click", move |_| state.show_cell(statement))
            .child(shown.parties.get(party)?.label.clone())
            .child(el("span").class("hidden").child(format!(" {about}"))),
    )
}

fn head(state: State, shown: &Comparison, read: &Article) -> Element {
    let title = if read.title.is_empty() {
        state
            .texts
            .with_untracked(|texts| words::outlet(texts, read))
    } else {
        read.title.clone()
    };
    let title = el("h3")
        .id("article-title")
        .attr("lang", shown.language.clone())
        .child(title);
    let details = [&read.publisher, &read.byline, &read.published];
    let details: Vec<&str> = details
        .into_iter()
        .map(|d| d.trim())
        .filter(|d| !d.is_empty())
        .collect();
    let original = original::page(read).map(|link| el("p").child(outside(state, link.to_owned())));
    el("header")
        .child(title)
        .child(el("p").class("told").child(details.join(" · ")))
        .child(original)
        .child(el("p").class("hint").child(state.text(Key::Keys)))
}

/// The way to an article where it was published.
pub(super) fn outside(state: State, link: String) -> Element {
    el("a")
        .attr("href", link)
        .attr("rel", "noopener noreferrer")
        .child(state.text(Key::Original))
}
