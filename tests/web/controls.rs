//! Do search and filters leave what they say?
use crate::page::{Page, detail, fire};
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, HtmlSelectElement};

#[wasm_bindgen_test]
async fn search_follows_every_key_and_tells_after_a_pause() {
    let page = Page::story("1000px").await;
    let before = page.text("[role=status]");
    let heard = page.hear("claim-table:filter");
    let field: HtmlInputElement = page.one("input[type=search]").unchecked_into();
    for typed in ["f", "fi", "fishing"] {
        field.set_value(typed);
        fire(&field, "input");
    }
    TimeoutFuture::new(0).await;
    assert_eq!(page.texts("tbody th[scope=row]"), ["Fishing"], "at once");
    assert_eq!(page.texts("mark.found"), ["fishing"]);
    assert_eq!(heard.length(), 0);
    page.pause().await;
    assert_ne!(page.text("[role=status]"), before);
    assert_eq!(heard.length(), 1, "three keys, one search");
    assert_eq!(detail(&heard, 0, "state"), "q=fishing");
}

#[wasm_bindgen_test]
async fn one_party_alone_leaves_one_column() {
    let page = Page::story("1000px").await;
    page.click(".parties li:last-child .plain").await;
    assert_eq!(page.texts("thead th"), ["Issue", "Sudria"]);
    assert_eq!(page.handle.state(), "party=sudria");
}

#[wasm_bindgen_test]
async fn parties_change_places_and_the_focus_stays_on_the_arrow() {
    let page = Page::story("1000px").await;
    page.one(".parties").set_attribute("open", "").unwrap();
    page.click("#move-0-true").await;
    assert_eq!(page.texts("thead th"), ["Issue", "Sudria", "Norland"]);
    assert_eq!(page.focused_id(), "move-0-true");
    assert_eq!(page.handle.state(), "party=sudria&party=norland");
    page.click("#move-0-false").await;
    assert_eq!(page.texts("thead th"), ["Issue", "Norland", "Sudria"]);
    assert_eq!(page.handle.state(), "");
}

#[wasm_bindgen_test]
async fn one_issue_alone_leaves_one_row() {
    let page = Page::story("1000px").await;
    let issue: HtmlSelectElement = page.all("select").remove(0).unchecked_into();
    issue.set_selected_index(2);
    fire(&issue, "change");
    page.pause().await;
    assert_eq!(page.texts("tbody th[scope=row]"), ["Fishing"]);
    assert_eq!(page.handle.state(), "issue=fishing");
}

#[wasm_bindgen_test]
async fn only_what_more_than_one_source_reports() {
    let page = Page::story("1000px").await;
    let check: HtmlInputElement = page
        .all(".filters > .check input")
        .remove(1)
        .unchecked_into();
    check.set_checked(true);
    fire(&check, "change");
    page.pause().await;
    assert_eq!(page.handle.state(), "sources=2");
    for cell in page.texts("tbody td button") {
        assert!(cell.contains("2 of 2 sources"), "{cell}");
    }
}

#[wasm_bindgen_test]
async fn the_coverage_says_in_words_what_it_draws() {
    let page = Page::story("1000px").await;
    assert!(page.all(".coverage li").is_empty(), "drawn only when open");
    page.one(".coverage").set_attribute("open", "").unwrap();
    page.pause().await;
    let said = page.texts(".coverage .covered");
    assert_eq!(said.len(), 2);
    for (line, said) in page.all(".coverage li").iter().zip(said) {
        let full = line.query_selector_all(".own").unwrap().length();
        assert!(said.contains(&format!(" in {full} of ")), "{said}");
    }
}

#[wasm_bindgen_test]
async fn only_where_sources_differ_and_all_back_again() {
    let page = Page::story("1000px").await;
    let check: HtmlInputElement = page.one(".filters > .check input").unchecked_into();
    check.set_checked(true);
    fire(&check, "change");
    page.pause().await;
    assert_eq!(page.texts("tbody th[scope=row]"), ["Ports"]);
    page.click(".controls > div:last-child .plain").await;
    assert_eq!(page.texts("tbody th[scope=row]"), ["Ports", "Fishing"]);
    assert!(!check.checked(), "the box follows the filter");
}

#[wasm_bindgen_test]
async fn an_article_left_out_no_longer_counts() {
    let page = Page::story("1000px").await;
    let check: HtmlInputElement = page.one(".filter-groups fieldset input").unchecked_into();
    check.set_checked(false);
    fire(&check, "change");
    page.pause().await;
    let cell = page.text("#cell-0-0");
    assert!(
        cell.contains("five ports") && cell.contains("1 of 1 source"),
        "{cell}"
    );
    assert!(!cell.contains("Sources differ"), "{cell}");
}

#[wasm_bindgen_test]
async fn a_link_sets_up_filters_and_opens_a_cell() {
    let page = Page::story("1000px").await;
    page.handle
        .set_state("issue=ports&open=ports.norland&moon=1");
    page.pause().await;
    assert_eq!(page.texts("tbody th[scope=row]"), ["Ports"]);
    assert_eq!(page.all(".evidence").len(), 1);
    assert_eq!(page.handle.state(), "issue=ports&open=ports.norland");
}
