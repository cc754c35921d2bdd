//! A lens made ready for matching, once for any number of articles.
use super::fold::Folded;
use super::gazetteer::{Entity, FullName, Gazetteer, NameHit};
use super::role::Offices;
use super::terms::{TermHit, Terms};
use super::vocabulary::Vocabulary;
use super::{Lens, Person};
use crate::text::Text;
use std::ops::Range;
use std::sync::OnceLock;

/// A lens made ready for matching.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// The lens as given.
    pub lens: Lens,
    names: Gazetteer,
    terms: Terms,
    /// For each party, once somebody asked.
    offices: Vec<OnceLock<Offices>>,
    /// Once a text named a stranger.
    full_names: OnceLock<Vec<(Entity, FullName)>>,
}

impl Prepared {
    /// Prepares a lens once for any number of articles. Any lens will do, checked or not: a name that two claim is nobody's.
    pub fn new(lens: &Lens) -> Self {
        Self {
            lens: lens.clone(),
            names: Gazetteer::new(lens),
            terms: Terms::new(&lens.issues),
            offices: vec![OnceLock::new(); lens.parties.len()],
            full_names: OnceLock::new(),
        }
    }

    /// The known names of a text, in order and not overlapping; the longest wins.
    ///
    /// A full name teaches how its surname is misspelt further on, and a name that garbled text writes small ("the regency") counts
    /// only where the article also has it with a capital.
    pub fn names_in(&self, text: &Text<'_>) -> Vec<NameHit> {
        self.names.find(text.text, &text.tokens, text.vocabulary())
    }

    /// The same among a few tokens of a text, which are all that is looked at; their indices are those of the text.
    pub fn names_within(&self, text: &Text<'_>, tokens: Range<usize>) -> Vec<NameHit> {
        let (all, start) = (text.vocabulary(), tokens.start);
        let Some(few) = text.tokens.get(tokens.clone()) else {
            return Vec::new();
        };
        let words: Vec<Folded<'_>> = tokens.map(|i| all.word(i).borrowed()).collect();
        let vocabulary = Vocabulary {
            ids: &(0..).take(words.len()).collect::<Vec<u32>>(),
            words: &words,
        };
        let mut hits = self.names.find(text.text, few, vocabulary);
        for hit in &mut hits {
            hit.tokens = start + hit.tokens.start..start + hit.tokens.end;
        }
        hits
    }

    /// The issue terms of a text, by place and then by issue.
    ///
    /// Of overlapping terms of one issue the longest stays; terms of different issues may overlap.
    pub fn issues_in(&self, text: &Text<'_>) -> Vec<TermHit> {
        let mut hits = self.terms.find(text);
        if hits.iter().any(|hit| hit.hint) {
            let names = self.names_in(text);
            // One word of a longer name says who, not what.
            let names = |hit: &TermHit| {
                let next = names.partition_point(|name| name.tokens.end <= hit.tokens.start);
                names.get(next).is_some_and(|name| {
                    name.tokens.start < hit.tokens.end && name.tokens.len() > hit.tokens.len()
                })
            };
            hits.retain(|hit| !hit.hint || !names(hit));
        }
        hits
    }

    /// The name to show: a party's label, a person's full name, the alias of anything else; empty for an entity of another lens.
    pub fn entity_name(&self, entity: Entity) -> &str {
        match entity {
            Entity::Party(party) => self.lens.parties.get(party).map_or("", |p| &p.label),
            Entity::OtherName(name) => self.lens.others.aliases.get(name).map_or("", |n| n),
            Entity::Person { .. } | Entity::OtherPerson(_) => {
                self.person(entity).map_or("", |p| &p.name)
            }
        }
    }

    /// The office of a person; empty for anything else.
    pub fn entity_role(&self, entity: Entity) -> &str {
        self.person(entity).map_or("", |person| &person.role)
    }

    /// The party that an entity is or belongs to.
    pub fn entity_party(&self, entity: Entity) -> Option<usize> {
        match entity {
            Entity::Party(party) | Entity::Person { party, .. } => Some(party),
            Entity::OtherName(_) | Entity::OtherPerson(_) => None,
        }
    }

    /// The person that an entity is.
    pub fn person(&self, entity: Entity) -> Option<&Person> {
        match entity {
            Entity::Person { party, person } => self.lens.parties.get(party)?.people.get(person),
            Entity::OtherPerson(person) => self.lens.others.people.get(person),
            Entity::Party(_) | Entity::OtherName(_) => None,
        }
    }

    /// Everybody whom the lens knows, by party and then those outside.
    pub fn people(&self) -> impl Iterator<Item = Entity> {
        let parties = self.lens.parties.iter().enumerate();
        let of_parties = parties.flat_map(|(party, p)| {
            (0..p.people.len()).map(move |person| Entity::Person { party, person })
        });
        of_parties.chain((0..self.lens.others.people.len()).map(Entity::OtherPerson))
    }

    /// The one person whose full name sounds like this one, where a text writes it in another language's way.
    pub fn person_by_sound(&self, name: &str) -> Option<Entity> {
        let name = FullName::new(name)?;
        let known = self.full_names.get_or_init(|| self.full_names());
        let mut found = None;
        for (entity, known) in known {
            if known.sounds_like(&name) && found.replace(*entity).is_some_and(|f| f != *entity) {
                return None;
            }
        }
        found
    }

    /// The full names of everybody whom the lens knows.
    fn full_names(&self) -> Vec<(Entity, FullName)> {
        let mut out = Vec::new();
        for entity in self.people() {
            let names = self.person(entity).into_iter();
            let names = names.flat_map(|p| std::iter::once(&p.name).chain(&p.aliases));
            out.extend(names.filter_map(|name| Some((entity, FullName::new(name)?))));
        }
        out
    }

    /// The one person of a party, by index, whose office the words name: "foreign minister", "the president", "leader".
    ///
    /// Words that are names of the party itself are passed over ("Vorlandic president"). None where no office fits, or more
    /// than one does. "Leader" is the first person listed, unless others of the party hold the same office.
    pub fn person_by_role(&self, party: usize, words: &str) -> Option<usize> {
        let of = self.lens.parties.get(party)?;
        let offices = self.offices.get(party)?;
        offices.get_or_init(|| Offices::new(of)).holder(words)
    }
}
