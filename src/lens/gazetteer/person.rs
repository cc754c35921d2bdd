//! Whose surname is it: the person's, or that of a stranger with another given name?
use super::index::Known;
use super::scan::Scan;
use super::words::Is;
use super::{NameForm, NameHit, spelling};
use crate::lens::fold::{Case, Folded};
use std::ops::Range;

/// A surname in a text, before anybody looked at the words around it.
pub(super) struct Candidates<'a> {
    pub(super) tokens: Range<usize>,
    /// Who bears it, as indices into the gazetteer's people.
    pub(super) people: &'a [usize],
    pub(super) form: NameForm,
    pub(super) exact: bool,
    /// Whether it is also an ordinary word ("May"), so that it needs a title or given name.
    pub(super) ordinary: bool,
}

impl<'a> Candidates<'a> {
    pub(super) fn misspelt(token: usize, people: &'a [usize]) -> Self {
        Self {
            tokens: token..token + 1,
            people,
            form: NameForm::Surname,
            exact: false,
            ordinary: false,
        }
    }
}

/// What stands before a surname.
enum Before {
    /// Nothing that belongs to the name.
    Nothing,
    /// "President", "Mr."
    Title,
    /// The person's own given name or initial, from this token on, and whether it is spelt as known.
    Given(usize, bool),
    /// Somebody else's given name.
    Stranger,
}

/// So many unknown names may stand between a given name and the surname.
const MIDDLE_NAMES: usize = 2;

impl Scan<'_> {
    /// Decides for one person, or for none.
    pub(super) fn person(&self, found: &Candidates<'_>) -> Option<NameHit> {
        let start = found.tokens.start;
        let mut full: Vec<(usize, usize, bool)> = Vec::new();
        let mut before = Before::Nothing;
        for &person in found.people {
            match self.before(start, &self.names.people[person]) {
                Before::Given(first, exact) => full.push((person, first, exact)),
                other => before = other,
            }
        }
        if full.iter().any(|&(_, _, exact)| exact) {
            full.retain(|&(_, _, exact)| exact);
        }
        let hit = |person: usize, first: usize, form, exact| NameHit {
            tokens: first..found.tokens.end,
            entity: self.names.people[person].entity,
            form,
            exact,
        };
        match (&full[..], before, found.people) {
            (&[(person, first, exact)], _, _) => {
                Some(hit(person, first, NameForm::Full, exact && found.exact))
            }
            (&[], Before::Nothing, &[person]) if !found.ordinary && !self.goes_on(found) => {
                Some(hit(person, start, found.form, found.exact))
            }
            (&[], Before::Title, &[person]) if !self.goes_on(found) => {
                Some(hit(person, start, found.form, found.exact))
            }
            _ => None,
        }
    }

    fn before(&self, surname: usize, person: &Known) -> Before {
        let names = &self.names.words;
        let given_names = || person.given.iter().map(|name| names.word(*name));
        let (mut given, mut title, mut strangers) = (None, false, 0);
        let mut from = surname;
        while let Some(k) = self.reading.word_before(from) {
            if k < self.taken() {
                break;
            }
            let word = self.reading.word(k);
            let initial = word.key.chars().count() == 1 && word.case == Case::Capital;
            if names.has(&person.given, &word.key) && !word.possessive {
                given = Some((k, given.is_none_or(|(_, exact)| exact)));
            } else if word.case == Case::Lower {
                break;
            } else if initial {
                if given_names().any(|name| name.starts_with(&*word.key)) {
                    given = given.or(Some((k, true)));
                }
            } else if self.is_no_given_name(k, word) {
                title = names.is(last_part(&word.key), &[Is::Title]) && strangers == 0;
                break;
            } else if strangers < MIDDLE_NAMES
                && given_names().any(|name| resembles(&word.key, name, given.is_some()))
            {
                given = Some((k, false));
            } else if given.is_some() || strangers == MIDDLE_NAMES {
                break;
            } else {
                strangers += 1;
            }
            from = k;
        }
        match given {
            Some((first, exact)) => Before::Given(first, exact),
            None if strangers > 0 => Before::Stranger,
            None if title => Before::Title,
            None => Before::Nothing,
        }
    }

    /// Whether a capitalised word before a surname belongs to something else: a title, a party's name, a conjunction.
    fn is_no_given_name(&self, k: usize, word: &Folded<'_>) -> bool {
        let last = last_part(word.key.as_ref());
        let hyphenated = last.len() < word.key.len();
        let names = &self.names.words;
        word.possessive
            || word.case == Case::Caps
            || names.is(last, &[Is::Title])
            || names.is(&word.key, &[Is::Ordinary])
            || hyphenated
                && self
                    .reading
                    .str(k)
                    .rsplit('-')
                    .next()
                    .is_some_and(|part| part.starts_with(char::is_lowercase))
            || self.reading.starts_sentence(k)
                && ["ing", "ed", "ly"]
                    .iter()
                    .any(|end| word.key.ends_with(end))
    }

    /// Whether the name goes on behind the surname, so that it is somebody else's: "Jr.", or a surname behind a nickname.
    fn goes_on(&self, found: &Candidates<'_>) -> bool {
        let end = found.tokens.end;
        if end >= self.reading.len()
            || !self.reading.joined(end)
            || self.reading.word(end - 1).possessive
        {
            return false;
        }
        let next = self.reading.word(end);
        let stranger = next.case == Case::Capital
            && !self
                .names
                .words
                .is(&next.key, &[Is::Known, Is::Title, Is::Ordinary]);
        matches!(&*next.key, "jr" | "sr") && next.case != Case::Lower
            || found.form == NameForm::Alias && stranger
    }
}

/// Whether a word is a given name misspelt, or shortened by leaving letters out: "Voldy" for "Volodymyr". Beside another of
/// the person's given names even four letters may hold a slip.
fn resembles(word: &str, name: &str, beside_another: bool) -> bool {
    let (letters, full): (Vec<char>, Vec<char>) = (word.chars().collect(), name.chars().collect());
    let mut rest = full.iter();
    let shortened = letters.len() >= 4
        && full
            .get(..3)
            .is_some_and(|front| letters.starts_with(front))
        && letters.iter().all(|c| rest.any(|r| r == c));
    let slip = beside_another
        && letters.len() >= 4
        && letters.first() == full.first()
        && spelling::distance(&letters, &full, 1).is_some();
    shortened || slip || spelling::misspells(&letters, &full, spelling::tolerance(full.len()))
}

fn last_part(key: &str) -> &str {
    key.rsplit('-').next().unwrap_or(key)
}
