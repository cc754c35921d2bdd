//! Do the browser's HTML parser and the command line's give the same article?
use claim_table::widget::page::html;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

/// The pages that the native tests read, too, with the articles that both must find.
macro_rules! cases {
    ($($name:literal),* $(,)?) => {
        [$((
            $name,
            include_str!(concat!("../cases/html/", $name, ".html")),
            include_str!(concat!("../cases/html/", $name, ".json")),
        )),*]
    };
}

#[wasm_bindgen_test]
fn pages_give_the_same_article_as_natively() {
    for (name, page, expected) in cases![
        "broken", "divs", "embedded", "empty", "form", "head", "hostile", "live", "page",
        "teasers",
    ] {
        let article = html::article(name, page).unwrap();
        let headings: Vec<&str> = article
            .headings
            .iter()
            .map(|h| h.of(&article.text))
            .collect();
        let read = json!({
            "title": article.title, "publisher": article.publisher, "byline": article.byline,
            "published": article.published, "href": article.href, "text": article.text, "headings": headings,
        });
        let expected: Value = serde_json::from_str(expected).unwrap();
        assert_eq!(read, expected, "{name}");
    }
}

#[wasm_bindgen_test]
fn deep_nesting_is_read_without_overflow() {
    // A browser's parser stops nesting at 512 and goes on flat; natively it does not.
    let page = "<div>".repeat(20_000) + "The envoys met.";
    assert_eq!(
        html::article("deep", &page).unwrap().text,
        "The envoys met."
    );
}
