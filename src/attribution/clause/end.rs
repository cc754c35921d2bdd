//! Where a clause ends because another one takes over.
use super::Context;
use crate::attribution::tag::Tag;
use crate::lexicon::{Class, Cue, Form, Frame};

/// Longest aside between a subject and its verb, in tokens.
const ASIDE: usize = 16;

impl Context<'_> {
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
            // "wants it “in days,” he said"
            let spoken = i > start + 1 && self.is_closing(i - 1) && self.word(i - 2) == ",";
            if spoken && self.cue_follows(i) {
                return i;
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

    /// A dash and a time ("as …", "after …") do not: what follows is mostly said as well.
    fn ends_clause(&self, i: usize, start: usize, verbs: usize) -> bool {
        let next = i + 1;
        match self.word(i) {
            ";" => true,
            "," => {
                self.comma_ends_clause(next, i - start)
                    || (self.opens_subordinate(start) && self.finite_clause_follows(next))
            }
            _ => {
                let infinitive = self.tags[start] == Tag::To
                    && !self.awaits_verb(start, i)
                    && self.finite_clause_follows(next);
                // "denies the charge and goes on": a second verb of the cue's own subject. After "that the dam" a verb has come, known
                // or not.
                let subject =
                    |i: usize| matches!(self.tag(i), Some(Tag::Det | Tag::Pron | Tag::Name));
                let second = verbs == 0
                    && !(self.is(start, Class::That) && subject(start + 1))
                    && self.finite_verb_follows(next);
                self.tags[i] == Tag::Coord
                    && (infinitive || second || (verbs > 0 && self.finite_cue_follows(next)))
            }
        }
    }

    /// After a comma: a contrasting clause, "according to", a participle of saying, or "and" with a new subject of a cue.
    fn comma_ends_clause(&self, next: usize, length: usize) -> bool {
        // "but only after a week" goes on, "but Norland refused" does not.
        let clause = self.tag(next) != Some(Tag::Coord)
            || self.finite_clause_follows(next + 1)
            || self.finite_verb_follows(next + 1);
        let contrast = self.is(next, Class::Contrast) && length > 1 && clause;
        let according = self.word(next).eq_ignore_ascii_case("according");
        let participle = self.tag(next) == Some(Tag::Ing) && !self.entry(next).verb().is_empty();
        let with = self.word(next).eq_ignore_ascii_case("with") && self.cue_follows(next + 1);
        let joined = self.tag(next) == Some(Tag::Coord)
            && (self.cue_follows(next + 1) || self.finite_cue_follows(next + 1));
        // "offered talks on Sunday, a day after the leaders had called for a truce"
        let after = (next + 1..next + 3).find(|&i| matches!(self.lower(i), "after" | "before"));
        let cue = |i: usize| self.tags[i] == Tag::Verb && !self.entry(i).verb().is_empty();
        let later = after.is_some_and(|after| {
            self.is(after - 1, Class::Time) && (after..self.bounds.end).any(cue)
        });
        contrast || according || participle || with || joined || later
    }

    /// Whether the bounds open with "while", "if" or the like and `start` still lies in that first clause.
    fn opens_subordinate(&self, start: usize) -> bool {
        let first = (self.bounds.start..start)
            .find(|&i| self.tags[i] != Tag::Coord && self.tags[i] != Tag::Mark);
        first.is_some_and(|i| self.tags[i] == Tag::Subord && !self.is(i, Class::That))
            && !(self.bounds.start..start)
                .any(|i| self.word(i) == "," && self.finite_clause_follows(i + 1))
    }

    /// "before Arvia | and Norland have signed": a conjunction opened a clause that has no verb yet.
    fn awaits_verb(&self, start: usize, i: usize) -> bool {
        let opened = (start..i).rev().find(|&j| self.tags[j] == Tag::Subord);
        opened.is_some_and(|j| {
            !self.tags[j..i]
                .iter()
                .any(|t| matches!(t, Tag::Verb | Tag::Aux | Tag::Passive))
        })
    }

    /// Behind what two commas set off between a subject and its verb, ", some of them on leave, must"; the first comma itself where they
    /// do not.
    pub(crate) fn aside_end(&self, comma: usize) -> usize {
        let near = comma + 1..self.bounds.end.min(comma + ASIDE);
        let close = near.clone().find(|&i| self.word(i) == ",");
        let verb = |i: usize| matches!(self.tag(i), Some(Tag::Verb | Tag::Aux));
        close.map_or(comma, |close| {
            // "The soldiers, stationed in Vell, must"
            let reduced = usize::from(self.entry(comma + 1).inflected(&[Form::Participle]));
            let aside = verb(close + 1) && !(comma + 1 + reduced..close).any(verb);
            if aside { close + 1 } else { comma }
        })
    }

    pub(crate) fn finite_clause_follows(&self, at: usize) -> bool {
        let phrase = self.phrase_after(at);
        !phrase.is_empty()
            && matches!(
                self.tag(phrase.end),
                Some(Tag::Verb | Tag::Aux | Tag::Passive | Tag::Adv)
            )
    }

    /// Whether a noun phrase and a cue verb of its own follow: "Norland said".
    pub(crate) fn cue_follows(&self, at: usize) -> bool {
        let phrase = self.phrase_after(at);
        let verb = (phrase.end..self.bounds.end)
            .find(|&i| !matches!(self.tags[i], Tag::Aux | Tag::Adv | Tag::Neg));
        !phrase.is_empty()
            && verb.is_some_and(|v| {
                matches!(self.tags[v], Tag::Verb | Tag::Ing) && !self.entry(v).verb().is_empty()
            })
    }

    fn finite_verb_follows(&self, at: usize) -> bool {
        let verb = (at..self.bounds.end).find(|&i| self.tags[i] != Tag::Adv);
        verb.is_some_and(|v| matches!(self.tags[v], Tag::Verb | Tag::Aux))
    }

    /// Whether a finite cue verb follows at once, sharing the subject: "and noted that", not "and held on to".
    fn finite_cue_follows(&self, at: usize) -> bool {
        let verb = (at..self.bounds.end).find(|&i| !matches!(self.tags[i], Tag::Adv));
        // "and holds that", not "and holds to the treaty"
        let clausal = |c: &Cue| {
            let f = c.frames;
            f.has(Frame::Weak) && f.has(Frame::That) && !f.has(Frame::Bare) && !f.has(Frame::Quote)
        };
        let fits = |v: usize| {
            let mut senses = self.entry(v).verb().iter();
            senses.any(|s| match s.particle {
                Some(particle) => particle == self.lower(v + 1),
                None => !clausal(s) || self.is(v + 1, Class::That),
            })
        };
        verb.is_some_and(|v| self.tags[v] == Tag::Verb && fits(v))
    }
}
