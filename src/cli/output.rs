//! What the articles give, written out.
use super::args::{Format, Verb};
use crate::comparison::export::{self, json};
use crate::comparison::{Query, select};
use crate::{Article, Comparison, Lens, table, text};
use serde::Serialize;
use std::io::{self, Write};

/// Writes what the verb asks for; without a lens only attributions can be written.
pub(super) fn write(
    verb: &Verb,
    articles: &[Article],
    lens: Option<&Lens>,
    out: &mut impl Write,
) -> io::Result<()> {
    match (verb, lens) {
        (Verb::Statements { .. }, Some(lens)) => {
            lines(json::statements(&table(articles, lens)), out)
        }
        (Verb::Table { format, .. }, Some(lens)) => whole(*format, &table(articles, lens), out),
        _ => lines(articles.iter().map(attributions), out),
    }
}

fn lines(of: impl Iterator<Item = impl Serialize>, out: &mut impl Write) -> io::Result<()> {
    for line in of {
        serde_json::to_writer(&mut *out, &line)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn whole(format: Format, comparison: &Comparison, out: &mut impl Write) -> io::Result<()> {
    let view = select(comparison, &Query::default());
    match format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &json::table(comparison, &view))?;
            out.write_all(b"\n")
        }
        Format::Csv => out.write_all(export::csv(comparison, &view).as_bytes()),
        Format::Markdown => out.write_all(export::markdown(comparison, &view).as_bytes()),
        Format::Html => out.write_all(export::html(comparison, &view).as_bytes()),
    }
}

fn attributions(article: &Article) -> json::Attributions<'_> {
    let text = text::analyse(&article.text, &article.headings);
    json::attributions(article, &text)
}
