//! What a source's noun phrase names: a person, a party, its officials, or several of these.
use super::mention::{Mention, Mentions, Name, possessive};
use super::{Referent, Side, Speaker};
use crate::lens::{Entity, Prepared};
use crate::lexicon::{Class, Entry, Form};
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// What a reader of phrases needs.
pub(super) struct Reader<'a> {
    pub text: &'a Text<'a>,
    pub mentions: &'a Mentions,
    pub lens: &'a Prepared,
}

impl Reader<'_> {
    /// The referents that the phrase itself names; none where it has no name that tells.
    pub(super) fn read(&self, phrase: &Range<usize>) -> Vec<Referent> {
        let core = self.core(phrase);
        let person = self.person_in_apposition(&core, phrase);
        if let Some(person) = person.or_else(|| self.person_in_relative(phrase)) {
            return vec![person];
        }
        let mut out: Vec<Referent> = Vec::new();
        let conjuncts = self.conjuncts(&core, phrase);
        // "the leaders of Arvia and Norland" are named together, whichever of them a side is read from.
        let listed = conjuncts.len() > 1 && conjuncts.iter().all(|c| c.start == core.start);
        for conjunct in &conjuncts {
            let mut referent = self.conjunct(conjunct, phrase);
            if let Some(referent) = referent.as_mut().filter(|r| listed && !r.person) {
                referent.speaker = self.described(&core);
            }
            out.extend(referent);
        }
        out
    }

    /// The phrase up to its apposition or relative clause.
    pub(super) fn core(&self, phrase: &Range<usize>) -> Range<usize> {
        let end = phrase.clone().skip(1).find(|&i| {
            let e = self.text.entries[i];
            let mark = self.text.tokens[i].kind == TokenKind::Mark
                && !matches!(self.text.word(i), "'" | "’" | "&" | "\"" | "“" | "”" | "/");
            let list = self.text.word(i) == "," && self.lists_names(i, phrase);
            (mark && !list && !self.hyphenates(i))
                || e.is(Class::Rel)
                || e.verb().iter().any(|_| self.text.word(i).ends_with("ing"))
        });
        phrase.start..end.unwrap_or(phrase.end)
    }

    /// "Arvia, Norland and Toria": a comma between names that "and" joins further on.
    fn lists_names(&self, comma: usize, phrase: &Range<usize>) -> bool {
        let named = |i: usize| {
            self.mentions
                .within(&(i..i + 3))
                .first()
                .is_some_and(|m| m.tokens.start <= i + 1)
        };
        let before = self
            .mentions
            .before(comma)
            .next()
            .is_some_and(|m| m.tokens.end == comma && !m.name.is_person());
        before
            && named(comma + 1)
            && (comma..phrase.end).any(|i| self.text.entries[i].is(Class::Coord))
    }

    fn hyphenates(&self, i: usize) -> bool {
        self.text.word(i) == "-"
            && i > 0
            && self.text.tokens[i - 1].span.end() == self.text.tokens[i].span.start()
    }

    /// "Lund’s chief of staff, Ada Berg": the person named after the comma is the one described before it.
    fn person_in_apposition(&self, core: &Range<usize>, phrase: &Range<usize>) -> Option<Referent> {
        let described = core.clone().any(|i| self.text.entries[i].is(Class::Role));
        let own = self.heads(core).iter().any(|m| m.name.is_person());
        if !described || own || self.text.word(core.end) != "," {
            return None;
        }
        let after = core.end + 1..phrase.end;
        let person = self
            .mentions
            .within(&after)
            .first()
            .filter(|m| m.name.is_person() && m.tokens.start <= after.start + 1)?;
        Some(self.person(person, phrase))
    }

    /// "Arvia, whose president, Ana Lund,": the person named in the relative clause is its subject.
    fn person_in_relative(&self, phrase: &Range<usize>) -> Option<Referent> {
        let whose = phrase
            .clone()
            .find(|&i| self.text.word(i).eq_ignore_ascii_case("whose"))?;
        let office = (whose + 1..phrase.end).find(|&i| self.text.entries[i].is(Class::Role))?;
        let person = self.mentions.within(&(office + 1..phrase.end)).first()?;
        let near = office <= whose + 3 && person.tokens.start <= office + 2;
        (near && person.name.is_person()).then(|| self.person(person, phrase))
    }

    /// The parts that "and" or "along with" join.
    fn conjuncts(&self, core: &Range<usize>, phrase: &Range<usize>) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let mut start = core.start;
        for i in core.clone() {
            let e = self.text.entries[i];
            if e.is(Class::Coord) || self.text.word(i) == "," {
                out.push(start..i);
                start = i + 1;
            }
        }
        out.push(start..core.end);
        // "Arvia, along with its allies,"
        if self.text.word(core.end) == ","
            && self
                .text
                .entries
                .get(core.end + 1)
                .is_some_and(|e| e.is(Class::Collective))
        {
            let rest = core.end + 3..phrase.end;
            let end = rest
                .clone()
                .find(|&i| self.text.word(i) == ",")
                .unwrap_or(rest.end);
            out.push(rest.start..end.max(rest.start));
        }
        out.retain(|r| !r.is_empty());
        // "the leaders of Arvia and Norland", "leaders from Arvia, Norland and Toria": one head with a list behind its preposition.
        let prepositional = |r: &Range<usize>| {
            r.clone()
                .any(|i| self.text.entries[i].is(Class::Prep) && i > r.start)
        };
        if out.len() > 1
            && out.first().is_some_and(|first| {
                prepositional(first) && first.clone().any(|i| self.text.entries[i].is(Class::Role))
            })
        {
            let first = out[0].clone();
            for part in out.iter_mut().skip(1) {
                if self
                    .mentions
                    .within(part)
                    .first()
                    .is_some_and(|m| !m.name.is_person())
                {
                    *part = first.start..part.end;
                }
            }
        }
        out
    }

    /// The mentions of a part that can be its head: not possessive before a noun, not behind a preposition, but for a name in
    /// apposition to an office ("the minister of trade Ada Berg").
    fn heads(&self, part: &Range<usize>) -> Vec<&Mention> {
        let mentions = self.mentions.within(part);
        let inside = |i: usize| mentions.iter().any(|m| m.tokens.contains(&i));
        let is_preposition = |&i: &usize| self.text.entries[i].is(Class::Prep) && !inside(i);
        let preposition = part
            .clone()
            .skip(1)
            .find(is_preposition)
            .unwrap_or(part.end);
        let governed = |m: &Mention| {
            let before = m
                .tokens
                .start
                .checked_sub(1)
                .filter(|i| part.contains(i))
                .map(|i| self.text.entries[i]);
            before.is_none_or(|e| e.is(Class::Prep) || e.is(Class::Det))
        };
        let apposed = |m: &Mention| m.name.is_person() && m.tokens.end == part.end && !governed(m);
        let heads = |m: &&Mention| {
            apposed(m)
                || (m.tokens.end <= preposition && !(m.possessive && m.tokens.end < preposition))
        };
        mentions.iter().filter(heads).collect()
    }

    fn conjunct(&self, part: &Range<usize>, phrase: &Range<usize>) -> Option<Referent> {
        if self.is_outsider(part) {
            return Some(self.outsider(part));
        }
        let heads = self.heads(part);
        if let Some(person) = heads.iter().rev().find(|m| m.name.is_person()) {
            return Some(self.person(person, phrase));
        }
        // "the minister of Arvia", "leaders from Arvia": what stands behind the preposition tells the side, not the name.
        let mention = self
            .naming(&heads, part)
            .or_else(|| self.owner(part))
            .or_else(|| self.behind_preposition(part))?;
        match &mention.name {
            Name::Known(entity) => Some(self.party_phrase(*entity, mention, part)),
            Name::Person(_) => None,
        }
    }

    /// The mention that tells the side: the one nearest to the head, but of two beside an office the first, which is the holder's
    /// own side ("the Arvian Norland envoy").
    fn naming<'m>(&self, heads: &[&'m Mention], part: &Range<usize>) -> Option<&'m Mention> {
        let office = part
            .clone()
            .next_back()
            .is_some_and(|i| self.text.entries[i].is(Class::Role));
        let adjoining = heads
            .windows(2)
            .any(|pair| pair[0].tokens.end == pair[1].tokens.start);
        if office && adjoining {
            heads.first().copied()
        } else {
            heads.last().copied()
        }
    }

    /// The possessor: "Lund’s aides", "Arvia’s ministry".
    fn owner(&self, part: &Range<usize>) -> Option<&Mention> {
        self.mentions.within(part).iter().find(|m| m.possessive)
    }

    fn behind_preposition(&self, part: &Range<usize>) -> Option<&Mention> {
        let of = part.clone().find(|&i| {
            matches!(
                self.text.word(i).to_ascii_lowercase().as_str(),
                "of" | "from" | "in" | "for" | "by"
            )
        })?;
        // "a survey by the guild", "a statement from Arvia": a document speaks for whoever wrote it, not for what it is about.
        let written = matches!(self.text.word(of), "by" | "from");
        let agent = (part.start..of).any(|i| {
            let e = self.text.entries[i];
            let document = written && e.is(Class::Document);
            let office = e.is(Class::Role) || e.is(Class::Leader) || e.is(Class::Title);
            document || office || e.is(Class::Group)
        });
        let last = self
            .mentions
            .within(&(of..part.end))
            .iter()
            .rfind(|m| m.tokens.end == part.end);
        let first = self.mentions.within(&(of..part.end)).first();
        last.or(first).filter(|_| agent)
    }

    /// A party, its officials, or the one person whom the description names.
    fn party_phrase(&self, entity: Entity, mention: &Mention, part: &Range<usize>) -> Referent {
        let Some(party) = self.lens.entity_party(entity) else {
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
        let words = if bare {
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
        let first = self.text.word(part.start).to_ascii_lowercase();
        let indefinite = matches!(
            first.as_str(),
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
        let words: Vec<_> = (start..end)
            .map(|i| self.text.word(i))
            .filter(|w| !matches!(*w, "'" | "’" | "'s" | "’s"))
            .collect();
        self.lens.person_by_role(party, &words.join(" "))
    }

    fn singular_role(&self, part: &Range<usize>) -> bool {
        let head = part
            .clone()
            .rev()
            .find(|&i| self.text.entries[i].is(Class::Role));
        head.is_some_and(|i| !self.text.word(i).ends_with('s') || self.text.word(i).ends_with("ss"))
    }

    fn is_outsider(&self, part: &Range<usize>) -> bool {
        let preposition = part
            .clone()
            .skip(1)
            .find(|&i| self.text.entries[i].is(Class::Prep))
            .unwrap_or(part.end);
        let head = (part.start..preposition).next_back();
        head.is_some_and(|i| self.text.entries[i].is(Class::Outsider))
    }

    fn outsider(&self, part: &Range<usize>) -> Referent {
        Referent {
            speaker: self.described(part),
            side: Side::Other,
            person: self.singular_role(part),
        }
    }

    fn person(&self, mention: &Mention, phrase: &Range<usize>) -> Referent {
        match &mention.name {
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
        let outsider = phrase
            .clone()
            .any(|i| self.text.entries[i].is(Class::Outsider));
        if outsider {
            return Side::Other;
        }
        let near = self
            .mentions
            .within(phrase)
            .iter()
            .filter(|m| m.tokens != mention.tokens);
        let mut sides = near.filter_map(|m| match m.name {
            Name::Known(entity) => Some(
                self.lens
                    .entity_party(entity)
                    .map_or(Side::Other, Side::Party),
            ),
            Name::Person(_) => None,
        });
        sides.next().unwrap_or(Side::Unknown)
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
        {
            start += 1;
        }
        self.words(&(start..part.end))
    }

    /// "its European allies": the possessive says nothing beside a name.
    fn owned(&self, start: usize, part: &Range<usize>) -> bool {
        self.text.entries[start].is(Class::Poss) && !self.mentions.within(part).is_empty()
    }

    /// A party's institution by the spelling that its lens lists: "Arvia’s Foreign Ministry" is the "Arvian Foreign Ministry".
    fn institution(&self, party: usize, words: Speaker) -> Speaker {
        let aliases = self.lens.lens.parties.get(party).map(|p| &p.aliases);
        let mut aliases = aliases.into_iter().flatten();
        match aliases.find(|alias| is_variant(alias, &words.name)) {
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

/// How many first letters a country and its adjective share.
const STEM: usize = 4;

/// Whether two names differ only in the form of their first word: "Arvia’s Foreign Ministry", "Arvian Foreign Ministry".
fn is_variant(alias: &str, name: &str) -> bool {
    let (Some((first, rest)), Some((other, tail))) = (alias.split_once(' '), name.split_once(' '))
    else {
        return false;
    };
    let stem = |word: &str| word.chars().take(STEM).collect::<String>().to_lowercase();
    rest == tail && stem(first) == stem(other)
}
