//! Lays out the names of a lens, once before the first text is read.
use super::index::{Alias, Gazetteer, Known, Slot, Spelling, Surname, Whose};
use super::name::{Word, resemble, split, words};
use super::words::{Is, Words};
use super::{Entity, NameForm, spelling};
use crate::lens::fold::Case;
use crate::lens::{Lens, Person};
use crate::sort::{SmallSort, grouped};

impl Gazetteer {
    /// Lays out the names of a lens. A name that two entities share is nobody's, unless a given name tells them apart.
    pub(crate) fn new(lens: &Lens) -> Self {
        let mut build = Build {
            words: Words::listed(),
            aliases: Vec::new(),
            surnames: Vec::new(),
            people: Vec::new(),
        };
        for (p, party) in lens.parties.iter().enumerate() {
            for alias in std::iter::once(&party.label).chain(&party.aliases) {
                build.alias(&words(alias), Entity::Party(p));
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
            build.alias(&words(alias), Entity::OtherName(i));
        }
        for (i, person) in lens.others.people.iter().enumerate() {
            build.person(person, Entity::OtherPerson(i));
        }
        build.finish()
    }
}

struct Build {
    words: Words,
    /// By the name's words, of which the first is written so.
    aliases: Vec<(Vec<u32>, (Case, Entity))>,
    surnames: Vec<(Vec<u32>, (Case, NameForm, usize))>,
    people: Vec<Known>,
}

impl Build {
    fn alias(&mut self, words: &[Word<'_>], entity: Entity) {
        if let Some(&(_, case)) = words.first() {
            let name = self.name(words);
            self.aliases.push((name, (case, entity)));
        }
    }

    fn person(&mut self, person: &Person, entity: Entity) {
        let index = self.people.len();
        for (title, _) in words(&person.role) {
            self.words.add(&title, Is::Title);
        }
        let name = words(&person.name);
        let (given, surname) = split(&name);
        let mut given = self.name(given);
        self.surname(surname, NameForm::Surname, index);
        for alias in &person.aliases {
            let alias = words(alias);
            let (front, back) = split(&alias);
            let shares_given = || front.iter().any(|(key, _)| self.words.has(&given, key));
            if resemble(back, surname) || shares_given() {
                given.extend(self.name(front));
                self.surname(back, NameForm::Surname, index);
            } else if front.is_empty() && back.len() == 1 {
                self.surname(back, NameForm::Alias, index);
            } else {
                self.alias(&alias, entity);
            }
        }
        given.sort_small();
        given.dedup();
        self.people.push(Known { entity, given });
    }

    fn surname(&mut self, words: &[Word<'_>], form: NameForm, person: usize) {
        if let Some(&(_, case)) = words.first() {
            let name = self.name(words);
            self.surnames.push((name, (case, form, person)));
        }
    }

    /// The words of a name by number.
    fn name(&mut self, words: &[Word<'_>]) -> Vec<u32> {
        let known = |(key, _): &Word<'_>| self.words.add(key, Is::Known);
        words.iter().map(known).collect()
    }

    fn finish(self) -> Gazetteer {
        let mut gazetteer = Gazetteer {
            words: self.words,
            people: self.people,
            ..Gazetteer::default()
        };
        for (name, all) in grouped(self.aliases) {
            let (Some((first, entity)), Some((key, rest))) = (meant(&all), name.split_first())
            else {
                continue;
            };
            // Of two countries the short names are too often one letter apart.
            let letters = gazetteer.words.word(*key).chars().count();
            if rest.is_empty() && letters >= 7 && first != Case::Lower {
                gazetteer.spelling(*key, Whose::Other(entity));
            }
            let slot = gazetteer.names_from(*key);
            slot.aliases.push(Alias {
                first,
                rest: rest.to_vec(),
                entity,
            });
        }
        for (name, all) in grouped(self.surnames) {
            let Some((key, rest)) = name.split_first() else {
                continue;
            };
            let (first, form, _) = all[0];
            let mut people: Vec<usize> = all.into_iter().map(|(.., person)| person).collect();
            people.dedup();
            if rest.is_empty() && form == NameForm::Surname {
                for &person in &people {
                    gazetteer.spelling(*key, Whose::Person(person));
                }
            }
            let slot = gazetteer.names_from(*key);
            slot.surnames.push(Surname {
                first,
                rest: rest.to_vec(),
                form,
                people,
            });
        }
        for slot in &mut gazetteer.slots {
            slot.aliases
                .sort_small_by_key(|a| std::cmp::Reverse(a.rest.len()));
            slot.surnames
                .sort_small_by_key(|s| std::cmp::Reverse(s.rest.len()));
        }
        gazetteer
    }
}

impl Gazetteer {
    /// The names that begin with a word.
    fn names_from(&mut self, word: u32) -> &mut Slot {
        let at = word as usize;
        if self.slots.len() <= at {
            self.slots.resize_with(at + 1, Slot::default);
        }
        &mut self.slots[at]
    }

    fn spelling(&mut self, word: u32, whose: Whose) {
        let letters: Vec<char> = self.words.word(word).chars().collect();
        if let Some(&first) = letters.first()
            && letters.len() >= spelling::SHORTEST
        {
            let initial = spelling::initial(first);
            let spelling = Spelling {
                set: spelling::set(&letters),
                letters,
                whose,
            };
            match self.spellings.iter_mut().find(|(c, _)| *c == initial) {
                Some((_, bucket)) => bucket.push(spelling),
                None => self.spellings.push((initial, vec![spelling])),
            }
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
