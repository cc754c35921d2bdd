//! Files as somebody hands them in, and the articles that come out.
use claim_table::article::{from_bytes, html};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn cases(kind: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases")
        .join(kind);
    let entries = fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == ending));
    paths.sort();
    assert!(!paths.is_empty());
    paths
}

#[test]
fn pages_give_their_article() {
    for path in cases("html", "html") {
        let id = path.file_stem().unwrap().to_str().unwrap();
        let article = html::read(id, &html::parse(&fs::read_to_string(&path).unwrap()));
        let headings: Vec<&str> = article
            .headings
            .iter()
            .map(|h| h.of(&article.text))
            .collect();
        let read = json!({
            "title": article.title, "publisher": article.publisher, "byline": article.byline, "published": article.published,
            "href": article.href, "text": article.text, "headings": headings,
        });
        let expected = fs::read(path.with_extension("json")).unwrap();
        let expected: Value = serde_json::from_slice(&expected).unwrap();
        assert_eq!(read, expected, "{id}");
        assert_eq!(article.id, id);
    }
}

#[test]
fn deep_nesting_is_read_without_overflow() {
    let page = "<div>".repeat(100_000) + "The envoys met.";
    let article = html::read("deep", &html::parse(&page));
    assert_eq!(article.text, "The envoys met.");
}

#[track_caller]
fn check(name: &str, bytes: &str, expected: &str) {
    let message = from_bytes(name, bytes.as_bytes()).map_err(|e| e.to_string());
    assert_eq!(message.unwrap_err(), expected);
}

#[test]
fn articles_files_with_mistakes_name_the_place() {
    check(
        "a.json",
        "{",
        "articles, a.json, line 1, column 1: is not valid JSON: EOF while parsing an object",
    );
    check(
        "a.json",
        "[]",
        "articles, a.json: the list is empty; add an article",
    );
    check(
        "a.json",
        "3",
        "articles, a.json: is a number but should be an object; write { … }",
    );
    check(
        "dir/a.json",
        "[{\"text\": \"x\"}, {\"test\": \"x\"}]",
        "articles, dir/a.json, [1]: unknown key “test”; the keys here are id, title, publisher, byline, published, href, html, text",
    );
    check(
        "a.json",
        "[{\"text\": \"x\", \"title\": null}]",
        "articles, a.json, [0].title: is nothing but should be a text; write \"…\"",
    );
    check(
        "a.json",
        "{\"title\": \"x\"}",
        "articles, a.json: has no words; add them as “text” or “html”",
    );
    check(
        "a.json",
        "{\"text\": \"x\", \"html\": \"x\"}",
        "articles, a.json: has both “text” and “html”; keep one",
    );
    check(
        "a.html",
        "<script>x()</script>",
        "articles, a.html: has no words of an article; paste them as text",
    );
    check(
        "a.txt",
        "",
        "articles, a.txt: is empty; open a file with the article's words",
    );
}

#[test]
fn an_articles_file_counts_before_its_pages() {
    let file = r#"[
        {"title": "Told", "publisher": "Desk", "href": "javascript:x", "html": "<h1>Shown</h1><p>The envoys met.</p>"},
        {"id": "second", "text": "The envoys\nparted."}
    ]"#;
    let articles = from_bytes("dir/two.json", file.as_bytes()).unwrap();
    let shown: Vec<_> = articles
        .iter()
        .map(|a| {
            (
                a.id.as_str(),
                a.title.as_str(),
                a.text.as_str(),
                a.href.as_str(),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("two-1", "Told", "Shown\nThe envoys met.", ""),
            ("second", "", "The envoys\nparted.", "")
        ]
    );
}
