//! What is too large is refused, and the message says where, how much is too much, and the mend.
use claim_table::article::{LONGEST, MOST, from_bytes};
use claim_table::lens::{bundled, parse};
use serde_json::{Value, json};

#[track_caller]
fn refused(problem: Option<String>, expected: &str) {
    let problem = problem.unwrap_or_else(|| panic!("not refused: {expected}"));
    assert!(problem.contains(expected), "{problem}");
    assert!(problem.len() < 600, "{} bytes of message", problem.len());
}

fn articles(value: &Value) -> Option<String> {
    let read = from_bytes("x.json", value.to_string().as_bytes());
    read.err().map(|error| error.to_string())
}

/// The bundled lens with one key of the top level changed.
fn lens(key: &str, value: Value) -> Option<String> {
    let mut lens = serde_json::to_value(bundled().unwrap()).unwrap();
    lens[key] = value;
    parse(&lens.to_string())
        .err()
        .map(|error| error.to_string())
}

#[test]
fn articles_are_limited_in_number_and_length() {
    let article = json!({ "text": "Norland said no." });
    assert_eq!(articles(&vec![article.clone(); MOST].into()), None);
    refused(
        articles(&vec![article; MOST + 1].into()),
        "x.json: 2001 articles are more than the 2000",
    );
    assert_eq!(articles(&json!({ "text": "a".repeat(LONGEST) })), None);
    for key in ["text", "html"] {
        let long = json!([{ "text": "a" }, { key: "a".repeat(LONGEST + 1) }]);
        refused(articles(&long), "x.json, [1]: is larger than 2 MB");
    }
}

#[test]
fn lenses_are_limited_in_headings_words_and_length() {
    let issue = |i: usize| json!({ "id": format!("i{i}"), "label": format!("Issue {i}"), "terms": ["word"] });
    let issues = |count: usize| (0..count).map(issue).collect::<Value>();
    assert_eq!(lens("issues", issues(100)), None);
    refused(
        lens("issues", issues(101)),
        "lens, issues: 101 are more than the 100 issues",
    );
    let party = |i: usize| json!({ "id": format!("p{i}"), "label": format!("Party {i}a") });
    let parties = |count: usize| (0..count).map(party).collect::<Value>();
    assert_eq!(lens("parties", parties(100)), None);
    refused(
        lens("parties", parties(101)),
        "lens, parties: 101 are more than the 100 parties",
    );
    let names: Value = (0..20_001).map(|i| format!("Name {i}")).collect();
    refused(
        lens("others", json!({ "aliases": names })),
        "more than the 20000 names and terms in all",
    );
    refused(
        lens("title", "a".repeat(301).into()),
        "lens, title: is longer than 300 bytes",
    );
    let role = json!({ "people": [{ "name": "Ana Brell", "role": "a".repeat(301) }] });
    refused(
        lens("others", role),
        "lens, others.people[0].role: is longer than 300 bytes",
    );
    let terms = json!([{ "id": "a", "label": "A", "terms": ["a".repeat(301)] }]);
    refused(
        lens("issues", terms),
        "lens, issues[0].terms[0]: is longer than 300 bytes",
    );
}

#[test]
fn a_message_is_short_however_long_what_it_speaks_of() {
    let long = "a".repeat(1_000_000);
    refused(lens(&long, json!([])), "unknown key “aaa");
    refused(
        lens("id", format!("A{long}").into()),
        "is longer than 300 bytes",
    );
    refused(lens("language", long.clone().into()), "no language tag");
    refused(articles(&json!({ long.clone(): "a" })), "unknown key “aaa");
    refused(
        articles(&json!({ "id": long, "html": "<p></p>" })),
        "has no words of an article",
    );
}

#[test]
fn depth_is_refused_in_data_and_harmless_in_pages() {
    let deep = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
    for n in [20, 100, 100_000] {
        let problem = from_bytes("x.json", deep(n).as_bytes()).err();
        refused(
            problem.map(|e| e.to_string()),
            if n == 20 { "too deep" } else { "" },
        );
        refused(parse(&deep(n)).err().map(|e| e.to_string()), "");
    }
    for tag in ["<div>", "<b>", "<table><td>", "<svg>", "<blockquote><p>"] {
        let page = format!("<article><p>Norland said no.</p>{}", tag.repeat(20_000));
        assert!(from_bytes("x.html", page.as_bytes()).is_ok(), "{tag}");
    }
}
