//! What does a reader see when the page names files that are not what they should be?
use crate::page::{ARTICLES, LENS, Page, parse, settle};
use wasm_bindgen_test::wasm_bindgen_test;

/// An address that holds its own content, so that no server has to answer.
fn holding(text: &str) -> String {
    format!("data:,{}", js_sys::encode_uri_component(text))
}

async fn loaded(lens: &str, src: &str) -> Page {
    let page = Page::empty("1000px");
    page.host.set_attribute("lens", lens).unwrap();
    page.host.set_attribute("src", src).unwrap();
    settle(page.load()).await;
    page.pause().await;
    page
}

#[wasm_bindgen_test]
async fn articles_and_lens_come_from_where_the_host_says() {
    let page = loaded(&holding(LENS), &holding(ARTICLES)).await;
    assert_eq!(page.all("tbody td button").len(), 3);
    assert!(page.one("[role=alert]").has_attribute("hidden"));
}

#[wasm_bindgen_test]
async fn what_cannot_be_had_or_read_is_named() {
    for (src, named) in [
        ("no-such-file.json".to_owned(), "404"),
        (holding("<!doctype html><p>Not found"), "web page, not JSON"),
        (holding("[{\"text\": "), "not valid JSON"),
        (holding("[]"), "articles"),
        (holding(" "), "empty"),
        ("http://127.0.0.1:1/a.json".to_owned(), "cannot be fetched"),
    ] {
        let page = loaded(&holding(LENS), &src).await;
        let said = page.text("[role=alert][part=error]");
        assert!(
            said.contains("articles, ") && said.contains(named),
            "{named} is not in {said}"
        );
        assert!(page.all("table").is_empty());
    }
}

#[wasm_bindgen_test]
async fn a_lens_that_cannot_be_had_or_read_is_named() {
    for (lens, named) in [
        ("no-such-lens.json".to_owned(), "404"),
        (holding("<html>"), "web page, not JSON"),
        (holding("{"), "not valid JSON"),
        (holding("{}"), "id"),
        (holding("[1]"), "lens"),
    ] {
        let page = loaded(&lens, &holding(ARTICLES)).await;
        let said = page.text("[role=alert]");
        assert!(
            said.contains("lens, ") && said.contains(named),
            "{named} is not in {said}"
        );
    }
}

#[wasm_bindgen_test]
async fn what_was_shown_stays_when_loading_again_fails() {
    let page = loaded(&holding(LENS), &holding(ARTICLES)).await;
    page.host.set_attribute("src", "no-such-file.json").unwrap();
    settle(page.load()).await;
    page.pause().await;
    assert!(page.text("[role=alert]").contains("404"));
    assert_eq!(page.all("tbody td button").len(), 3);
}

#[wasm_bindgen_test]
async fn articles_can_stand_in_the_page() {
    let page = Page::empty("1000px");
    page.host.set_attribute("lens", &holding(LENS)).unwrap();
    page.host.set_attribute("view", "issue=ports").unwrap();
    page.host.set_inner_html(
        "<p>Fallback</p><article data-publisher='Desk C' data-published='4 May' data-href='https://example.org/c'>\
        <h3>The ports</h3><p>Norland demands that Sudria close two ports.</p></article>",
    );
    settle(page.load()).await;
    page.pause().await;
    assert_eq!(
        page.texts("tbody th[scope=row]"),
        ["Ports"],
        "the view attribute sets the filter"
    );
    page.click("#cell-0-0").await;
    assert!(page.text(".told").contains("Desk C, 4 May"));
    page.click(".wording button").await;
    assert_eq!(
        page.one(".article a").get_attribute("href").as_deref(),
        Some("https://example.org/c")
    );
}

#[wasm_bindgen_test]
async fn an_address_in_given_articles_is_refused() {
    let page = Page::story("1000px").await;
    settle(
        page.handle
            .set_articles(parse("[\"https://example.org/a.html\"]")),
    )
    .await;
    page.pause().await;
    assert!(page.text("[role=alert]").contains("page, [0]"));
    assert_eq!(page.all("tbody td button").len(), 3);
}
