//! Mistakes in plain data, and where they are found.
use super::*;

fn object(json: &str) -> Result<Object, Problem> {
    from_json(json)?.object("a[0]", &["id", "list"])
}

#[track_caller]
fn check<T>(result: Result<T, Problem>, place: &str, problem: &str) {
    assert_eq!(result.err(), Some(Problem::new(place, problem)));
}

#[test]
fn mistakes_are_placed() {
    check(
        object("{\"id\": \"x\",}"),
        "line 1, column 12",
        "is not valid JSON: trailing comma",
    );
    check(
        object("[]"),
        "a[0]",
        "is a list but should be an object; write { … }",
    );
    check(
        object("{\"di\": 1}"),
        "a[0]",
        "unknown key “di”; the keys here are id, list",
    );
    check(
        object("{\"id\": 1, \"id\": 2}"),
        "a[0]",
        "the key “id” stands twice; keep one",
    );
    check(
        object("{}").and_then(|mut o| o.need_text("id")),
        "a[0]",
        "the key “id” is missing; add it",
    );
    check(
        object("{\"id\": 1}").and_then(|mut o| o.text("id")),
        "a[0].id",
        "is a number but should be a text; write \"…\"",
    );
    check(
        object("{\"list\": [\"x\", null]}").and_then(|mut o| o.texts("list")),
        "a[0].list[1]",
        "is nothing but should be a text; write \"…\"",
    );
    let deep = "[".repeat(100) + &"]".repeat(100);
    let problem = from_json(&deep).unwrap_err().problem;
    assert_eq!(
        problem,
        "is not valid JSON: lists and objects lie too deep in one another"
    );
}

#[test]
fn keys_that_may_be_missing_are_empty() {
    let mut o = object("{}").unwrap();
    assert_eq!(
        (o.text("id"), o.texts("list")),
        (Ok(String::new()), Ok(vec![]))
    );
}
