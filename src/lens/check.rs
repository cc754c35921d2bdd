//! What a lens must be, beyond its form, so that it can be used.
use super::gazetteer::name_key;
use super::{Lens, Person};
use crate::Error;
use crate::error::cut;
use crate::intern::Firsts;

/// The party id that statements of those outside every party carry.
const RESERVED: &str = "other";

/// Most parties and most issues: a table of more is no table, and each is looked for in every sentence.
const MOST_HEADINGS: usize = 100;

/// Most names and terms in all: twenty times what a large lens holds.
const MOST_WORDS: usize = 20_000;

/// Most bytes of a label, name, role or term.
const LONGEST: usize = 300;

type Check = Result<(), Error>;

impl Lens {
    /// Checks that the lens can be used.
    ///
    /// # Errors
    /// [`Error::Lens`] for the first mistake, with its place and the mend: no party or issue, an id that is empty, not plain, or
    /// there twice, an empty label, name or term, a name that two claim.
    pub fn check(&self) -> Check {
        id("id", &self.id)?;
        filled("title", &self.title)?;
        language(&self.language)?;
        some("parties", self.parties.len(), "party")?;
        some("issues", self.issues.len(), "issue")?;
        few("parties", self.parties.len(), MOST_HEADINGS, "parties")?;
        few("issues", self.issues.len(), MOST_HEADINGS, "issues")?;
        let words = self.words();
        few("top level", words, MOST_WORDS, "names and terms in all")?;
        ids(
            "parties",
            self.parties.iter().map(|party| party.id.as_str()),
        )?;
        ids("issues", self.issues.iter().map(|issue| issue.id.as_str()))?;
        for (i, issue) in self.issues.iter().enumerate() {
            let place = format!("issues[{i}]");
            filled(&format!("{place}.label"), &issue.label)?;
            some(
                &format!("{place}.terms"),
                issue.terms.len(),
                "word or phrase",
            )?;
            each_filled(&format!("{place}.terms"), &issue.terms)?;
        }
        self.names()
    }

    /// How many names and terms there are.
    fn words(&self) -> usize {
        let of = |aliases: &[String], people: &[Person]| {
            aliases.len() + people.iter().map(|p| 1 + p.aliases.len()).sum::<usize>()
        };
        let parties = self.parties.iter().map(|p| of(&p.aliases, &p.people));
        let terms = self.issues.iter().map(|issue| issue.terms.len());
        of(&self.others.aliases, &self.others.people) + parties.chain(terms).sum::<usize>()
    }

    fn names(&self) -> Check {
        let mut claims = Claims::default();
        for (p, party) in self.parties.iter().enumerate() {
            let place = format!("parties[{p}]");
            claims.name(&format!("{place}.label"), &party.label, &place)?;
            claims.names(&format!("{place}.aliases"), &party.aliases, &place)?;
            claims.people(&format!("{place}.people"), &party.people)?;
        }
        // Names outside every party need not be told apart from one another.
        claims.names("others.aliases", &self.others.aliases, "others")?;
        claims.people("others.people", &self.others.people)
    }
}

/// Who claims which name.
#[derive(Default)]
struct Claims {
    /// Index of the claim, by the name's words.
    by_name: Firsts,
    /// The claimant's place, and that of the name.
    claims: Vec<(String, String)>,
}

impl Claims {
    fn people(&mut self, place: &str, people: &[Person]) -> Check {
        for (i, person) in people.iter().enumerate() {
            let owner = format!("{place}[{i}]");
            self.name(&format!("{owner}.name"), &person.name, &owner)?;
            short(&format!("{owner}.role"), &person.role)?;
            self.names(&format!("{owner}.aliases"), &person.aliases, &owner)?;
        }
        Ok(())
    }

    fn names(&mut self, place: &str, names: &[String], owner: &str) -> Check {
        names
            .iter()
            .enumerate()
            .try_for_each(|(i, name)| self.name(&format!("{place}[{i}]"), name, owner))
    }

    fn name(&mut self, place: &str, name: &str, owner: &str) -> Check {
        filled(place, name)?;
        let key = name_key(name);
        if key.is_empty() {
            return wrong(
                place,
                format!("“{}” holds no word; write a name", cut(name)),
            );
        }
        // Words hold no blanks.
        let key = key.join(" ");
        match self.by_name.get(&key).map(|claim| &self.claims[claim]) {
            Some((other, at)) if other != owner => wrong(
                place,
                format!(
                    "“{}” already stands at {at}; a name can mean only one, so keep it at one place",
                    cut(name)
                ),
            ),
            Some(_) => Ok(()),
            None => {
                self.by_name.add(&key, self.claims.len());
                self.claims.push((owner.to_owned(), place.to_owned()));
                Ok(())
            }
        }
    }
}

fn ids<'a>(list: &str, all: impl Iterator<Item = &'a str>) -> Check {
    let mut seen: Vec<&str> = Vec::new();
    for (i, given) in all.enumerate() {
        let place = format!("{list}[{i}].id");
        id(&place, given)?;
        if given == RESERVED && list == "parties" {
            return wrong(
                &place,
                format!("“{RESERVED}” is kept for those outside every party; choose another id"),
            );
        }
        if let Some(first) = seen.iter().position(|earlier| *earlier == given) {
            return wrong(
                &place,
                format!(
                    "“{}” is already the id of {list}[{first}]; give each its own",
                    cut(given)
                ),
            );
        }
        seen.push(given);
    }
    Ok(())
}

fn id(place: &str, id: &str) -> Check {
    filled(place, id)?;
    if id
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    {
        return Ok(());
    }
    wrong(
        place,
        format!(
            "“{}” is no id; use only small letters a to z, digits and hyphens",
            cut(id)
        ),
    )
}

fn language(tag: &str) -> Check {
    let part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    if tag.split('-').all(part) {
        return Ok(());
    }
    wrong(
        "language",
        format!(
            "“{}” is no language tag; write one such as “en” or “pt-BR”",
            cut(tag)
        ),
    )
}

fn some(place: &str, count: usize, what: &str) -> Check {
    if count > 0 {
        Ok(())
    } else {
        wrong(
            place,
            format!("the list is empty; name at least one {what}"),
        )
    }
}

fn each_filled(place: &str, texts: &[String]) -> Check {
    // The place is told only of one that is wrong.
    let wrong = texts.iter().position(|text| filled("", text).is_err());
    wrong.map_or(Ok(()), |i| filled(&format!("{place}[{i}]"), &texts[i]))
}

fn filled(place: &str, text: &str) -> Check {
    if text.trim().is_empty() {
        wrong(place, "is empty; fill it in or take it out".to_owned())
    } else {
        short(place, text)
    }
}

fn short(place: &str, text: &str) -> Check {
    if text.len() > LONGEST {
        return wrong(place, format!("is longer than {LONGEST} bytes; shorten it"));
    }
    Ok(())
}

fn few(place: &str, count: usize, most: usize, what: &str) -> Check {
    if count > most {
        return wrong(
            place,
            format!("{count} are more than the {most} {what} that a lens may have; take some out"),
        );
    }
    Ok(())
}

fn wrong(place: &str, problem: String) -> Check {
    Err(Error::Lens {
        place: place.to_owned(),
        problem,
    })
}
