//! Can what a cell rests on be compared, cited, reported, printed, and followed into the article and back?
use crate::page::{Page, detail, parse, settle};
use claim_table::widget::plain::text::Language;
use js_sys::{Array, Intl, Object};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// One quotation in two versions, and an address.
const QUOTED: &str = r#"[
    {"id": "a", "publisher": "Desk A", "href": "https://desk-a.example/talks",
     "text": "\"We are ready to open the harbour for all boats,\" Ana Brell said."},
    {"id": "b", "publisher": "Desk B",
     "text": "\"We are ready to open the harbour for every boat,\" Ana Brell said."}
]"#;

async fn quoted() -> Page {
    let page = Page::story("1000px").await;
    settle(page.handle.set_articles(parse(QUOTED))).await;
    page.pause().await;
    page.click("#cell-0-0").await;
    page
}

#[wasm_bindgen_test]
async fn words_that_differ_between_versions_are_marked() {
    let page = quoted().await;
    assert_eq!(page.texts("mark.version"), ["all boats", "every boat"]);
    assert_eq!(page.all(".claim .hint").len(), 1);
}

#[wasm_bindgen_test]
async fn the_original_is_linked_at_the_very_words() {
    let page = quoted().await;
    let links = page.all(".wording a");
    assert_eq!(links.len(), 1, "only an article with an address has one");
    let href = links[0].get_attribute("href").unwrap();
    assert!(
        href.starts_with("https://desk-a.example/talks#:~:text=%22We%20are"),
        "{href}"
    );
}

#[wasm_bindgen_test]
async fn an_article_leads_from_statement_to_statement_and_to_the_cell() {
    let page = Page::story("1000px").await;
    page.click("#cell-0-0").await;
    page.click(".claims .wording .plain").await;
    assert_eq!(page.focused_id(), "passage");
    let chips: Vec<String> = page.all(".chip").iter().map(|c| c.id()).collect();
    assert_eq!(chips.len(), 3, "{chips:?}");
    page.press("j").await;
    assert_eq!(page.focused_id(), chips[1]);
    page.press("k").await;
    assert_eq!(page.focused_id(), chips[0]);
    page.press("k").await;
    assert_eq!(
        page.focused_id(),
        chips[0],
        "there is none before the first"
    );
    let fishing = page
        .texts(".chip")
        .iter()
        .position(|t| t.contains("Fishing"))
        .unwrap();
    page.click(&format!("#{}", chips[fishing])).await;
    assert!(page.all("article").is_empty());
    assert_eq!(page.focused_id(), "evidence-title-1-1");
}

#[wasm_bindgen_test]
async fn a_filter_makes_room_for_the_cell_that_is_asked_for() {
    let page = Page::story("1000px").await;
    page.handle
        .set_state("issue=ports&open=ports.norland&at=a.0");
    page.pause().await;
    let fishing = page
        .all(".chip")
        .into_iter()
        .find(|c| c.text_content().unwrap().contains("Fishing"));
    fishing.unwrap().click();
    page.pause().await;
    assert_eq!(page.handle.state(), "open=fishing.sudria");
}

#[wasm_bindgen_test]
async fn printing_opens_everything_and_closes_it_again() {
    let page = Page::story("1000px").await;
    let window = web_sys::window().unwrap();
    for (event, open) in [("beforeprint", 3), ("afterprint", 0)] {
        window
            .dispatch_event(&web_sys::Event::new(event).unwrap())
            .unwrap();
        page.pause().await;
        assert_eq!(page.all(".evidence").len(), open, "{event}");
    }
}

#[wasm_bindgen_test]
async fn a_report_reaches_the_page() {
    let page = quoted().await;
    let heard = page.hear("claim-table:report");
    page.click(".evidence-head .actions button:nth-child(2)")
        .await;
    assert_eq!(heard.length(), 1);
    let cited = detail(&heard, 0, "citation");
    assert!(
        cited.contains("We are ready") && cited.contains("Ana Brell"),
        "{cited}"
    );
}

#[wasm_bindgen_test]
async fn every_change_of_state_is_told() {
    let page = Page::story("1000px").await;
    let heard = page.hear("claim-table:change");
    page.click("#cell-0-0").await;
    page.click(".claims .wording .plain").await;
    page.press("Escape").await;
    page.press("Escape").await;
    let told: Vec<String> = (0..heard.length())
        .map(|i| detail(&heard, i, "state"))
        .collect();
    assert_eq!(
        told,
        [
            "open=ports.norland",
            "open=ports.norland&at=a.0",
            "open=ports.norland",
            ""
        ]
    );
}

#[wasm_bindgen_test]
async fn focus_survives_rotation() {
    let page = Page::story("1000px").await;
    page.click("#cell-0-1").await;
    page.one("#cell-0-1").focus().unwrap();
    page.host.style().set_property("width", "360px").unwrap();
    page.pause().await;
    assert_eq!(page.all(".list").len(), 1);
    assert_eq!(page.focused_id(), "cell-0-1");
    assert_eq!(page.all(".evidence").len(), 1);
}

#[wasm_bindgen_test]
async fn without_room_a_chip_shows_one_party_alone() {
    let page = Page::story("360px").await;
    page.click(".party-chip:nth-child(3)").await;
    assert_eq!(page.handle.state(), "party=sudria");
    assert_eq!(
        page.one(".party-chip:nth-child(3)")
            .get_attribute("aria-pressed")
            .as_deref(),
        Some("true")
    );
    assert_eq!(page.texts(".list h4.party"), ["Sudria", "Sudria"]);
}

/// The browser knows the languages' rules, so it judges ours.
#[wasm_bindgen_test]
fn numbers_and_plurals_follow_the_languages() {
    for language in Language::ALL {
        let tag: Array = [JsValue::from(language.code())].into_iter().collect();
        let rules = Intl::PluralRules::new(&tag, &Object::new());
        let forms: &[&str] = if language.forms() == 3 {
            &["one", "few", "many"]
        } else {
            &["one", "other"]
        };
        for n in (0..220_u32).chain([1000, 1001, 2000]) {
            let expected = rules.select(f64::from(n));
            let form = forms[language.form(n as usize)];
            assert_eq!(form, String::from(expected), "{language:?} {n}");
        }
        for n in [0_u32, 7, 999, 12_345, 1_234_567] {
            let shown = String::from(js_sys::Number::from(n).to_locale_string(language.code()));
            assert_eq!(language.number(n as usize), shown, "{language:?}");
        }
    }
}
