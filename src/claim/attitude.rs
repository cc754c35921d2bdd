//! How do speakers take what they speak of: with a flat no, as a matter of taste, as more than they can bear?
use super::Act;
use super::told::{NEAR, Told};
use crate::lexicon::{Class, Frame};
use crate::text::TokenKind;

impl Told<'_> {
    /// "I’ll be frank with you: we expect little": where what is told so begins.
    pub(super) fn behind_candour(&self) -> Option<usize> {
        let frank = |&i: &usize| {
            matches!(
                self.word(i),
                "frank" | "honest" | "blunt" | "candid" | "clear"
            )
        };
        let start = self.start();
        let frank = (start..self.content.end.min(start + NEAR)).find(frank)?;
        let will = self.entry(start).is(Class::First)
            || self.word(start) == "to"
            || self.word(start) == "let";
        let mut near = frank + 1..self.content.end.min(frank + NEAR);
        let end = near.find(|&i| matches!(self.word(i), ":" | "," | "–" | "—"))?;
        will.then_some(end + 1)
    }

    /// "No enrichment, and nothing to sign", "“No,” he said": what is refused without a verb; not "no problem".
    pub(super) fn is_flat_no(&self) -> bool {
        let start = self.start();
        let end = self.clause_end(start);
        let verb = |i: usize| {
            let entry = self.entry(i);
            entry.is(Class::Aux) || entry.is(Class::Modal) || entry.is(Class::Verb)
        };
        let first = self.word(start);
        let opens = first == "no" || first == "never" && self.is_no_alone();
        opens && !(start..end).any(verb) && !(start..end).any(|i| self.is_idle(i))
    }

    /// "No problem", "no doubt": what nobody refuses.
    pub(super) fn is_idle(&self, i: usize) -> bool {
        matches!(
            self.word(i),
            "problem" | "doubt" | "wonder" | "question" | "comment" | "one"
        )
    }

    /// Whether nothing but "no" is said.
    pub(super) fn is_no_alone(&self) -> bool {
        let start = self.start();
        let mut rest = start + 1..self.content.end;
        rest.all(|i| self.text.tokens[i].kind == TokenKind::Mark)
    }

    /// Where a mark or the content ends the clause that begins at `start`.
    fn clause_end(&self, start: usize) -> usize {
        let mark =
            |&i: &usize| matches!(self.word(i), "," | ":" | ";" | "." | "–" | "—" | "-" | "!");
        let mut words = start..self.content.end;
        words.find(mark).unwrap_or(self.content.end)
    }

    /// "It would be wrong to sign", "I’d say", "I’ll call it a success", "I would rather wait": how one finds something, which is no plan;
    /// none where the modal at `verb` tells what is to come.
    pub(super) fn finds(&self, verb: usize) -> Option<Act> {
        let next = self.after_adverbs(verb + 1);
        let rather = (verb + 1..=next + 1).any(|i| self.word(i) == "rather");
        let word = self.word(verb);
        let would = word == "would" || word.ends_with("'d") || word.ends_with("’d");
        let pointed = matches!(self.word(next + 1), "it" | "this" | "that" | "them");
        let calls = self.word(next) == "call" && (would || pointed);
        if rather || calls || would && self.tells_only(next) {
            return Some(Act::Asserts);
        }
        let it = self.entry(verb).is(Class::It) || verb > 0 && self.entry(verb - 1).is(Class::It);
        let would = would || word == "wouldn't";
        if !it || !would || self.word(next) != "be" {
            return None;
        }
        let bad =
            (next..self.content.end.min(next + NEAR)).any(|i| self.entry(i).is(Class::Refusing));
        let negated = (verb..next).any(|i| self.entry(i).is(Class::Neg));
        Some(if bad && !negated {
            Act::Opposes
        } else {
            Act::Asserts
        })
    }

    /// "Say", "argue", "think": whether the verb here tells how something is, and no more.
    fn tells_only(&self, verb: usize) -> bool {
        let mut senses = self.entry(verb).verb().iter();
        senses.any(|sense| {
            let clause = sense.frames.has(Frame::That) && !sense.frames.has(Frame::Weak);
            clause && sense.act == Act::Asserts
        })
    }

    /// "We cannot accept that", "we can’t sign": what one will not do, not what one is unable to.
    pub(super) fn cannot_bear(&self, verb: usize) -> bool {
        let able = matches!(self.word(verb), "cannot" | "can't" | "can’t" | "can");
        let next = self.after_adverbs(verb + 1);
        let mut senses = self.entry(next).verb().iter();
        let grants = senses.any(|sense| matches!(sense.act, Act::Accepts | Act::Supports));
        let gives = matches!(
            self.word(next),
            "sign" | "allow" | "permit" | "tolerate" | "let" | "trade" | "abandon" | "wave"
        );
        able && (grants || gives)
    }
}
