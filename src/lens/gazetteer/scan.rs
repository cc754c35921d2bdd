//! Walks over the tokens of a text and takes the longest name at each.
use super::index::{Alias, Slot, Surname, Whose};
use super::kind::Kind;
use super::person::Candidates;
use super::reading::Reading;
use super::words::Is;
use super::{Entity, Gazetteer, NameForm, NameHit, spelling};
use crate::intern::{Firsts, Interner};
use crate::lens::fold::{Case, Folded};
use crate::lens::vocabulary::Vocabulary;
use crate::text::Token;
use std::cell::OnceCell;

/// The state of one walk.
pub(super) struct Scan<'a> {
    pub(super) names: &'a Gazetteer,
    pub(super) reading: &'a Reading<'a>,
    /// What was found so far.
    hits: Vec<NameHit>,
    /// For each hit whether it is a name written small, which counts only if the same text has it with a capital.
    small: Vec<bool>,
    /// Names that stood there with a capital.
    capitals: Vec<Entity>,
    /// Misspelt surnames that stood behind a given name: from then on they are known.
    learned: Firsts,
    /// Longer words that the text has without a capital: these are no misspelt names.
    plain: OnceCell<Interner>,
}

impl Gazetteer {
    /// The names in `tokens`, which are best the tokens of a whole article: names in full teach how a surname is misspelt, and
    /// a name written small counts only where the same text also has it with a capital.
    pub(crate) fn find(
        &self,
        text: &str,
        tokens: &[Token],
        vocabulary: Vocabulary<'_>,
    ) -> Vec<NameHit> {
        let reading = Reading::new(text, tokens, vocabulary);
        let words = vocabulary.words.iter();
        let kinds: Vec<Kind<'_>> = words.map(|word| self.kind(word)).collect();
        let mut scan = Scan {
            names: self,
            reading: &reading,
            hits: Vec::new(),
            small: Vec::new(),
            capitals: Vec::new(),
            learned: Firsts::default(),
            plain: OnceCell::new(),
        };
        let mut i = 0;
        while i < tokens.len() {
            let hit = scan.at(i, &kinds[vocabulary.id(i)]);
            i += 1;
            if let Some(hit) = hit {
                i = i.max(hit.tokens.end);
                scan.push(hit);
            }
        }
        scan.finish()
    }
}

impl Scan<'_> {
    fn at(&mut self, i: usize, kind: &Kind<'_>) -> Option<NameHit> {
        match kind {
            Kind::Nothing => None,
            Kind::Begins(slot) => self.known(i, slot),
            Kind::Plural(entity) => Some(alias_hit(i, 1, *entity, true)),
            Kind::Misspelt(whose) => self.misspelt(i, whose),
            Kind::BadlyMisspelt(whose) => self.badly_misspelt(i, whose),
        }
    }

    /// Where the last hit ends.
    pub(super) fn taken(&self) -> usize {
        self.hits.last().map_or(0, |hit| hit.tokens.end)
    }

    /// A word that begins a name. Where a name of a person and another fit, the longer wins.
    fn known(&mut self, i: usize, slot: &Slot) -> Option<NameHit> {
        let alias = self.alias(i, slot);
        let person = slot
            .surnames
            .iter()
            .find_map(|surname| self.surname(i, surname));
        match (alias, person) {
            (Some(alias), Some(person)) if alias.tokens.len() >= person.tokens.len() => Some(alias),
            (alias, person) => person.or(alias),
        }
    }

    fn alias(&self, i: usize, slot: &Slot) -> Option<NameHit> {
        let word = self.reading.word(i);
        let ordinary = self.names.words.is(&word.key, &[Is::Ordinary]);
        let fits = |alias: &&Alias| {
            let shouted = alias.first == Case::Caps && ordinary && self.stands_in_capitals(i);
            (fits(alias.first, word) || self.is_small(word, alias))
                && !shouted
                && self
                    .reading
                    .goes_on(i, &alias.rest, &self.names.words)
                    .is_some()
        };
        let alias = slot.aliases.iter().find(fits)?;
        if alias.rest.is_empty()
            && ordinary
            && word.case == Case::Capital
            && self.reading.starts_sentence(i)
        {
            return None;
        }
        let end = self.reading.goes_on(i, &alias.rest, &self.names.words)?;
        Some(alias_hit(i, end - i, alias.entity, true))
    }

    /// "the regency": a capitalised name of one word that garbled text writes small, unless the word means something else.
    fn is_small(&self, word: &Folded<'_>, alias: &Alias) -> bool {
        word.case == Case::Lower
            && alias.first == Case::Capital
            && alias.rest.is_empty()
            && word.key.len() >= 4
            && !self
                .names
                .words
                .is(&word.key, &[Is::Homograph, Is::Ordinary])
    }

    /// In a line of capitals "US" may be the pronoun.
    fn stands_in_capitals(&self, i: usize) -> bool {
        let caps = |k: usize| k < self.reading.len() && self.reading.word(k).case == Case::Caps;
        i > 0 && caps(i - 1) || caps(i + 1)
    }

    fn surname(&self, i: usize, surname: &Surname) -> Option<NameHit> {
        let word = self.reading.word(i);
        let end = self.reading.goes_on(i, &surname.rest, &self.names.words)?;
        if !fits(surname.first, word) {
            return None;
        }
        let ordinary = surname.rest.is_empty() && self.names.words.is(&word.key, &[Is::Ordinary]);
        self.person(&Candidates {
            tokens: i..end,
            people: &surname.people,
            form: surname.form,
            exact: true,
            ordinary,
        })
    }

    fn misspelt(&mut self, i: usize, whose: &[Whose]) -> Option<NameHit> {
        if let Some(hit) = self.known_misspelling(i) {
            return Some(hit);
        }
        let hit = match whose {
            [Whose::Person(person)] => self.person(&Candidates::misspelt(i, &[*person]))?,
            [Whose::Other(entity)] => alias_hit(i, 1, *entity, false),
            _ => return None,
        };
        let short = self.reading.word(i).key.chars().count() <= 6;
        let weak = short && hit.form != NameForm::Full && self.reading.starts_sentence(i);
        self.confirm(i, hit).filter(|_| !weak)
    }

    fn badly_misspelt(&mut self, i: usize, whose: &[Whose]) -> Option<NameHit> {
        if let Some(hit) = self.known_misspelling(i) {
            return Some(hit);
        }
        let [Whose::Person(person)] = whose else {
            return None;
        };
        let given = &self.names.people[*person].given;
        let behind_given = self
            .names
            .words
            .has(given, &self.reading.word(i.checked_sub(1)?).key);
        let hit = behind_given.then(|| self.person(&Candidates::misspelt(i, &[*person])))??;
        self.confirm(i, hit)
    }

    fn known_misspelling(&self, i: usize) -> Option<NameHit> {
        let person = self.learned.get(self.reading.word(i).key.as_ref())?;
        self.person(&Candidates::misspelt(i, &[person]))
    }

    /// No hit where the text has the word without a capital too; otherwise a full name is remembered.
    fn confirm(&mut self, i: usize, hit: NameHit) -> Option<NameHit> {
        let reading = self.reading;
        let plain = self.plain.get_or_init(|| {
            let long =
                |w: &&str| w.len() >= spelling::SHORTEST && w.starts_with(char::is_lowercase);
            reading.strs().filter(long).collect()
        });
        let key = reading.word(i).key.as_ref();
        if plain.get(key).is_some() {
            return None;
        }
        if hit.form == NameForm::Full
            && let Some(person) = self
                .names
                .people
                .iter()
                .position(|p| p.entity == hit.entity)
        {
            self.learned.add(key, person);
        }
        Some(hit)
    }

    fn push(&mut self, hit: NameHit) {
        let person = matches!(hit.entity, Entity::Person { .. } | Entity::OtherPerson(_));
        // A name told in two hits side by side ("Lula", "da Silva") is one.
        if let Some(last) = self.hits.last_mut()
            && person
            && last.entity == hit.entity
            && last.tokens.end == hit.tokens.start
        {
            last.tokens.end = hit.tokens.end;
            last.form = NameForm::Full;
            last.exact &= hit.exact;
            return;
        }
        let small = !person && self.is_written_small(&hit);
        if !small && !self.capitals.contains(&hit.entity) {
            self.capitals.push(hit.entity);
        }
        self.small.push(small);
        self.hits.push(hit);
    }

    /// Whether a name of one word stands there small although the lens has it with a capital only.
    fn is_written_small(&self, hit: &NameHit) -> bool {
        let word = self.reading.word(hit.tokens.start);
        let listed_small = |slot: &Slot| {
            slot.aliases
                .iter()
                .any(|a| a.first == Case::Lower && a.rest.is_empty())
        };
        hit.tokens.len() == 1
            && word.case == Case::Lower
            && self
                .names
                .slot(&word.key)
                .is_none_or(|slot| !listed_small(slot))
    }

    fn finish(self) -> Vec<NameHit> {
        let Self {
            hits,
            small,
            capitals,
            ..
        } = self;
        let kept = hits
            .into_iter()
            .zip(small)
            .filter(|(hit, small)| !small || capitals.contains(&hit.entity));
        kept.map(|(hit, _)| hit).collect()
    }
}

fn alias_hit(token: usize, count: usize, entity: Entity, exact: bool) -> NameHit {
    NameHit {
        tokens: token..token + count,
        entity,
        form: NameForm::Alias,
        exact,
    }
}

/// Whether a word is written as its name demands: a name with a capital needs one, short capitals need capitals.
fn fits(name: Case, word: &Folded<'_>) -> bool {
    match name {
        Case::Lower => true,
        Case::Capital => word.case != Case::Lower,
        Case::Caps => word.case == Case::Caps || word.case == Case::Capital && word.key.len() >= 4,
    }
}
