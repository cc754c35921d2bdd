//! Claim Table reads several news articles about one story and lays out who is reported to say, want, demand, offer or
//! refuse what, as a table of issues by parties in which every cell leads back to the very words.
//!
//! The pipeline is one free function per arrow and a distinct type per step; the modules below stand in reading order.
//!
//! ```text
//! html or text ── article::parse ──▶ Article
//!                 text::analyse ───▶ Text            tokens, sentences, paragraphs
//!                 attribution::find ▶ [Attribution]  source, cue, content: spans only, no lens
//!                 speaker::resolve ─▶ [Attributed]   who speaks, for which party, in whose voice
//!                 claim::classify ──▶ [Statement]    one a sentence: speech act and issues
//!                 claim::merge ─────▶ Claims         the same position told by several articles; differences
//!                 comparison::compare ▶ Comparison   issues × parties, the view model behind the table
//! ```
//!
//! **Invariants.** Extraction never fails and never panics: any text gives fewer statements, not an error. The same articles
//! and lens give the same bytes out, natively and in any browser. Nothing outside [`widget`] and [`embed`] knows Leptos or the
//! browser. Every statement's evidence is a verbatim span of its article. No name of this or any story stands in the code:
//! those live in the lens.
#![cfg_attr(not(test), deny(clippy::unwrap_used))]

pub mod article;
pub mod attribution;
pub mod claim;
#[cfg(feature = "cli")]
pub mod cli;
pub mod comparison;
pub mod data;
#[cfg(all(feature = "widget", target_arch = "wasm32"))]
pub mod embed;
pub mod error;
mod intern;
pub mod lens;
pub mod lexicon;
mod list;
pub mod pace;
mod sort;
pub mod speaker;
pub mod text;
pub mod widget;

pub use article::Article;
pub use claim::{Claims, Statement};
pub use comparison::Comparison;
pub use error::Error;
pub use lens::Lens;
use pace::{Pace, at_once};

/// Reads one article through the lens: everything from sentences to classified statements.
///
/// `index` is what the statements will carry, the position of this article among those compared. [`table`] is the same over all
/// articles at once.
pub fn read(index: usize, article: &Article, lens: &lens::Prepared) -> Vec<Statement> {
    at_once(read_paced(index, article, lens, Pace::UNBROKEN))
}

/// The same with rests in between.
pub async fn read_paced(
    index: usize,
    article: &Article,
    lens: &lens::Prepared,
    pace: Pace<'_>,
) -> Vec<Statement> {
    pace.rest().await;
    let text = text::analyse(&article.text, &article.headings);
    pace.rest().await;
    let attributions = attribution::find_paced(&text, pace).await;
    pace.rest().await;
    let attributed = speaker::resolve_paced(&text, attributions, lens, pace).await;
    pace.rest().await;
    claim::classify_paced(index, &text, &attributed, lens, pace).await
}

/// The whole pipeline: articles and lens in, comparison out.
pub fn table(articles: &[Article], lens: &Lens) -> Comparison {
    let prepared = lens::Prepared::new(lens);
    let claims = claim::merge(articles, read_all(articles, &prepared));
    comparison::compare(articles, lens, claims)
}

/// The statements of all articles in their order, read side by side.
#[cfg(feature = "cli")]
fn read_all(articles: &[Article], lens: &lens::Prepared) -> Vec<Statement> {
    use rayon::prelude::*;

    articles
        .par_iter()
        .enumerate()
        .flat_map_iter(|(i, article)| read(i, article, lens))
        .collect()
}

/// The statements of all articles in their order.
#[cfg(not(feature = "cli"))]
fn read_all(articles: &[Article], lens: &lens::Prepared) -> Vec<Statement> {
    let all = articles.iter().enumerate();
    all.flat_map(|(i, article)| read(i, article, lens))
        .collect()
}
