//! Walks over the tokens of a text and takes the longest name at each.
use super::index::{Alias, Slot, Surname, Whose};
use super::person::Candidates;
use super::{Entity, Gazetteer, NameForm, NameHit, spelling};
use crate::lens::fold::{Case, Folded};
use crate::text::{Token, TokenKind};
use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

/// The state of one walk.
pub(super) struct Scan<'a> {
    pub(super) names: &'a Gazetteer,
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    /// What was found so far.
    pub(super) hits: Vec<NameHit>,
    /// Misspelt surnames that stood behind a given name: from then on they are known.
    learned: HashMap<String, usize>,
    /// Names of parties that stood there with a capital.
    capitals: HashSet<Entity>,
    /// Hits on names written small, by index into `hits`: kept only if the same text has them with a capital.
    small: Vec<usize>,
    /// Longer words that the text has without a capital: these are no misspelt names.
    plain: OnceCell<HashSet<&'a str>>,
}

impl Gazetteer {
    /// The names in `tokens`, which are best the tokens of a whole article: names in full teach how a surname is misspelt, and
    /// a name written small counts only where the same text also has it with a capital.
    pub(crate) fn find(&self, text: &str, tokens: &[Token]) -> Vec<NameHit> {
        let mut scan = Scan {
            names: self,
            text,
            tokens,
            hits: Vec::new(),
            learned: HashMap::new(),
            capitals: HashSet::new(),
            small: Vec::new(),
            plain: OnceCell::new(),
        };
        let mut word = Folded::default();
        let mut i = 0;
        while i < tokens.len() {
            word.read(scan.str(i));
            let hit = scan.at(i, &word);
            i += 1;
            if let Some(hit) = hit {
                i = i.max(hit.tokens.end);
                scan.push(hit);
            }
        }
        scan.finish()
    }
}

impl<'a> Scan<'a> {
    fn at(&mut self, i: usize, word: &Folded) -> Option<NameHit> {
        if self.tokens[i].kind == TokenKind::Mark {
            return None;
        }
        let names = self.names;
        if let Some(slot) = names.slots.get(&word.key) {
            return self.known(i, word, slot);
        }
        if word.case == Case::Lower || word.key.contains('-') {
            return None;
        }
        self.plural(i, word).or_else(|| self.misspelt(i, word))
    }

    /// A word that begins a name. Where a name of a person and another fit, the longer wins.
    fn known(&mut self, i: usize, word: &Folded, slot: &Slot) -> Option<NameHit> {
        let alias = self.alias(i, word, slot);
        let person = slot
            .surnames
            .iter()
            .find_map(|surname| self.surname(i, word, surname));
        let hit = match (alias, person) {
            (Some(alias), Some(person)) if alias.tokens.len() >= person.tokens.len() => alias,
            (alias, person) => person.or(alias)?,
        };
        if word.case == Case::Lower && matches!(hit.entity, Entity::Party(_) | Entity::OtherName(_))
        {
            if slot.aliases.iter().all(|a| a.first != Case::Lower) {
                self.small.push(self.hits.len());
            }
        } else {
            self.capitals.insert(hit.entity);
        }
        Some(hit)
    }

    fn alias(&self, i: usize, word: &Folded, slot: &Slot) -> Option<NameHit> {
        let fits = |alias: &&Alias| {
            (fits(alias.first, word) || self.written_small(word, alias))
                && !self.is_shouted_word(i, word, alias.first)
        };
        let ordinary =
            word.case == Case::Capital && self.names.ordinary.contains(word.key.as_str());
        let alias = slot
            .aliases
            .iter()
            .filter(fits)
            .find(|a| self.follows(i, &a.rest))?;
        if alias.rest.is_empty() && ordinary && self.starts_sentence(i) {
            return None;
        }
        let tokens = i..i + 1 + alias.rest.len();
        Some(NameHit {
            tokens,
            entity: alias.entity,
            form: NameForm::Alias,
            exact: true,
        })
    }

    /// "the kremlin": a capitalised name of one word that garbled text writes small, unless the word means something else.
    fn written_small(&self, word: &Folded, alias: &Alias) -> bool {
        word.case == Case::Lower
            && alias.first == Case::Capital
            && alias.rest.is_empty()
            && word.key.len() >= 4
            && !self.names.homographs.contains(word.key.as_str())
            && !self.names.ordinary.contains(word.key.as_str())
    }

    /// In a line of capitals "US" may be the pronoun.
    fn is_shouted_word(&self, i: usize, word: &Folded, first: Case) -> bool {
        let caps = |k: usize| {
            self.tokens
                .get(k)
                .is_some_and(|t| Folded::new(t.span.of(self.text)).case == Case::Caps)
        };
        first == Case::Caps
            && self.names.ordinary.contains(word.key.as_str())
            && (i > 0 && caps(i - 1) || caps(i + 1))
    }

    fn surname(&self, i: usize, word: &Folded, surname: &Surname) -> Option<NameHit> {
        if !fits(surname.first, word) || !self.follows(i, &surname.rest) {
            return None;
        }
        let ordinary = surname.rest.is_empty() && self.names.ordinary.contains(word.key.as_str());
        self.person(&Candidates {
            tokens: i..i + 1 + surname.rest.len(),
            people: &surname.people,
            form: surname.form,
            exact: true,
            ordinary,
        })
    }

    /// "Vorlanders", where the lens has "Vorlander".
    fn plural(&mut self, i: usize, word: &Folded) -> Option<NameHit> {
        let singular = word.key.strip_suffix('s').filter(|s| s.len() >= 4)?;
        let slot = self.names.slots.get(singular)?;
        let alias = slot.aliases.iter().find(|a| {
            a.rest.is_empty()
                && a.first == Case::Capital
                && matches!(a.entity, Entity::Party(_) | Entity::OtherName(_))
        })?;
        self.capitals.insert(alias.entity);
        Some(NameHit {
            tokens: i..i + 1,
            entity: alias.entity,
            form: NameForm::Alias,
            exact: true,
        })
    }

    fn misspelt(&mut self, i: usize, word: &Folded) -> Option<NameHit> {
        if let Some(&person) = self.learned.get(&word.key) {
            return self.person(&Candidates::misspelt(i, &[person]));
        }
        let first = word.key.chars().next()?;
        let names = self.names;
        let bucket = names.spellings.get(&spelling::initial(first))?;
        if names.known.contains(&word.key)
            || names.ordinary.contains(word.key.as_str())
            || names.titles.contains(&word.key)
        {
            return None;
        }
        let letters: Vec<char> = word.key.chars().collect();
        let close = |slack: usize| {
            let mut found: Vec<Whose> = Vec::new();
            for spelling in bucket {
                let limit = match spelling.whose {
                    Whose::Person(_) => spelling::tolerance(spelling.letters.len()) + slack,
                    Whose::Other(_) => 1,
                };
                if !found.iter().any(|other| other.same(spelling.whose))
                    && spelling::misspells(&letters, &spelling.letters, limit)
                {
                    found.push(spelling.whose);
                }
            }
            found
        };
        let hit = match close(0)[..] {
            [Whose::Person(person)] => self.person(&Candidates::misspelt(i, &[person])),
            [Whose::Other(entity)] => Some(NameHit {
                tokens: i..i + 1,
                entity,
                form: NameForm::Alias,
                exact: false,
            }),
            [] if letters.len() > spelling::SHORTEST => self.behind_given_name(i, &close(1)),
            _ => None,
        }?;
        let weak = self.starts_sentence(i) && letters.len() <= 6 && hit.form != NameForm::Full;
        if weak || self.is_plain_word(&word.key) {
            return None;
        }
        self.learn(word, &hit);
        Some(hit)
    }

    /// One slip more is allowed right behind the given name.
    fn behind_given_name(&self, i: usize, close: &[Whose]) -> Option<NameHit> {
        let [Whose::Person(person)] = close else {
            return None;
        };
        let previous = Folded::new(self.str(i.checked_sub(1)?));
        let given = &self.names.people[*person].given;
        given
            .contains(&previous.key)
            .then(|| self.person(&Candidates::misspelt(i, &[*person])))?
    }

    fn learn(&mut self, word: &Folded, hit: &NameHit) {
        if hit.form == NameForm::Full
            && let Some(person) = self
                .names
                .people
                .iter()
                .position(|p| p.entity == hit.entity)
        {
            self.learned.entry(word.key.clone()).or_insert(person);
        }
    }

    /// Whether the text also has the word without a capital.
    fn is_plain_word(&self, key: &str) -> bool {
        let plain = self.plain.get_or_init(|| {
            let words = self.tokens.iter().map(|t| t.span.of(self.text));
            words
                .filter(|w| w.len() >= spelling::SHORTEST && w.starts_with(char::is_lowercase))
                .collect()
        });
        plain.contains(key)
    }

    /// A name told in two hits side by side ("Lula", "da Silva") is one.
    fn push(&mut self, hit: NameHit) {
        if let Some(last) = self.hits.last_mut()
            && last.entity == hit.entity
            && matches!(hit.entity, Entity::Person { .. } | Entity::OtherPerson(_))
            && last.tokens.end == hit.tokens.start
        {
            last.tokens.end = hit.tokens.end;
            last.form = NameForm::Full;
            last.exact &= hit.exact;
            return;
        }
        self.hits.push(hit);
    }

    fn finish(mut self) -> Vec<NameHit> {
        for &index in self.small.iter().rev() {
            if self
                .hits
                .get(index)
                .is_some_and(|hit| !self.capitals.contains(&hit.entity))
            {
                self.hits.remove(index);
            }
        }
        self.hits
    }

    pub(super) fn str(&self, i: usize) -> &'a str {
        self.tokens
            .get(i)
            .map_or("", |token| token.span.of(self.text))
    }

    /// Whether the tokens after `i` are these words, with nothing but space between.
    fn follows(&self, i: usize, rest: &[String]) -> bool {
        rest.iter().enumerate().all(|(n, key)| {
            let k = i + 1 + n;
            k < self.tokens.len() && self.joined(k) && Folded::new(self.str(k)).key == *key
        })
    }

    /// What stands between a token and the one before it; none at the start of the slice.
    fn gap(&self, i: usize) -> Option<&'a str> {
        let before = self.tokens.get(i.checked_sub(1)?)?;
        self.text
            .get(before.span.end()..self.tokens.get(i)?.span.start())
    }

    /// Whether only space, and at most one line break, parts a token from the one before it.
    pub(super) fn joined(&self, i: usize) -> bool {
        self.gap(i).is_some_and(|gap| {
            !gap.is_empty() && gap.chars().all(char::is_whitespace) && gap.matches('\n').count() < 2
        })
    }

    /// Whether a capital at this token may only be that of a sentence: also after a quotation mark, a colon or a line break.
    pub(super) fn starts_sentence(&self, i: usize) -> bool {
        let Some(gap) = self.gap(i) else { return true };
        let before = self.str(i - 1);
        let mark = self.tokens[i - 1].kind == TokenKind::Mark
            && !matches!(before, "," | ")" | "%" | "&" | "'" | "’");
        gap.contains('\n') || mark
    }
}

/// Whether a word is written as its name demands: a name with a capital needs one, short capitals need capitals.
fn fits(name: Case, word: &Folded) -> bool {
    match name {
        Case::Lower => true,
        Case::Capital => word.case != Case::Lower,
        Case::Caps => word.case == Case::Caps || word.case == Case::Capital && word.key.len() >= 4,
    }
}
