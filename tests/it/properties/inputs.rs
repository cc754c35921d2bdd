//! Which inputs are worth trying? Any string; pieces of news and of trouble in any order; stories whose articles agree and differ.
use claim_table::Article;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Words, with bars between, that the patterns, the lexicon and the valley's lens know.
const NEWS: &str = "Norland|Arvia|Ana Lund|Mr Dahl|President|she|his|who|it|the dam|reservoir|water|250|\
    2,000 cubic metres|$3.5m|on Monday|May 12|said|says|told|demanded|denied|rejects|has offered|that|\
    to|according to|will|not|wants|a demand|is adamant|was accused of|would|if|and|but|accept|\
    close the border|U.S.|Gen.|St.|e.g.|Q:|DAHL:|added.|asked|warned|the minister's";

/// Marks and characters that trouble readers of text.
const TROUBLE: &str = "“|”|\"|‘|’|'|''|``|«|»|(|)|[|]|,|.|…|...|?|!|:|;|—|–|-|\n|\n\n|\r\n|\t|\u{a0}|\u{2029}|\u{301}|\
    \u{200d}|\u{200b}|\u{feff}|\u{ad}|\u{202e}|\0|😀|👩‍👧|İ|ß|ﬁ|ǅ|день|中文。|العربية|𝔘|%|$|#|&|/|\\|@";

/// Markup, whole and broken.
const MARKUP: &str = "<p>|</p>|<h1>|</h1>|<h2 role=heading>|<article>|</article>|<main>|<div class=comments>|</div>|<!--|\
    -->|<![CDATA[|]]>|<script>|</script>|<style>|</style>|<table>|<td>|<svg>|<math>|<template>|\
    </template>|<title>|</title>|<textarea>|<noscript>|<br>|<li>|<a href='javascript:x'>|\
    <a href=\"https://a.example/\">|</a>|<time datetime=2025>|<meta property=og:title content='|'>|\">|\
    <article data-href=\"|<article data-publisher='|hidden|&amp;|&lt;|&#x|&#0;|&#xd800;|&|<|>";

/// What JSON is made of.
const JSON: &str = r"{|}|[|]|,|:|null|1e999|\ud800|\u0000";

fn list(pieces: &'static str) -> Vec<&'static str> {
    pieces.split('|').collect()
}

/// Any string, and strings of news and trouble.
pub(super) fn text() -> impl Strategy<Value = String> {
    prop_oneof![1 => any::<String>(), 6 => pieces(&[NEWS, TROUBLE], 60)]
}

/// The same, and markup.
pub(super) fn page() -> impl Strategy<Value = String> {
    prop_oneof![1 => any::<String>(), 6 => pieces(&[NEWS, TROUBLE, MARKUP], 60)]
}

/// Up to so many pieces of the lists, with or without spaces between.
fn pieces(lists: &[&'static str], most: usize) -> impl Strategy<Value = String> {
    let all: Vec<&str> = lists.iter().flat_map(|pieces| list(pieces)).collect();
    vec((select(all), select(vec!["", " ", " "])), 0..most).prop_map(|pieces| {
        pieces
            .iter()
            .flat_map(|(piece, space)| [*piece, *space])
            .collect()
    })
}

/// A JSON text with a few characters taken out, doubled or put in.
pub(super) fn spoilt(json: &'static str) -> impl Strategy<Value = String> {
    let spoil = (
        any::<prop::sample::Index>(),
        0_usize..9,
        0_u8..3,
        select([TROUBLE, JSON].map(list).concat()),
    );
    vec(spoil, 1..6).prop_map(move |spoils| {
        let mut chars: Vec<char> = json.chars().collect();
        for (at, length, how, piece) in spoils {
            let at = at.index(chars.len().max(1)).min(chars.len());
            let end = (at + length).min(chars.len());
            match how {
                0 => drop(chars.drain(at..end)),
                1 => drop(chars.splice(at..at, chars[at..end].to_vec())),
                _ => drop(chars.splice(at..at, piece.chars())),
            }
        }
        chars.into_iter().collect()
    })
}

/// JSON values with the keys that lenses and articles have, and others.
pub(super) fn value() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::{Map, Value};
    const KEYS: &[&str] = &[
        "id",
        "title",
        "language",
        "parties",
        "others",
        "issues",
        "label",
        "aliases",
        "people",
        "name",
        "role",
        "terms",
        "publisher",
        "byline",
        "published",
        "href",
        "html",
        "text",
        "__proto__",
        "",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        pieces(&[NEWS, TROUBLE], 12).prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 40, 6, |inner| {
        let entry = (select(KEYS), inner.clone());
        let object = vec(entry, 0..6).prop_map(|entries| {
            let entries = entries
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value));
            Value::Object(entries.collect::<Map<String, Value>>())
        });
        prop_oneof![vec(inner, 0..6).prop_map(Value::from), object]
    })
}

/// Articles on the valley's dispute: some sentences stand in several, with the same or with other words and numbers.
pub(super) fn story() -> impl Strategy<Value = Vec<Article>> {
    vec(vec(sentence(), 1..8), 1..5).prop_map(|articles| {
        let article = |(at, sentences): (usize, Vec<String>)| {
            Article::from_text(&format!("a{at}"), &sentences.join("\n\n"))
        };
        articles.into_iter().enumerate().map(article).collect()
    })
}

fn sentence() -> impl Strategy<Value = String> {
    let who = select(vec![
        "Norland",
        "Arvia",
        "President Ana Lund",
        "Erik Dahl",
        "Toria",
        "The minister",
        "He",
    ]);
    let cue = select(vec![
        "demanded that",
        "said that",
        "rejected the idea that",
        "has offered that",
        "denied that",
        "warned that",
    ]);
    let what = select(vec![
        "the dam be opened",
        "the reservoir will not be filled",
        "inspectors read the gauges",
        "the border close",
    ]);
    let how = select(vec![
        "by June 1",
        "by June 5",
        "for 250 cubic metres",
        "for 180 cubic metres",
        "in Castell",
        "at once",
    ]);
    let made = (who, cue, what, how)
        .prop_map(|(who, cue, what, how)| format!("{who} {cue} {what} {how}."));
    let quoted = select(vec![
        "“We owe nobody money for rain that did not fall,” Ana Lund said.",
        "“A treaty is not a menu,” says Erik Dahl.",
    ]);
    prop_oneof![6 => made, 1 => quoted.prop_map(str::to_owned), 1 => pieces(&[NEWS, TROUBLE], 20)]
}
