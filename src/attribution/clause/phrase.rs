//! Which words make up the noun phrase before or after a place.
use super::Context;
use crate::attribution::tag::Tag;
use crate::lexicon::Class;
use std::ops::Range;

impl Context<'_> {
    /// The noun phrase that ends before `end`, with what is attached to it by "of" and the like; empty where there is none.
    pub(crate) fn phrase_before(&self, end: usize) -> Range<usize> {
        let mut start = end;
        while start > self.bounds.start {
            let i = start - 1;
            let take = match self.tags[i] {
                Tag::Noun | Tag::Name | Tag::Number => {
                    let before_pronoun = start < end && self.tags[start] == Tag::Pron;
                    !(self.timely(i, end) || self.is(i, Class::RelativeHead) || before_pronoun)
                }
                Tag::Det => {
                    start < end && !matches!(self.tags[start], Tag::Det | Tag::Pron)
                        || self.is(i, Class::Pron)
                }
                Tag::Pron => start == end,
                Tag::Passive | Tag::Ing => {
                    start < end && i > self.bounds.start && self.tags[i - 1] == Tag::Det
                }
                Tag::Adv => start < end && i > self.bounds.start && self.tags[i - 1] == Tag::Det,
                Tag::Prep => start < end && self.joins_phrases(i),
                Tag::Coord => start < end && self.joins_names(i, start),
                Tag::Mark => self.joining_mark(i, start, end),
                _ => false,
            };
            if !take {
                break;
            }
            start = i;
            let opens = matches!(self.tags[i], Tag::Det | Tag::Pron);
            let goes_on = i > self.bounds.start && self.continues_before(i, end);
            if opens && !goes_on {
                break;
            }
        }
        self.trimmed(start..end)
    }

    /// After a determiner, only a preposition, "and" or a comma in a list can carry the phrase further to the left, or another determiner ("all the").
    fn continues_before(&self, i: usize, end: usize) -> bool {
        let before = i - 1;
        match self.tags[before] {
            Tag::Prep => self.joins_phrases(before),
            Tag::Coord => self.joins_names(before, i),
            Tag::Det => true,
            Tag::Mark => self.word(before) == "," && self.joining_mark(before, i, end),
            _ => false,
        }
    }

    /// "the minister of trade", "officials in Norland": a preposition with a noun before it. "On Tuesday Lund": none before it.
    fn joins_phrases(&self, i: usize) -> bool {
        let attaches = matches!(
            self.lower(i),
            "of" | "in"
                | "for"
                | "from"
                | "at"
                | "with"
                | "on"
                | "to"
                | "near"
                | "within"
                | "between"
                | "inside"
                | "around"
                | "along"
                | "against"
                | "over"
                | "by"
        );
        // "dozens of others"
        let counted = |tag: Tag| tag == Tag::Number && self.lower(i) == "of";
        let noun = |tag: Tag| matches!(tag, Tag::Noun | Tag::Name) || counted(tag);
        attaches && i > self.bounds.start && noun(self.tags[i - 1])
    }

    /// "Arvia and its allies": a conjunction between two phrases, not between two clauses.
    fn joins_names(&self, i: usize, right: usize) -> bool {
        let left = i.checked_sub(1).filter(|&j| j >= self.bounds.start);
        let nominal = matches!(
            self.tags[right],
            Tag::Noun | Tag::Name | Tag::Det | Tag::Number
        );
        let and = !matches!(self.lower(i), "but" | "yet");
        // Two clauses: a verb stands before the conjunction, and the left word is its object.
        // Not so with a comma before a name: "The state called 56 witnesses, Ana Lund and Hale report."
        let named = (self.bounds.start..i)
            .rev()
            .find(|&j| self.tags[j] != Tag::Name)
            .is_some_and(|j| j + 1 < i && self.word(j) == ",");
        let clause = (self.bounds.start..i)
            .rev()
            .take_while(|&j| {
                !named
                    && !matches!(self.tags[j], Tag::Subord | Tag::Rel)
                    && !matches!(self.word(j), ";" | ":" | "—")
            })
            .any(|j| matches!(self.tags[j], Tag::Verb | Tag::Aux | Tag::Passive));
        and && nominal
            && !clause
            && left.is_some_and(|j| matches!(self.tags[j], Tag::Noun | Tag::Name | Tag::Mark))
    }

    /// Marks inside a phrase: "'s", a hyphen, quotation marks around a word, commas in "Arvia, Norland and Toria".
    fn joining_mark(&self, i: usize, start: usize, end: usize) -> bool {
        match self.word(i) {
            "'" | "’" => start < end,
            // "May 16 - Norland": a dash with room around it joins nothing.
            "-" if !self.is_hyphen(i) => false,
            "-" | "&" | "/" => start < end && matches!(self.tags[start], Tag::Noun | Tag::Name),
            "," => {
                let coordinated = (start..end).any(|j| self.tags[j] == Tag::Coord);
                // "Arvia, Norland, and Toria": a comma may stand before "and" as well.
                let right = start + usize::from(self.tags[start] == Tag::Coord);
                // "Brandt, the leaders of Arvia and Norland": there the list stands within what comes after the comma.
                let list = |j: usize| self.tags[j] == Tag::Coord;
                let inner = self.tag(right) == Some(Tag::Det)
                    && (right..end)
                        .take_while(|&j| !list(j))
                        .any(|j| self.tags[j] == Tag::Prep);
                let named = i > self.bounds.start
                    && (self.tags[i - 1] == Tag::Name || self.opens_with_noun(i))
                    && matches!(self.tag(right), Some(Tag::Name | Tag::Det));
                coordinated && named && !inner
            }
            _ => false,
        }
    }

    /// "The islands, the union and": an article and a noun that is no time are all that stands before the comma.
    fn opens_with_noun(&self, comma: usize) -> bool {
        let first = self.bounds.start;
        comma == first + 2
            && self.tags[first] == Tag::Det
            && self.tags[first + 1] == Tag::Noun
            && !self.is(first + 1, Class::Time)
    }

    fn is_hyphen(&self, i: usize) -> bool {
        let tokens = &self.text.tokens;
        i > 0 && tokens[i - 1].span.end() == tokens[i].span.start()
    }

    /// "Tuesday" and "last week" at the end of what comes before a subject are no part of it.
    fn timely(&self, i: usize, end: usize) -> bool {
        i + 1 < end
            && (self.is(i, Class::Weekday) || self.is(i, Class::Month))
            && !self.possessive(i)
    }

    /// Cuts a leading preposition with what it governs ("In Vell Lund" → "Lund") and leading marks.
    fn trimmed(&self, mut phrase: Range<usize>) -> Range<usize> {
        while phrase.start < phrase.end
            && matches!(self.tags[phrase.start], Tag::Prep | Tag::Coord | Tag::Mark)
        {
            phrase.start += 1;
        }
        phrase
    }

    /// The noun phrase that begins at `start`; empty where there is none.
    pub(crate) fn phrase_after(&self, start: usize) -> Range<usize> {
        let mut end = start;
        while end < self.bounds.end {
            let take = match self.tags[end] {
                // "one of them", "all of that"
                Tag::Pron | Tag::Det
                    if end == start && self.lower(end + 1) == "of" && self.pointed(end + 2) =>
                {
                    return start..end + 3;
                }
                // "said one Arvian diplomat"
                Tag::Pron
                    if end == start
                        && self.lower(end) == "one"
                        && matches!(self.tag(end + 1), Some(Tag::Noun | Tag::Name)) =>
                {
                    true
                }
                Tag::Pron => {
                    return if end == start {
                        start..end + 1
                    } else {
                        start..end
                    };
                }
                Tag::Det => {
                    end == start || matches!(self.tags[end - 1], Tag::Prep | Tag::Coord | Tag::Det)
                }
                Tag::Noun | Tag::Name | Tag::Number => !(end > start && self.starts_time(end)),
                Tag::Prep => end > start && self.attaches_after(end),
                Tag::Coord => {
                    end > start
                        && self.word(end).eq_ignore_ascii_case("and")
                        && matches!(self.tag(end + 1), Some(Tag::Name | Tag::Det | Tag::Noun))
                }
                Tag::Mark => {
                    let joins = matches!(self.word(end), "'" | "’" | "-" | "&");
                    end > start && (joins || self.lists_after(start, end))
                }
                // "its second offer"
                Tag::Passive | Tag::Ing | Tag::Adv => end > start && self.tags[end - 1] == Tag::Det,
                _ => false,
            };
            if !take {
                break;
            }
            end += 1;
        }
        while end > start
            && matches!(
                self.tags[end - 1],
                Tag::Prep | Tag::Coord | Tag::Det | Tag::Mark
            )
        {
            end -= 1;
        }
        start..end
    }

    /// "them", "that": what needs no noun.
    fn pointed(&self, i: usize) -> bool {
        self.lower(i) == "them" || self.is(i, Class::Pointing)
    }

    /// "the leaders of Arvia, Norland and Toria": a comma in a list of names that "of" opens and "and" closes.
    fn lists_after(&self, start: usize, comma: usize) -> bool {
        let listed = |&i: &usize| self.tags[i] == Tag::Name || self.word(i) == ",";
        let end = (comma..self.bounds.end).find(|i| !listed(i));
        let and = end.filter(|&i| self.lower(i) == "and" && self.tag(i + 1) == Some(Tag::Name));
        let named = |i: usize| self.tag(i) == Some(Tag::Name);
        let of = (start..comma).any(|i| self.lower(i) == "of");
        let role = (start..comma).any(|i| self.is(i, Class::Role));
        self.word(comma) == "," && named(comma - 1) && of && role && and.is_some()
    }

    /// End of what a preposition governs in an adjunct: nouns, names, numbers and what "of" and the like attach to them.
    pub(crate) fn adjunct_phrase_end(&self, start: usize) -> usize {
        let nominal = |i: usize| matches!(self.tags[i], Tag::Noun | Tag::Name | Tag::Number);
        // "in turn the envoy": an article opens another phrase.
        let part = |i: usize| {
            nominal(i)
                || self.tags[i] == Tag::Adv
                || self.tags[i] == Tag::Det && (i == start || !nominal(i - 1))
        };
        let mut end = start;
        while end < self.bounds.end
            && (part(end)
                || (end > start
                    && self.tags[end] == Tag::Prep
                    && self.tag(end + 1).is_some()
                    && part(end + 1)))
        {
            end += 1;
        }
        end
    }

    fn starts_time(&self, i: usize) -> bool {
        // "the 40-year-old"
        if i > self.bounds.start && self.word(i - 1) == "-" && self.is_hyphen(i - 1) {
            return false;
        }
        self.is(i, Class::Weekday)
            || self.is(i, Class::TimeStart)
            || (self.is(i, Class::Time) && !self.is(i + 1, Class::Role))
    }

    fn attaches_after(&self, i: usize) -> bool {
        let of =
            self.word(i).eq_ignore_ascii_case("of") || self.word(i).eq_ignore_ascii_case("for");
        let next = i + 1;
        let nominal = matches!(
            self.tag(next),
            Some(Tag::Det | Tag::Noun | Tag::Name | Tag::Number)
        );
        let place = matches!(self.word(i), "in" | "at" | "from")
            && !self.starts_time(next)
            && self.is(i - 1, Class::Role);
        // "an adviser to the regent", "a source close to the envoy"
        let serves = self.lower(i) == "to"
            && matches!(
                self.lower(i - 1).trim_end_matches('s'),
                "adviser" | "advisor" | "aide" | "assistant" | "close"
            );
        // "people familiar with its thinking"
        let familiar = self.lower(i) == "with"
            && self.lower(i - 1) == "familiar"
            && (next..next + 4).any(|j| matches!(self.lower(j), "thinking" | "mind"));
        nominal && (of || place || serves || familiar)
    }

    /// Where an apposition after a phrase ends: "Lund, a former minister," → after "minister"; with an age before it, "Lund, 52, a nurse,".
    pub(crate) fn with_apposition(&self, phrase: Range<usize>) -> Range<usize> {
        // "according to him, the envoy": nobody is "him" and something else.
        let pronoun = phrase.len() == 1 && self.tag(phrase.start) == Some(Tag::Pron)
            || phrase.len() == 1 && self.is(phrase.start, Class::He);
        if self.word(phrase.end) != "," || pronoun {
            return phrase;
        }
        let first = phrase.end + 1;
        let tag = self.tag(first);
        let appositive = matches!(tag, Some(Tag::Det | Tag::Rel | Tag::Number))
            || self.is(first, Class::Role)
            || (tag == Some(Tag::Noun) && !self.entry(first).is_function_word())
            || tag == Some(Tag::Name) && self.names_holder(&phrase, first);
        if !appositive {
            return phrase;
        }
        let end = (first..self.bounds.end)
            .find(|&i| self.tags[i] == Tag::Mark && !matches!(self.word(i), "'" | "’" | "-"))
            .unwrap_or(self.bounds.end);
        let finite = tag != Some(Tag::Rel)
            && (first..end).any(|i| matches!(self.tags[i], Tag::Verb | Tag::Aux));
        if finite {
            return phrase;
        }
        let apposed = phrase.start..end;
        let age = tag == Some(Tag::Number) && self.tag(end + 1) != Some(Tag::Number);
        if age {
            self.with_apposition(apposed)
        } else {
            apposed
        }
    }

    /// "the minister of trade, Ana Lund,": whether a name and nothing else follows the comma behind an office.
    fn names_holder(&self, office: &Range<usize>, name: usize) -> bool {
        let end = (name..self.bounds.end).find(|&i| self.tags[i] != Tag::Name);
        office.clone().any(|i| self.is(i, Class::Role))
            && end.is_none_or(|i| matches!(self.word(i), "," | "."))
    }
}
