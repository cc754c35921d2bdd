//! One statement as its article words it, and from whose mouth.
use super::marked;
use crate::Comparison;
use crate::text::Span;
use crate::widget::plain::passage;
use crate::widget::plain::place::Passage;
use crate::widget::plain::words;
use crate::widget::state::State;
use leptos::ev;
use leptos::html::{blockquote, button, div, p, span};
use leptos::prelude::*;

/// The sentence with `marks` in it, who says it, how it is told and where; none where the statement is not there.
///
/// `kind` keeps the button's id apart from that of the same statement elsewhere in the evidence.
pub(super) fn wording(
    state: State,
    shown: &Comparison,
    statement: usize,
    kind: &str,
    marks: &[Span],
) -> Option<impl IntoView + use<>> {
    let told = shown.statements.get(statement)?;
    let article = shown.articles.get(told.article)?;
    let pieces = passage::pieces(&article.text, told.evidence, marks);
    let id = format!("{kind}-{statement}");
    let from = id.clone();
    let open = move |_| {
        state.show_article(Passage {
            statement,
            from: from.clone(),
        });
    };
    Some(
        div().class("wording").child((
            blockquote()
                .lang(shown.language.clone())
                .child(marked::marked(pieces, None)),
            p().class("told").child((
                span()
                    .class("speaker")
                    .child(words::speaker(told.speaker.as_ref())),
                span().child(words::voice(told)),
                words::uncertain(told).map(|mark| span().class("uncertain").child(mark)),
                span()
                    .class("outlet")
                    .child(words::outlet_and_date(article)),
                button()
                    .r#type("button")
                    .class("plain")
                    .id(id)
                    .on(ev::click, open)
                    .child((
                        "Show in article",
                        span()
                            .class("hidden")
                            .child(format!(" of {}", words::outlet(article))),
                    )),
            )),
        )),
    )
}
