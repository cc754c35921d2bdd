//! Who of a party holds an office: "the foreign minister".
use super::fold::Folded;
use super::{Party, Person};

/// The one person whose office the words name.
pub(super) fn find(party: &Party, words: &str) -> Option<usize> {
    let asked = keys(words);
    let own: Vec<Vec<String>> = party
        .aliases
        .iter()
        .chain([&party.label])
        .map(|alias| keys(alias))
        .collect();
    let bare: Vec<String> = asked
        .iter()
        .filter(|word| !own.contains(&vec![(*word).clone()]))
        .cloned()
        .collect();
    holder(party, &asked).or_else(|| holder(party, &bare))
}

fn holder(party: &Party, asked: &[String]) -> Option<usize> {
    if asked.is_empty() {
        return None;
    }
    if asked == ["leader"] {
        return leader(party);
    }
    let same = |person: &Person| keys(&person.role) == asked;
    // "Minister" alone may be the foreign minister, but "president" is not the vice-president.
    let fits = |person: &Person| fits(&keys(&person.role), asked);
    match only(party, same) {
        Found::None => match only(party, fits) {
            Found::One(person) => Some(person),
            _ => None,
        },
        Found::One(person) => Some(person),
        Found::Several => None,
    }
}

/// The first person, unless others hold the same office: an alliance of countries has presidents, but no president.
fn leader(party: &Party) -> Option<usize> {
    let first = keys(&party.people.first()?.role);
    let head = |person: &Person| keys(&person.role).last() == first.last();
    match only(party, head) {
        Found::One(_) => Some(0),
        _ if first.is_empty() => None,
        _ => {
            let rivals = party
                .people
                .iter()
                .skip(1)
                .filter(|p| head(p) && !is_second(&keys(&p.role)));
            (rivals.count() == 0).then_some(0)
        }
    }
}

enum Found {
    None,
    One(usize),
    Several,
}

fn only(party: &Party, wanted: impl Fn(&Person) -> bool) -> Found {
    let mut found = party
        .people
        .iter()
        .enumerate()
        .filter(|(_, person)| wanted(person))
        .map(|(i, _)| i);
    match (found.next(), found.next()) {
        (None, _) => Found::None,
        (Some(person), None) => Found::One(person),
        _ => Found::Several,
    }
}

/// Whether the office ends with the words asked for, or has them before "of": "secretary" in "secretary of state".
fn fits(office: &[String], asked: &[String]) -> bool {
    let head = office
        .iter()
        .position(|word| word == "of" || word == "for")
        .unwrap_or(office.len());
    let (head, rest) = office.split_at(head);
    let before = if head.ends_with(asked) {
        &head[..head.len() - asked.len()]
    } else if rest.ends_with(asked) || !office.ends_with(asked) {
        return false;
    } else {
        &office[..office.len() - asked.len()]
    };
    !is_second(before)
}

/// Whether an office is one below, or no longer held.
fn is_second(office: &[String]) -> bool {
    office.iter().any(|word| {
        matches!(
            word.as_str(),
            "vice" | "deputy" | "former" | "acting" | "assistant" | "ex" | "first"
        )
    })
}

/// The words of an office, folded, in one spelling, without articles.
fn keys(words: &str) -> Vec<String> {
    words
        .split(|c: char| c.is_whitespace() || c == '-' || c == ',')
        .map(|word| Folded::new(word).key)
        .filter(|word| {
            !matches!(
                word.as_str(),
                "" | "the" | "a" | "an" | "its" | "his" | "her" | "their" | "country"
            )
        })
        .map(|word| match word.as_str() {
            "spokesman" | "spokeswoman" => "spokesperson".to_owned(),
            "defence" => "defense".to_owned(),
            "adviser" => "advisor".to_owned(),
            "chairman" | "chairwoman" | "chairperson" => "chair".to_owned(),
            "premier" => "minister".to_owned(),
            _ => word,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(roles: &[&str]) -> Party {
        Party {
            id: "v".into(),
            label: "Vorland".into(),
            aliases: vec!["Vorlandic".into()],
            people: roles
                .iter()
                .map(|role| Person {
                    name: "Ann Example".into(),
                    role: (*role).into(),
                    aliases: vec![],
                })
                .collect(),
        }
    }

    #[test]
    fn an_office_finds_its_holder() {
        let p = party(&[
            "president",
            "vice president",
            "foreign minister",
            "secretary of state",
            "government spokesman",
        ]);
        for (words, who) in [
            ("president", Some(0)),
            ("the Vorlandic president", Some(0)),
            ("leader", Some(0)),
            ("vice-president", Some(1)),
            ("Foreign Minister", Some(2)),
            ("minister", Some(2)),
            ("secretary", Some(3)),
            ("Secretary of State", Some(3)),
            ("spokeswoman", Some(4)),
            ("state", None),
            ("king", None),
            ("Vorlandic", None),
            ("", None),
        ] {
            assert_eq!(find(&p, words), who, "{words}");
        }
    }

    #[test]
    fn an_office_that_two_hold_is_nobodys() {
        let p = party(&[
            "president",
            "defence minister",
            "foreign minister",
            "president",
        ]);
        for words in ["president", "minister", "leader"] {
            assert_eq!(find(&p, words), None, "{words}");
        }
        assert_eq!(find(&p, "defense minister"), Some(1));
    }

    #[test]
    fn former_and_vice_presidents_are_no_president() {
        assert_eq!(find(&party(&["former president"]), "president"), None);
        assert_eq!(
            find(&party(&["deputy foreign minister"]), "foreign minister"),
            None
        );
    }
}
