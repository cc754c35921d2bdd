//! A plain table that any browser shows without script or style: what stands inside the element until the widget is ready.
use super::{link, name};
use crate::Article;
use crate::comparison::{Cell, CellClaim, Comparison, View, label, lead};

/// The view as a `<table>`. All words are escaped; only `http:` and `https:` addresses become links; it has no ids, classes or
/// styles, so that it can stand in any page.
pub fn html(comparison: &Comparison, view: &View) -> String {
    let mut out = Html::default();
    out.tag("<table").attribute("lang", &comparison.language);
    out.tag(">\n<caption>")
        .text(&comparison.title)
        .tag("</caption>\n<thead>\n<tr><th scope=\"col\">Issue</th>");
    for &party in &view.parties {
        out.tag("<th scope=\"col\">")
            .text(&comparison.parties[party].label)
            .tag("</th>");
    }
    out.tag("</tr>\n</thead>\n<tbody>\n");
    for row in &view.rows {
        out.tag("<tr>\n<th scope=\"row\">")
            .text(&comparison.issues[row.issue].label)
            .tag("</th>\n");
        for cell in &row.cells {
            out.tag("<td>");
            write(&mut out, comparison, view, cell);
            out.tag("</td>\n");
        }
        out.tag("</tr>\n");
    }
    out.tag("</tbody>\n</table>\n");
    out.0
}

fn write(out: &mut Html, comparison: &Comparison, view: &View, cell: &Cell) {
    let Some((first, more)) = cell.claims.split_first() else {
        out.text("No statement found");
        return;
    };
    out.tag("<p>");
    claim(out, comparison, first);
    out.tag("</p>\n<p><small>")
        .text(&label::statements(cell.statements));
    out.text(", ")
        .text(&label::sources(cell.sources, view.sources));
    if !cell.differences.is_empty() {
        out.text("; sources differ");
    }
    out.tag("</small></p>");
    if !more.is_empty() {
        out.tag("\n<details><summary>")
            .text(&format!("{} more", more.len()))
            .tag("</summary>\n<ul>\n");
        for other in more {
            out.tag("<li>");
            claim(out, comparison, other);
            out.tag("</li>\n");
        }
        out.tag("</ul></details>");
    }
}

fn claim(out: &mut Html, comparison: &Comparison, claim: &CellClaim) {
    let lead = lead(comparison, claim.lead);
    let verb = label::verb(lead.verb);
    out.tag("<b>").text(verb).text(":").tag("</b> ");
    out.text(&lead.text).text(" — ").tag("<cite>");
    for (count, article) in articles(comparison, claim).enumerate() {
        if count > 0 {
            out.text(", ");
        }
        match link(article) {
            Some(href) => out
                .tag("<a")
                .attribute("href", href)
                .tag(">")
                .text(name(article))
                .tag("</a>"),
            None => out.text(name(article)),
        };
    }
    out.tag("</cite>");
}

/// The articles that report a claim, each once, the lead's first.
fn articles<'a>(
    comparison: &'a Comparison,
    claim: &CellClaim,
) -> impl Iterator<Item = &'a Article> {
    let all: Vec<usize> = claim
        .statements
        .iter()
        .map(|&s| comparison.statements[s].article)
        .collect();
    let first = |(at, article): (usize, &usize)| (!all[..at].contains(article)).then_some(*article);
    let distinct: Vec<usize> = all.iter().enumerate().filter_map(first).collect();
    distinct
        .into_iter()
        .filter_map(|a| comparison.articles.get(a))
}

/// Markup in the making; only [`tag`](Self::tag) writes markup, and it takes no words from outside.
#[derive(Default)]
struct Html(String);

impl Html {
    fn tag(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    fn attribute(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.tag(" ").tag(name).tag("=\"").text(value).tag("\"")
    }

    fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                // A parser would replace it, and warn.
                '\0' => self.0.push('\u{fffd}'),
                _ => self.0.push(c),
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_never_markup() {
        let mut out = Html::default();
        out.attribute("lang", "\" onload='x'")
            .text("</td><script>&amp;\0");
        assert_eq!(
            out.0,
            " lang=\"&quot; onload=&#39;x&#39;\"&lt;/td&gt;&lt;script&gt;&amp;amp;\u{fffd}"
        );
    }
}
