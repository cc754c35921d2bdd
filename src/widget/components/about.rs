//! How the table was made, and what it cannot do.
use leptos::html::{details, div, p, summary};
use leptos::prelude::*;

const METHOD: &str = "A program inside this page reads the articles, sentence by sentence, by rules of grammar and word lists; \
    no language model takes part. It looks for sentences in which somebody is reported to say, want, demand, offer or refuse \
    something, finds out who speaks, and lays each statement at that side’s door. Statements that say the same are put together. \
    Articles that are rewrites of one original count as one source.";

const LIMITS: &str = "It reads the words and never judges whether they are true. It misses statements, and now and then it lays \
    one at the wrong door: press a cell to check it against the article itself. “No statement found” means that none was \
    found in these articles, not that none was made.";

const PRIVACY: &str = "Articles that you open stay in this browser; nothing is sent anywhere.";

/// The disclosure below the title.
pub(super) fn about() -> impl IntoView {
    details().class("about").child((
        summary().child("How this is made"),
        div()
            .class("about-text")
            .child((p().child(METHOD), p().child(LIMITS), p().child(PRIVACY))),
    ))
}
