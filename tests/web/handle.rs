//! Does a page's script get what it is promised, and never more than a message for what is wrong?
use crate::page::{ARTICLES, LENS, Page, detail, parse, settle};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_bad_lens_is_named_and_what_was_shown_stays() {
    let page = Page::story("1000px").await;
    let heard = page.hear("claim-table:error");
    for (change, named) in [
        (LENS.replace("\"sudria\"", "\"norland\""), "norland"),
        (LENS.replace("\"role\"", "\"rolle\""), "rolle"),
        (
            LENS.replace(
                "\"ports\", \"label\"",
                "\"ports\", \"colour\": 1, \"label\"",
            ),
            "colour",
        ),
    ] {
        settle(page.handle.set_lens(parse(&change))).await;
        page.pause().await;
        let said = page.text("[role=alert][part=error]");
        assert!(
            said.contains("lens, ") && said.contains(named),
            "{named} is not in {said}"
        );
        assert_eq!(page.all("tbody td button").len(), 3);
    }
    assert_eq!(heard.length(), 3);
    assert!(detail(&heard, 0, "message").contains("norland"));
}

#[wasm_bindgen_test]
async fn bad_articles_are_named_and_what_was_shown_stays() {
    let page = Page::story("1000px").await;
    for (articles, named) in [
        (r#"[{"title": "No words"}]"#, "page, [0]"),
        (r#"[{"text": "Norland said no.", "colour": 1}]"#, "colour"),
        ("3", "articles"),
        ("null", "articles"),
    ] {
        settle(page.handle.set_articles(parse(articles))).await;
        page.pause().await;
        let said = page.text("[role=alert]");
        assert!(said.contains(named), "{named} is not in {said}");
        assert_eq!(page.all("tbody td button").len(), 3);
    }
    settle(page.handle.set_articles(parse(ARTICLES))).await;
    page.pause().await;
    assert!(
        page.one("[role=alert]").has_attribute("hidden"),
        "a success clears the message"
    );
}

#[wasm_bindgen_test]
async fn articles_without_statements_say_so() {
    let page = Page::story("1000px").await;
    settle(
        page.handle
            .set_articles(parse(r#"[{"text": "The weather was fine."}]"#)),
    )
    .await;
    page.pause().await;
    assert!(page.text(".summary").starts_with("1 article, 0 statements"));
    assert_eq!(page.all(".nothing").len(), 1);
    assert!(page.all("tbody td button").is_empty());
}

#[wasm_bindgen_test]
async fn exports_are_texts_of_what_is_shown() {
    let page = Page::story("1000px").await;
    page.handle.set_state("issue=fishing");
    for (format, has) in [
        ("json", "{"),
        ("csv", ",fishing,"),
        ("markdown", "| Fishing"),
        ("html", "<table"),
    ] {
        let text = page
            .handle
            .export(format)
            .unwrap_or_else(|_| panic!("{format}"));
        assert!(text.contains(has), "{format}: {text}");
        assert!(format != "html" || !text.contains("<script"), "{text}");
    }
    assert!(page.handle.export("pdf").is_err());
}

#[wasm_bindgen_test]
async fn two_tables_on_a_page_do_not_hear_each_other() {
    let (one, two) = (Page::story("1000px").await, Page::story("1000px").await);
    one.click("#cell-0-0").await;
    assert_eq!(
        (one.all(".evidence").len(), two.all(".evidence").len()),
        (1, 0)
    );
}

#[wasm_bindgen_test]
async fn a_table_taken_down_while_it_reads_ends_quietly() {
    let page = Page::empty("1000px");
    settle(page.handle.set_lens(parse(LENS))).await;
    let reading = page.handle.set_articles(parse(ARTICLES));
    let host = page.host.clone();
    drop(page);
    settle(reading).await;
    assert!(
        host.shadow_root()
            .unwrap()
            .text_content()
            .unwrap_or_default()
            .is_empty()
    );
}
