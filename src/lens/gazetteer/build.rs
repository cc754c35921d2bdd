//! Lays out the names of a lens, once before the first text is read.
use super::index::{Alias, Gazetteer, Known, Spelling, Surname, Whose};
use super::name::{Word, resemble, split, words};
use super::{Entity, NameForm, spelling};
use crate::hash::WordSet;
use crate::lens::fold::Case;
use crate::lens::{Lens, Person};
use crate::sort::{SmallSort, grouped};
use std::hash::BuildHasherDefault;

impl Gazetteer {
    /// Lays out the names of a lens. A name that two entities share is nobody's, unless a given name tells them apart.
    pub(crate) fn new(lens: &Lens) -> Self {
        let mut build = Build::default();
        for (p, party) in lens.parties.iter().enumerate() {
            for alias in std::iter::once(&party.label).chain(&party.aliases) {
                build.alias(alias, Entity::Party(p));
            }
            for (i, person) in party.people.iter().enumerate() {
                build.person(
                    person,
                    Entity::Person {
                        party: p,
                        person: i,
                    },
                );
            }
        }
        for (i, alias) in lens.others.aliases.iter().enumerate() {
            build.alias(alias, Entity::OtherName(i));
        }
        for (i, person) in lens.others.people.iter().enumerate() {
            build.person(person, Entity::OtherPerson(i));
        }
        build.finish()
    }
}

#[derive(Default)]
struct Build {
    /// By the name's words, of which the first is written so.
    aliases: Vec<(Vec<String>, (Case, Entity))>,
    surnames: Vec<(Vec<String>, (Case, NameForm, usize))>,
    people: Vec<Known>,
    titles: WordSet<String>,
}

impl Build {
    fn alias(&mut self, name: &str, entity: Entity) {
        let words = words(name);
        let Some(&(_, case)) = words.first() else {
            return;
        };
        let keys = words.into_iter().map(|(key, _)| key).collect();
        self.aliases.push((keys, (case, entity)));
    }

    fn person(&mut self, person: &Person, entity: Entity) {
        let index = self.people.len();
        self.titles
            .extend(words(&person.role).into_iter().map(|(key, _)| key));
        let name = words(&person.name);
        let (given, surname) = split(&name);
        let mut given: Vec<String> = given.iter().map(|(key, _)| key.clone()).collect();
        self.surname(surname, NameForm::Surname, index);
        for alias in &person.aliases {
            let alias_words = words(alias);
            let (front, back) = split(&alias_words);
            let alike = resemble(back, surname);
            if alike || front.iter().any(|(key, _)| given.contains(key)) {
                given.extend(front.iter().map(|(key, _)| key.clone()));
                self.surname(back, NameForm::Surname, index);
            } else if front.is_empty() && back.len() == 1 {
                self.surname(back, NameForm::Alias, index);
            } else {
                self.alias(alias, entity);
            }
        }
        given.sort_small();
        given.dedup();
        self.people.push(Known { entity, given });
    }

    fn surname(&mut self, words: &[Word], form: NameForm, person: usize) {
        let Some(&(_, case)) = words.first() else {
            return;
        };
        let keys = words.iter().map(|(key, _)| key.clone()).collect();
        self.surnames.push((keys, (case, form, person)));
    }

    fn finish(self) -> Gazetteer {
        let mut gazetteer = Gazetteer {
            people: self.people,
            titles: self.titles,
            ordinary: set(include_str!("../words/ordinary.txt")),
            homographs: set(include_str!("../words/homographs.txt")),
            ..Gazetteer::default()
        };
        gazetteer
            .titles
            .extend(list(include_str!("../words/titles.txt")).map(str::to_owned));
        for known in &gazetteer.people {
            gazetteer.known.extend(known.given.iter().cloned());
        }
        for (keys, all) in grouped(self.aliases) {
            gazetteer.known.extend(keys.iter().cloned());
            let Some((first, entity)) = meant(&all) else {
                continue;
            };
            if let [word] = &keys[..] {
                // Of two countries the short names are too often one letter apart.
                if word.chars().count() >= 7 && first != Case::Lower {
                    gazetteer.spelling(word, Whose::Other(entity));
                }
            }
            let Some((key, rest)) = keys.split_first() else {
                continue;
            };
            let rest = rest.to_vec();
            gazetteer
                .slots
                .entry(key.clone())
                .or_default()
                .aliases
                .push(Alias {
                    first,
                    rest,
                    entity,
                });
        }
        for (keys, all) in grouped(self.surnames) {
            gazetteer.known.extend(keys.iter().cloned());
            let (first, form, _) = all[0];
            let mut people: Vec<usize> = all.into_iter().map(|(.., person)| person).collect();
            people.dedup();
            if let ([word], NameForm::Surname) = (&keys[..], form) {
                for &person in &people {
                    gazetteer.spelling(word, Whose::Person(person));
                }
            }
            let Some((key, rest)) = keys.split_first() else {
                continue;
            };
            let rest = rest.to_vec();
            let surname = Surname {
                first,
                rest,
                form,
                people,
            };
            gazetteer
                .slots
                .entry(key.clone())
                .or_default()
                .surnames
                .push(surname);
        }
        #[expect(clippy::iter_over_hash_type, reason = "each slot is sorted by itself")]
        for slot in gazetteer.slots.values_mut() {
            slot.aliases
                .sort_small_by_key(|a| std::cmp::Reverse(a.rest.len()));
            slot.surnames
                .sort_small_by_key(|s| std::cmp::Reverse(s.rest.len()));
        }
        gazetteer
    }
}

impl Gazetteer {
    fn spelling(&mut self, word: &str, whose: Whose) {
        let letters: Vec<char> = word.chars().collect();
        if let Some(&first) = letters.first()
            && letters.len() >= spelling::SHORTEST
        {
            let bucket = self.spellings.entry(spelling::initial(first)).or_default();
            bucket.push(Spelling {
                set: spelling::set(&letters),
                letters,
                whose,
            });
        }
    }
}

/// How the one entity that claims a name is written; none where several do.
fn meant(all: &[(Case, Entity)]) -> Option<(Case, Entity)> {
    let &(case, entity) = all.first()?;
    // Two spellings of one name outside every party are told apart by nobody: the first stands for both.
    let outside = |e: Entity| matches!(e, Entity::OtherName(_));
    let same = |&(_, e): &(Case, Entity)| e == entity || outside(e) && outside(entity);
    // A label has a capital, as a heading does; that its word is listed small as well says that it is written so.
    let small = all.iter().any(|(case, _)| *case == Case::Lower);
    let case = if small { Case::Lower } else { case };
    all.iter().all(same).then_some((case, entity))
}

/// The words of a list file, with room for all from the start: words of four letters and a space, or longer.
fn set(file: &'static str) -> WordSet<&'static str> {
    let mut set = WordSet::with_capacity_and_hasher(file.len() / 5, BuildHasherDefault::default());
    set.extend(list(file));
    set
}

/// The words of a list file; lines that begin with `#` are remarks.
fn list(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
}
