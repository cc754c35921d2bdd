//! An article, with the words that were asked for marked, and every statement in it leading to its cell.
use super::{marked, press};
use crate::speaker::Side;
use crate::widget::page::focus;
use crate::widget::plain::passage::{self, Mark, Part};
use crate::widget::plain::place::{self, Passage};
use crate::widget::plain::text::Key;
use crate::widget::plain::{original, words};
use crate::widget::state::State;
use crate::{Article, Comparison};
use leptos::ev;
use leptos::html::{a, article, button, div, h3, h4, header, p, span};
use leptos::prelude::*;

/// The article of a statement; none where the statement is not there.
pub(super) fn article_view(state: State, shown: &Comparison, at: &Passage) -> Option<AnyView> {
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
            if paragraph.heading {
                h4().child(parts).into_any()
            } else {
                p().child(parts).into_any()
            }
        });
    Some(
        article()
            .class("article")
            .part("article")
            .attr("aria-labelledby", "article-title")
            .on(ev::keydown, move |event| match event.key().as_str() {
                "j" => focus::step(state, true),
                "k" => focus::step(state, false),
                _ => {}
            })
            .child((
                div().class("article-bar").child((
                    press::press(state.text(Key::Back), move || state.close_article()),
                    press::press(state.text(Key::Previous), move || focus::step(state, false)),
                    press::press(state.text(Key::Next), move || focus::step(state, true)),
                )),
                head(state, read),
                div()
                    .class("article-text")
                    .lang(shown.language.clone())
                    .attr("dir", "auto")
                    .child(paragraphs.collect::<Vec<_>>()),
            ))
            .into_any(),
    )
}

/// A run of text, and behind it a chip for each statement that rests on it.
fn run(state: State, shown: &Comparison, part: Part) -> AnyView {
    let text = marked::marked(part.pieces, Some(focus::PASSAGE));
    let Some(first) = part.statements.first().and_then(|s| party(shown, *s)) else {
        return text.into_any();
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
    span()
        .class("stated")
        .attr("data-party", (first % 6).to_string())
        .child((text, " ", chips))
        .into_any()
}

fn party(shown: &Comparison, statement: usize) -> Option<usize> {
    match shown.statements.get(statement)?.side {
        Side::Party(party) => Some(party),
        Side::Other | Side::Unknown => None,
    }
}

/// The party's name, which leads to the cell.
fn chip(state: State, shown: &Comparison, statement: usize) -> Option<AnyView> {
    let party = party(shown, statement)?;
    let issue = shown.statements.get(statement)?.issues.first()?;
    let about = state.fill(Key::ToCell, &[&shown.issues.get(*issue)?.label]);
    let texts = state.texts.with_untracked(|t| t.language.code());
    let view = button()
        .r#type("button")
        .id(place::chip(statement))
        .class("chip")
        .lang(texts)
        .attr("data-party", (party % 6).to_string())
        .on(ev::click, move |_| state.show_cell(statement))
        .child((
            shown.parties.get(party)?.label.clone(),
            span().class("hidden").child(format!(" {about}")),
        ));
    Some(view.into_any())
}

fn head(state: State, read: &Article) -> AnyView {
    let title = if read.title.is_empty() {
        state
            .texts
            .with_untracked(|texts| words::outlet(texts, read))
    } else {
        read.title.clone()
    };
    let details = [&read.publisher, &read.byline, &read.published];
    let details: Vec<&str> = details
        .into_iter()
        .map(|d| d.trim())
        .filter(|d| !d.is_empty())
        .collect();
    let original = original::page(read).map(|link| {
        p().child(
            a().attr("href", link.to_owned())
                .attr("rel", "noopener noreferrer")
                .child(state.text(Key::Original)),
        )
    });
    header()
        .child((
            h3().id("article-title").child(title),
            p().class("told").child(details.join(" · ")),
            original,
            p().class("hint").child(state.text(Key::Keys)),
        ))
        .into_any()
}
