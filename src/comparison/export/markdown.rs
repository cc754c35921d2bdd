//! A table for people and for notes, with the evidence listed below it: `CommonMark` with the table extension.
use super::{link, name, one_line};
use crate::comparison::{Cell, CellClaim, Comparison, View, label, lead};
use crate::text::Span;
use std::fmt::Write;

/// The view as Markdown. All words are escaped, so that none of them is read as markup.
pub fn markdown(comparison: &Comparison, view: &View) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut out, comparison, view);
    out
}

fn write(out: &mut String, comparison: &Comparison, view: &View) -> std::fmt::Result {
    writeln!(out, "# {}\n", escape(&comparison.title))?;
    let articles = comparison.articles.len();
    let plural = if articles == 1 { "article" } else { "articles" };
    writeln!(
        out,
        "{articles} {plural}, {}.\n",
        label::statements(view.statements)
    )?;
    table(out, comparison, view)?;
    for row in &view.rows {
        if row.cells.iter().all(|cell| cell.claims.is_empty()) {
            continue;
        }
        writeln!(out, "\n## {}", escape(&comparison.issues[row.issue].label))?;
        for (cell, &party) in row.cells.iter().zip(&view.parties) {
            evidence(
                out,
                comparison,
                view,
                cell,
                &comparison.parties[party].label,
            )?;
        }
    }
    sources(out, comparison)
}

fn table(out: &mut String, comparison: &Comparison, view: &View) -> std::fmt::Result {
    write!(out, "| Issue |")?;
    for &party in &view.parties {
        write!(out, " {} |", escape(&comparison.parties[party].label))?;
    }
    writeln!(out, "\n|{}", " --- |".repeat(view.parties.len() + 1))?;
    for row in &view.rows {
        write!(out, "| {} |", escape(&comparison.issues[row.issue].label))?;
        for cell in &row.cells {
            write!(out, " {} |", summary(comparison, view, cell))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn summary(comparison: &Comparison, view: &View, cell: &Cell) -> String {
    let Some(first) = cell.lead() else {
        return "No statement found".to_owned();
    };
    let lead = lead(comparison, first);
    format!(
        "**{}:** {} ({}, {}{})",
        label::verb(lead.verb),
        escape(&lead.text),
        label::statements(cell.statements),
        label::sources(cell.sources, view.sources),
        if cell.differences.is_empty() {
            ""
        } else {
            "; **sources differ**"
        },
    )
}

fn evidence(
    out: &mut String,
    comparison: &Comparison,
    view: &View,
    cell: &Cell,
    party: &str,
) -> std::fmt::Result {
    if cell.claims.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n### {}\n", escape(party))?;
    for claim in &cell.claims {
        self::claim(out, comparison, view, claim)?;
    }
    for &difference in &cell.differences {
        let difference = &comparison.differences[difference];
        writeln!(
            out,
            "- **Sources differ** ({}): {}; {}",
            label::difference(difference.kind),
            telling(comparison, difference.left),
            telling(comparison, difference.right),
        )?;
    }
    Ok(())
}

fn claim(
    out: &mut String,
    comparison: &Comparison,
    view: &View,
    claim: &CellClaim,
) -> std::fmt::Result {
    let lead = lead(comparison, claim.lead);
    let verb = label::verb(lead.verb);
    let count = label::sources(claim.sources, view.sources);
    writeln!(out, "- **{verb}:** {} ({count})", escape(&lead.text))?;
    for &index in &claim.statements {
        let statement = &comparison.statements[index];
        let said = escape(comparison.evidence(index));
        write!(
            out,
            "  - {} {said} (",
            article(comparison, statement.article)
        )?;
        if let Some(speaker) = &statement.speaker {
            write!(out, "{}, ", escape(&speaker.name))?;
            if !speaker.role.is_empty() {
                write!(out, "{}, ", escape(&speaker.role))?;
            }
        }
        write!(out, "{}", label::voice(statement.voice))?;
        if let Some(by) = &statement.by {
            write!(out, ": {}", escape(by))?;
        }
        if !statement.confidence.is_sure() {
            write!(out, ", {}", label::UNCERTAIN)?;
        }
        writeln!(out, ")")?;
    }
    Ok(())
}

fn article(comparison: &Comparison, index: usize) -> String {
    comparison
        .articles
        .get(index)
        .map_or_else(String::new, |article| format!("{}:", escape(name(article))))
}

fn telling(comparison: &Comparison, (statement, span): (usize, Span)) -> String {
    let article = comparison.statements[statement].article;
    let Some(article) = comparison.articles.get(article) else {
        return String::new();
    };
    format!(
        "{}: “{}”",
        escape(name(article)),
        escape(span.of(&article.text))
    )
}

fn sources(out: &mut String, comparison: &Comparison) -> std::fmt::Result {
    writeln!(out, "\n## Articles\n")?;
    for (article, &original) in comparison.articles.iter().zip(&comparison.originals) {
        let title = escape(name(article));
        match link(article) {
            Some(href) => write!(out, "- [{title}](<{}>)", address(href))?,
            None => write!(out, "- {title}")?,
        }
        for more in [&article.title, &article.byline, &article.published] {
            if !more.trim().is_empty() && more.trim() != name(article) {
                write!(out, ", {}", escape(more))?;
            }
        }
        if let Some(original) = comparison
            .articles
            .get(original)
            .filter(|o| o.id != article.id)
        {
            write!(
                out,
                " (shares its original with {})",
                escape(name(original))
            )?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Text that shows as it stands: on one line, with a backslash before everything that could begin markup.
///
/// Addresses and mail addresses become no links either. That is more than tidiness: where bare addresses are links, one swallows
/// the backslash behind it, and what that held back comes alive. No backslash is trusted with an angle bracket at all.
fn escape(text: &str) -> String {
    let text = one_line(text.trim());
    let mut out = String::with_capacity(text.len());
    // A line that begins like a list, a heading or a numbered item would become one.
    let numbered = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = (numbered.len() < text.len() && numbered.starts_with(['.', ')']))
        .then(|| text.len() - numbered.len());
    for (at, c) in text.char_indices() {
        if c == '<' {
            out.push_str("&lt;");
            continue;
        }
        let starts = at == 0 && matches!(c, '#' | '+' | '-' | '=');
        let before = &text.as_bytes()[..at];
        let address = c == ':' && text[at..].starts_with("://")
            || c == '.' && before.len() >= 3 && before[at - 3..].eq_ignore_ascii_case(b"www");
        if starts
            || address
            || number == Some(at)
            || matches!(
                c,
                '\\' | '`' | '*' | '_' | '[' | ']' | '>' | '|' | '&' | '~' | '!' | '$' | '@'
            )
        {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// An address inside `<…>`.
fn address(href: &str) -> String {
    let mut out = String::with_capacity(href.len());
    for c in href.chars() {
        match c {
            '<' | '>' | '\\' | '|' | '`' | ' ' | '\0'..='\x1f' => {
                let _ = write!(out, "%{:02X}", c as u32);
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_never_markup() {
        assert_eq!(escape("a | b"), r"a \| b");
        assert_eq!(
            escape("<b>[x](y)</b> & *z*"),
            r"&lt;b\>\[x\](y)&lt;/b\> \& \*z\*"
        );
        assert_eq!(
            escape("https://a.example/<b> www.a.example me@a.example"),
            r"https\://a.example/&lt;b\> www\.a.example me\@a.example"
        );
        assert_eq!(escape("two\nlines\tof it"), "two lines of it");
        assert_eq!(escape("- no list"), r"\- no list");
        assert_eq!(escape("# no heading"), r"\# no heading");
        assert_eq!(escape("12. no number"), r"12\. no number");
        assert_eq!(escape("30-day truce, 2.5 km"), "30-day truce, 2.5 km");
    }

    #[test]
    fn an_address_cannot_leave_its_brackets() {
        assert_eq!(
            address("https://a.example/x>(y) z"),
            "https://a.example/x%3E(y)%20z"
        );
    }
}
