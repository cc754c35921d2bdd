//! Can a reader open articles, and what is said about files that are none?
use crate::page::{Page, fire};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    DataTransfer, DragEvent, DragEventInit, File, HtmlInputElement, HtmlTextAreaElement,
};

async fn drop_files(page: &Page, files: &[(&str, &[u8])]) {
    let data = DataTransfer::new().unwrap();
    for (name, bytes) in files {
        let parts = Array::of1(&Uint8Array::from(*bytes));
        let file = File::new_with_u8_array_sequence(&parts, name).unwrap();
        data.items().add_with_file(&file).unwrap();
    }
    let init = DragEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_data_transfer(Some(&data));
    let event = DragEvent::new_with_event_init_dict("drop", &init).unwrap();
    let open = page.one(".ct").dispatch_event(&event).unwrap();
    assert!(!open, "the browser must not leave the page for the file");
    page.pause().await;
}

#[wasm_bindgen_test]
async fn dropped_files_are_read_and_bad_ones_named() {
    let page = Page::story("1000px").await;
    let files: [(&str, &[u8]); 6] = [
        (
            "good.txt",
            b"Norland rejects any talks on its fishing boats.",
        ),
        ("zip.txt", b"PK\x03\x04\x14\0\0\0"),
        ("latin.txt", b"caf\xe9"),
        ("empty.txt", b""),
        ("story.docx", b"PK\x03\x04"),
        ("list.json", b"[{]"),
    ];
    drop_files(&page, &files).await;
    let said = page.texts("[role=alert] li");
    assert_eq!(said.len(), 5, "{said:?}");
    for (said, name) in said.iter().zip([
        "zip.txt",
        "latin.txt",
        "empty.txt",
        "story.docx",
        "list.json",
    ]) {
        assert!(said.contains(name), "{name} is not in {said}");
    }
    assert!(page.text(".summary").starts_with("1 article, "));
    assert!(page.text("#cell-1-0").contains("Rejects"));
}

#[wasm_bindgen_test]
async fn bad_files_alone_leave_the_table_as_it_is() {
    let page = Page::story("1000px").await;
    let large = vec![b'a'; 2_100_000];
    drop_files(
        &page,
        &[("large.txt", &large), ("picture.txt", b"\x89PNG\r\n")],
    )
    .await;
    assert!(page.texts("[role=alert] li")[0].contains("large.txt"));
    assert_eq!(page.all("tbody td button").len(), 3);
    page.click("[role=alert] button").await;
    assert!(page.one("[role=alert]").has_attribute("hidden"));
}

#[wasm_bindgen_test]
async fn a_web_page_gives_its_article_and_nothing_runs() {
    let page = Page::story("1000px").await;
    let html = "<!doctype html><title>T</title><meta property='og:site_name' content='Desk H'>\
        <article><h1>The boats of Norland</h1><p>Norland rejects any talks on its fishing boats.</p>\
        <script>window.ran = 1</script><img src=x onerror='window.ran = 1'><iframe src='javascript:parent.ran = 1'></iframe></article>";
    drop_files(&page, &[("page.html", html.as_bytes())]).await;
    assert!(page.all("[role=alert] li").is_empty());
    page.click("#cell-1-0").await;
    page.click(".wording button").await;
    assert_eq!(page.text("#article-title"), "The boats of Norland");
    let ran = js_sys::Reflect::get(&js_sys::global(), &"ran".into()).unwrap();
    assert!(ran.is_undefined(), "something in the page ran");
}

#[wasm_bindgen_test]
async fn pasted_text_can_join_what_is_shown() {
    let page = Page::story("1000px").await;
    let keep: HtmlInputElement = page.one(".opener .check input").unchecked_into();
    keep.set_checked(true);
    fire(&keep, "change");
    let field: HtmlTextAreaElement = page.one("textarea").unchecked_into();
    field.set_value("Sudria demands that Norland open its ports.");
    page.click(".paste button").await;
    assert!(
        page.text(".summary").starts_with("3 articles, "),
        "{}",
        page.text(".summary")
    );
    assert_eq!(field.value(), "");
    page.click(".paste button").await;
    assert!(
        page.text("[role=alert]").contains("pasted text"),
        "an empty paste is said to be empty"
    );
}
