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

/// Compares the listed terms of a text, written as `words:issue:weight`.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(found(text, false), expected, "{text}");
}

fn hits(terms: &Terms, text: &str) -> Vec<TermHit> {
    let text = text::analyse(text, &[]);
    terms.find(&text)
}

fn found(text: &str, hint: bool) -> Vec<String> {
    let tokens = text::analyse(text, &[]).tokens;
    let hits = hits(&terms(), text);
    hits.iter()
        .filter(|hit| hit.hint == hint)
        .map(|hit| {
            let span = tokens[hit.tokens.start]
                .span
                .cover(tokens[hit.tokens.end - 1].span);
            format!("{}:{}:{}", span.of(text), hit.issue, hit.weight)
        })
        .collect()
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
fn articles_and_the_like_may_stand_between_the_words_of_a_term() {
    let terms = Terms::new(&[Issue {
        id: "war".into(),
        label: "War".into(),
        terms: vec!["stop the fighting".into(), "broke the".into()],
    }]);
    let words = |text: &str| {
        let tokens = text::analyse(text, &[]).tokens;
        let hits = hits(&terms, text).into_iter().filter(|hit| !hit.hint);
        let mut spans = hits.map(|hit| {
            tokens[hit.tokens.start]
                .span
                .cover(tokens[hit.tokens.end - 1].span)
        });
        spans.next().map(|span| span.of(text).to_owned())
    };
    for (text, found) in [
        ("stop fighting now", Some("stop fighting")),
        ("stop all this fighting", Some("stop all this fighting")),
        ("stop some fighting", None),
        ("stop the the the the fighting", None),
        ("stop, the fighting", None),
        // At its end a term keeps its article.
        ("broke up", None),
        ("broke the law", Some("broke the")),
    ] {
        assert_eq!(words(text).as_deref(), found, "{text}");
    }
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

#[test]
fn single_words_of_phrases_and_kindred_words_hint() {
    assert_eq!(
        found("Along the front, no lull", true),
        ["front:0:3", "lull:0:5"]
    );
    assert_eq!(found("The envoy sat down", true), ["envoy:1:5"]);
}

#[test]
fn nothing_hints_within_a_listed_term_or_a_fixed_phrase() {
    assert!(found("The front line, a deadline", true).is_empty());
    let courts = Terms::new(&[Issue {
        id: "courts".into(),
        label: "Courts".into(),
        terms: vec!["court".into()],
    }]);
    let text = "A royal court and a high court";
    let hits = hits(&courts, text);
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0].tokens, 6..7);
}
