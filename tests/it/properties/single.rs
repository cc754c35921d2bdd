//! Whatever is handed in alone: a text, a page, a lens, an articles file, a link, a language's file.
use super::{hold, inputs};
use crate::invariants;
use proptest::prelude::*;

const LENS: &str = include_str!("../../../www/examples/valley-dam/lens.json");
const ARTICLES: &str = r#"[{"id": "a", "title": "Talks", "publisher": "Desk", "byline": "Staff", "published": "2025-05-20",
    "href": "https://a.example/", "html": "<p>Norland demanded that Arvia open the dam.</p>"},
    {"text": "“No,” said President Ana Lund of the reservoir."}]"#;
const LINK: &str = "q=water&not=desk-f&voice=quote&act=demands&differ=1&sources=2&issue=water&party=arvia&sort=statements&open=water.arvia&at=desk.g.3";

#[test]
fn any_text_is_read() {
    hold(120, inputs::text(), |text| invariants::text(&text));
}

#[test]
fn any_page_is_read() {
    hold(120, inputs::page(), |page| invariants::html(&page));
}

#[test]
fn any_lens_is_taken_or_refused_with_its_place() {
    hold(150, inputs::text(), |json| invariants::lens(&json));
    hold(300, inputs::value(), |json| {
        invariants::lens(&json.to_string());
    });
    hold(12, inputs::spoilt(LENS), |json| invariants::lens(&json));
}

#[test]
fn any_articles_file_is_taken_or_refused_with_its_place() {
    hold(150, inputs::text(), |json| invariants::articles(&json));
    hold(300, inputs::value(), |json| {
        invariants::articles(&json.to_string());
    });
    hold(60, inputs::spoilt(ARTICLES), |json| {
        invariants::articles(&json);
    });
}

#[test]
fn any_link_is_read_as_far_as_it_fits() {
    hold(300, inputs::text(), |link| invariants::link(&link));
    hold(600, inputs::spoilt(LINK), |link| invariants::link(&link));
}

#[test]
fn any_language_file_is_taken_or_left() {
    const ENGLISH: &str = include_str!("../../../www/lang/en.txt");
    let file = prop_oneof![inputs::text(), inputs::spoilt(ENGLISH)];
    hold(300, file, |text| invariants::settings(&text));
}
