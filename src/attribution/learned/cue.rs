//! What is told of a word that may be a cue: itself, its neighbours, its subject, and what the patterns say of it.
use super::describe::known;
use super::key::{Keys, bits, word};
use super::reading::{Candidate, Reading};
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;
use crate::lexicon::Class;
use std::ops::Range;

impl Reading<'_> {
    /// Adds the features by which a word is, or is no, cue.
    pub fn cue_features(&self, candidate: Candidate, keys: &mut Keys) {
        let context = self.around(candidate);
        let at = candidate.head;
        let group = self.group_start(&context, at);
        let lemma = self.lemma(at);
        let part_here = self.part(&context, at);
        let told = u32::from(self.is_told_by_pattern(candidate));
        let known = known(context.entry(at));
        let next = self.complement(&context, at + 1);
        let object_end = context.phrase_after(at + 1).end.max(at + 1);
        let after_object = self.complement(&context, object_end);
        let subject = subject(&context, group);
        let conditional = self.stretches[candidate.stretch].conditional;
        let verb_group = verb_group(&context, group..at, conditional);
        let quotes = self.quotes_around(&context, at);
        keys.add(1, 0, 0);
        keys.add(2, lemma, 0);
        keys.add(3, lemma, next);
        keys.add(4, lemma, told);
        keys.add(5, part_here, next);
        keys.add(6, known, next);
        keys.add(7, known, told * 64 + part_here);
        keys.add(8, self.word(&context, at + 1), part_here);
        keys.add(9, subject, part_here);
        keys.add(10, subject, lemma);
        keys.add(11, subject, known * 2 + told);
        keys.add(12, self.ending(at), part_here);
        keys.add(13, verb_group, part_here);
        keys.add(14, verb_group, lemma);
        keys.add(15, quotes, part_here);
        keys.add(16, quotes, known * 2 + told);
        keys.add(17, self.within_others(candidate), told * 64 + part_here);
        let (before, after) = (self.part_before(&context, at), self.part(&context, at + 1));
        keys.add(18, after * 64 + self.part(&context, at + 2), part_here);
        keys.add(19, before, part_here * 64 + after);
        keys.add(20, after_object, known);
        keys.add(21, after_object, lemma);
        keys.add(22, after_object ^ next << 8, part_here);
    }

    /// The last three letters.
    fn ending(&self, i: usize) -> u32 {
        let text = self.text.word(i);
        let third = text.char_indices().rev().nth(2);
        word(third.map_or(text, |(at, _)| &text[at..]))
    }

    /// Whether a quotation holds the word, ends shortly before, or opens at once or shortly after.
    fn quotes_around(&self, context: &Context<'_>, at: usize) -> u32 {
        let start = at.saturating_sub(8).max(context.bounds.start);
        let (last, next) = self.quotations.around(at + 1);
        let ends_after = |token: usize| last.is_some_and(|q| q.tokens.end > token);
        let opens = |from: usize, to: usize| {
            let near = at + from..(at + to).min(context.bounds.end);
            let mut starts = next.iter().map(|q| q.tokens.start);
            let first = starts.find(|opening| *opening >= near.start);
            first.is_some_and(|opening| opening < near.end)
        };
        bits([
            ends_after(at),
            !ends_after(at) && ends_after(start),
            opens(1, 4),
            opens(4, 16),
        ])
    }

    /// Whether the word stands in the content, source or cue of what a pattern found from another word.
    fn within_others(&self, candidate: Candidate) -> u32 {
        let at = candidate.head;
        let others = self.stretches[candidate.stretch].found.iter();
        others
            .filter(|f| f.head != at)
            .fold(0, |out, f| out | f.part_of(at))
    }
}

/// Who the subject is: a pronoun, a name, people by their function, an institution, a document.
fn subject(context: &Context<'_>, group: usize) -> u32 {
    let subject = context.subject(group);
    let classes = context.classes(subject.clone());
    bits([
        !subject.is_empty(),
        context
            .tags
            .get(subject.clone())
            .is_some_and(|tags| tags.contains(&Tag::Name)),
        classes.has(Class::Role),
        classes.has(Class::Group),
        classes.has(Class::Pron),
        classes.has(Class::Document),
        classes.has(Class::It),
        classes.has(Class::Outsider),
        classes.has(Class::First),
    ])
}

/// Auxiliaries and negation of the verb, and whether an "if" stands before its subject; `conditional` tells whether there is any.
fn verb_group(context: &Context<'_>, group: Range<usize>, conditional: bool) -> u32 {
    let before_subject = conditional.then(|| context.phrase_before(group.start).start);
    let classes = context.classes(group);
    bits([
        classes.has(Class::Modal),
        classes.has(Class::Will),
        classes.has(Class::Be),
        classes.has(Class::Have),
        classes.has(Class::Neg),
        before_subject.is_some_and(|i| i > 0 && context.is(i - 1, Class::Conditional)),
    ])
}
