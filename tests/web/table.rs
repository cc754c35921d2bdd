//! Does the table show what was read, and open what it rests on?
use crate::page::{Page, parse, settle};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn issues_are_rows_and_parties_are_columns() {
    let page = Page::story("1000px").await;
    assert_eq!(
        page.texts("thead th[scope=col]"),
        ["Issue", "Norland", "Sudria"]
    );
    assert_eq!(page.texts("tbody th[scope=row]"), ["Ports", "Fishing"]);
    assert!(
        page.one("table caption")
            .text_content()
            .unwrap()
            .contains("The harbour talks")
    );
    assert!(
        page.text(".summary").starts_with("2 articles, "),
        "{}",
        page.text(".summary")
    );
}

#[wasm_bindgen_test]
async fn a_cell_says_act_words_counts_and_difference() {
    let page = Page::story("1000px").await;
    let cell = page.text("#cell-0-0");
    for part in [
        "Demands",
        "ports by June",
        "2 of 2 sources",
        "Sources differ",
    ] {
        assert!(cell.contains(part), "{part} is not in {cell}");
    }
    assert_eq!(
        page.texts("td .none"),
        ["No statement found"],
        "Norland says nothing on fishing"
    );
    assert_eq!(page.all("tbody td button").len(), 3);
}

#[wasm_bindgen_test]
async fn a_cell_opens_its_evidence_and_escape_gives_the_focus_back() {
    let page = Page::story("1000px").await;
    page.click("#cell-0-0").await;
    assert_eq!(
        page.one("#cell-0-0")
            .get_attribute("aria-expanded")
            .as_deref(),
        Some("true")
    );
    assert_eq!(page.focused_id(), "evidence-title-0-0");
    assert_eq!(page.text("#evidence-title-0-0"), "Norland: Ports");
    assert_eq!(page.all(".difference mark").len(), 2);
    let told = page.text(".difference .told");
    assert!(
        told.contains("as the article puts it") && told.contains("Desk A, 3 May"),
        "{told}"
    );

    page.click("#cell-0-1").await;
    assert_eq!(page.all(".evidence").len(), 1, "one is open at a time");

    page.press("Escape").await;
    assert!(page.all(".evidence").is_empty());
    assert_eq!(page.focused_id(), "cell-0-1");
}

#[wasm_bindgen_test]
async fn an_article_opens_at_its_words_and_gives_the_focus_back() {
    let page = Page::story("1000px").await;
    page.click("#cell-0-0").await;
    page.click(".difference .wording button").await;
    assert_eq!(
        page.text("#passage"),
        "Norland demands that Sudria hand over four ports by June."
    );
    assert_eq!(page.focused_id(), "passage");
    assert!(
        page.one(".browse").has_attribute("hidden"),
        "the table steps back"
    );
    assert_eq!(page.all(".article-text > p").len(), 3);

    page.click(".article-bar .plain").await;
    assert!(page.all(".article").is_empty());
    assert!(!page.one(".browse").has_attribute("hidden"));
    assert!(
        page.focused_id().starts_with("differ-0-left-"),
        "{}",
        page.focused_id()
    );
    assert_eq!(page.all(".evidence").len(), 1, "the evidence is still open");
}

#[wasm_bindgen_test]
async fn hostile_text_stays_text() {
    let page = Page::story("1000px").await;
    page.click("#cell-0-1").await;
    page.click("#cell-0-1").await;
    page.click("#cell-0-0").await;
    page.click(".difference .sides > :last-child button").await;
    assert_eq!(page.text("#article-title"), "<script>alert(1)</script>");
    assert!(
        page.text(".article-text")
            .contains("<b onclick=alert(1)>ports</b>")
    );
    for element in [
        "script",
        "img",
        "b",
        "[onclick]",
        "[onerror]",
        "[style]",
        "iframe",
    ] {
        assert!(page.all(element).is_empty(), "{element} came alive");
    }
}

#[wasm_bindgen_test]
async fn without_room_issues_are_headings_over_lists() {
    let page = Page::story("360px").await;
    assert!(page.all("table").is_empty());
    assert_eq!(page.texts(".list h3"), ["Ports", "Fishing"]);
    assert_eq!(page.texts(".list .none"), ["No statement found: Norland"]);
    page.click("#cell-0-0").await;
    assert_eq!(page.focused_id(), "evidence-title-0-0");
    page.host.style().set_property("width", "900px").unwrap();
    page.pause().await;
    assert_eq!(page.all("table").len(), 1, "room came back");
    assert_eq!(page.all(".evidence").len(), 1, "what was open stays open");
}

#[wasm_bindgen_test]
async fn words_lent_by_another_side_say_so_in_the_cell() {
    let page = Page::story("1000px").await;
    let article = r#"[{"id": "c", "text": "Ana Brell said that Sudria wants to keep the ports."}]"#;
    settle(page.handle.set_articles(parse(article))).await;
    page.pause().await;
    let by = page.texts("#cell-0-1 .by");
    assert_eq!(by, ["according to Ana Brell"]);
}
