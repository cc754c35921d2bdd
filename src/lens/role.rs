//! Who of a party holds an office: "the foreign minister".
use super::Party;
use super::fold::Folded;

/// The offices of a party, folded once.
#[derive(Debug, Clone)]
pub(super) struct Offices {
    /// Names of the party that are one word.
    own: Vec<String>,
    /// The words of each person's office.
    people: Vec<Vec<String>>,
}

impl Offices {
    pub(super) fn new(party: &Party) -> Self {
        let single = |alias: &String| match &keys(alias)[..] {
            [word] => Some(word.clone()),
            _ => None,
        };
        let names = party.aliases.iter().chain([&party.label]);
        Self {
            own: names.filter_map(single).collect(),
            people: party.people.iter().map(|p| keys(&p.role)).collect(),
        }
    }

    /// The one person whose office the words name.
    pub(super) fn holder(&self, words: &str) -> Option<usize> {
        let turned = turned(words);
        let asked = keys(turned.as_deref().unwrap_or(words));
        let bare = || -> Vec<String> {
            let foreign = |word: &&String| !self.own.contains(word);
            asked.iter().filter(foreign).cloned().collect()
        };
        self.of(&asked).or_else(|| self.of(&bare()))
    }

    fn of(&self, asked: &[String]) -> Option<usize> {
        if asked.is_empty() {
            return None;
        }
        if asked == ["leader"] {
            return self.leader();
        }
        match self.only(|office| office == asked) {
            // "Minister" alone may be the foreign minister, but "president" is not the vice-president.
            Found::None => match self.only(|office| fits(office, asked)) {
                Found::One(person) => Some(person),
                _ => None,
            },
            Found::One(person) => Some(person),
            Found::Several => None,
        }
    }

    /// The first person, unless others hold the same office: an alliance of countries has presidents, but no president.
    fn leader(&self) -> Option<usize> {
        let first = self.people.first()?;
        let head = |office: &[String]| office.last() == first.last();
        match self.only(head) {
            Found::One(_) => Some(0),
            _ if first.is_empty() => None,
            _ => {
                let others = self.people.iter().skip(1);
                let mut rivals = others.filter(|office| head(office) && !is_second(office));
                rivals.next().is_none().then_some(0)
            }
        }
    }

    fn only(&self, wanted: impl Fn(&[String]) -> bool) -> Found {
        let people = self.people.iter().enumerate();
        let mut found = people.filter(|(_, office)| wanted(office)).map(|(i, _)| i);
        match (found.next(), found.next()) {
            (None, _) => Found::None,
            (Some(person), None) => Found::One(person),
            _ => Found::Several,
        }
    }
}

/// "the minister of defence" is the defence minister, and that of foreign affairs the foreign minister.
pub(crate) fn turned(office: &str) -> Option<String> {
    let of = office.strip_prefix("minister of ")?;
    let of = of.strip_prefix("the ").unwrap_or(of);
    let of = of.strip_suffix(" affairs").unwrap_or(of);
    Some(format!("{of} minister"))
}

enum Found {
    None,
    One(usize),
    Several,
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
        .map(|word| Folded::new(word).key.into_owned())
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
    use crate::lens::Person;

    fn offices(party: &Party, words: &str) -> Option<usize> {
        Offices::new(party).holder(words)
    }

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
            assert_eq!(offices(&p, words), who, "{words}");
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
            assert_eq!(offices(&p, words), None, "{words}");
        }
        assert_eq!(offices(&p, "defense minister"), Some(1));
    }

    #[test]
    fn former_and_vice_presidents_are_no_president() {
        assert_eq!(offices(&party(&["former president"]), "president"), None);
        assert_eq!(
            offices(&party(&["deputy foreign minister"]), "foreign minister"),
            None
        );
    }
}
