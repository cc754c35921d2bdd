//! By which name and office is a source shown, and for which side does it speak?
use super::mention::{Mention, Name, possessive};
use super::phrase::Reader;
use super::private::{is_opposite, is_private};
use super::{Referent, Side, Speaker};
use crate::lens::Entity;
use crate::lexicon::{Class, Entry, Form};
use crate::text::TokenKind;
use std::ops::Range;

impl Reader<'_> {
    /// A party, its officials, or the one person whom the description names.
    pub(super) fn party_phrase(
        &self,
        entity: Entity,
        mention: &Mention,
        part: &Range<usize>,
    ) -> Referent {
        let party = self.lens.entity_party(entity);
        let Some(party) = party.filter(|_| !self.has_left(part)) else {
            return Referent {
                speaker: self.described(part),
                side: Side::Other,
                person: self.singular_role(part),
            };
        };
        if let Some(person) = self.office(party, mention, part) {
            return self.known(Entity::Person { party, person });
        }
        // "the Regency" is named as the article has it; "the leaders of Arvia" are described.
        let first = part
            .clone()
            .find(|&i| !self.text.entries[i].is(Class::Det))
            .unwrap_or(part.start);
        let bare = mention.tokens.start <= first && mention.tokens.end >= part.end;
        // "The movement", by which a lens lists a party: whoever reads it elsewhere wants to know which.
        let word = self.text.word(mention.tokens.start);
        let common = word.starts_with(char::is_lowercase) && !word.ends_with('s');
        let words = if bare && common {
            Speaker {
                name: self.lens.entity_name(Entity::Party(party)).to_owned(),
                role: String::new(),
            }
        } else if bare {
            self.words(&(mention.tokens.start..part.end))
        } else {
            self.described(part)
        };
        let speaker = if bare && self.is_attribute(part) {
            Speaker {
                name: self.lens.entity_name(Entity::Party(party)).to_owned(),
                role: String::new(),
            }
        } else {
            self.institution(party, words)
        };
        Referent {
            speaker,
            side: Side::Party(party),
            person: self.singular_role(part),
        }
    }

    /// "the Arvian leader", "Arvia’s foreign minister": one definite person of a party, told by office.
    fn office(&self, party: usize, mention: &Mention, part: &Range<usize>) -> Option<usize> {
        let indefinite = matches!(
            self.text.lower(part.start),
            "a" | "an"
                | "some"
                | "one"
                | "another"
                | "several"
                | "many"
                | "senior"
                | "former"
                | "two"
                | "three"
                | "four"
        );
        let head = (part.start..part.end).rev().find(|&i| {
            self.text.entries[i].is(Class::Role) || self.text.entries[i].is(Class::Title)
        })?;
        let plural = self.text.word(head).ends_with('s') && !self.text.word(head).ends_with("ss");
        let former = part
            .clone()
            .any(|i| self.text.word(i).eq_ignore_ascii_case("former"));
        if indefinite || plural || former || self.text.word(head).starts_with("official") {
            return None;
        }
        let end = self.text.tokens.get(head).map_or(part.end, |_| head + 1);
        let start = if mention.tokens.end <= head {
            mention.tokens.end
        } else {
            part.start
        };
        let holder = |end: usize| {
            let words: Vec<_> = (start..end)
                .map(|i| self.text.word(i))
                .filter(|w| !matches!(*w, "'" | "’" | "'s" | "’s"))
                .collect();
            self.lens.person_by_role(party, &words.join(" "))
        };
        // "Arvia’s minister of defence"
        let of = (end < part.end && self.text.lower(end) == "of").then(|| holder(part.end));
        of.flatten().or_else(|| holder(end))
    }

    pub(super) fn person(&self, mention: &Mention, phrase: &Range<usize>) -> Referent {
        match &mention.name {
            Name::Known(_) if self.is_firm(mention, phrase) => self.outsider(phrase),
            Name::Known(entity) => self.known(*entity),
            Name::Person(name) => {
                let role = self.role_beside(mention, phrase);
                Referent {
                    speaker: Speaker {
                        name: name.clone(),
                        role,
                    },
                    side: self.side_beside(mention, phrase),
                    person: true,
                }
            }
        }
    }

    /// The side of a person whom only the article names: that of a name in the description, unless it marks an outsider.
    fn side_beside(&self, mention: &Mention, phrase: &Range<usize>) -> Side {
        // "The press secretary": no reporter.
        let serves = |i: usize| {
            let entry = self.text.entries.get(i).copied().unwrap_or_default();
            entry.is(Class::Role) || entry.is(Class::Group)
        };
        let outsider = phrase.clone().any(|i| {
            let outside =
                self.text.entries[i].is(Class::Outsider) || is_private(self.text.lower(i));
            outside && !(self.text.lower(i) == "press" && serves(i + 1))
        });
        if outsider || self.has_left(phrase) {
            return Side::Other;
        }
        let near = self.mentions.within(phrase).iter().filter(|m| {
            m.tokens != mention.tokens && self.is_of_office(m, phrase) && !self.is_faced(m)
        });
        let mut sides = near.filter_map(|m| match m.name {
            Name::Known(entity) => Some(
                self.lens
                    .entity_party(entity)
                    .map_or(Side::Other, Side::Party),
            ),
            Name::Person(_) => None,
        });
        let side = sides.next();
        side.unwrap_or(if self.is_a_private_life(mention, phrase) {
            Side::Other
        } else {
            Side::Unknown
        })
    }

    /// "A former adviser", "a retired colonel": whoever has left an office, and is told of by no other, speaks for nobody; but presidents and
    /// ministers are heard as such ever after, unless it is just one of them ("a former minister").
    fn has_left(&self, phrase: &Range<usize>) -> bool {
        let text = self.text;
        // "The adviser in Brandt’s first term"
        let first = |i: usize| text.lower(i) == "first" && text.tokens.get(i + 1).is_some();
        if phrase
            .clone()
            .any(|i| first(i) && text.lower(i + 1) == "term")
        {
            return true;
        }
        let ex = |i: usize| text.lower(i).starts_with("ex-");
        let left = |&i: &usize| matches!(text.lower(i), "former" | "retired") || ex(i);
        let Some(former) = phrase.clone().find(left) else {
            return false;
        };
        let role = |&i: &usize| {
            text.entries[i].is(Class::Role) || text.entries[i].is(Class::Title) || ex(i)
        };
        // "Aides and a former ambassador": of one and the same side.
        let before = phrase.start.checked_sub(1);
        let joined = before.is_some_and(|i| text.entries[i].is(Class::Coord));
        let office = (former..phrase.end).find(role);
        let any = matches!(text.lower(phrase.start), "a" | "an" | "one" | "another");
        let high = |i: usize| {
            let ministers = matches!(text.lower(i), "minister" | "ministers" | "chancellor");
            !any && (ministers || text.entries[i].is(Class::Leader))
        };
        let other = |i: usize| phrase.clone().any(|j| j != i && role(&j));
        office.is_some_and(|i| !joined && !high(i) && !other(i))
    }

    /// "Tom Ulster, 67, who keeps a stall": told of by age or by what he does, without any office.
    fn is_a_private_life(&self, mention: &Mention, phrase: &Range<usize>) -> bool {
        let text = self.text;
        let after = mention.tokens.end + 1..phrase.end;
        if text.word(mention.tokens.end) != "," || after.is_empty() {
            return false;
        }
        let number = |i: usize| text.word(i).bytes().all(|b| b.is_ascii_digit());
        let aged = number(after.start) && text.word(after.start + 1) == ",";
        let does = text.lower(after.start) == "who" || aged && text.lower(after.start + 2) == "who";
        let office = phrase.clone().any(|i| {
            let entry = text.entries[i];
            let group = entry.is(Class::Group) || entry.is(Class::Leader);
            entry.is(Class::Role) || entry.is(Class::Title) || group
        });
        let named = self.mentions.within(&after).is_empty();
        (aged || does) && !office && named && !after.clone().any(|i| self.holds(i))
    }

    /// "Heads", "represents": a verb that tells of an office.
    fn holds(&self, i: usize) -> bool {
        self.text.entries[i].is(Class::Holding)
    }

    /// "Ada Berg, who heads the Arvian delegation": of her side; not "who once voted for Lund", "who fled Arvia".
    fn is_of_office(&self, named: &Mention, phrase: &Range<usize>) -> bool {
        let mut words = phrase.start..named.tokens.start;
        let relative = words.find(|&i| matches!(self.text.lower(i), "who" | "whose" | "whom"));
        relative.is_none_or(|_| words.any(|i| self.holds(i)))
    }

    /// "Lund, the boat maker, said": a firm that has a politician's name.
    fn is_firm(&self, name: &Mention, phrase: &Range<usize>) -> bool {
        let from = name.tokens.end + 1;
        let comma = name.tokens.len() == 1 && self.text.word(name.tokens.end) == ",";
        let the = comma && phrase.contains(&from) && self.text.entries[from].is(Class::Det);
        let mut apposition = (from..phrase.end).take_while(|&i| {
            self.text.tokens[i].kind == TokenKind::Word && !self.text.entries[i].is(Class::Prep)
        });
        let head = apposition.by_ref().last().filter(|_| the);
        head.is_some_and(|i| {
            matches!(
                self.text.lower(i),
                "maker"
                    | "company"
                    | "firm"
                    | "bank"
                    | "lender"
                    | "airline"
                    | "retailer"
                    | "club"
                    | "carmaker"
                    | "manufacturer"
                    | "brewer"
            )
        })
    }

    /// "Lund’s counterpart, Ada Berg": she is on another side.
    fn is_faced(&self, owner: &Mention) -> bool {
        let mut near = owner.tokens.end..self.text.tokens.len().min(owner.tokens.end + FACED);
        owner.possessive && near.any(|i| is_opposite(self.text.lower(i)))
    }

    /// The apposition after a name, or the words before it: the article's own account of who it is.
    fn role_beside(&self, mention: &Mention, phrase: &Range<usize>) -> String {
        let after = mention.tokens.end + 1..phrase.end;
        let before = phrase.start..mention.tokens.start;
        let range = if self.text.word(mention.tokens.end) == "," && after.len() > 1 {
            after
        } else {
            before
        };
        self.text
            .span(range)
            .of(self.text.text)
            .trim_end_matches([',', ' '])
            .to_owned()
    }

    /// A person or name of the lens.
    pub(super) fn known(&self, entity: Entity) -> Referent {
        let name = self.lens.entity_name(entity).to_owned();
        let role = self.lens.entity_role(entity).to_owned();
        let side = self
            .lens
            .entity_party(entity)
            .map_or(Side::Other, Side::Party);
        let person = self.lens.person(entity).is_some();
        Referent {
            speaker: Speaker { name, role },
            side,
            person,
        }
    }

    /// The words of a phrase without its article, as a speaker's name.
    pub(super) fn described(&self, part: &Range<usize>) -> Speaker {
        let mut start = part.start;
        while start + 1 < part.end
            && (self.text.entries[start].is(Class::Det)
                || self.text.entries[start].is(Class::Adv)
                || self.owned(start, part))
            && !self.text.entries[start].is(Class::Number)
            && self.text.lower(start + 1) != "close"
        {
            start += 1;
        }
        self.words(&(start..part.end))
    }

    /// "its European allies": the possessive says nothing beside a name.
    fn owned(&self, start: usize, part: &Range<usize>) -> bool {
        self.text.entries[start].is(Class::Poss) && !self.mentions.within(part).is_empty()
    }

    /// A party's institution by the spelling that its lens lists: "Arvia’s Foreign Ministry" is the "Arvian Foreign Ministry", and "the NU"
    /// the "Norland Union".
    fn institution(&self, party: usize, words: Speaker) -> Speaker {
        let aliases = self.lens.lens.parties.get(party).map(|p| &p.aliases);
        let mut aliases = aliases.into_iter().flatten();
        let Some((first, rest)) = words.name.split_once(' ') else {
            return match aliases.find(|alias| abbreviates(&words.name, alias)) {
                Some(alias) => Speaker {
                    name: alias.clone(),
                    ..words
                },
                None => words,
            };
        };
        let variant = |alias: &&String| {
            let other = alias.strip_suffix(rest).and_then(|a| a.strip_suffix(' '));
            other.is_some_and(|other| !other.contains(' ') && begins_alike(first, other))
        };
        match aliases.find(variant) {
            Some(alias) => Speaker {
                name: alias.clone(),
                ..words
            },
            None => words,
        }
    }

    /// "an Arvian demand": an adjective before the noun that is the cue; not "Arvia demands", "Arvians demand".
    fn is_attribute(&self, part: &Range<usize>) -> bool {
        let next = self.text.entries.get(part.end).copied();
        let plural = self.text.word(part.end - 1).ends_with('s');
        let noun =
            |e: Entry| e.noun().is_some() && (e.verb().is_empty() || e.inflected(&[Form::Base]));
        part.len() == 1 && !plural && next.is_some_and(noun)
    }

    fn words(&self, part: &Range<usize>) -> Speaker {
        let mut name = self.text.span(part.clone()).of(self.text.text);
        if possessive(self.text, part) {
            name = name.trim_end_matches(['\'', '’']);
            name = name
                .strip_suffix("'s")
                .or_else(|| name.strip_suffix("’s"))
                .unwrap_or(name);
        }
        Speaker {
            name: name.to_owned(),
            role: String::new(),
        }
    }
}

/// How many words may stand between whose rival somebody is and the word for it.
const FACED: usize = 3;

/// How many first letters a country and its adjective share.
const STEM: usize = 4;

/// Whether two first words of a name may be forms of one country: "Arvia’s", "Arvian".
fn begins_alike(one: &str, other: &str) -> bool {
    let stem = |word: &'_ str| {
        word.chars()
            .take(STEM)
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    stem(one) == stem(other)
}

/// Whether capitals are the first letters of a longer name: "NU" of "Norland Union".
fn abbreviates(short: &str, name: &str) -> bool {
    let letters = || short.chars().filter(|&c| c != '.');
    let words = name.split(' ');
    letters().count() > 1
        && letters().all(char::is_uppercase)
        && letters().eq(words.filter_map(|word| word.chars().next()))
}
