//! From a parsed page to an article.
//!
//! Input: a [`Page`], which a browser's own parser fills, or the command line's. Output: [`Article`].
//!
//! **Invariants.** Both parsers give the same article. Only text and addresses of the web leave this module: whatever a page
//! holds in scripts, frames, styles and event handlers is not read.
mod content;
mod flow;
mod metadata;
#[cfg(feature = "cli")]
mod native;
mod page;
#[cfg(feature = "cli")]
mod shallow;

#[cfg(feature = "cli")]
pub use native::parse;
pub use page::{ATTRIBUTES, Page};

use super::Article;

/// Reads the article of a page: its main text with headings, and what the page says about it. A page without text gives an
/// article without text.
pub fn read(id: &str, page: &Page) -> Article {
    let content = content::find(page);
    let (text, headings) = flow::read(page, &content, content.nodes.clone());
    let metadata = metadata::read(page, &content);
    Article {
        id: id.to_owned(),
        title: metadata.title,
        publisher: metadata.publisher,
        byline: metadata.byline,
        published: metadata.published,
        href: metadata.href,
        text,
        headings,
    }
}
