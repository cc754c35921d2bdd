//! The names of a lens, laid out by their first word.
use super::{Entity, NameForm, spelling};
use crate::lens::fold::{Case, Folded};
use crate::lens::{Lens, Person};
use std::collections::{BTreeMap, HashMap, HashSet};

/// All that can be known before the first text is read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gazetteer {
    /// Names that begin with a word.
    pub(super) slots: HashMap<String, Slot>,
    /// Everybody in the lens.
    pub(super) people: Vec<Known>,
    /// Names that may be misspelt, by [`spelling::initial`].
    pub(super) spellings: HashMap<char, Vec<Spelling>>,
    /// Every word of every name: none of these is a misspelling of another.
    pub(super) known: HashSet<String>,
    /// Words that stand before a surname and are no given name.
    pub(super) titles: HashSet<String>,
    /// Words that are no name although they start with a capital.
    pub(super) ordinary: HashSet<&'static str>,
    /// Names that are no name when written small.
    pub(super) homographs: HashSet<&'static str>,
}

/// The names that begin with one word.
#[derive(Debug, Clone, Default)]
pub(super) struct Slot {
    /// Names that are matched as they stand, the longest first.
    pub(super) aliases: Vec<Alias>,
    /// Surnames, the longest first, to which given names are looked for on the left.
    pub(super) surnames: Vec<Surname>,
}

/// A name that is matched as it stands.
#[derive(Debug, Clone)]
pub(super) struct Alias {
    pub(super) first: Case,
    pub(super) rest: Vec<String>,
    pub(super) entity: Entity,
}

/// A surname, or a single name, of one or more people.
#[derive(Debug, Clone)]
pub(super) struct Surname {
    pub(super) first: Case,
    pub(super) rest: Vec<String>,
    pub(super) form: NameForm,
    /// Indices into [`Gazetteer::people`], ascending.
    pub(super) people: Vec<usize>,
}

/// A person's other names.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) entity: Entity,
    /// Given and middle names in every spelling, folded.
    pub(super) given: Vec<String>,
}

/// A single-word name that may be misspelt.
#[derive(Debug, Clone)]
pub(super) struct Spelling {
    pub(super) letters: Vec<char>,
    pub(super) whose: Whose,
}

/// Whose name it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// An index into [`Gazetteer::people`].
    Person(usize),
    /// A party or an institution.
    Other(Entity),
}

impl Whose {
    /// Whether a misspelling of either would be laid at the same door.
    pub(super) fn same(self, other: Self) -> bool {
        let outside = |whose| matches!(whose, Self::Other(Entity::OtherName(_)));
        self == other || outside(self) && outside(other)
    }
}

/// A word of a name: its key, and how the lens writes it.
type Word = (String, Case);

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
    aliases: BTreeMap<Vec<String>, (Case, Vec<Entity>)>,
    surnames: BTreeMap<Vec<String>, (Case, NameForm, Vec<usize>)>,
    people: Vec<Known>,
    titles: HashSet<String>,
}

impl Build {
    fn alias(&mut self, name: &str, entity: Entity) {
        let words = words(name);
        let Some(&(_, case)) = words.first() else {
            return;
        };
        let keys = words.into_iter().map(|(key, _)| key).collect();
        let (_, entities) = self.aliases.entry(keys).or_insert((case, Vec::new()));
        // Two spellings of one name outside every party are told apart by nobody: the first stands for both.
        let outside = |e: &Entity| matches!(e, Entity::OtherName(_));
        let told = entities.contains(&entity) || outside(&entity) && entities.iter().any(outside);
        if !told {
            entities.push(entity);
        }
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
        given.sort_unstable();
        given.dedup();
        self.people.push(Known { entity, given });
    }

    fn surname(&mut self, words: &[Word], form: NameForm, person: usize) {
        let Some(&(_, case)) = words.first() else {
            return;
        };
        let keys = words.iter().map(|(key, _)| key.clone()).collect();
        let (_, _, people) = self
            .surnames
            .entry(keys)
            .or_insert((case, form, Vec::new()));
        if !people.contains(&person) {
            people.push(person);
        }
    }

    fn finish(self) -> Gazetteer {
        let mut gazetteer = Gazetteer {
            people: self.people,
            titles: self.titles,
            ordinary: list(include_str!("../words/ordinary.txt")).collect(),
            homographs: list(include_str!("../words/homographs.txt")).collect(),
            ..Gazetteer::default()
        };
        gazetteer
            .titles
            .extend(list(include_str!("../words/titles.txt")).map(str::to_owned));
        for known in &gazetteer.people {
            gazetteer.known.extend(known.given.iter().cloned());
        }
        for (keys, (first, entities)) in self.aliases {
            gazetteer.known.extend(keys.iter().cloned());
            let [entity] = entities[..] else { continue };
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
        for (keys, (first, form, people)) in self.surnames {
            gazetteer.known.extend(keys.iter().cloned());
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
                .sort_by_key(|a| std::cmp::Reverse(a.rest.len()));
            slot.surnames
                .sort_by_key(|s| std::cmp::Reverse(s.rest.len()));
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
            bucket.push(Spelling { letters, whose });
        }
    }
}

/// The words by which a name is told from others.
pub(crate) fn name_key(name: &str) -> Vec<String> {
    words(name).into_iter().map(|(key, _)| key).collect()
}

/// The words of a name, without a leading article and punctuation around them.
fn words(name: &str) -> Vec<Word> {
    let mut words: Vec<Word> = name
        .split_whitespace()
        .map(|word| word.trim_matches([',', ';', ':', '"', '“', '”', '(', ')']))
        .filter(|word| !word.is_empty())
        .map(|word| {
            let folded = Folded::new(word);
            (folded.key, folded.case)
        })
        .filter(|(key, _)| !key.is_empty())
        .collect();
    if words.len() > 1 && words[0].0 == "the" {
        words.remove(0);
    }
    words
}

/// Given names and surname. Small words belong to the surname ("von der Leyen"), "Jr." to neither.
fn split(name: &[Word]) -> (&[Word], &[Word]) {
    let suffixed = name
        .last()
        .is_some_and(|(key, _)| matches!(key.as_str(), "jr" | "sr" | "ii" | "iii" | "iv"));
    let name = if suffixed && name.len() > 1 {
        &name[..name.len() - 1]
    } else {
        name
    };
    let last = name.len().saturating_sub(1);
    let particles = name[..last]
        .iter()
        .rev()
        .take_while(|(_, case)| *case == Case::Lower)
        .count();
    name.split_at(last - particles)
}

/// Whether two surnames are spellings of one: the same last word, give or take the letters that transliteration changes.
fn resemble(left: &[Word], right: &[Word]) -> bool {
    let letters = |words: &[Word]| -> Vec<char> {
        words
            .last()
            .map(|(key, _)| key.chars().collect())
            .unwrap_or_default()
    };
    let (left, right) = (letters(left), letters(right));
    let limit = (left.len().max(right.len()) / 3).max(1);
    match (left.first(), right.first()) {
        (Some(&l), Some(&r)) => {
            spelling::initial(l) == spelling::initial(r)
                && spelling::distance(&left, &right, limit).is_some()
        }
        _ => false,
    }
}

/// The words of a list file; lines that begin with `#` are remarks.
fn list(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
}
