//! Which noun phrase is the subject of a verb.
use super::Context;
use crate::attribution::tag::Tag;
use crate::lexicon::{Class, Frame};
use std::ops::Range;

/// How often a subject is looked for beyond "and" or an aside: "said and said and said" would be walked for ever.
const STEPS: usize = 3;
/// How far back the brackets behind a subject may open.
const BRACKETS: usize = 8;
/// How many verbs back a subject is shared.
const VERBS: usize = 4;

impl Context<'_> {
    /// The subject of the verb group that begins at `group`; empty where none is found.
    pub(crate) fn subject(&self, group: usize) -> Range<usize> {
        self.subject_in(group, STEPS)
    }

    /// The same in at most so many steps back over what stands between a subject and its verb.
    fn subject_in(&self, group: usize, steps: usize) -> Range<usize> {
        if steps == 0 {
            return group..group;
        }
        // "he'd posted": the subject is part of the verb group.
        if self.tag(group) == Some(Tag::Aux) && self.is(group, Class::Pron) {
            return group..group + 1;
        }
        let group = self.before_part(self.before_time(self.before_setting_of_auxiliary(group)));
        let Some(left) = group.checked_sub(1).filter(|&i| i >= self.bounds.start) else {
            return group..group;
        };
        match self.tags[left] {
            // "An envoy who had heard of it said"
            Tag::Pron if left > self.bounds.start && self.tags[left - 1] == Tag::Prep => {
                let over = self.subject_over_relative(group);
                if over.is_empty() { left..group } else { over }
            }
            Tag::Rel | Tag::Pron => left..group,
            Tag::Noun | Tag::Name | Tag::Number | Tag::Det => {
                let phrase = self.ungoverned(self.phrase_before(group));
                // "an official who asked to remain anonymous said"
                let unnamed = phrase.len() == 1 && self.lower(left) == "anonymous";
                if phrase.is_empty() || unnamed {
                    self.subject_over_relative(group)
                } else if self.is_object_in_relative(&phrase) {
                    let over = self.subject_over_relative(group);
                    if over.is_empty() { phrase } else { over }
                } else if let Some(before) = self.before_setting(&phrase) {
                    self.subject_in(before, steps - 1)
                } else {
                    let whole = self.before_apposition(&phrase);
                    whole.unwrap_or_else(|| self.with_neither(phrase))
                }
            }
            Tag::Coord => self.shared_subject(left, steps - 1),
            // "an official who asked not to be named said"
            Tag::Passive => self.subject_over_relative(group),
            // "the Alliance of Islands (AOI) said"
            Tag::Mark if self.word(left) == ")" => {
                let mut back = (self.bounds.start..left).rev().take(BRACKETS);
                let open = back.find(|&i| self.word(i) == "(").unwrap_or(group);
                let subject = self.subject_in(open, steps - 1);
                let first = subject.start == self.bounds.start || self.after_comma(subject.start);
                if open < group && first {
                    subject
                } else {
                    group..group
                }
            }
            Tag::Mark => self
                .subject_over_aside(left, steps - 1)
                .unwrap_or_else(|| self.subject_before_mark(left)),
            _ => group..group,
        }
    }

    /// "Neither Norland nor Arvia wants": both.
    fn with_neither(&self, phrase: Range<usize>) -> Range<usize> {
        let nor = phrase.start.checked_sub(1);
        let nor = nor.filter(|&i| i > self.bounds.start && self.lower(i) == "nor");
        let first = nor.map(|nor| self.phrase_before(nor));
        let both = first.filter(|first| !first.is_empty() && self.is_neither(first));
        both.map_or(phrase.start, |first| first.start)..phrase.end
    }

    /// Whether "neither" stands before a subject: "neither side wants".
    pub(crate) fn is_neither(&self, subject: &Range<usize>) -> bool {
        subject.start > self.bounds.start && self.lower(subject.start - 1) == "neither"
    }

    /// "countries that do not recognise Norland would like": the object of a verb that takes no clause, in a relative clause.
    fn is_object_in_relative(&self, phrase: &Range<usize>) -> bool {
        let verb = phrase
            .start
            .checked_sub(1)
            .filter(|&i| i > self.bounds.start);
        verb.is_some_and(|verb| {
            let mut senses = self.entry(verb).verb().iter();
            let before = self.group_start(verb).checked_sub(1);
            let relative = before.is_some_and(|i| self.tag(i) == Some(Tag::Rel));
            // "a deputy who is a member of the house said"
            let is = self.is(verb, Class::Be);
            (is || self.tags[verb] == Tag::Verb)
                && relative
                && !senses.any(|c| c.frames.has(Frame::Bare))
        })
    }

    /// "Lund had in Vell demanded": the start of the auxiliary, where a place or time stands between it and its participle.
    fn before_setting_of_auxiliary(&self, group: usize) -> usize {
        let nominal = |i: usize| {
            matches!(
                self.tags[i],
                Tag::Name | Tag::Noun | Tag::Number | Tag::Det | Tag::Prep | Tag::Adv
            )
        };
        let auxiliary = (self.bounds.start..group).rev().find(|&i| !nominal(i));
        let has =
            |&i: &usize| self.is(i, Class::Have) && i + 1 < group && self.tags[i + 1] == Tag::Prep;
        auxiliary.filter(has).map_or(group, |i| self.group_start(i))
    }

    /// "Lund on Monday told": the start of the time that stands between a subject and its verb.
    fn before_time(&self, group: usize) -> usize {
        // "Lund at first held"
        let at = group.saturating_sub(1);
        if at > self.bounds.start && self.lower(at) == "at" && self.lower(group) == "first" {
            return at;
        }
        let mut start = group;
        while start > self.bounds.start
            && (self.is(start - 1, Class::Weekday) || self.is(start - 1, Class::TimeStart))
        {
            start -= 1;
        }
        // "Arvia this week told"
        let named = start >= self.bounds.start + 2 && start == group;
        if named && self.is(start - 1, Class::Time) && self.lower(start - 2) == "this" {
            return start - 2;
        }
        let on = start < group && start > self.bounds.start + 1 && self.lower(start - 1) == "on";
        let subject = on && matches!(self.tags[start - 2], Tag::Name | Tag::Mark | Tag::Pron);
        if subject { start - 1 } else { group }
    }

    /// "Lund for her part warned": the start of these words.
    fn before_part(&self, group: usize) -> usize {
        let start = group.saturating_sub(3);
        let part = start > self.bounds.start
            && self.lower(start) == "for"
            && self.is(start + 1, Class::Poss)
            && self.lower(start + 2) == "part";
        if part { start } else { group }
    }

    /// "Lund, in a talk with the envoy thanked", "officials who spoke after the talks said": where what the phrase is governed by begins.
    fn before_setting(&self, phrase: &Range<usize>) -> Option<usize> {
        let setting = |i: usize| self.is(i, Class::Setting) || self.is(i, Class::Document);
        let before = phrase.start.checked_sub(1)?;
        let within = matches!(
            self.lower(before),
            "in" | "at" | "during" | "after" | "before"
        );
        let opens = before > self.bounds.start + 1
            && (self.word(before - 1) == "," || self.tags[before - 1] == Tag::Noun);
        (within && opens && phrase.clone().any(setting)).then_some(before)
    }

    /// "Ana Lund, head of the union said": a name at the start, whose apposition is not closed by a comma.
    fn before_apposition(&self, phrase: &Range<usize>) -> Option<Range<usize>> {
        let comma = phrase
            .start
            .checked_sub(1)
            .filter(|&i| self.word(i) == ",")?;
        let common = self.tags[phrase.start] == Tag::Noun;
        let name = self.phrase_before(comma);
        let named = name.start == self.bounds.start
            && name.len() > 1
            && name.clone().all(|i| self.tags[i] == Tag::Name);
        (common && named).then_some(name.start..phrase.end)
    }

    /// Nothing, where the phrase is what a preposition governs: "in talks expected to", not a subject.
    fn ungoverned(&self, phrase: Range<usize>) -> Range<usize> {
        let governed = phrase.start > self.bounds.start + 1
            && matches!(self.tags[phrase.start - 1], Tag::Prep | Tag::Ing)
            && !matches!(
                self.tags[phrase.start - 2],
                Tag::Mark | Tag::Subord | Tag::Coord
            );
        if governed {
            phrase.start..phrase.start
        } else {
            phrase
        }
    }

    /// "An official who travels with the envoy said", "an official accompanying the envoy said": the phrase before the relative
    /// clause, with that clause.
    fn subject_over_relative(&self, group: usize) -> Range<usize> {
        let reduced = |i: usize| {
            self.tags[i] == Tag::Ing && i > self.bounds.start && self.tags[i - 1] == Tag::Noun
        };
        let relative = (self.bounds.start..group)
            .rev()
            .find(|&i| self.tags[i] == Tag::Rel || reduced(i));
        let Some(relative) = relative.filter(|&i| {
            self.tags[i..group]
                .iter()
                .any(|t| matches!(t, Tag::Verb | Tag::Aux | Tag::Ing))
        }) else {
            return group..group;
        };
        let phrase = self.phrase_before(relative);
        if !phrase.is_empty() && self.at_clause_start(phrase.start) {
            phrase.start..group
        } else {
            group..group
        }
    }

    /// The subject before what is set off by commas, the last of which is `mark`.
    fn subject_over_aside(&self, mark: usize, steps: usize) -> Option<Range<usize>> {
        let comma = |i: usize| self.word(i) == ",";
        if !comma(mark) {
            return None;
        }
        // "Lund has, however, declared"
        let mut before = (self.bounds.start..mark).rev();
        let adverbial = before
            .find(|&i| self.tags[i] != Tag::Adv)
            .filter(|&i| comma(i) && i + 1 < mark);
        if let Some(open) = adverbial {
            return Some(self.subject_in(self.group_start(open), steps));
        }
        if let Some(open) = self.before_speaker(mark) {
            return Some(self.subject_in(open, steps));
        }
        // "Lund came and, with Brandt at her side, called for talks"
        let mut before = (self.bounds.start..mark).rev();
        let open = before.find(|&i| self.tags[i] == Tag::Mark)?;
        // "Lund, who, hours before, had told them"
        let relative = open
            .checked_sub(1)
            .filter(|&i| self.tag(i) == Some(Tag::Rel));
        if let Some(relative) = relative.filter(|_| comma(open)) {
            return Some(relative..open);
        }
        let and = open.checked_sub(1).filter(|&i| i > self.bounds.start)?;
        (comma(open) && self.tags[and] == Tag::Coord).then(|| self.shared_subject(and, steps))
    }

    fn subject_before_mark(&self, mark: usize) -> Range<usize> {
        match self.word(mark) {
            "," | "—" | "–" | "-" => self.subject_over_apposition(mark),
            "'" | "’" => self.phrase_before(mark + 1),
            _ => mark..mark,
        }
    }

    /// "Lund, a former minister who left in May, said": the phrase before the first comma from which the apposition runs on.
    fn subject_over_apposition(&self, close: usize) -> Range<usize> {
        let dash = self.word(close) != ",";
        let mut best = close..close;
        // "“…”, — said Lund": the dash closes a quotation, no apposition.
        if dash && close > 0 && (self.word(close - 1) == "," || self.is_closing(close - 1)) {
            return best;
        }
        for open in (self.bounds.start..close).rev() {
            if dash && !matches!(self.word(open), "—" | "–" | "-")
                || !dash && self.word(open) != ","
            {
                if self.tags[open] == Tag::Mark && matches!(self.word(open), ";" | ":" | ".") {
                    break;
                }
                continue;
            }
            let first = open + 1;
            let appositive = dash || matches!(
                    self.tag(first),
                    Some(Tag::Det | Tag::Rel | Tag::Prep | Tag::Ing | Tag::Passive | Tag::Number)
                ) || self.is(first, Class::Role)
                    || self.is(first, Class::Title)
                    || self.is(first, Class::Subord)
                    || self.lower(first) == "who's"
                    || matches!(self.tag(first), Some(Tag::Noun))
                    // "back from a tour"
                    || self.tag(first) == Some(Tag::Adv) && self.tag(first + 1) == Some(Tag::Prep)
                    || (matches!(self.tag(first), Some(Tag::Name))
                        && (self.has_role(&self.phrase_before(open))
                            || self.has_role(&(first..close))));
            // "Lund, speaking in Vell, the capital, said": it is not Vell that said it.
            let phrase = self.phrase_before(open);
            let place = phrase.start > self.bounds.start + 1
                && self.tags[phrase.start - 1] == Tag::Prep
                && matches!(self.tags[phrase.start - 2], Tag::Ing | Tag::Passive);
            // "In a letter to the mayor, her adviser, Ana Lund, said": what no name opens is no part of the list.
            // "On the other side Ana Lund, the founder, who left, said": a name ends what an adverbial begins.
            let adverbial = || {
                let inner = phrase.clone().all(|i| self.tags[i] != Tag::Prep);
                inner && self.tag(open - 1) == Some(Tag::Name)
            };
            let named = best.is_empty() || self.tag(phrase.start) == Some(Tag::Name) || adverbial();
            let opens = named && !place && self.at_clause_start(phrase.start);
            if appositive && opens && !phrase.is_empty() {
                best = phrase.start..close;
                // "Ana Lund, a farmer, writer and head of the union, said": the list goes on to the left up to the name.
                let listed = matches!(self.tags[phrase.start], Tag::Det | Tag::Noun)
                    && phrase.start > self.bounds.start
                    && self.word(phrase.start - 1) == ",";
                if !listed {
                    break;
                }
            }
        }
        best
    }

    /// "Lund, they said, had told them": the comma before who says it, where that is a pronoun or a name with its verb.
    fn before_speaker(&self, mark: usize) -> Option<usize> {
        let verb = mark.checked_sub(1).filter(|&i| self.reports(i))?;
        let subject = self.tag(verb) == Some(Tag::Verb);
        let start = verb
            .checked_sub(1)
            .filter(|&i| subject && matches!(self.tag(i), Some(Tag::Pron | Tag::Name)))?;
        let comma = start.checked_sub(1)?;
        (comma > self.bounds.start && self.word(comma) == ",").then_some(comma)
    }

    fn has_role(&self, phrase: &Range<usize>) -> bool {
        phrase.clone().any(|i| self.is(i, Class::Role))
    }

    /// Whether a subject may begin here: at the start, after a conjunction or a mark.
    fn at_clause_start(&self, i: usize) -> bool {
        i == self.bounds.start
            || matches!(
                self.tags[i - 1],
                Tag::Mark | Tag::Coord | Tag::Subord | Tag::Adv | Tag::Prep
            )
    }

    /// The subject that a later verb shares with one before it: "Lund left and said", "Lund agreed, adding". The nearest verb of a
    /// main clause counts, not one within somebody's words.
    pub(crate) fn subject_of_verb_before(&self, end: usize) -> Range<usize> {
        self.shared_subject(end, STEPS)
    }

    fn shared_subject(&self, end: usize, steps: usize) -> Range<usize> {
        let within = self.quotations.index_at(end);
        let mut i = end;
        let mut verbs = 0;
        while let Some(verb) = (self.bounds.start..i).rev().find(|&i| {
            matches!(self.tags[i], Tag::Verb | Tag::Passive | Tag::Aux)
                && self.quotations.index_at(i) == within
        }) {
            let group = self.group_start(verb);
            let mut subject = self.subject_in(group, steps);
            if subject.is_empty() {
                subject = self.inverted_subject(group, verb);
            }
            // "He told those who left, and said": a comma before "and" ends the relative clause.
            let relative = self.tag(subject.start) == Some(Tag::Rel) && self.after_comma(end);
            let heads = self.heads_main_clause(subject.start) || self.goes_on(subject.start, end);
            if !subject.is_empty() && !relative && heads {
                return subject;
            }
            verbs += 1;
            if verbs == VERBS {
                break;
            }
            i = group.min(verb);
        }
        end..end
    }

    /// "Lund offered talks after Brandt came and called for a truce": without a comma the verb behind "and" is of the clause before it,
    /// where that tells when.
    fn goes_on(&self, subject: usize, and: usize) -> bool {
        let when = subject > self.bounds.start
            && matches!(
                self.lower(subject - 1),
                "after" | "before" | "when" | "once" | "until"
            );
        when && self.tag(and) == Some(Tag::Coord)
            && !(subject..and).any(|i| matches!(self.word(i), "," | ";" | ":" | "–" | "—"))
    }

    /// "“…,” said Lund": the subject behind its verb.
    fn inverted_subject(&self, group: usize, verb: usize) -> Range<usize> {
        let after_content = group > self.bounds.start
            && (self.word(group - 1) == "," || self.is_closing(group - 1));
        if after_content && self.reports(verb) {
            self.phrase_after(verb + 1)
        } else {
            group..group
        }
    }

    /// Whether words in quotation marks may stand before this verb.
    fn reports(&self, verb: usize) -> bool {
        let mut senses = self.entry(verb).verb().iter();
        senses.any(|c| c.frames.has(Frame::Quote))
    }

    /// Whether a subject at `start` heads a clause of its own, not one that a conjunction, relative or another verb governs.
    fn heads_main_clause(&self, start: usize) -> bool {
        let inverted = start > self.bounds.start
            && self.reports(start - 1)
            && start > self.bounds.start + 1
            && (self.word(start - 2) == "," || self.is_closing(start - 2));
        // "Said that only he and Brandt": what governs "he" governs both.
        let joined = start > self.bounds.start + 1
            && self.tags[start - 1] == Tag::Coord
            && self.tags[start - 2] == Tag::Pron;
        let start = if joined {
            self.group_start(start - 2)
        } else {
            start
        };
        // "On Saturday the mayors met and called on": a time before the subject governs nothing.
        let governed = start > self.bounds.start
            && !self.is(start - 1, Class::Time)
            && matches!(
                self.tags[start - 1],
                Tag::Subord
                    | Tag::Rel
                    | Tag::Verb
                    | Tag::Prep
                    | Tag::Inf
                    | Tag::Ing
                    | Tag::Noun
                    | Tag::Name
            );
        inverted || !governed
    }

    /// First token of the verb group that `verb` ends: auxiliaries, negation and adverbs before it.
    pub(crate) fn group_start(&self, verb: usize) -> usize {
        let mut start = verb;
        while start > self.bounds.start
            && matches!(self.tags[start - 1], Tag::Aux | Tag::Neg | Tag::Adv)
        {
            start -= 1;
        }
        // A leading adverb before the subject's place is no part of the group: "Instead, he said".
        while start < verb && self.tags[start] == Tag::Adv && start == self.bounds.start {
            start += 1;
        }
        start
    }
}
