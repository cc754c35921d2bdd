//! Names in sentences: whose they are, and above all where there is none.
use super::*;
use crate::lens::{Lens, Others, Party, Person, Prepared};
use crate::text;

fn person(name: &str, role: &str, aliases: &[&str]) -> Person {
    Person {
        name: name.into(),
        role: role.into(),
        aliases: strings(aliases),
    }
}

fn strings(list: &[&str]) -> Vec<String> {
    list.iter().map(|s| (*s).to_owned()).collect()
}

fn lens() -> Lens {
    let party = |id: &str, label: &str, aliases: &[&str], people| Party {
        id: id.into(),
        label: label.into(),
        aliases: strings(aliases),
        people,
    };
    Lens {
        id: "t".into(),
        title: "T".into(),
        language: "en".into(),
        parties: vec![
            party(
                "vorland",
                "Vorland",
                &[
                    "Vorlandic",
                    "Vorlander",
                    "Karsk",
                    "the Citadel",
                    "Vorlandic Foreign Ministry",
                    "VR",
                    "Pilots' Guild",
                ],
                vec![
                    person("Viktor Sokolovsky", "president", &["Victor Sokolovskiy"]),
                    person("Dmitar Velasko", "spokesman", &[]),
                ],
            ),
            party(
                "us",
                "United Shires",
                &["US", "U.S.", "White Hall", "West", "Rowers", "rowers"],
                vec![
                    person("Donald Marsh", "president", &[]),
                    person("Theresa May", "prime minister", &["Tess"]),
                    person("Ursula von der Heyde", "envoy", &["Iron Ursula"]),
                    person("J.D. Arden", "vice president", &[]),
                ],
            ),
        ],
        others: Others {
            aliases: strings(&["Türkheim", "UNO", "turkey"]),
            people: vec![
                person("Luiz Inácio Lula da Sulva", "", &["Lula"]),
                person("Anna Arden", "analyst", &[]),
            ],
        },
        issues: vec![],
    }
}

/// Writes hits as `words=name`, with `~` before a name that is not spelt as in the lens.
fn found(text: &str) -> Vec<String> {
    let prepared = Prepared::new(&lens());
    let text = text::analyse(text, &[]);
    let hits = prepared.names_in(&text);
    hits.iter()
        .map(|hit| {
            let words = text.span(hit.tokens.clone());
            let mark = if hit.exact { "" } else { "~" };
            format!(
                "{}={mark}{}",
                words.of(text.text),
                prepared.entity_name(hit.entity)
            )
        })
        .collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(found(text), expected, "{text}");
}

#[test]
fn compounds_ordinary_words_and_strangers_are_no_names() {
    for text in [
        "The Vorland-Ostmark border is closed.",
        "It is a Vorlandic-led mission.",
        "They told us so.",
        "They said May 12 was the day; May they rest.",
        "Melania Marsh left early.",
        "Guests saw Eric Marsh at the gala.",
        "A march through the marsh.",
        "Arden said so.",
        "Tess Holloway sang.",
        "Olga Sokolovska spoke.",
        "Sokolovska spoke.",
        "the Marshes and the Velaskos",
        "It was a west wind, and a karsk of rum.",
        "Marsh Jr. won.",
        "She ate turkey.",
        "“LET US GO NOW”",
    ] {
        let hits: Vec<String> = found(text)
            .into_iter()
            .filter(|hit| !hit.ends_with("turkey"))
            .collect();
        assert!(hits.is_empty(), "{text}: {hits:?}");
    }
}

#[test]
fn names_stand_in_many_forms() {
    check(
        "Vorland’s envoys and the VORLAND fleet",
        &["Vorland’s=Vorland", "VORLAND=Vorland"],
    );
    check("Vorlanders' anger", &["Vorlanders=Vorland"]);
    check("the Pilots’ Guild", &["Pilots’ Guild=Vorland"]);
    check("the rowers", &["rowers=United Shires"]);
    check(
        "the U.S. and the US’s ally",
        &["U.S.=United Shires", "US’s=United Shires"],
    );
    check(
        "Turkheim and TÜRKHEIM",
        &["Turkheim=Türkheim", "TÜRKHEIM=Türkheim"],
    );
    check("Uno and UNO met", &["UNO=UNO"]);
    check(
        "The West and the United\nShires",
        &["West=United Shires", "United\nShires=United Shires"],
    );
    check(
        "the Citadel, citadel",
        &["Citadel=Vorland", "citadel=Vorland"],
    );
}

#[test]
fn the_longest_name_wins() {
    check(
        "the Vorlandic foreign ministry said",
        &["Vorlandic foreign ministry=Vorland"],
    );
    check("the Vorlandic fleet", &["Vorlandic=Vorland"]);
    check("the United front", &[]);
}

#[test]
fn a_name_written_small_needs_the_capital_elsewhere() {
    check(
        "Karsk is cold. In karsk they wait.",
        &["Karsk=Vorland", "karsk=Vorland"],
    );
    check("In karsk they wait.", &[]);
    check("The West wind, the west.", &["West=United Shires"]);
}

#[test]
fn given_names_initials_and_titles() {
    check(
        "President Viktor V. Sokolovsky spoke.",
        &["Viktor V. Sokolovsky=Viktor Sokolovsky"],
    );
    check(
        "Victor Sokolovskiy spoke.",
        &["Victor Sokolovskiy=Viktor Sokolovsky"],
    );
    check("V. Sokolovsky spoke.", &["V. Sokolovsky=Viktor Sokolovsky"]);
    check("Mr. Sokolovsky spoke.", &["Sokolovsky=Viktor Sokolovsky"]);
    check("But Sokolovsky’s aide", &["Sokolovsky’s=Viktor Sokolovsky"]);
    check("Donald John Marsh", &["Donald John Marsh=Donald Marsh"]);
    check("Recalling Marsh", &["Marsh=Donald Marsh"]);
    check(
        "Mrs May left; Theresa May came.",
        &["May=Theresa May", "Theresa May=Theresa May"],
    );
    check("Tess came.", &["Tess=Theresa May"]);
    check(
        "Mrs. von der Heyde and Ursula von der Heyde",
        &[
            "von der Heyde=Ursula von der Heyde",
            "Ursula von der Heyde=Ursula von der Heyde",
        ],
    );
    check("Iron Ursula came.", &["Iron Ursula=Ursula von der Heyde"]);
    check(
        "Luis Inácio Lula da Sulva and Lula",
        &[
            "Luis Inácio Lula da Sulva=~Luiz Inácio Lula da Sulva",
            "Lula=Luiz Inácio Lula da Sulva",
        ],
    );
}

#[test]
fn a_given_name_tells_two_of_one_surname_apart() {
    check(
        "JD Arden met Anna Arden; Arden left.",
        &["JD Arden=J.D. Arden", "Anna Arden=Anna Arden"],
    );
}

#[test]
fn misspelt_names() {
    check("asked Sokolowsky again", &["Sokolowsky=~Viktor Sokolovsky"]);
    check("asked Sokolovski again", &["Sokolovski=~Viktor Sokolovsky"]);
    check("asked Zokolovsky again", &["Zokolovsky=~Viktor Sokolovsky"]);
    check("with Vorlandc troops", &["Vorlandc=~Vorland"]);
    check(
        "Voktor Mil Sokolovsky",
        &["Voktor Mil Sokolovsky=~Viktor Sokolovsky"],
    );
    check(
        "Dmitar Velazco left. Velazco came.",
        &["Dmitar Velazco=~Dmitar Velasko", "Velazco=~Dmitar Velasko"],
    );
    check("asked Velazco again", &[]);
}

#[test]
fn a_misspelling_that_the_text_has_as_a_word_is_none() {
    check("Sokolovski met a sokolovski.", &[]);
}

#[test]
fn a_word_close_to_two_names_is_neither() {
    let mut lens = lens();
    lens.others.people.push(person("Ivan Sokolovsko", "", &[]));
    let text = "asked Sokolovski again, and Sokolovsky, and Ivan Sokolovsko";
    let entities: Vec<Entity> = Prepared::new(&lens)
        .names_in(&text::analyse(text, &[]))
        .iter()
        .map(|h| h.entity)
        .collect();
    assert_eq!(
        entities,
        [
            Entity::Person {
                party: 0,
                person: 0
            },
            Entity::OtherPerson(2)
        ]
    );
}

#[test]
fn a_name_that_two_parties_claim_is_neither() {
    let mut lens = lens();
    lens.parties[1].aliases.push("Karsk".into());
    let text = text::analyse("in Karsk", &[]);
    assert!(Prepared::new(&lens).names_in(&text).is_empty());
}

#[test]
fn hits_stay_in_order_on_any_mixture() {
    let prepared = Prepared::new(&lens());
    let words = [
        "Donald",
        "Marsh",
        "V.",
        ".",
        "Mr.",
        "US",
        "Vorland’s",
        "von",
        "der",
        "Heyde",
        "\n\n",
        "“",
        "é",
        "J.D.",
        "Arden",
        "Lula",
        "da",
        "Sulva",
        "Sokolowsky",
        "-",
        "’",
        "United",
        "Shires",
        "citadel",
        "The",
        "x",
    ];
    let mut state = 7_usize;
    for _ in 0..300 {
        let mut text = String::new();
        for _ in 0..40 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            text.push_str(words[(state >> 33) % words.len()]);
            text.push_str(["", " ", " "][(state >> 20) % 3]);
        }
        let text = text::analyse(&text, &[]);
        let mut end = 0;
        for hit in prepared.names_in(&text) {
            assert!(
                hit.tokens.start >= end
                    && hit.tokens.end > hit.tokens.start
                    && hit.tokens.end <= text.tokens.len(),
                "{}",
                text.text
            );
            end = hit.tokens.end;
        }
    }
}
