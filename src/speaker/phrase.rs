//! What a source's noun phrase names: a person, a party, its officials, or several of these.
use super::mention::{Mention, Mentions, Name};
use super::private::{is_of_some, is_private};
use super::{Referent, Side};
use crate::lens::Prepared;
use crate::lexicon::{self, Class, Classes};
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// Words behind a side's name by which it speaks: offices, bodies, papers, and what tells of no one else.
const SPEAKING: Classes = Classes::any(&[
    Class::Role,
    Class::Group,
    Class::Leader,
    Class::Title,
    Class::Document,
    Class::Sides,
    Class::Beside,
    Class::Event,
    Class::Step,
    Class::Time,
    Class::Adv,
]);

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
                && !matches!(
                    self.text.word(i),
                    "'" | "’" | "&" | "\"" | "“" | "”" | "/" | "%"
                );
            let list = self.text.word(i) == "," && self.lists_names(i, phrase);
            // "Lund on Saturday": the time is that of the cue.
            let timed = self.text.lower(i) == "on"
                && self
                    .text
                    .entries
                    .get(i + 1)
                    .is_some_and(|e| e.is(Class::Time));
            (mark && !list && !self.hyphenates(i))
                || timed
                || e.is(Class::Rel)
                || e.is(Class::That)
                || self.text.word(i).ends_with("ing") && self.opens_participle(i)
        });
        phrase.start..end.unwrap_or(phrase.end)
    }

    /// "Officials saying", "leaders visiting Vell".
    fn opens_participle(&self, i: usize) -> bool {
        let [before, here] = [self.text.entries[i - 1], self.text.entries[i]];
        // "Familiar with its thinking"
        let noun = before.is(Class::Poss);
        !here.verb().is_empty() && !noun || before.is(Class::Role) && here.is(Class::Verb)
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
        // "…, Lund’s aide Ada Berg": the aide.
        let owner = |m: &&Mention| m.possessive && m.tokens.start == after.start;
        let mut named = self.mentions.within(&after).iter().peekable();
        let from = named
            .next_if(owner)
            .map_or(after.start, |m| m.tokens.end + 1);
        // "…, Foreign Minister Ada Berg": with an office, and nothing behind the name.
        let titled = |m: &Mention| {
            let ends = m.tokens.end >= phrase.end
                || self.text.tokens[m.tokens.end].kind == TokenKind::Mark;
            let office = |i: usize| {
                let entry = self.text.entries[i];
                let capital = self.text.word(i).starts_with(char::is_uppercase);
                entry.is(Class::Role)
                    || entry.is(Class::Title)
                    || i == from && entry.is(Class::Det)
                    || capital
            };
            ends && (from..m.tokens.start).all(office)
        };
        let person = named
            .next()
            .filter(|m| m.name.is_person() && (m.tokens.start <= from + 1 || titled(m)))?;
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
            return Some(match person.name {
                // "A Lund aide", "the Lund government": not Lund.
                Name::Known(entity) if self.is_of_person(part, person) => {
                    self.party_phrase(entity, person, part)
                }
                _ => self.person(person, phrase),
            });
        }
        // "the minister of Arvia", "leaders from Arvia": what stands behind the preposition tells the side, not the name.
        let mention = self
            .naming(&heads, part)
            .or_else(|| self.owner(part))
            .or_else(|| self.behind_preposition(part))?;
        match &mention.name {
            Name::Known(_)
                if self.names_another(mention, part) || self.is_of_no_office(mention, part) =>
            {
                Some(self.outsider(part))
            }
            Name::Known(entity) => Some(self.party_phrase(*entity, mention, part)),
            Name::Person(_) => None,
        }
    }

    /// Whether a noun for somebody else follows a name: "a Lund aide".
    fn is_of_person(&self, part: &Range<usize>, person: &Mention) -> bool {
        let next = Some(person.tokens.end).filter(|i| part.contains(i));
        let entry = next.map(|i| self.text.entries[i]);
        entry.is_some_and(|e| e.is(Class::Role) || e.is(Class::Group))
    }

    /// The mention that tells the side: the one nearest to the head, but of two beside an office the first, which is the holder's
    /// own side ("the Arvian Norland envoy").
    fn naming<'m>(&'m self, heads: &[&'m Mention], part: &Range<usize>) -> Option<&'m Mention> {
        let office = part
            .clone()
            .next_back()
            .is_some_and(|i| self.text.entries[i].is(Class::Role));
        let adjoining = heads
            .windows(2)
            .any(|pair| pair[0].tokens.end == pair[1].tokens.start);
        if office && adjoining {
            return heads.first().copied();
        }
        let last = heads.last().copied()?;
        // "Toria’s special envoy": an office that the lens lists as a side's is here another's.
        let small = self
            .text
            .word(last.tokens.start)
            .starts_with(char::is_lowercase);
        let mut before = self
            .mentions
            .within(&(part.start..last.tokens.start))
            .iter();
        let owner = before
            .next_back()
            .filter(|m| small && m.tokens.end == last.tokens.start);
        Some(owner.unwrap_or(last))
    }

    /// "Arvian carmakers", "the Arvian clock": whether the noun behind a side's name is none of those by which sides speak: offices, bodies,
    /// papers.
    fn is_of_no_office(&self, side: &Mention, part: &Range<usize>) -> bool {
        let is_preposition = |&i: &usize| self.text.entries[i].is(Class::Prep);
        let end = part
            .clone()
            .skip(1)
            .find(is_preposition)
            .unwrap_or(part.end);
        let behind = side.tokens.end..end;
        let Some(head) = behind.clone().next_back() else {
            return false;
        };
        let speaks = |i: usize| {
            // "Commanders", "the vice-president"
            let last = self.text.lower(i).rsplit('-').next().unwrap_or_default();
            let one = lexicon::entry(last.trim_end_matches(['s', '\'', '’']));
            let classes = Classes::of(&[self.text.entries[i], one]);
            classes.meets(SPEAKING) || self.text.entries[i].noun().is_some()
        };
        let (word, entry) = (self.text.word(head), self.text.entries[head]);
        // "Arvians standing by"
        let noun = word.starts_with(|c: char| c.is_ascii_lowercase())
            && !word.ends_with("ing")
            && !entry.is_function_word();
        // "An Arvian truce proposal"
        let next = self.text.entries.get(part.end).copied().unwrap_or_default();
        let compound = next.noun().is_some() && !word.ends_with('s');
        noun && !compound && !behind.clone().any(speaks) && self.mentions.within(&behind).is_empty()
    }

    /// "Vell Bartok", "the Vell Stock Exchange": whether capitals behind a town's name make it part of another, unless they tell of an
    /// office ("Vell Ministry"); "Arvian Railways" may be the state's own.
    fn names_another(&self, town: &Mention, part: &Range<usize>) -> bool {
        let text = self.text;
        let adjective = |i: usize| {
            ["an", "ish", "ese", "ch"]
                .iter()
                .any(|end| text.word(i).ends_with(end))
        };
        let capital = |&i: &usize| text.word(i).starts_with(char::is_uppercase);
        let end = town.tokens.end;
        let name = end..end + (end..part.end).take_while(capital).count();
        let own = Classes::of(&text.entries[name.clone()]).meets(SPEAKING);
        let opens = (part.start..town.tokens.start).all(|i| text.entries[i].is(Class::Det));
        opens
            && !name.is_empty()
            && !own
            && !town.possessive
            && !town.name.is_person()
            && !name.clone().any(adjective)
            && !adjective(end - 1)
            && self.mentions.within(&name).is_empty()
    }

    /// The possessor: "Lund’s aides", "Arvia’s ministry".
    fn owner(&self, part: &Range<usize>) -> Option<&Mention> {
        let mut owners = self.mentions.within(part).iter();
        owners.find(|m| m.possessive && !self.stands_beside(part, m))
    }

    /// "Arvia’s neighbours", "allies of Arvia": those beside a country are not that country; a president’s allies are his own.
    fn stands_beside(&self, part: &Range<usize>, country: &Mention) -> bool {
        let is_preposition = |&i: &usize| self.text.entries[i].is(Class::Prep);
        let end = part.clone().skip(1).find(is_preposition);
        let head = end.unwrap_or(part.end) - 1;
        !country.name.is_person() && self.text.entries[head].is(Class::Beside)
    }

    fn behind_preposition(&self, part: &Range<usize>) -> Option<&Mention> {
        if let Some(close) = self.close_to(part) {
            return self.mentions.within(&(close..part.end)).first();
        }
        // "An adviser to the Arvian presidency" is Arvia's, an envoy to Arvia is not.
        let advises = |i: usize| {
            let who = self.text.lower(i).trim_end_matches('s');
            matches!(who, "adviser" | "advisor" | "aide" | "assistant" | "deputy")
        };
        let of = part.clone().find(|&i| match self.text.lower(i) {
            "of" | "from" | "in" | "for" | "by" | "at" => true,
            "to" => i > part.start && advises(i - 1),
            _ => false,
        })?;
        // "a survey by the guild", "a statement from Arvia": a document speaks for whoever wrote it, not for what it is about; but a
        // statement of the ministry is its own.
        let written = matches!(self.text.word(of), "by" | "from");
        // "54 percent of Norlanders", "a majority of Arvians": the people of a side, as polls tell of them.
        let share = (part.start..of).any(|i| {
            let word = self.text.lower(i).trim_end_matches('s');
            matches!(
                word,
                "percent" | "cent" | "%" | "majority" | "half" | "most"
            ) || word.ends_with("third")
                || word.ends_with("quarter")
        });
        let people = |m: &&Mention| share && self.text.word(m.tokens.end - 1).ends_with('s');
        let agent = (part.start..of).any(|i| {
            let e = self.text.entries[i];
            let own = matches!(self.text.lower(i), "statement" | "communique" | "decree");
            // "A person of the Norlander team", as translated news has it.
            let member = matches!(
                self.text.lower(i),
                "person" | "figure" | "employee" | "staffer" | "insider" | "interlocutor"
            );
            let document = (written || own) && e.is(Class::Document) || member;
            let office = e.is(Class::Role) || e.is(Class::Leader) || e.is(Class::Title);
            document || (office || e.is(Class::Group)) && !is_private(self.text.lower(i))
        });
        // "The embassy of Toria in Vell" is Toria's, and where it stands tells nothing.
        let posted = |i: usize| {
            let who = self.text.lower(i).trim_end_matches('s');
            matches!(
                who,
                "embassy" | "consulate" | "ambassador" | "envoy" | "diplomat"
            )
        };
        let posted = of > part.start && posted(of - 1);
        let abroad = (of + 1..part.end).find(|&i| posted && self.text.lower(i) == "in");
        if abroad.is_none() && posted && self.text.lower(of) == "in" {
            return None;
        }
        let named = of..abroad.unwrap_or(part.end);
        let mentions = self.mentions.within(&named).iter();
        let last = mentions.clone().rfind(|m| m.tokens.end == named.end);
        let first = mentions.clone().next();
        // "An official at the Regency", not "at the Norland talks".
        let first = first.filter(|_| self.text.lower(of) != "at");
        // "The mayor of a town near Vell"
        let near = |m: &Mention| {
            let before = m.tokens.start.checked_sub(1);
            let before = before.map_or("", |i| self.text.lower(i));
            matches!(
                before,
                "near" | "outside" | "around" | "beyond" | "bordering"
            )
        };
        let side = last.or(first).filter(|m| !self.stands_beside(part, m));
        let side = side.filter(|m| !near(m));
        last.filter(people).or(side.filter(|_| agent))
    }

    /// "People close to the regent": where "to" stands.
    fn close_to(&self, part: &Range<usize>) -> Option<usize> {
        let to = part
            .clone()
            .skip(2)
            .find(|&i| self.text.lower(i) == "to" && self.text.lower(i - 1) == "close")?;
        let someone = (part.start..to).any(|i| {
            self.text.entries[i].is(Class::Role)
                || matches!(
                    self.text.lower(i),
                    "people" | "those" | "person" | "figures"
                )
        });
        someone.then_some(to)
    }

    pub(super) fn singular_role(&self, part: &Range<usize>) -> bool {
        let head = part
            .clone()
            .rev()
            .find(|&i| self.text.entries[i].is(Class::Role));
        head.is_some_and(|i| {
            let word = self.text.word(i);
            (!word.ends_with('s') || word.ends_with("ss")) && word != "people"
        })
    }

    /// "Analysts", "an Arvian company", "a poll by an Arvian institute": whoever speaks of the sides, or is of one and does not speak for
    /// it. Words of a name say nothing of the kind, nor do "the farmers" by themselves: they may be a side.
    pub(super) fn is_outsider(&self, part: &Range<usize>) -> bool {
        let is_preposition = |&i: &usize| self.text.entries[i].is(Class::Prep);
        let mut prepositions = part.clone().skip(1).filter(is_preposition);
        let first = prepositions.next().unwrap_or(part.end);
        let second = prepositions.next().unwrap_or(part.end);
        let private = |end: usize| {
            // "Arvian farmer Ada Berg": the one named is the farmer.
            let named = self.mentions.within(&(part.start..end));
            let stranger = named.last().filter(|m| matches!(m.name, Name::Person(_)));
            let end = stranger.map_or(end, |m| m.tokens.start.max(part.start + 1));
            let named = self.mentions.within(&(part.start..end));
            let of_side = named.last().is_some_and(|m| m.tokens.end < end);
            let behind = named.last().map_or(end, |m| m.tokens.end);
            // "An Arvian opposition leader", "Arvian church leaders": of those, and no more the side's.
            let heads = |i: usize| i > behind && is_of_some(self.text.lower(i));
            let head = end - 1 - usize::from(heads(end - 1));
            of_side && is_private(self.text.lower(head))
        };
        let analyst = |end: usize| {
            let head = (part.start..end).next_back();
            head.is_some_and(|i| self.text.entries[i].is(Class::Outsider))
        };
        analyst(first)
            || private(first)
            || self.speaks_for(&(part.start..first)) && (private(second) || analyst(second))
    }

    /// "A spokesman for", "a poll by": the head of such a phrase speaks for what stands behind the preposition.
    fn speaks_for(&self, head: &Range<usize>) -> bool {
        let document = |i: usize| self.text.entries[i].is(Class::Document);
        self.singular_role(head) || head.clone().any(document)
    }

    pub(super) fn outsider(&self, part: &Range<usize>) -> Referent {
        let named = self.mentions.within(part).last();
        let stranger = named.filter(|m| matches!(m.name, Name::Person(_)));
        Referent {
            speaker: stranger
                .map_or_else(|| self.described(part), |m| self.person(m, part).speaker),
            side: Side::Other,
            person: stranger.is_some() || self.singular_role(part),
        }
    }
}
