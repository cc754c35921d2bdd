//! Where noun phrases and clauses begin and end, as far as the patterns need it.
use super::quotation::Quotations;
use super::tag::Tag;
use crate::lexicon::{Class, Entry, Frame};
use crate::text::Text;
use std::ops::Range;

/// All that a pattern reads: the text, the parts its tokens play, its quotations, and the bounds it must stay in.
#[derive(Clone)]
pub(crate) struct Context<'t> {
    pub text: &'t Text<'t>,
    pub tags: &'t [Tag],
    pub quotations: &'t Quotations,
    /// The sentence, or the part of a long quotation within it: no pattern looks beyond, but for a quotation's other sentences.
    pub bounds: Range<usize>,
}

impl Context<'_> {
    pub(crate) fn tag(&self, i: usize) -> Option<Tag> {
        self.bounds.contains(&i).then(|| self.tags[i])
    }

    pub(crate) fn entry(&self, i: usize) -> Entry {
        if self.bounds.contains(&i) {
            self.text.entries[i]
        } else {
            Entry::default()
        }
    }

    pub(crate) fn word(&self, i: usize) -> &str {
        if self.bounds.contains(&i) {
            self.text.word(i)
        } else {
            ""
        }
    }

    pub(crate) fn is(&self, i: usize, class: Class) -> bool {
        self.entry(i).is(class)
    }

    pub(crate) fn is_opening(&self, i: usize) -> bool {
        self.bounds.contains(&i) && self.quotations.at(i).is_some_and(|q| q.tokens.start == i)
    }

    pub(crate) fn is_closing(&self, i: usize) -> bool {
        self.bounds.contains(&i)
            && self
                .quotations
                .at(i)
                .is_some_and(|q| q.closed && q.tokens.end == i + 1)
    }

    fn possessive(&self, i: usize) -> bool {
        let word = self.word(i);
        word.ends_with("'s") || word.ends_with("’s") || matches!(word, "'" | "’")
    }

    /// The noun phrase that ends before `end`, with what is attached to it by "of" and the like; empty where there is none.
    pub(crate) fn phrase_before(&self, end: usize) -> Range<usize> {
        let mut start = end;
        while start > self.bounds.start {
            let i = start - 1;
            let take = match self.tags[i] {
                Tag::Noun | Tag::Name | Tag::Number => {
                    !self.timely(i, end)
                        && !self.is(i, Class::RelativeHead)
                        && !(start < end && self.tags[start] == Tag::Pron)
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
            let goes_on = i > self.bounds.start && self.continues_before(i);
            if opens && !goes_on {
                break;
            }
        }
        self.trimmed(start..end)
    }

    /// After a determiner, only a preposition or "and" can carry the phrase further to the left, or another determiner ("all the").
    fn continues_before(&self, i: usize) -> bool {
        let before = i - 1;
        match self.tags[before] {
            Tag::Prep => self.joins_phrases(before),
            Tag::Coord => self.joins_names(before, i),
            Tag::Det => true,
            _ => false,
        }
    }

    /// "the minister of trade", "officials in Norland": a preposition with a noun before it. "On Tuesday Lund": none before it.
    fn joins_phrases(&self, i: usize) -> bool {
        let attaches = matches!(
            self.word(i).to_ascii_lowercase().as_str(),
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
                | "along"
                | "against"
                | "over"
                | "by"
        );
        attaches && i > self.bounds.start && matches!(self.tags[i - 1], Tag::Noun | Tag::Name)
    }

    /// "Arvia and its allies": a conjunction between two phrases, not between two clauses.
    fn joins_names(&self, i: usize, right: usize) -> bool {
        let left = i.checked_sub(1).filter(|&j| j >= self.bounds.start);
        let nominal = matches!(
            self.tags[right],
            Tag::Noun | Tag::Name | Tag::Det | Tag::Number
        );
        let and = !matches!(self.word(i).to_ascii_lowercase().as_str(), "but" | "yet");
        // Two clauses: a verb stands before the conjunction, and the left word is its object.
        let clause = (self.bounds.start..i)
            .rev()
            .take_while(|&j| {
                self.tags[j] != Tag::Subord && !matches!(self.word(j), ";" | ":" | "—")
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
            "-" | "&" | "/" => start < end && matches!(self.tags[start], Tag::Noun | Tag::Name),
            "," => {
                let coordinated = (start..end).any(|j| self.tags[j] == Tag::Coord);
                let named = i > self.bounds.start
                    && self.tags[i - 1] == Tag::Name
                    && self.tags[start] == Tag::Name;
                coordinated && named
            }
            _ => false,
        }
    }

    /// "Tuesday" and "last week" at the end of what comes before a subject are no part of it.
    fn timely(&self, i: usize, end: usize) -> bool {
        i + 1 < end
            && (self.is(i, Class::Weekday) || self.is(i, Class::Month))
            && !self.possessive(i)
    }

    /// Cuts a leading preposition with what it governs ("In Paris Lund" → "Lund") and leading marks.
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
                Tag::Mark => end > start && matches!(self.word(end), "'" | "’" | "-" | "&"),
                Tag::Passive | Tag::Ing => end > start && self.tags[end - 1] == Tag::Det,
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

    /// End of what a preposition governs in an adjunct: nouns, names, numbers and what "of" and the like attach to them.
    pub(crate) fn adjunct_phrase_end(&self, start: usize) -> usize {
        let part = |i: usize| {
            matches!(
                self.tags[i],
                Tag::Det | Tag::Noun | Tag::Name | Tag::Number | Tag::Adv
            )
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
        nominal && (of || place)
    }

    /// Where an apposition after a phrase ends: "Lund, a former minister," → after "minister".
    pub(crate) fn with_apposition(&self, phrase: Range<usize>) -> Range<usize> {
        if self.word(phrase.end) != "," {
            return phrase;
        }
        let first = phrase.end + 1;
        let appositive = matches!(self.tag(first), Some(Tag::Det | Tag::Rel | Tag::Number))
            || self.is(first, Class::Role)
            || (self.tag(first) == Some(Tag::Noun) && !self.entry(first).is_function_word());
        if !appositive {
            return phrase;
        }
        let end = (first..self.bounds.end)
            .find(|&i| self.tags[i] == Tag::Mark && !matches!(self.word(i), "'" | "’" | "-"))
            .unwrap_or(self.bounds.end);
        let finite = self.tag(first) != Some(Tag::Rel)
            && (first..end).any(|i| matches!(self.tags[i], Tag::Verb | Tag::Aux));
        if finite { phrase } else { phrase.start..end }
    }

    /// The subject of the verb group that begins at `group`; empty where none is found.
    pub(crate) fn subject(&self, group: usize) -> Range<usize> {
        let Some(left) = group.checked_sub(1).filter(|&i| i >= self.bounds.start) else {
            return group..group;
        };
        match self.tags[left] {
            Tag::Rel | Tag::Pron => left..group,
            Tag::Noun | Tag::Name | Tag::Number | Tag::Det => {
                let phrase = self.ungoverned(self.phrase_before(group));
                if phrase.is_empty() {
                    self.subject_over_relative(group)
                } else {
                    phrase
                }
            }
            Tag::Coord => self.subject_of_verb_before(left),
            Tag::Mark => self.subject_before_mark(left),
            _ => group..group,
        }
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
            let appositive =
                dash || matches!(
                    self.tag(first),
                    Some(Tag::Det | Tag::Rel | Tag::Prep | Tag::Ing | Tag::Passive | Tag::Number)
                ) || self.is(first, Class::Role)
                    || self.is(first, Class::Title)
                    || self.is(first, Class::Subord)
                    || matches!(self.tag(first), Some(Tag::Noun))
                    || (matches!(self.tag(first), Some(Tag::Name))
                        && (self.has_role(&self.phrase_before(open))
                            || self.has_role(&(first..close))));
            let phrase = self.phrase_before(open);
            if appositive && !phrase.is_empty() && self.at_clause_start(phrase.start) {
                best = phrase.start..close;
                break;
            }
        }
        best
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
        let within = self.quotations.index_at(end);
        let mut i = end;
        while let Some(verb) = (self.bounds.start..i).rev().find(|&i| {
            matches!(self.tags[i], Tag::Verb | Tag::Passive | Tag::Aux)
                && self.quotations.index_at(i) == within
        }) {
            let group = self.group_start(verb);
            let mut subject = self.subject(group);
            if subject.is_empty() {
                subject = self.inverted_subject(group, verb);
            }
            if !subject.is_empty() && self.heads_main_clause(subject.start) {
                return subject;
            }
            i = group.min(verb);
        }
        end..end
    }

    /// "“…,” said Lund": the subject behind its verb.
    fn inverted_subject(&self, group: usize, verb: usize) -> Range<usize> {
        let after_content = group > self.bounds.start
            && (self.word(group - 1) == "," || self.is_closing(group - 1));
        let speaks = self
            .entry(verb)
            .verb()
            .iter()
            .any(|c| c.frames.has(Frame::Quote));
        if after_content && speaks {
            self.phrase_after(verb + 1)
        } else {
            group..group
        }
    }

    /// Whether a subject at `start` heads a clause of its own, not one that a conjunction, relative or another verb governs.
    fn heads_main_clause(&self, start: usize) -> bool {
        let inverted = start > self.bounds.start
            && !self.entry(start - 1).verb().is_empty()
            && start > self.bounds.start + 1
            && (self.word(start - 2) == "," || self.is_closing(start - 2));
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

    /// Where the clause that begins at `start` ends, exclusive: at the end of the bounds or where a new clause takes over.
    pub(crate) fn clause_end(&self, start: usize) -> usize {
        let limit = self.final_mark();
        let inside = self.quotations.index_at(start);
        let mut verbs = 0;
        for i in start..limit {
            if self.is_opening(i)
                || (self.quotations.index_at(i).is_some() && self.quotations.index_at(i) != inside)
            {
                continue;
            }
            if matches!(self.tags[i], Tag::Verb | Tag::Aux | Tag::Passive) {
                verbs += 1;
            }
            if i > start && self.ends_clause(i, start, verbs) {
                return i;
            }
        }
        limit
    }

    /// First of the marks that close the sentence, so that the full stop is no part of a clause; a closing quotation mark is.
    pub(crate) fn final_mark(&self) -> usize {
        let mut end = self.bounds.end;
        while end > self.bounds.start
            && matches!(self.word(end - 1), "." | "!" | "?" | "…" | ")" | ";")
        {
            end -= 1;
        }
        end
    }

    fn ends_clause(&self, i: usize, start: usize, verbs: usize) -> bool {
        let next = i + 1;
        match self.word(i) {
            ";" | "—" => true,
            "–" | "-" => verbs > 0 && i > start + 2,
            "," => {
                self.comma_ends_clause(next, i - start)
                    || (self.opens_subordinate(start) && self.finite_clause_follows(next))
            }
            _ => {
                let temporal = self.is(i, Class::Temporal)
                    && self.tags[i] == Tag::Subord
                    && verbs > 0
                    && self.cue_follows(next);
                let infinitive = self.tags[start] == Tag::To && self.finite_clause_follows(next);
                let coordinated = self.tags[i] == Tag::Coord
                    && (infinitive || (verbs > 0 && self.finite_cue_follows(next)));
                temporal || coordinated
            }
        }
    }

    /// After a comma: a contrasting clause, "according to", a participle of saying, or "and" with a new subject of a cue.
    fn comma_ends_clause(&self, next: usize, length: usize) -> bool {
        let contrast = self.is(next, Class::Contrast) && length > 1;
        let according = self.word(next).eq_ignore_ascii_case("according");
        let participle = self.tag(next) == Some(Tag::Ing) && !self.entry(next).verb().is_empty();
        let with = self.word(next).eq_ignore_ascii_case("with") && self.cue_follows(next + 1);
        let predicate = length > 1
            && matches!(self.tag(next), Some(Tag::Verb))
            && self.tag(next + 1) != Some(Tag::Mark);
        let joined = self.tag(next) == Some(Tag::Coord)
            && (self.cue_follows(next + 1) || self.finite_cue_follows(next + 1));
        contrast || according || participle || with || predicate || joined
    }

    /// Whether the bounds open with "while", "if" or the like and `start` still lies in that first clause.
    fn opens_subordinate(&self, start: usize) -> bool {
        let first = (self.bounds.start..start)
            .find(|&i| self.tags[i] != Tag::Coord && self.tags[i] != Tag::Mark);
        first.is_some_and(|i| self.tags[i] == Tag::Subord && !self.is(i, Class::That))
            && !(self.bounds.start..start)
                .any(|i| self.word(i) == "," && self.finite_clause_follows(i + 1))
    }

    fn finite_clause_follows(&self, at: usize) -> bool {
        let phrase = self.phrase_after(at);
        !phrase.is_empty()
            && matches!(
                self.tag(phrase.end),
                Some(Tag::Verb | Tag::Aux | Tag::Passive | Tag::Adv)
            )
    }

    /// Whether a noun phrase and a cue verb of its own follow: "Norland said".
    fn cue_follows(&self, at: usize) -> bool {
        let phrase = self.phrase_after(at);
        let verb = (phrase.end..self.bounds.end)
            .find(|&i| !matches!(self.tags[i], Tag::Aux | Tag::Adv | Tag::Neg));
        !phrase.is_empty()
            && verb.is_some_and(|v| {
                matches!(self.tags[v], Tag::Verb | Tag::Ing) && !self.entry(v).verb().is_empty()
            })
    }

    /// Whether a finite cue verb follows at once, sharing the subject: "and noted that".
    fn finite_cue_follows(&self, at: usize) -> bool {
        let verb = (at..self.bounds.end).find(|&i| !matches!(self.tags[i], Tag::Adv));
        verb.is_some_and(|v| self.tags[v] == Tag::Verb && !self.entry(v).verb().is_empty())
    }
}
