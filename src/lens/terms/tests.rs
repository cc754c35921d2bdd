//! Issue terms in sentences, and words that only look like them.
use super::*;
use crate::lens::Issue;
use crate::text;

fn terms() -> Terms {
    let issue = |id: &str, terms: &[&str]| Issue {
        id: id.into(),
        label: id.into(),
        terms: terms.iter().map(|t| (*t).to_owned()).collect(),
    };
    Terms::new(&[
        issue(
            "truce",
            &[
                "ceasefire",
                "front-line",
                "deadline",
                "land, air and sea",
                "30-day",
            ],
        ),
        issue(
            "talks",
            &[
                "negotiate",
                "talk",
                "peace talk",
                "leaders' meeting",
                "deadline",
                "1,000 for 1,000",
            ],
        ),
    ])
}

/// Writes hits as `words:issue:weight`.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let tokens = text::analyse(text, &[]).tokens;
    let hits = terms().find(text, &tokens);
    let shown: Vec<String> = hits
        .iter()
        .map(|hit| {
            let span = tokens[hit.tokens.start]
                .span
                .cover(tokens[hit.tokens.end - 1].span);
            format!("{}:{}:{}", span.of(text), hit.issue, hit.weight)
        })
        .collect();
    assert_eq!(shown, expected, "{text}");
}

#[test]
fn near_misses_are_no_terms() {
    for text in [
        "They ceased. Fire broke out.",
        "A talkative man.",
        "The front, line by line.",
        "30 men, one day",
        "air and sea",
        "",
    ] {
        check(text, &[]);
    }
}

#[test]
fn inflected_words_and_compounds_are_found() {
    check(
        "Ceasefires, a cease-fire, to cease fire.",
        &["Ceasefires:0:12", "cease-fire:0:12", "cease fire:0:12"],
    );
    check(
        "On the frontline and the front line.",
        &["frontline:0:12", "front line:0:24"],
    );
    check(
        "They negotiated; negotiations go on.",
        &["negotiated:1:12", "negotiations:1:12"],
    );
    check("A 30-day pause", &["30-day:0:24"]);
    check("by land, air and sea", &["land, air and sea:0:36"]);
    check("the leaders’ meeting", &["leaders’ meeting:1:24"]);
    check("swap 1,000 for 1,000 men", &["1,000 for 1,000:1:24"]);
}

#[test]
fn the_longest_term_of_an_issue_wins() {
    check(
        "New peace talks about talks",
        &["peace talks:1:24", "talks:1:12"],
    );
}

#[test]
fn a_shared_term_weighs_less_for_each() {
    check("The deadline", &["deadline:0:6", "deadline:1:6"]);
}
