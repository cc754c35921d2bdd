//! An article, with the words that were asked for marked.
use super::marked;
use crate::widget::page::focus;
use crate::widget::plain::place::Passage;
use crate::widget::plain::{passage, words};
use crate::widget::state::State;
use crate::{Article, Comparison};
use leptos::either::Either;
use leptos::ev;
use leptos::html::{a, article, button, div, h3, h4, header, p};
use leptos::prelude::*;

/// The article of a statement; none where the statement is not there.
pub(super) fn article_view(
    state: State,
    shown: &Comparison,
    at: &Passage,
) -> Option<impl IntoView + use<>> {
    let told = shown.statements.get(at.statement)?;
    let read = shown.articles.get(told.article)?;
    let paragraphs = passage::paragraphs(read, &[told.evidence])
        .into_iter()
        .filter(|paragraph| !paragraph.repeats(&read.title))
        .map(|paragraph| {
            let id = paragraph
                .pieces
                .iter()
                .any(|p| p.marked)
                .then_some(focus::PASSAGE);
            let text = marked::marked(paragraph.pieces, id);
            if paragraph.heading {
                Either::Left(h4().child(text))
            } else {
                Either::Right(p().child(text))
            }
        });
    Some(
        article()
            .class("article")
            .part("article")
            .attr("aria-labelledby", "article-title")
            .child((
                button()
                    .r#type("button")
                    .class("plain back")
                    .on(ev::click, move |_| state.close_article())
                    .child("← Back to the evidence"),
                head(read),
                div()
                    .class("article-text")
                    .lang(shown.language.clone())
                    .child(paragraphs.collect::<Vec<_>>()),
                button()
                    .r#type("button")
                    .class("plain back")
                    .on(ev::click, move |_| state.close_article())
                    .child("← Back to the evidence"),
            )),
    )
}

fn head(read: &Article) -> impl IntoView + use<> {
    let title = if read.title.is_empty() {
        words::outlet(read)
    } else {
        read.title.clone()
    };
    let details = [&read.publisher, &read.byline, &read.published];
    let details: Vec<&str> = details
        .into_iter()
        .map(|d| d.trim())
        .filter(|d| !d.is_empty())
        .collect();
    let safe = read.href.starts_with("https://") || read.href.starts_with("http://");
    let original = safe.then(|| {
        p().child(
            a().attr("href", read.href.clone())
                .attr("rel", "noopener noreferrer")
                .child("The original"),
        )
    });
    header().child((
        h3().id("article-title").child(title),
        p().class("told").child(details.join(" · ")),
        original,
    ))
}
