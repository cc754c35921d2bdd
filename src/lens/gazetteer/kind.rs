//! What can a word be, whatever stands around it?
use super::index::{Slot, Whose};
use super::words::Is;
use super::{Entity, Gazetteer, spelling};
use crate::lens::fold::{Case, Folded};

/// What a word can be.
pub(super) enum Kind<'a> {
    /// No name.
    Nothing,
    /// The beginning of these names.
    Begins(&'a Slot),
    /// "Vorlanders", where the lens has "Vorlander".
    Plural(Entity),
    /// A misspelling of these.
    Misspelt(Vec<Whose>),
    /// A misspelling of these with one slip more, which is allowed right behind the given name.
    BadlyMisspelt(Vec<Whose>),
}

impl Gazetteer {
    /// The names that begin with a word.
    pub(super) fn slot(&self, word: &str) -> Option<&Slot> {
        let slot = self.slots.get(self.words.number(word)? as usize)?;
        (!slot.aliases.is_empty() || !slot.surnames.is_empty()).then_some(slot)
    }

    pub(super) fn kind(&self, word: &Folded<'_>) -> Kind<'_> {
        if let Some(slot) = self.slot(&word.key) {
            return Kind::Begins(slot);
        }
        if word.case == Case::Lower || word.key.contains('-') {
            return Kind::Nothing;
        }
        if let Some(entity) = self.plural(word.key.as_ref()) {
            return Kind::Plural(entity);
        }
        let known = [Is::Known, Is::Ordinary, Is::Title];
        let short = word.key.chars().nth(spelling::SHORTEST - 1).is_none();
        if short || self.words.is(&word.key, &known) {
            return Kind::Nothing;
        }
        let letters: Vec<char> = word.key.chars().collect();
        match self.close(&letters, 0) {
            close if !close.is_empty() => Kind::Misspelt(close),
            _ if letters.len() > spelling::SHORTEST => match self.close(&letters, 1) {
                close if !close.is_empty() => Kind::BadlyMisspelt(close),
                _ => Kind::Nothing,
            },
            _ => Kind::Nothing,
        }
    }

    fn plural(&self, word: &str) -> Option<Entity> {
        let singular = word.strip_suffix('s').filter(|s| s.len() >= 4)?;
        let mut aliases = self.slot(singular)?.aliases.iter();
        let alias = aliases.find(|a| {
            let people = matches!(a.entity, Entity::Person { .. } | Entity::OtherPerson(_));
            a.rest.is_empty() && a.first == Case::Capital && !people
        })?;
        Some(alias.entity)
    }

    /// Whose names the word may misspell, each once.
    fn close(&self, letters: &[char], slack: usize) -> Vec<Whose> {
        let initial = letters.first().map(|&c| spelling::initial(c));
        let mut buckets = self.spellings.iter();
        let bucket = buckets
            .find(|(c, _)| Some(*c) == initial)
            .map(|(_, all)| all);
        let set = spelling::set(letters);
        let mut found: Vec<Whose> = Vec::new();
        for name in bucket.map(Vec::as_slice).unwrap_or_default() {
            let limit = match name.whose {
                Whose::Person(_) => spelling::tolerance(name.letters.len()) + slack,
                Whose::Other(_) => 1,
            };
            if !spelling::may_be_near(set, name.set, limit) {
                continue;
            }
            let told = found.iter().any(|other| other.same(name.whose));
            if !told && spelling::misspells(letters, &name.letters, limit) {
                found.push(name.whose);
            }
        }
        found
    }
}
