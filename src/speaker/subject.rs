//! Which earlier subject does a pronoun take up: who spoke in the sentence or the last ones, or whom these are about?
use super::coreference::{Discourse, REACH, RECENT, Rank};
use super::mention::{Mention, possessive};
use super::{Referent, Side};
use crate::lexicon::{self, Class, Entry};
use crate::text::TokenKind;
use std::ops::Range;

/// Participles that open a sentence with the question that it answers, alone or after "when".
const QUESTIONED: [&str; 4] = ["asked", "pressed", "questioned", "quizzed"];

/// How many words "with the Arvian foreign minister" may have before the name.
const MET: usize = 8;

/// How many words "The Arvian prime minister’s" may have.
const OFFICE: usize = 6;

/// How many words "In the president’s office they" may have before its pronoun.
const THERE: usize = 8;

/// "Commission officials", "aides": several people, who are no "it".
fn is_plural(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    last.ends_with('s') && lexicon::entry(last).is(Class::Role)
}

impl Discourse<'_> {
    /// The nearest earlier subject that fits: what the same or the last sentences were told by or about.
    pub(super) fn subject_before(
        &self,
        at: usize,
        pronoun: Entry,
        fits: &dyn Fn(&Referent) -> bool,
    ) -> Option<Referent> {
        let text = self.reader.text;
        let here = text.sentence_of(at);
        let paragraph = text.sentences[here].paragraph;
        // The points of a list follow on from one another.
        let opens = text.sentences[..=here].partition_point(|s| s.paragraph < paragraph);
        let listed = matches!(
            text.word(text.sentences[opens].tokens.start),
            "•" | "*" | "-" | "–"
        );
        // "Lund, whom he had challenged": the sentence has told of the one who is not "he".
        let object = at > 0
            && matches!(
                text.word(at - 1).to_ascii_lowercase().as_str(),
                "whom" | "who" | "whose"
            );
        for back in usize::from(object)..=REACH.min(here) {
            let sentence = &text.sentences[here - back];
            if paragraph > sentence.paragraph + 1 && !listed {
                break;
            }
            if sentence.heading {
                return self.asked_about(&sentence.tokens, fits);
            }
            let range = text.body(here - back).start..sentence.tokens.end.min(at);
            let told: Vec<_> = self
                .told
                .iter()
                .rev()
                .take(RECENT)
                .filter(|t| range.contains(&t.at) && !self.is_own_word(t.at) && fits(&t.referent))
                .collect();
            if back > 0 && self.turns_to_nobody_known(&range) {
                return None;
            }
            // In the sentence itself the nearest source counts; in those before it who speaks there, else the first.
            let source = if back == 0 {
                told.iter().find(|t| t.rank != Rank::Owns)
            } else {
                told.iter()
                    .rev()
                    .filter(|t| t.rank != Rank::Owns)
                    .min_by_key(|t| t.rank)
            };
            if let Some(told) = source {
                let later = (back > 0)
                    .then(|| self.later_subject(&(told.core.end..range.end), fits))
                    .flatten();
                return Some(later.unwrap_or_else(|| told.referent.clone()));
            }
            // "She will meet Mr Brandt. She said …": a subject told by the same pronoun stands for somebody named earlier.
            let start = self.behind_question(&range);
            let carried = (start..range.end).find(|&i| {
                let e = text.entries[i];
                let same = |c: Class| e.is(c) && pronoun.is(c);
                let first = i == start && (same(Class::It) || same(Class::They));
                !e.is(Class::Poss) && (same(Class::He) || same(Class::She) || first)
            });
            // "Together with Lund, she left": Lund is not she.
            if carried.is_some() && matches!(text.lower(start), "together" | "alongside" | "with") {
                continue;
            }
            let range = start..carried.unwrap_or(range.end).max(start);
            // "Arvian officials met Norland, and it": several people are no "it", nor is what comes after them.
            let plural = |r: &Referent| pronoun.is(Class::It) && is_plural(&r.speaker.name);
            // "The premier rang Lund. He": the premier, and not Lund where nobody knows the premier.
            let person = pronoun.is(Class::He) || pronoun.is(Class::She);
            if person && carried.is_none() && self.opens_with_office(&range) {
                return self.office_first(&range, fits);
            }
            let candidate = self.first_named(&range, pronoun, fits);
            if candidate.as_ref().is_some_and(plural) {
                return None;
            }
            let subject = candidate
                .or_else(|| self.owner_of_subject(&range, fits))
                .or_else(|| self.owning_office(&range, fits))
                .or_else(|| self.institution_first(&range, fits))
                .or_else(|| self.office_first(&range, fits));
            if subject.is_none() && back == 0 && self.opens_with_stranger(&range) {
                return None;
            }
            let answers = carried.is_some() && self.is_questioned(&range);
            if subject.is_none() && told.is_empty() && answers {
                return None;
            }
            let subject = subject.or_else(|| told.last().map(|t| t.referent.clone()));
            if subject.is_some() {
                return subject;
            }
        }
        None
    }

    /// The first whom these words name for who does something.
    fn first_named(
        &self,
        range: &Range<usize>,
        pronoun: Entry,
        fits: &dyn Fn(&Referent) -> bool,
    ) -> Option<Referent> {
        let text = self.reader.text;
        // "To Arvia came the envoys. They": where somebody went is nobody who speaks.
        let place = |m: &Mention| {
            let to = m.tokens.start > range.start
                && matches!(
                    text.lower(m.tokens.start - 1),
                    "to" | "in" | "into" | "from"
                );
            to && !m.name.is_person()
        };
        let mut named = self.reader.mentions.within(range).iter().filter(|m| {
            !place(m)
                && !self.is_governed(range, m.tokens.start)
                && !m.possessive
                && !self.is_own_word(m.tokens.start)
                && !self.modifies(&m.tokens)
                && !self.is_met(&(range.start..m.tokens.start))
        });
        named.find_map(|m| {
            let found = self.of_mention(&m.name, &m.tokens).filter(|r| fits(r))?;
            let behind = pronoun.is(Class::It) && self.is_behind_preposition(m);
            let owner = behind.then(|| self.owner_of_subject(range, fits));
            Some(owner.flatten().unwrap_or(found))
        })
    }

    /// "The envoy was asked whether he agrees. “No,” he answered": it is the envoy, whoever that is.
    fn is_questioned(&self, sentence: &Range<usize>) -> bool {
        let text = self.reader.text;
        sentence
            .clone()
            .skip(1)
            .any(|i| text.lower(i) == "asked" && text.entries[i - 1].is(Class::Be))
    }

    /// "Norland’s aim is a truce, watched over by Arvia. It": who stands behind a preposition comes after the owner of the subject.
    fn is_behind_preposition(&self, name: &Mention) -> bool {
        let text = self.reader.text;
        let the = text.entries[name.tokens.start.saturating_sub(1)].is(Class::Det);
        let before = name.tokens.start.checked_sub(1 + usize::from(the));
        before.is_some_and(|i| text.entries[i].is(Class::Prep))
    }

    /// "After Lund, he …", "in praise of Lund, he …": whether a name stands in the prepositional phrase that a sentence opens with.
    fn is_governed(&self, sentence: &Range<usize>, name: usize) -> bool {
        let text = self.reader.text;
        let opens = text.entries[sentence.start].is(Class::Prep);
        let comma = sentence.clone().find(|&i| text.word(i) == ",");
        let the = name > 0 && text.entries[name - 1].is(Class::Det);
        let before = name.checked_sub(1 + usize::from(the));
        let before = before.filter(|i| sentence.contains(i));
        let governs = |i: usize| {
            let first = i == sentence.start && !matches!(text.lower(i), "for" | "to");
            first || i > sentence.start && text.lower(i) == "of"
        };
        opens && name < comma.unwrap_or(sentence.end) && before.is_some_and(governs)
    }

    /// "In a call with the minister", "at a meeting with": whether the one named behind these words is whom somebody else met.
    fn is_met(&self, before: &Range<usize>) -> bool {
        let text = self.reader.text;
        let entry = |i: usize| text.entries[i];
        let apart = |i: usize| entry(i).is(Class::Time) || text.word(i) == ",";
        let mut words = before.clone().rev().take(MET);
        let near = words.find(|&i| apart(i) || entry(i).is(Class::Prep) && text.lower(i) != "of");
        let with = near.is_some_and(|i| i > before.start && matches!(text.lower(i), "with" | "to"));
        // "Nevertheless, after a talk with Lund she left"
        let apart = |&i: &usize| text.entries[i].is(Class::Adv) || text.word(i) == ",";
        let opens = before.clone().find(|i| !apart(i));
        with && opens.is_some_and(|i| text.entries[i].is(Class::Prep))
    }

    /// "Lund’s answer came at once. He …": whose the answer is, where that is all that the sentence names; not "Lund’s aide". Nor does
    /// "it" stand for whom a later word belongs to.
    fn owner_of_subject(
        &self,
        sentence: &Range<usize>,
        fits: &dyn Fn(&Referent) -> bool,
    ) -> Option<Referent> {
        let text = self.reader.text;
        let thing = |tokens: &Range<usize>| {
            let mark = matches!(text.word(tokens.end), "'" | "’" | "'s" | "’s");
            let owned = text.entries.get(tokens.end + usize::from(mark)).copied();
            owned
                .is_some_and(|e| !e.is(Class::Role) && !e.is(Class::Group) && !e.is_function_word())
        };
        let mut owners = self.reader.mentions.within(sentence).iter().filter(|m| {
            m.possessive
                && (m.name.is_person() || m.tokens.start == sentence.start)
                && thing(&m.tokens)
                && !self.is_own_word(m.tokens.start)
        });
        let owner = owners.next()?;
        self.of_mention(&owner.name, &owner.tokens)
            .filter(|r| fits(r))
    }

    /// "The Arvian president’s plane has landed. He …": who holds the office that owns what a sentence begins with.
    fn owning_office(
        &self,
        sentence: &Range<usize>,
        fits: &dyn Fn(&Referent) -> bool,
    ) -> Option<Referent> {
        let text = self.reader.text;
        let mut near = sentence.start + 1..sentence.end.min(sentence.start + OFFICE);
        let owner = near.find(|&i| possessive(text, &(i..i + 1)))?;
        let word = text.lower(owner);
        let mut ends = ["'s", "’s"].iter();
        let role = ends.find_map(|s| word.strip_suffix(s))?;
        let owned = text.entries.get(owner + 1)?;
        let thing = !owned.is(Class::Role) && !owned.is(Class::Group);
        if text.lower(sentence.start) != "the" || !lexicon::entry(role).is(Class::Role) || !thing {
            return None;
        }
        let holder = self.office_holder(&(sentence.start..owner + 1))?;
        Some(self.reader.known(holder)).filter(|r| fits(r))
    }

    /// "Arvia’s government is content. It …", "The Arvian statement was brief. It …", "Arvia’s envoy has spoken. She …": an institution,
    /// a document or an officer of somebody's that the sentence begins with.
    fn institution_first(
        &self,
        sentence: &Range<usize>,
        fits: &dyn Fn(&Referent) -> bool,
    ) -> Option<Referent> {
        let text = self.reader.text;
        let owner = self.reader.mentions.within(sentence).first()?;
        let end = (owner.tokens.end..sentence.end.min(owner.tokens.end + 4)).find(|&i| {
            let entry = text.entries[i];
            let next = text.entries.get(i + 1).copied().unwrap_or_default();
            // "Arvia’s ambassador in Orne was blunter. She"
            let posted = entry.is(Class::Role) && owner.possessive && text.lower(i + 1) == "in";
            let does = next.is(Class::Verb) || next.is(Class::Aux);
            let officer = posted || entry.is(Class::Role) && does;
            entry.is(Class::Group) || entry.is(Class::Document) || officer
        })?;
        let the = usize::from(text.lower(sentence.start) == "the");
        let opens = (owner.possessive || the == 1)
            && owner.tokens.start == sentence.start + the
            && !self.is_own_word(owner.tokens.start);
        let referents = self.reader.read(&(owner.tokens.start..end + 1));
        referents.into_iter().next().filter(|r| opens && fits(r))
    }

    /// "The prime minister rose. She …": the holder of an office that the sentence begins with.
    fn office_first(
        &self,
        sentence: &Range<usize>,
        fits: &dyn Fn(&Referent) -> bool,
    ) -> Option<Referent> {
        let text = self.reader.text;
        let office = |&i: &usize| text.entries[i].is(Class::Role);
        let mut near = sentence.start + 1..sentence.end.min(sentence.start + 4);
        let end = near.rfind(office)? + 1;
        let verb = text.entries.get(end)?;
        let does = verb.is(Class::Verb) || verb.is(Class::Aux) || !verb.verb().is_empty();
        let described = self.description(&(sentence.start..end), &[]);
        described.filter(|r| does && r.side != Side::Unknown && fits(r))
    }

    /// "The premier rang Lund": whether a sentence opens with somebody told by office alone, who does something to whom it names.
    fn opens_with_office(&self, sentence: &Range<usize>) -> bool {
        let text = self.reader.text;
        let end = sentence.end.min(sentence.start + 4);
        let mut words = sentence.start + 1..end;
        let office =
            words.find(|&i| !text.entries[i].is(Class::Role) || text.word(i).ends_with('s'));
        let Some(verb) = office.filter(|&i| i > sentence.start + 1) else {
            return false;
        };
        let (role, entry) = (verb - 1, text.entries[verb]);
        let does = entry.is(Class::Verb) || entry.is(Class::Aux) || !entry.verb().is_empty();
        let the = matches!(text.lower(sentence.start), "the" | "a" | "an");
        does && the && text.entries[role].is(Class::Role)
    }

    /// "Lund told them to go, and Brandt did": the next sentence goes on from the person whom a further main clause is about.
    fn later_subject(
        &self,
        words: &Range<usize>,
        fits: &dyn Fn(&Referent) -> bool,
    ) -> Option<Referent> {
        let text = self.reader.text;
        // "Until Lund and Brandt talk", "until he and Brandt talk": there two are joined, not two clauses.
        let named = |i: usize| {
            let last = self.reader.mentions.before(i).next();
            let before = text.entries[i.saturating_sub(1)];
            let pronoun = [Class::He, Class::She, Class::They]
                .iter()
                .any(|&c| before.is(c));
            pronoun || last.is_some_and(|m| m.tokens.end == i)
        };
        let heads = |tokens: &Range<usize>| {
            let before = (words.start..tokens.start).rev();
            let mut before = before.skip_while(|&i| text.entries[i].is(Class::Title));
            let joined = before.next().is_some_and(|i| {
                text.entries[i].is(Class::Coord) && !named(i) || text.word(i) == ";"
            });
            let verb = text.entries.get(tokens.end).copied().unwrap_or_default();
            joined && (verb.is(Class::Verb) || verb.is(Class::Aux) || verb.is(Class::Modal))
        };
        let named = self.reader.mentions.within(words).iter().rev();
        let mut subjects = named.filter(|m| !m.possessive && heads(&m.tokens));
        subjects.find_map(|m| {
            self.of_mention(&m.name, &m.tokens)
                .filter(|r| r.person && fits(r))
        })
    }

    /// "Asked whether Brandt would come, she …": whom the question is about does not answer it.
    fn behind_question(&self, sentence: &Range<usize>) -> usize {
        let text = self.reader.text;
        let asks = |i: usize| QUESTIONED.contains(&text.lower(i));
        if !sentence.clone().take(2).any(asks) {
            return sentence.start;
        }
        let comma = sentence.clone().find(|&i| text.word(i) == ",");
        comma.map_or(sentence.end, |i| i + 1)
    }

    /// "Hale, though she praised the plan, …": a name that may be anybody's stands where the subject does.
    fn opens_with_stranger(&self, sentence: &Range<usize>) -> bool {
        let text = self.reader.text;
        let Some(first) = text.tokens.get(sentence.start) else {
            return false;
        };
        let named = self
            .reader
            .mentions
            .within(&(sentence.start..sentence.start + 1));
        let after = text
            .entries
            .get(sentence.start + 1)
            .copied()
            .unwrap_or_default();
        // "Well, she said": a comma and the pronoun at once follow what is no subject.
        first.kind == TokenKind::Word
            && sentence.len() > 2
            && named.is_empty()
            && !self.is_own_word(sentence.start)
            && text.word(sentence.start).starts_with(char::is_uppercase)
            && text.entries[sentence.start] == Entry::default()
            && (text.word(sentence.start + 1) == ","
                || after.is(Class::Verb)
                || after.is(Class::Aux))
    }

    /// Whether a sentence opens with a place, and "they" of it: "In Vell they hope", "In the president’s office they hope".
    pub(super) fn opens_with_place(&self, they: usize) -> bool {
        let text = self.reader.text;
        let sentence = &text.sentences[text.sentence_of(they)].tokens;
        let mut first = sentence.clone().take(THERE);
        let they = first.find(|&i| text.entries[i].is(Class::They));
        let named = |they: usize| self.reader.mentions.within(&(sentence.start..they)).last();
        let known = |they: usize| named(they).is_none_or(|m| m.tokens.end == they);
        text.lower(sentence.start) == "in" && they.is_some_and(known)
    }

    /// "In Vell they hope": the side whose seat ends before a token.
    pub(super) fn seat(&self, end: usize) -> Option<Referent> {
        let place = self.reader.mentions.before(end).next()?;
        let before = place.tokens.start.checked_sub(1)?;
        let within = self.reader.text.lower(before) == "in" && place.tokens.end == end;
        let of = (within && !place.name.is_person()).then_some(place)?;
        self.of_mention(&of.name, &of.tokens)
    }

    /// "After Brandt had come, the 40-year-old left": whoever that is, the next sentence goes on from there.
    fn turns_to_nobody_known(&self, sentence: &Range<usize>) -> bool {
        let text = self.reader.text;
        let aged = |i: usize| {
            text.word(i).ends_with("-year-old")
                || text.lower(i) == "old" && text.word(i.saturating_sub(1)) == "-"
        };
        let does = |i: usize| {
            let after = text.entries.get(i + 1).copied().unwrap_or_default();
            after.is(Class::Verb) || after.is(Class::Aux) || after.is(Class::Modal)
        };
        sentence
            .clone()
            .skip(1)
            .any(|i| aged(i) && does(i) && !self.is_own_word(i))
    }

    /// "What does Arvia want?": the only side that a question in a heading names.
    fn asked_about(
        &self,
        heading: &Range<usize>,
        fits: &dyn Fn(&Referent) -> bool,
    ) -> Option<Referent> {
        let asks = heading.clone().any(|i| self.reader.text.word(i) == "?");
        let named = self.reader.mentions.within(heading).iter();
        let mut named = named.filter_map(|m| self.of_mention(&m.name, &m.tokens));
        let first = named.next().filter(|r| asks && fits(r))?;
        named.all(|r| r.side == first.side).then_some(first)
    }

    /// "Arvian territory": a name before a thing is no actor.
    pub(super) fn modifies(&self, mention: &Range<usize>) -> bool {
        let text = self.reader.text;
        let Some(next) = text.tokens.get(mention.end) else {
            return false;
        };
        let entry = text.entries[mention.end];
        let noun =
            next.kind == TokenKind::Word && text.word(mention.end).starts_with(char::is_lowercase);
        // "Lund cited the plan": a word in -ed that no list knows is a verb behind a name.
        let past = entry.noun().is_none() && text.word(mention.end).ends_with("ed");
        let adverb = text.word(mention.end).ends_with("ly");
        // "Lund himself has"
        let reflexive = entry.is(Class::He) || entry.is(Class::She) || entry.is(Class::It);
        // "Lund mistrusts the plan": so is one in -s before an article.
        let after = text
            .entries
            .get(mention.end + 1)
            .copied()
            .unwrap_or_default();
        let present = text.word(mention.end).ends_with('s') && after.is(Class::Det);
        let grammar = past
            || present
            || reflexive
            || adverb
            || entry.is_function_word()
            || entry.is(Class::Adv)
            || entry.is(Class::Verb);
        // "a Brandt sign": an article makes even "sign" a noun.
        let article =
            mention.start > 0 && matches!(text.word(mention.start - 1), "a" | "an" | "A" | "An");
        noun && article || noun && !(grammar || entry.is(Class::Role) || entry.is(Class::Group))
    }
}
