//! Do the bundled lens, its schema, the articles and their gold labels fit each other?
use claim_table::lens::{Entity, Lens, Prepared};
use claim_table::text;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(path(name)).expect(name)
}

fn json(name: &str) -> Value {
    serde_json::from_str(&read(name)).expect(name)
}

fn lens() -> Lens {
    serde_json::from_str(&read("www/lens/bundled.json")).expect("the lens has its form")
}

/// Whose name the words are, read in the middle of a sentence.
fn whose(lens: &Prepared, name: &str) -> Vec<Entity> {
    let sentence = format!("It came from {name}, late.");
    let text = text::analyse(&sentence, &[]);
    let hits = lens.names_in(&text);
    hits.iter().map(|hit| hit.entity).collect()
}

#[test]
fn every_alias_is_a_name_of_its_party() {
    let lens = lens();
    let prepared = Prepared::new(&lens);
    for (index, party) in lens.parties.iter().enumerate() {
        for alias in &party.aliases {
            assert_eq!(whose(&prepared, alias), [Entity::Party(index)], "{alias}");
        }
    }
    for alias in &lens.others.aliases {
        let found = whose(&prepared, alias);
        assert!(matches!(found[..], [Entity::OtherName(_)]), "{alias}");
    }
}

#[test]
fn every_person_is_found_by_every_name() {
    let lens = lens();
    let prepared = Prepared::new(&lens);
    for (party, index) in lens.parties.iter().zip(0..) {
        for (person, number) in party.people.iter().zip(0..) {
            let entity = Entity::Person {
                party: index,
                person: number,
            };
            for name in person.aliases.iter().chain([&person.name]) {
                assert_eq!(whose(&prepared, name), [entity], "{name}");
            }
        }
    }
    for (person, number) in lens.others.people.iter().zip(0..) {
        for name in person.aliases.iter().chain([&person.name]) {
            let found = whose(&prepared, name);
            assert_eq!(found, [Entity::OtherPerson(number)], "{name}");
        }
    }
}

#[test]
fn a_namesake_or_a_medium_is_not_the_party() {
    let lens = lens();
    let prepared = Prepared::new(&lens);
    for name in [
        "Keir Giles",
        "Washington Post",
        "Kyiv Independent",
        "Moscow Times",
        "Kremlin watchers",
        "Warsaw Pact",
        "London-based",
    ] {
        for entity in whose(&prepared, name) {
            assert_eq!(prepared.entity_party(entity), None, "{name}");
        }
    }
}

fn keys(value: &Value) -> BTreeSet<&str> {
    let object = value.as_object().expect("an object");
    object.keys().map(String::as_str).collect()
}

#[test]
fn the_schema_has_the_keys_of_the_format() {
    let schema = json("www/lens/lens.schema.json");
    let lens = serde_json::to_value(lens()).expect("a lens is JSON");
    for (place, object) in [
        ("", ""),
        ("/$defs/party", "/parties/0"),
        ("/$defs/person", "/parties/0/people/0"),
        ("/$defs/others", "/others"),
        ("/$defs/issue", "/issues/0"),
    ] {
        let described = schema.pointer(place).expect(place);
        assert_eq!(described["additionalProperties"], false, "{place}");
        let written = lens.pointer(object).expect(object);
        assert_eq!(keys(&described["properties"]), keys(written), "{place}");
    }
}

#[test]
fn the_index_lists_the_articles() {
    let listed: BTreeSet<String> =
        serde_json::from_value(json("www/articles/index.json")).expect("a list of names");
    let found: BTreeSet<String> = fs::read_dir(path("www/articles"))
        .expect("a directory")
        .map(|entry| entry.expect("an entry").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| Path::new(name).extension().is_some_and(|e| e == "html"))
        .collect();
    assert_eq!(listed, found);
}

#[test]
fn gold_labels_are_verbatim_and_known_to_the_lens() {
    let lens = lens();
    let mut seen = BTreeSet::new();
    for line in read("tests/gold/bundled.jsonl").lines() {
        let row: Value = serde_json::from_str(line).expect(line);
        let text = |key: &str| row[key].as_str().expect(key).to_owned();
        let (article, sentence, party) = (text("article"), text("sentence"), text("party"));
        let source = read(&format!("www/articles/{article}.html"));
        assert!(source.contains(&sentence), "{article}: {sentence}");
        let known = lens.parties.iter().any(|p| p.id == party);
        assert!(known || party == "other", "{party}");
        for key in ["issues", "issues_also"] {
            for issue in row[key].as_array().expect(key) {
                let known = lens.issues.iter().any(|i| issue == &i.id);
                assert!(known, "{sentence}: {issue}");
            }
        }
        assert!(
            seen.insert((article, sentence, party)),
            "listed twice: {line}"
        );
    }
    assert!(!seen.is_empty());
}
