//! Do search and filters leave what they say?
use crate::page::{Page, detail, fire};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, HtmlSelectElement};

#[wasm_bindgen_test]
async fn search_waits_for_a_pause_and_announces_what_is_left() {
    let page = Page::story("1000px").await;
    let before = page.text("[role=status]");
    let heard = page.hear("claim-table:filter");
    let field: HtmlInputElement = page.one("input[type=search]").unchecked_into();
    for typed in ["f", "fi", "fishing"] {
        field.set_value(typed);
        fire(&field, "input");
    }
    page.pause().await;
    assert_eq!(page.texts("tbody th[scope=row]"), ["Fishing"]);
    assert_ne!(page.text("[role=status]"), before);
    assert_eq!(heard.length(), 1, "three keys, one search");
    assert_eq!(detail(&heard, 0, "state"), "q=fishing");
}

#[wasm_bindgen_test]
async fn one_party_alone_leaves_one_column() {
    let page = Page::story("1000px").await;
    let party: HtmlSelectElement = page.all("select").remove(0).unchecked_into();
    party.set_selected_index(2);
    fire(&party, "change");
    page.pause().await;
    assert_eq!(page.texts("thead th"), ["Issue", "Sudria"]);
    assert_eq!(page.handle.state(), "party=sudria");
}

#[wasm_bindgen_test]
async fn only_where_sources_differ_and_all_back_again() {
    let page = Page::story("1000px").await;
    let check: HtmlInputElement = page.one(".filters > .check input").unchecked_into();
    check.set_checked(true);
    fire(&check, "change");
    page.pause().await;
    assert_eq!(page.texts("tbody th[scope=row]"), ["Ports"]);
    page.click(".controls > .plain").await;
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
