//! One line a statement, for spreadsheets: RFC 4180, UTF-8 without a byte order mark.
use super::{json, link, name};
use crate::comparison::{Comparison, View, label};

const HEAD: [&str; 19] = [
    "statement",
    "claim",
    "party",
    "issues",
    "act",
    "voice",
    "speaker",
    "role",
    "by",
    "sentence",
    "article",
    "publisher",
    "title",
    "published",
    "href",
    "start",
    "end",
    "sources",
    "confidence",
];

/// The statements of a view. `issues` are ids parted by semicolons; `sources` counts the independent originals that report the
/// claim, as far as the view shows them; `confidence` is in percent.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe in front.
pub fn csv(comparison: &Comparison, view: &View) -> String {
    let table = json::table(comparison, view);
    let mut out = String::new();
    line(&mut out, &HEAD);
    for (s, index) in table.statements.iter().zip(view.shown()) {
        let article = comparison
            .articles
            .get(comparison.statements[index].article);
        let claim = table
            .claims
            .binary_search_by_key(&comparison.claim_of[index], |c| c.index);
        let sources = claim.map_or(0, |found| table.claims[found].sources);
        line(
            &mut out,
            &[
                &s.id,
                &s.claim,
                s.party.unwrap_or_default(),
                &s.issues.join("; "),
                label::act_id(s.act),
                label::voice_id(s.voice),
                s.speaker.unwrap_or_default(),
                s.role.unwrap_or_default(),
                s.by.unwrap_or_default(),
                s.sentence,
                s.article,
                article.map_or("", name),
                article.map_or("", |a| &a.title),
                article.map_or("", |a| &a.published),
                article.and_then(link).unwrap_or_default(),
                &s.start.to_string(),
                &s.end.to_string(),
                &sources.to_string(),
                &s.confidence.to_string(),
            ],
        );
    }
    out
}

fn line(out: &mut String, cells: &[&str]) {
    for (index, text) in cells.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        cell(out, text);
    }
    out.push_str("\r\n");
}

fn cell(out: &mut String, text: &str) {
    const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    let guard = if text.starts_with(FORMULA) { "'" } else { "" };
    if text.contains(['"', ',', '\r', '\n']) || text.trim().len() < text.len() {
        out.push('"');
        out.push_str(guard);
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(guard);
        out.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut out = String::new();
        cell(&mut out, text);
        out
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        assert_eq!(written("plain"), "plain");
        assert_eq!(written("a, b"), "\"a, b\"");
        assert_eq!(written("she said \"no\""), "\"she said \"\"no\"\"\"");
        assert_eq!(written("two\nlines"), "\"two\nlines\"");
        assert_eq!(written(" space"), "\" space\"");
    }

    #[test]
    fn no_cell_is_a_formula() {
        assert_eq!(written("=1+1"), "'=1+1");
        assert_eq!(written("+1"), "'+1");
        assert_eq!(written("-1"), "'-1");
        assert_eq!(written("@x"), "'@x");
        assert_eq!(written("\t=1"), "\"'\t=1\"");
        assert_eq!(written("=A(\"b\",c)"), "\"'=A(\"\"b\"\",c)\"");
        assert_eq!(written("1=1"), "1=1");
    }

    #[test]
    fn lines_end_as_the_standard_says() {
        let mut out = String::new();
        line(&mut out, &["a", "b"]);
        assert_eq!(out, "a,b\r\n");
    }
}
