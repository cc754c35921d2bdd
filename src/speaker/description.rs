//! Whom a description without a name stands for: "his foreign minister", "the president", "the union", "both sides".
use super::coreference::{Discourse, REACH, RECENT, Rank, Told};
use super::mention::{Mention, Name, possessive};
use super::private::is_opposite;
use super::{Referent, Side, Speaker};
use crate::lens::{Entity, turned};
use crate::lexicon::{Class, Entry, entry};
use crate::sort::SmallSort;
use crate::text::small;
use std::ops::Range;

impl Discourse<'_> {
    /// "his aides", "their leaders": officials of whomever the pronoun stands for. A person is named only where the lens lists
    /// exactly that office.
    pub(super) fn possessed(
        &self,
        core: &Range<usize>,
        entry: Entry,
        outer: &[Referent],
    ) -> Vec<Referent> {
        let owner = self
            .spoken_of(core.start, entry)
            .or_else(|| self.pronoun(core.start, entry, outer).into_iter().next());
        let Some(owner) = owner else {
            return Vec::new();
        };
        let text = self.reader.text;
        let head = core
            .clone()
            .next_back()
            .map(|i| text.entries[i])
            .unwrap_or_default();
        // "Its neighbours" and "his rival" are on another side.
        let own = head.is(Class::Role) || head.is(Class::Group);
        let away = core
            .clone()
            .any(|i| text.entries[i].is(Class::Beside) || is_opposite(text.lower(i)));
        if !own || away {
            return Vec::new();
        }
        let officer = self.officer(owner.side, core);
        // "Her government" is her country's.
        let state = core.clone().next_back().is_some_and(|i| {
            matches!(
                text.lower(i),
                "government" | "administration" | "country" | "side" | "bloc" | "delegation"
            )
        });
        let whose = match owner.side {
            Side::Party(party) if state => self.reader.lens.lens.parties[party].label.as_str(),
            _ => owner.speaker.name.as_str(),
        };
        vec![officer.unwrap_or_else(|| Referent {
            speaker: self.owned_name(core, whose),
            side: owner.side,
            person: false,
        })]
    }

    /// "His aides" as they are shown, away from their sentence: "Ada Berg’s aides".
    fn owned_name(&self, core: &Range<usize>, owner: &str) -> Speaker {
        let text = self.reader.text;
        let start = core.start + usize::from(text.entries[core.start].is(Class::Poss));
        let what = text.span(start..core.end).of(text.text);
        if owner.is_empty() || what.is_empty() {
            return self.reader.described(core);
        }
        let ending = if owner.ends_with('s') { "’" } else { "’s" };
        Speaker {
            name: [owner, ending, " ", what].concat(),
            role: String::new(),
        }
    }

    /// "His foreign minister" is the one of his side; "his spokesman" may be somebody else than the government's.
    fn officer(&self, side: Side, core: &Range<usize>) -> Option<Referent> {
        let Side::Party(party) = side else {
            return None;
        };
        let text = self.reader.text;
        let office = text.span(core.start + 1..core.end).of(text.text);
        let person = self.reader.lens.person_by_role(party, office)?;
        let entity = Entity::Person { party, person };
        let exactly = self
            .reader
            .lens
            .entity_role(entity)
            .eq_ignore_ascii_case(office);
        exactly.then(|| self.reader.known(entity))
    }

    /// "the president", "the spokesman": the one of the speaker's own side; else the only person named so far who holds the
    /// office. "the union", "the ministry": what was named in full before.
    pub(super) fn description(&self, core: &Range<usize>, outer: &[Referent]) -> Option<Referent> {
        let text = self.reader.text;
        let definite = matches!(text.lower(core.start), "the" | "this");
        let last = core.clone().next_back()?;
        // "The president himself"
        if last > core.start + 1 && text.lower(last).ends_with("self") {
            return self.description(&(core.start..last), outer);
        }
        if text.lower(core.start) == "one" && text.lower(core.start + 2) == "the" {
            return self.repeated(core);
        }
        if !definite || last == core.start {
            return None;
        }
        if let Some(office) = self.headship(core) {
            return Some(self.reader.known(self.holder(core.start, office)?));
        }
        if !text.entries[last].is(Class::Role) && !self.is_office_of(core) {
            return self
                .institution(core)
                .or_else(|| self.repeated(core))
                .or_else(|| self.figure(core));
        }
        let office = small(text.span(core.start + 1..last + 1).of(text.text));
        let lens = self.reader.lens;
        if let [
            Referent {
                side: Side::Party(party),
                ..
            },
        ] = outer
        {
            let person = lens.person_by_role(*party, &office)?;
            return Some(self.reader.known(Entity::Person {
                party: *party,
                person,
            }));
        }
        let holder = self.holder(core.start, &office);
        holder
            .map(|holder| self.reader.known(holder))
            .or_else(|| self.repeated(core))
            .or_else(|| self.figure(core))
    }

    /// "The minister of defence": whether the office stands before "of".
    fn is_office_of(&self, core: &Range<usize>) -> bool {
        let text = self.reader.text;
        let of = core.clone().find(|&i| text.lower(i) == "of");
        of.is_some_and(|of| of > core.start + 1 && text.entries[of - 1].is(Class::Role))
    }

    /// "The head of state": by which office lenses call that.
    fn headship(&self, core: &Range<usize>) -> Option<&'static str> {
        let text = self.reader.text;
        // "The head of the state", as translated news has it.
        let words = core.clone().map(|i| text.lower(i));
        let words: Vec<&str> = words.filter(|word| *word != "the").collect();
        match words[..] {
            ["head", "of", "state"] => Some("president"),
            ["head", "of", "government"] | ["pm"] => Some("prime minister"),
            _ => None,
        }
    }

    /// "The diplomat", "the politician": by words that may be said of any of them, who spoke last.
    fn figure(&self, core: &Range<usize>) -> Option<Referent> {
        const FIGURES: [&str; 9] = [
            "diplomat",
            "politician",
            "dignitary",
            "mandatary",
            "deputy",
            "lawmaker",
            "legislator",
            "statesman",
            "parliamentarian",
        ];
        let text = self.reader.text;
        let last = core.end.checked_sub(1)?;
        let fits = |r: &Referent| r.person && matches!(r.side, Side::Party(_));
        let one = core.len() == 2 && FIGURES.contains(&text.lower(last));
        one.then(|| self.subject_before(core.start, entry("he"), &fits))?
    }

    /// "the president’s spokesman", "an aide to the president": who serves an office is of its holder's side.
    pub(super) fn serving(&self, core: &Range<usize>) -> Option<Referent> {
        let text = self.reader.text;
        let serves = |i: usize| {
            let entry = text.entries[i];
            entry.is(Class::Role) || entry.is(Class::Group)
        };
        let the = core.clone().find(|&i| text.lower(i) == "the")?;
        let owns = |&i: &usize| possessive(text, &(i..i + 1));
        let owner = (the + 1..core.end).find(owns).filter(|_| the == core.start);
        let behind = the > core.start + 1 && serves(the - 2);
        let end = match owner {
            Some(owner) if serves(core.end - 1) && owner + 1 < core.end => owner + 1,
            None if behind => core.end,
            _ => return None,
        };
        let holder = self.office_holder(&(the..end))?;
        let side = self.reader.lens.entity_party(holder)?;
        Some(Referent {
            speaker: self.reader.described(core),
            side: Side::Party(side),
            person: false,
        })
    }

    /// "Three people familiar with its thinking": of the side that they know from within.
    pub(super) fn familiar(&self, core: &Range<usize>) -> Option<Referent> {
        let text = self.reader.text;
        let with = core.clone().skip(1).find(|&i| text.lower(i) == "with")?;
        let owner = text.entries[with + 1];
        if text.lower(with - 1) != "familiar" || !owner.is(Class::Poss) {
            return None;
        }
        Some(Referent {
            speaker: self.reader.described(core),
            side: self.spoken_of(with + 1, owner)?.side,
            person: false,
        })
    }

    /// "The president", "the Arvian president’s": who holds the office that these words name, of the country that they name, if any.
    pub(super) fn office_holder(&self, words: &Range<usize>) -> Option<Entity> {
        let text = self.reader.text;
        let lens = self.reader.lens;
        let country = self.reader.mentions.within(words).first();
        let start = country.map_or(words.start + 1, |m| m.tokens.end);
        let office = small(text.span(start..words.end).of(text.text));
        let mut ends = ["'s", "’s"].iter();
        let office = ends.find_map(|s| office.strip_suffix(s)).unwrap_or(&office);
        match country.map(|m| &m.name) {
            Some(Name::Known(country)) => {
                let party = lens.entity_party(*country)?;
                let person = lens.person_by_role(party, office)?;
                Some(Entity::Person { party, person })
            }
            Some(Name::Person(_)) => None,
            None => self.holder(words.start, office),
        }
    }

    /// The only person named so far who holds an office, or the only one of late, or the only one who acts in the nearest sentence that names
    /// one; before anybody is named, the only one whom the lens gives just this office.
    fn holder(&self, at: usize, office: &str) -> Option<Entity> {
        let turned = turned(office);
        let office = turned.as_deref().unwrap_or(office);
        let text = self.reader.text;
        let lens = self.reader.lens;
        let holds = |entity: &Entity| holds(&small(lens.entity_role(*entity)), office);
        let named = |m: &Mention| match m.name {
            Name::Known(entity) => Some((entity, text.sentence_of(m.tokens.start))),
            Name::Person(_) => None,
        };
        let holders = || {
            let told = |m: &&Mention| !self.is_own_word(m.tokens.start);
            let named = self
                .reader
                .mentions
                .before(at)
                .filter(told)
                .filter_map(named);
            named.filter(|(entity, _)| holds(entity))
        };
        let here = text.sentence_of(at);
        let late = |sentence: usize| sentence + REACH >= here;
        match only(holders().map(|(entity, _)| entity)) {
            Only::One(holder) => Some(holder),
            Only::Several => {
                let recent = holders().filter(|&(_, sentence)| late(sentence));
                only(recent.map(|(entity, _)| entity))
                    .one()
                    .or_else(|| self.acting(at, office, &holds))
            }
            Only::None => {
                let exactly = |e: &Entity| lens.entity_role(*e).eq_ignore_ascii_case(office);
                let exact = office.contains(' ');
                let all = lens.people().filter(|e| exact && exactly(e));
                only(all).one()
            }
        }
    }

    /// "Lund, who had met Brandt, refused. “No,” the minister said": of several who hold the office, the only one who speaks in the nearest
    /// sentence that names one, or is its subject where it names no other; or the only one whom it calls by the office.
    fn acting(&self, at: usize, office: &str, holds: &dyn Fn(&Entity) -> bool) -> Option<Entity> {
        let text = self.reader.text;
        let here = text.sentence_of(at);
        let known = |m: &Mention| match m.name {
            Name::Known(entity) if holds(&entity) => Some(entity),
            _ => None,
        };
        let mut sentences = (here.saturating_sub(REACH)..here).rev();
        let named = sentences.find_map(|back| {
            let tokens = &text.sentences[back].tokens;
            let within = self.reader.mentions.within(tokens);
            within.iter().any(|m| known(m).is_some()).then_some(within)
        })?;
        let alone = !matches!(only(named.iter().filter_map(known)), Only::Several);
        let titled = |m: &&Mention| {
            let before = m.tokens.start.checked_sub(1);
            before.is_some_and(|i| {
                office.ends_with(text.lower(i)) && text.entries[i].is(Class::Title)
            })
        };
        let called = named.iter().filter(titled).filter_map(known);
        if let (false, Only::One(holder)) = (alone, only(called)) {
            return Some(holder);
        }
        let acts = |m: &&Mention| {
            let sentence = &text.sentences[text.sentence_of(m.tokens.start)].tokens;
            let before = m.tokens.start.checked_sub(1);
            let by = before.is_some_and(|i| text.lower(i) == "by");
            let speaks = |t: &Told| t.rank == Rank::Speaks && t.core.contains(&m.tokens.start);
            let first = m.tokens.start == sentence.start;
            let acts = alone && (first || by);
            !m.possessive && (acts || self.told.iter().rev().take(RECENT).any(speaks))
        };
        only(named.iter().filter(acts).filter_map(known)).one()
    }

    /// "the Arvian refused": the only person of that side whom the nearest sentence that names one tells of.
    pub(super) fn compatriot(&self, core: &Range<usize>) -> Option<Referent> {
        const ENDINGS: [&str; 5] = ["ian", "ean", "ese", "ican", "iard"];
        let text = self.reader.text;
        let lens = self.reader.lens;
        let word = core.end.checked_sub(1)?;
        let one = core.len() == 2 && text.lower(core.start) == "the";
        let ends = ENDINGS.iter().any(|end| text.word(word).ends_with(end));
        let [mention] = self.reader.mentions.within(core) else {
            return None;
        };
        let Name::Known(country) = mention.name else {
            return None;
        };
        let party = lens.entity_party(country).filter(|_| one && ends)?;
        let person = |m: &Mention| match m.name {
            Name::Known(entity) if m.name.is_person() => {
                (lens.entity_party(entity) == Some(party)).then_some(entity)
            }
            _ => None,
        };
        let here = text.sentence_of(core.start);
        let late = |m: &&Mention| text.sentence_of(m.tokens.start) + REACH >= here;
        let mut before = self.reader.mentions.before(core.start).take_while(late);
        let last = before.find(|m| person(m).is_some())?;
        let sentence = &text.sentences[text.sentence_of(last.tokens.start)];
        let named = self
            .reader
            .mentions
            .within(&(sentence.tokens.start..core.start));
        only(named.iter().filter_map(person))
            .one()
            .map(|person| self.reader.known(person))
    }

    /// "the guild" after "the Drivers’ Guild": a name in short, where all that were named and end in it are of one side.
    fn institution(&self, core: &Range<usize>) -> Option<Referent> {
        let text = self.reader.text;
        let short = small(text.span(core.start + 1..core.end).of(text.text));
        let ends = |name: &str| {
            small(name)
                .strip_suffix(&short)
                .is_some_and(|rest| rest.ends_with([' ', '-']))
        };
        let mut named = self
            .reader
            .mentions
            .before(core.start)
            .filter(|m| !m.name.is_person() && ends(text.span(m.tokens.clone()).of(text.text)));
        let first = named.next()?;
        let referent = self.reader.read(&first.tokens).into_iter().next()?;
        let same = |tokens: &Range<usize>| {
            let other = self.reader.read(tokens).into_iter().next();
            other
                .is_some_and(|o| o.side == referent.side && o.speaker.name == referent.speaker.name)
        };
        named.all(|m| same(&m.tokens)).then_some(referent)
    }

    pub(super) fn is_both_sides(&self, core: &Range<usize>) -> bool {
        let entries = &self.reader.text.entries;
        let both = core.clone().position(|i| entries[i].is(Class::Both));
        let last = core
            .clone()
            .next_back()
            .map(|i| entries[i])
            .unwrap_or_default();
        // "the heads of both delegations", "officials on both sides"
        let led = |both: usize| {
            let word = |back: usize| self.reader.text.lower(core.start + both - back);
            let of = both >= 2 && matches!(word(1), "of" | "on" | "from");
            of && matches!(
                word(2),
                "heads" | "leaders" | "chiefs" | "members" | "officials" | "sources"
            )
        };
        both.is_some_and(|both| last.is(Class::Sides) && (core.len() <= 3 || led(both)))
            && self.reader.mentions.within(core).is_empty()
    }

    /// The two parties that the nearest sentence with several of them names; or else those that the article names most so far, if the
    /// last sentences name both and no third nearly as often.
    pub(super) fn both_sides(&self, at: usize) -> Vec<Referent> {
        let lens = self.reader.lens;
        let mut named = vec![0_usize; lens.lens.parties.len()];
        let mut recent = named.clone();
        let mut last = vec![usize::MAX; named.len()];
        let here = self.reader.text.sentence_of(at);
        let sentences = &self.reader.text.sentences;
        // Where a section begins, whom the last sentence before it told of is not taken up.
        let section = (here.saturating_sub(2 * REACH)..here).rfind(|&s| sentences[s].heading);
        // The parties of one sentence, from the nearest on, until one has several.
        let mut together: (usize, Vec<usize>) = (here, Vec::new());
        for mention in self.reader.mentions.before(at) {
            let Name::Known(entity) = mention.name else {
                continue;
            };
            let Some(party) = lens.entity_party(entity) else {
                continue;
            };
            let sentence = self.reader.text.sentence_of(mention.tokens.start);
            // "In Vell": where something takes place, nobody acts.
            let before = mention.tokens.start.checked_sub(1);
            if before.is_some_and(|i| self.reader.text.lower(i) == "in")
                && !mention.name.is_person()
            {
                continue;
            }
            // "United States President Dora Quell" tells of one side once.
            named[party] += usize::from(last[party] != sentence);
            last[party] = sentence;
            let near = sentence + 2 * REACH >= here;
            recent[party] += usize::from(near);
            // "Lund refused, but both sides agreed": whoever the other one is, it was not told just now.
            let alone = together.0 == here && together.1.len() == 1;
            if near && together.0 != sentence && together.1.len() < 2 && !alone {
                together = (sentence, Vec::new());
            }
            let within = near && section.is_none_or(|section| section < sentence);
            if within && together.0 == sentence && !together.1.contains(&party) {
                together.1.push(party);
            }
        }
        let mut parties: Vec<usize> = (0..named.len()).collect();
        parties.sort_small_by_key(|&p| (usize::MAX - named[p], p));
        let third = parties.get(2).map_or(0, |&p| named[p]);
        parties.truncate(2);
        let rivalled = parties.get(1).is_some_and(|&p| 5 * named[p] < 7 * third);
        // A sentence further up may tell of somebody whom the article is not about.
        let least = parties.get(1).map_or(0, |&p| named[p]);
        let about = together.0 + 1 >= here || together.1.iter().all(|&p| 4 * named[p] >= 3 * least);
        if together.1.len() == 2 && about {
            parties = together.1;
            parties.sort_small();
        } else if parties.len() < 2 || rivalled || parties.iter().any(|&p| recent[p] == 0) {
            return Vec::new();
        }
        let referent = |&party: &usize| {
            let speaker = super::Speaker {
                name: lens.lens.parties[party].label.clone(),
                role: String::new(),
            };
            Referent {
                speaker,
                side: Side::Party(party),
                person: false,
            }
        };
        parties.iter().map(referent).collect()
    }
}

/// "the foreign minister" is a minister, and so is a foreign secretary, but no general secretary; the top diplomat is either.
fn holds(role: &str, office: &str) -> bool {
    let secretary = || {
        role.strip_suffix(" secretary")
            .filter(|_| office == "minister")
    };
    // "the spokesperson" is a spokesman as well as a spokeswoman.
    let speaks = |words: &str| {
        let mut all = ["spokesman", "spokeswoman", "spokesperson"].iter();
        all.any(|end| words.ends_with(end))
    };
    let served = [
        "general",
        "press",
        "private",
        "permanent",
        "executive",
        "assistant general",
    ];
    let diplomat = || {
        let foreign = role.contains("foreign") || role.ends_with("secretary of state");
        matches!(office, "top diplomat" | "chief diplomat") && foreign && !speaks(role)
    };
    let prime = office == "minister" && role.ends_with("prime minister");
    role.ends_with(office) && !prime
        || diplomat()
        || speaks(role) && speaks(office) && !office.contains(' ')
        || secretary().is_some_and(|of| !served.contains(&of))
}

/// How many different ones there are.
enum Only {
    None,
    One(Entity),
    Several,
}

impl Only {
    fn one(self) -> Option<Entity> {
        match self {
            Self::One(entity) => Some(entity),
            Self::None | Self::Several => None,
        }
    }
}

fn only(mut all: impl Iterator<Item = Entity>) -> Only {
    match all.next() {
        None => Only::None,
        Some(first) if all.all(|other| other == first) => Only::One(first),
        Some(_) => Only::Several,
    }
}
