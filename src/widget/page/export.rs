//! What does the table say in a form for elsewhere?
use super::json;
use crate::comparison::{Comparison, View, export};
use crate::widget::plain::format::Format;

/// The view in this form; the same bytes as the command line prints.
pub fn write(format: Format, comparison: &Comparison, view: &View) -> String {
    match format {
        Format::Csv => export::csv(comparison, view),
        Format::Json => json::write(&export::json::table(comparison, view)) + "\n",
        Format::Markdown => export::markdown(comparison, view),
        Format::Html => export::html(comparison, view),
    }
}
