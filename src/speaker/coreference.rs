//! Whom a pronoun or a bare description stands for, from what the text told before.
use super::gender::Genders;
use super::mention::{Mentions, Name, possessive};
use super::phrase::Reader;
use super::{Referent, Side};
use crate::attribution::{Attribution, QuoteKind};
use crate::intern::Firsts;
use crate::lens::Prepared;
use crate::lexicon::{Class, Entry, entry};
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// How many sentences back a pronoun may reach.
pub(super) const REACH: usize = 3;

/// How many sources back a pronoun looks; a few sentences hold far fewer.
pub(super) const RECENT: usize = 64;

/// A source that a later pronoun or description may stand for.
pub(super) struct Told {
    /// First token of the source.
    pub(super) at: usize,
    /// Its words up to an apposition.
    pub(super) core: Range<usize>,
    pub(super) rank: Rank,
    pub(super) referent: Referent,
}

/// How likely "he" in a later sentence is to take a source up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// Who speaks in the sentence itself.
    Speaks,
    /// Who speaks, wants or does something in another's words.
    Spoken,
    /// "Brandt’s claim": no subject of anything.
    Owns,
}

/// What has been told so far.
pub(super) struct Discourse<'a> {
    pub(super) reader: Reader<'a>,
    genders: Genders,
    /// Sources resolved so far.
    pub(super) told: Vec<Told>,
    /// Those of them whose side is known, by name: the place of the first.
    known: Firsts,
    /// The content of the attribution in hand: whom somebody speaks of is no antecedent of "he said".
    own_words: Vec<Range<usize>>,
    /// Whether it stands in quotation marks: there nobody calls themselves "he" or "they", and whom they mean was said before.
    quoted: bool,
}

/// "He", "him", "they", "them".
fn is_pronoun(entry: Entry) -> bool {
    let classes = [Class::He, Class::She, Class::It, Class::They];
    !entry.is(Class::Poss) && classes.iter().any(|&class| entry.is(class))
}

impl<'a> Discourse<'a> {
    pub(super) fn new(text: &'a Text<'a>, mentions: &'a Mentions, lens: &'a Prepared) -> Self {
        Self {
            reader: Reader {
                text,
                mentions,
                lens,
            },
            genders: Genders::find(text, mentions, lens),
            told: Vec::new(),
            known: Firsts::default(),
            own_words: Vec::new(),
            quoted: false,
        }
    }

    /// The referents of an attribution's source. `outer` are those in whose words it stands; `quoted` tells whether these are
    /// their very words.
    pub(super) fn resolve(
        &mut self,
        attribution: &Attribution,
        outer: &[Referent],
        quoted: bool,
    ) -> Vec<Referent> {
        self.quoted = quoted;
        let Some(span) = attribution.source.first() else {
            let told = outer.is_empty().then(|| self.left_out(attribution));
            return told.flatten().into_iter().collect();
        };
        let phrase = self.reader.text.tokens_in(*span);
        if phrase.is_empty() {
            return Vec::new();
        }
        let phrase = self.reader.mentions.whole_names(phrase);
        self.own_words = attribution
            .content
            .iter()
            .map(|c| self.reader.text.tokens_in(*c))
            .collect();
        // "He told reporters …, adding that he …": one word stands for one person.
        if let Some(found) = self.read_before(&phrase) {
            return found;
        }
        let core = self.reader.core(&phrase);
        let mut found = self.lookup(&phrase, outer);
        if found.is_empty() {
            found.extend(self.asked_people(&core));
        }
        for referent in &mut found {
            self.recall_side(referent);
        }
        let rank = if self.is_possessive(&phrase) {
            Rank::Owns
        } else if outer.is_empty() {
            Rank::Speaks
        } else {
            Rank::Spoken
        };
        for referent in &found {
            if referent.side != Side::Unknown {
                self.known.add(&referent.speaker.name, self.told.len());
            }
            self.told.push(Told {
                at: phrase.start,
                core: core.clone(),
                rank,
                referent: referent.clone(),
            });
        }
        if found.is_empty() {
            let referent = Referent {
                speaker: self.reader.described(&core),
                side: Side::Unknown,
                person: self.is_unnamed_person(&core),
            };
            // "An official said that Lund would resign. “It is over,” he added": he is the official. So is "it" a ministry that nobody
            // knows, and "one of them" one of two officials.
            let text = self.reader.text;
            let mut words = core.clone().map(|i| text.entries[i]);
            let several = words.clone().next().is_some_and(|e| e.is(Class::Number))
                && words.clone().any(|e| e.is(Class::Role));
            let group = words.next_back().is_some_and(|e| e.is(Class::Group)) || several;
            if (referent.person || group) && rank == Rank::Speaks {
                self.told.push(Told {
                    at: phrase.start,
                    core,
                    rank,
                    referent: referent.clone(),
                });
            }
            found.push(referent);
        }
        found
    }

    /// "A poll found that 69 percent of Norlanders …": whom it asked say so.
    fn asked_people(&self, core: &Range<usize>) -> Option<Referent> {
        let text = self.reader.text;
        let polls = |i: usize| matches!(text.lower(i), "poll" | "polls" | "survey" | "surveys");
        let content = self.own_words.first().filter(|_| core.clone().any(polls))?;
        let start = content.start + usize::from(text.entries[content.start].is(Class::That));
        let people = self.reader.mentions.within(&(start..content.end)).first()?;
        let share = start..people.tokens.end;
        let opens = share.clone().any(|i| text.lower(i) == "of")
            && !share.clone().any(|i| text.entries[i].is(Class::Verb));
        let read = opens.then(|| self.reader.read(&share))?;
        read.into_iter().next()
    }

    /// "Lund left. “It is over”, stressed.": translated news leaves the pronoun out behind a quotation. Who spoke in the sentence before
    /// speaks on.
    fn left_out(&self, attribution: &Attribution) -> Option<Referent> {
        let text = self.reader.text;
        let cue = text.tokens_in(*attribution.cue.first()?);
        let passive = cue.clone().any(|i| text.entries[i].is(Class::Be));
        let behind = attribution.content.last()?.end() <= text.span(cue.clone()).start();
        if attribution.quote != QuoteKind::Direct || passive || !behind {
            return None;
        }
        let here = text.sentence_of(cue.start);
        let before = &text.sentences[here.checked_sub(1)?];
        let same = before.paragraph == text.sentences[here].paragraph;
        let mut told = self.told.iter().rev().take(RECENT);
        let speaks = |t: &&Told| before.tokens.contains(&t.at) && t.rank == Rank::Speaks;
        let last = told.find(speaks).filter(|_| same)?;
        Some(last.referent.clone())
    }

    /// What the same words stood for as the source of an attribution before; a pronoun only, the rest reads the same again.
    fn read_before(&self, phrase: &Range<usize>) -> Option<Vec<Referent>> {
        let pronoun = phrase.len() == 1 && is_pronoun(self.reader.text.entries[phrase.start]);
        let before = self.told.iter().rev().take(RECENT);
        let found: Vec<_> = before
            .filter(|t| pronoun && t.at == phrase.start)
            .map(|t| t.referent.clone())
            .collect();
        (!found.is_empty()).then(|| found.into_iter().rev().collect())
    }

    /// "An interlocutor", "a senior official in the capital": one whom the text never names; or "the governor", whom nobody knows.
    fn is_unnamed_person(&self, core: &Range<usize>) -> bool {
        let text = self.reader.text;
        matches!(
            text.lower(core.start),
            "a" | "an" | "one" | "another" | "the"
        ) && self.reader.singular_role(core)
    }

    fn lookup(&self, phrase: &Range<usize>, outer: &[Referent]) -> Vec<Referent> {
        let text = self.reader.text;
        let first = self.reader.text.entries[phrase.start];
        let mut core = self.reader.core(phrase);
        // "“It is over,” has he to the journalists told": translated word by word.
        let hearer = |i: usize| text.entries[i].is(Class::To);
        if core.len() > 2 && is_pronoun(first) && hearer(core.start + 1) {
            core.end = core.start + 1;
        }
        if core.len() == 1 {
            if first.is(Class::First) {
                return outer.to_vec();
            }
            if first.is(Class::Rel) && !first.is(Class::Pron) || self.is_relative(phrase.start) {
                return self.antecedent(phrase.start);
            }
            if is_pronoun(first) || first.is(Class::Pron) || first.is(Class::Poss) {
                return self.pronoun(phrase.start, first, outer);
            }
        }
        if self.is_telling(&core) {
            // "Lund is content, according to her words": whom the words before are about.
            let spoken = self.spoken_of(phrase.start, first).map(|r| vec![r]);
            return spoken.unwrap_or_else(|| self.pronoun(phrase.start, first, outer));
        }
        if let Some(them) = self.some_of_them(&core) {
            return self.pronoun(them, self.reader.text.entries[them], outer);
        }
        if let Some(own) = self.some_of_own(&core) {
            return self.possessed(&own, self.reader.text.entries[own.start], outer);
        }
        let both = core.len() == 1
            && first.is(Class::Both)
            && text.lower(core.start) == "both"
            && !self.follows_documents(core.start);
        if both || self.is_both_sides(&core) {
            return self.both_sides(phrase.start);
        }
        let mut named = self.reader.read(phrase);
        if let [one] = named.as_mut_slice()
            && one.side == Side::Unknown
            && first.is(Class::Poss)
        {
            // "its vice-president, Ada Berg": she is of whatever side "its" is.
            let owned = self.possessed(&core, first, outer);
            one.side = owned.first().map_or(Side::Unknown, |r| r.side);
        }
        if named.is_empty() {
            named = self.apposed(&core, phrase);
        }
        if named.is_empty() {
            named = self.led_by(&core, phrase);
        }
        if !named.is_empty() {
            return self.compatriot(&core).map_or(named, |person| vec![person]);
        }
        if first.is(Class::Poss) {
            return self.possessed(&core, first, outer);
        }
        // "Brandt fears a walkout, aides say": his.
        if core.len() == 1
            && matches!(
                self.reader.text.lower(core.start),
                "aides" | "advisers" | "advisors"
            )
        {
            return self.possessed(&core, entry("his"), outer);
        }
        if let Some(served) = self.serving(&core).or_else(|| self.familiar(&core)) {
            return vec![served];
        }
        let described = self.description(&core, outer);
        let told = described.or_else(|| self.seated(&core));
        told.into_iter().collect()
    }

    /// "In Vell, the foreign ministry said", "In Vell a government spokesman said": of the side whose seat the sentence begins with.
    fn seated(&self, core: &Range<usize>) -> Option<Referent> {
        let text = self.reader.text;
        let end = core.start.checked_sub(1)?;
        let end = end + usize::from(text.word(end) != ",");
        let office = |i: usize| {
            matches!(
                text.lower(i),
                "government"
                    | "ministry"
                    | "presidency"
                    | "cabinet"
                    | "army"
                    | "military"
                    | "parliament"
            )
        };
        let place = core.clone().any(office).then(|| self.seat(end)).flatten()?;
        Some(Referent {
            speaker: self.reader.described(core),
            side: place.side,
            person: self.reader.singular_role(core),
        })
    }

    /// "The larger of the two unions, the Guild": what is named behind the comma is what is described before it.
    fn apposed(&self, core: &Range<usize>, phrase: &Range<usize>) -> Vec<Referent> {
        let text = self.reader.text;
        let of_two = text.lower(core.start) == "the" && core.clone().any(|i| text.lower(i) == "of");
        if !of_two || core.end >= phrase.end || text.word(core.end) != "," {
            return Vec::new();
        }
        let behind = core.end + 1..phrase.end;
        let named = self.reader.core(&behind);
        let name = self.reader.mentions.within(&behind).first();
        let opens = |i: usize| {
            i == behind.start || text.entries[i - 1].is(Class::Det) && i == behind.start + 1
        };
        let whole = name
            .is_some_and(|m| opens(m.tokens.start) && m.tokens.end == named.end && !m.possessive);
        if whole {
            self.reader.read(&behind)
        } else {
            Vec::new()
        }
    }

    /// "Thirty countries, led by Arvia": those who lead them are among them.
    fn led_by(&self, core: &Range<usize>, phrase: &Range<usize>) -> Vec<Referent> {
        let text = self.reader.text;
        let from = core.end + 3;
        let led = from < phrase.end
            && text.word(core.end) == ","
            && text.lower(core.end + 1) == "led"
            && text.lower(core.end + 2) == "by";
        if led {
            self.reader.read(&(from..phrase.end))
        } else {
            Vec::new()
        }
    }

    /// "Two drafts were leaked. Both …": whether the sentence before tells of papers, which "both" may stand for.
    fn follows_documents(&self, at: usize) -> bool {
        let text = self.reader.text;
        let before = text.sentence_of(at).checked_sub(1);
        let paper = |i: usize| {
            let drafts = matches!(
                text.lower(i),
                "drafts" | "versions" | "texts" | "papers" | "documents" | "proposals" | "plans"
            );
            drafts || text.entries[i].is(Class::Document)
        };
        before.is_some_and(|before| text.sentences[before].tokens.clone().any(paper))
    }

    /// "According to his words", "in her account": whether what somebody told stands for them.
    fn is_telling(&self, core: &Range<usize>) -> bool {
        let text = self.reader.text;
        core.len() == 2
            && text.entries[core.start].is(Class::Poss)
            && matches!(text.lower(core.start + 1), "words" | "account")
    }

    /// "One of them": the pronoun in it.
    fn some_of_them(&self, core: &Range<usize>) -> Option<usize> {
        let text = self.reader.text;
        let them = core.end.checked_sub(1)?;
        let of = core.len() == 3 && text.lower(them - 1) == "of" && text.lower(them) == "them";
        of.then_some(them)
    }

    /// "One of his aides": whose aides they are.
    fn some_of_own(&self, core: &Range<usize>) -> Option<Range<usize>> {
        let text = self.reader.text;
        let own = core.start + 2..core.end;
        let some = text.entries[core.start].is(Class::Number)
            || matches!(text.lower(core.start), "some" | "several" | "many");
        let of = some && own.len() > 1 && text.lower(own.start - 1) == "of";
        (of && text.entries[own.start].is(Class::Poss)).then_some(own)
    }

    fn is_relative(&self, i: usize) -> bool {
        matches!(self.reader.text.lower(i), "who" | "which" | "that")
    }

    /// What a relative pronoun refers to: the phrase that ends just before it.
    fn antecedent(&self, relative: usize) -> Vec<Referent> {
        let sentence = &self.reader.text.sentences[self.reader.text.sentence_of(relative)];
        let mention = self
            .reader
            .mentions
            .before(relative)
            .next()
            .filter(|m| m.tokens.start >= sentence.tokens.start);
        // "Lund shows who wants peace" asks who.
        let does = |i: usize| self.reader.text.entries[i].is(Class::Verb);
        let near =
            mention.filter(|m| m.tokens.end + 3 >= relative && !(m.tokens.end..relative).any(does));
        near.map(|m| self.of_mention(&m.name, &m.tokens))
            .into_iter()
            .flatten()
            .collect()
    }

    pub(super) fn of_mention(&self, name: &Name, tokens: &Range<usize>) -> Option<Referent> {
        match name {
            Name::Known(entity) if name.is_person() => Some(self.reader.known(*entity)),
            _ => self
                .reader
                .read(&self.with_office(tokens))
                .into_iter()
                .next(),
        }
    }

    /// "the Arvian leader": the name with the office that it stands before.
    fn with_office(&self, name: &Range<usize>) -> Range<usize> {
        let text = self.reader.text;
        let noun = |&i: &usize| {
            let e = text.entries[i];
            text.tokens[i].kind == TokenKind::Word && (e.is(Class::Role) || !e.is_function_word())
        };
        let near = name.end..(name.end + 3).min(text.tokens.len());
        let mut words = near.take_while(noun);
        let office = words.find(|&i| text.entries[i].is(Class::Role));
        name.start..office.map_or(name.end, |i| i + 1)
    }

    /// "he said", "they want", "it hopes".
    pub(super) fn pronoun(&self, at: usize, entry: Entry, outer: &[Referent]) -> Vec<Referent> {
        if self.quoted {
            return Vec::new();
        }
        let fits = |r: &Referent| self.fits(entry, r) && !self.speaks_of(r);
        let spoken: Vec<_> = outer.iter().filter(|r| fits(r)).cloned().collect();
        if !spoken.is_empty() {
            return spoken;
        }
        if entry.is(Class::Det) && !entry.is(Class::They) && !entry.is(Class::It) {
            return Vec::new();
        }
        if entry.is(Class::They) && self.opens_with_place(at) {
            return self.seat(at).into_iter().filter(fits).collect();
        }
        self.subject_before(at, entry, &fits).into_iter().collect()
    }

    /// "Brandt will stay at home, his office said": the first of those spoken of in the words before.
    pub(super) fn spoken_of(&self, at: usize, entry: Entry) -> Option<Referent> {
        let before = self.own_words.iter().find(|content| content.end <= at)?;
        let sentence = &self.reader.text.sentences[self.reader.text.sentence_of(at)];
        let range = before.start.max(sentence.tokens.start)..before.end;
        let mut named = self.reader.mentions.within(&range).iter();
        named.find_map(|m| {
            self.of_mention(&m.name, &m.tokens)
                .filter(|r| self.fits(entry, r))
        })
    }

    /// "Brandt’s", "the envoys’", "his".
    fn is_possessive(&self, phrase: &Range<usize>) -> bool {
        possessive(self.reader.text, phrase)
            || phrase.len() == 1 && self.reader.text.entries[phrase.start].is(Class::Poss)
    }

    /// Whether the words in hand name somebody: "“Lund is wrong,” he said, and so he is not Lund.
    fn speaks_of(&self, referent: &Referent) -> bool {
        let named = |content: &Range<usize>| {
            let mut within = self.reader.mentions.within(content).iter();
            within.any(|m| {
                let named = self.of_mention(&m.name, &m.tokens);
                !self.modifies(&m.tokens)
                    && named.is_some_and(|r| r.person && r.speaker.name == referent.speaker.name)
            })
        };
        referent.person && self.own_words.iter().any(named)
    }

    pub(super) fn is_own_word(&self, token: usize) -> bool {
        self.own_words
            .iter()
            .any(|content| content.contains(&token))
    }

    /// Whether a pronoun can stand for a referent: "he" and "she" for a person, "it" for what is none, "they" for anything.
    fn fits(&self, pronoun: Entry, referent: &Referent) -> bool {
        if pronoun.is(Class::He) || pronoun.is(Class::She) {
            return referent.person && self.genders.allow(pronoun, &referent.speaker.name);
        }
        if pronoun.is(Class::It) {
            return !referent.person;
        }
        pronoun.is(Class::They) && (!referent.person || referent.speaker.name.is_empty())
    }

    /// A person told of before with a side keeps it.
    pub(super) fn recall_side(&self, referent: &mut Referent) {
        if referent.side == Side::Unknown
            && let Some(earlier) = self.known.get(&referent.speaker.name)
        {
            *referent = self.told[earlier].referent.clone();
        }
    }
}
