//! Is what the table exports whole, and does nothing that an article says come alive in it?
use claim_table::comparison::export::{self, json};
use claim_table::comparison::{Comparison, Query, View, select};
use claim_table::{Article, article, lens, table};
use scraper::{Html, Selector};
use std::fs;
use std::path::Path;

fn bundled() -> Vec<Article> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/articles");
    let mut paths: Vec<_> = fs::read_dir(dir)
        .expect("the bundled articles")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "html"))
        .collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let bytes = fs::read(path).expect("a file");
        article::from_bytes(&path.to_string_lossy(), &bytes).expect("an article")
    };
    paths.iter().flat_map(read).collect()
}

fn compared(articles: &[Article]) -> (Comparison, View) {
    let comparison = table(articles, &lens::bundled().expect("the bundled lens"));
    let view = select(&comparison, &Query::default());
    (comparison, view)
}

/// The bundled articles with metadata and a sentence that try to become markup, links and formulas.
fn hostile() -> Vec<Article> {
    let mut articles = bundled();
    let publisher = "=HYPERLINK(\"x\")|</cite><script>alert(1)</script> [a](javascript:b)";
    for article in &mut articles {
        publisher.clone_into(&mut article.publisher);
        "\"><img src=x onerror=alert(1)>".clone_into(&mut article.title);
        "javascript:alert(1)".clone_into(&mut article.href);
    }
    articles
}

fn count(page: &Html, selector: &str) -> usize {
    page.select(&Selector::parse(selector).expect("a selector"))
        .count()
}

#[test]
fn offsets_in_the_json_lead_to_the_very_words() {
    let mut articles = bundled();
    // What stands before the text moves bytes and code units apart.
    for article in &mut articles {
        *article = Article::from_text(&article.id, &format!("“🕊” — é\n\n{}", article.text));
    }
    let (comparison, view) = compared(&articles);
    let table = json::table(&comparison, &view);
    assert!(table.statements.len() > 50);
    for statement in &table.statements {
        let article = articles
            .iter()
            .find(|a| a.id == statement.article)
            .expect("its article");
        let units: Vec<u16> = article.text.encode_utf16().collect();
        let words = |start: usize, end: usize| {
            String::from_utf16(&units[start..end]).expect("no half of a pair")
        };
        assert_eq!(words(statement.start, statement.end), statement.sentence);
        for &[start, end] in &statement.content {
            assert!(statement.sentence.contains(&words(start, end)));
        }
    }
}

#[test]
fn every_number_of_a_cell_can_be_counted() {
    let (comparison, view) = compared(&bundled());
    let table = json::table(&comparison, &view);
    let original = |id: &str| {
        let article = table.articles.iter().find(|a| a.id == id);
        article.expect("its article").original
    };
    for row in &table.rows {
        for cell in &row.cells {
            let here: Vec<_> = (table.statements.iter())
                .filter(|s| s.party == Some(cell.party) && s.issues.contains(&row.issue))
                .collect();
            assert_eq!(cell.statements, here.len(), "{} {}", row.issue, cell.party);
            assert!(here.iter().all(|s| cell.claims.contains(&s.claim)));
            let mut originals: Vec<_> = here.iter().map(|s| original(s.article)).collect();
            originals.sort_unstable();
            originals.dedup();
            assert_eq!(cell.sources, originals.len());
            assert_eq!(cell.lead.is_some(), !here.is_empty());
        }
    }
}

#[test]
fn the_html_is_one_plain_table() {
    for articles in [bundled(), hostile()] {
        let (comparison, view) = compared(&articles);
        let page = Html::parse_fragment(&export::html(&comparison, &view));
        let columns = view.parties.len();
        assert_eq!(count(&page, "table"), 1);
        assert_eq!(count(&page, "caption"), 1);
        assert_eq!(count(&page, "thead th[scope=col]"), columns + 1);
        assert_eq!(count(&page, "tbody th[scope=row]"), view.rows.len());
        assert_eq!(count(&page, "td"), columns * view.rows.len());
        let alive =
            "script, img, style, iframe, [id], [class], [style], [onerror], a:not([href^=http])";
        assert_eq!(count(&page, alive), 0);
    }
}

#[test]
fn no_line_of_the_csv_is_a_formula() {
    let (comparison, view) = compared(&hostile());
    let csv = export::csv(&comparison, &view);
    assert_eq!(csv.matches("\r\n").count(), view.statements + 1);
    assert!(csv.contains("'=HYPERLINK("));
    assert!(!csv.contains(",=") && !csv.contains(",\"="));
}

#[test]
fn no_name_in_the_markdown_is_markup() {
    let (comparison, view) = compared(&hostile());
    let markdown = export::markdown(&comparison, &view);
    assert!(!markdown.contains("<script") || markdown.contains("\\<script"));
    assert!(!markdown.contains("](javascript") || markdown.contains("\\](javascript"));
    let rows = markdown.lines().filter(|line| line.starts_with("| "));
    let bars = |line: &str| line.replace("\\|", "").matches('|').count();
    assert!(rows.clone().count() > 2);
    assert!(
        rows.into_iter()
            .all(|line| bars(line) == view.parties.len() + 2)
    );
}

#[test]
fn no_verb_turns_the_words_behind_it_round() {
    let lens = r#"{"id": "dam", "title": "The dam", "language": "en",
        "parties": [{"id": "arvia", "label": "Arvia", "aliases": ["Arvia"], "people": []}],
        "others": {"aliases": [], "people": []},
        "issues": [{"id": "dam", "label": "The dam", "terms": ["dam"]}]}"#;
    let lens = lens::parse(lens).expect("a lens");
    for (text, expected) in [
        (
            "Arvia said it would not open the gates of the dam before the spring.",
            "Says: it would not open the gates of the dam before the spring",
        ),
        (
            "Arvia rejected any inspection of the dam by outsiders.",
            "Rejects: any inspection of the dam by outsiders",
        ),
        (
            "Arvia refused to open the gates of the dam.",
            "Refuses: to open the gates of the dam",
        ),
        (
            "Arvia denied that its engineers had damaged the dam.",
            "Denies: its engineers had damaged the dam",
        ),
    ] {
        let comparison = table(&[Article::from_text("a", text)], &lens);
        let view = select(&comparison, &Query::default());
        let html = export::html(&comparison, &view);
        let html: String = Html::parse_fragment(&html).root_element().text().collect();
        let markdown = export::markdown(&comparison, &view).replace('*', "");
        for shown in [html, markdown] {
            assert!(shown.contains(expected), "{shown}");
        }
    }
}
