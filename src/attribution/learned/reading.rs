//! All that the features look at: the text with what the patterns made of it, and the words that may be cues.
use super::{describe, key};
use crate::attribution::clause::Context;
use crate::attribution::pattern::{self, Found};
use crate::attribution::quotation::{self, Quotations};
use crate::attribution::tag::{self, Tag};
use crate::lexicon::Class;
use crate::pace::{Pace, at_once};
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// A text with its tags, quotations, and what the patterns found in each stretch of it.
pub struct Reading<'t> {
    pub(crate) text: &'t Text<'t>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) quotations: Quotations,
    /// The sentences, and the long quotations within them, in reading order.
    pub(crate) stretches: Vec<Stretch>,
    /// The code of each word.
    words: Vec<u32>,
    /// The part of each token.
    parts: Vec<u32>,
}

/// A sentence or a long quotation in one.
pub(crate) struct Stretch {
    /// Index of its sentence.
    pub sentence: usize,
    pub tokens: Range<usize>,
    /// Whether there is an "if".
    pub conditional: bool,
    /// What the patterns found there.
    pub found: Vec<Found>,
}

/// A word that may be a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// Index of its stretch.
    pub stretch: usize,
    /// Its token.
    pub head: usize,
}

impl<'t> Reading<'t> {
    /// Reads a text by the patterns.
    pub fn new(text: &'t Text<'t>) -> Self {
        at_once(Self::new_paced(text, Pace::UNBROKEN))
    }

    /// The same with rests in between.
    pub(crate) async fn new_paced(text: &'t Text<'t>, pace: Pace<'_>) -> Self {
        let mut out = Self {
            text,
            tags: tag::tags(text),
            quotations: quotation::find(text),
            stretches: Vec::new(),
            words: text
                .distinct
                .each(|word| key::word(text.distinct.words[word])),
            parts: Vec::new(),
        };
        let everywhere = out.context(0..text.tokens.len());
        out.parts = (0..text.tokens.len())
            .map(|i| describe::part(&everywhere, i))
            .collect();
        for (index, sentence) in text.sentences.iter().enumerate() {
            pace.rest().await;
            if sentence.heading {
                continue;
            }
            for tokens in stretches(text, &out.quotations, text.body(index)) {
                let context = out.context(tokens.clone());
                let found = pattern::find(&context);
                let conditional = context.classes(tokens.clone()).has(Class::Conditional);
                out.stretches.push(Stretch {
                    sentence: index,
                    tokens,
                    conditional,
                    found,
                });
            }
        }
        out
    }

    pub(crate) fn context(&self, bounds: Range<usize>) -> Context<'_> {
        Context {
            text: self.text,
            tags: &self.tags,
            quotations: &self.quotations,
            bounds,
        }
    }

    /// The stretch of a candidate as a context.
    pub(super) fn around(&self, candidate: Candidate) -> Context<'_> {
        self.context(self.stretches[candidate.stretch].tokens.clone())
    }

    /// Every word that may be a cue, in reading order of the stretches.
    pub fn candidates(&self) -> Vec<Candidate> {
        let mut out = Vec::new();
        for (stretch, s) in self.stretches.iter().enumerate() {
            let context = self.context(s.tokens.clone());
            let heads = s
                .tokens
                .clone()
                .filter(|&i| self.may_cue(i) && pattern::owns(&context, i));
            out.extend(heads.map(|head| Candidate { stretch, head }));
        }
        out
    }

    /// Verbs, nouns, adjectives, "according" and the colon.
    fn may_cue(&self, i: usize) -> bool {
        if self.text.tokens[i].kind != TokenKind::Word {
            return self.text.word(i) == ":";
        }
        let entry = self.text.entries[i];
        let open = matches!(self.tags[i], Tag::Verb | Tag::Passive | Tag::Ing)
            && !entry.is_function_word();
        let according = self.text.word(i).eq_ignore_ascii_case("according");
        open || self.tags[i] == Tag::Inf
            || entry.is_cue()
            || according
            || entry.is(Class::Verb) && !entry.is(Class::Aux)
    }

    /// Whether a pattern starts from this word.
    pub fn is_told_by_pattern(&self, candidate: Candidate) -> bool {
        let found = &self.stretches[candidate.stretch].found;
        found.iter().any(|f| f.head == candidate.head)
    }

    /// The code of a word; 0 outside of the bounds, here and below.
    pub(super) fn word(&self, context: &Context<'_>, i: usize) -> u32 {
        within(&self.words, context, i)
    }

    /// The dictionary form of a cue word, else the word.
    pub(super) fn lemma(&self, at: usize) -> u32 {
        match self.text.entries[at].verb().first() {
            Some(cue) => key::word(cue.lemma),
            None => self.words[at],
        }
    }

    /// The part of a token, see [`describe::part`].
    pub(super) fn part(&self, context: &Context<'_>, i: usize) -> u32 {
        within(&self.parts, context, i)
    }

    /// The part of the token before.
    pub(super) fn part_before(&self, context: &Context<'_>, i: usize) -> u32 {
        i.checked_sub(1).map_or(0, |j| self.part(context, j))
    }

    /// The first word of what may be a complement, told more finely: "that", a question word, a time, each preposition.
    pub(super) fn complement(&self, context: &Context<'_>, i: usize) -> u32 {
        let entry = context.entry(i);
        match () {
            () if entry.is(Class::That) => 64 + self.part(context, i),
            () if entry.is(Class::Wh) => 128,
            () if entry.is(Class::Time) || entry.is(Class::TimeStart) => 129,
            () if context.tag(i) == Some(Tag::Prep) => self.words[i] | 1 << 31,
            () => self.part(context, i),
        }
    }

    /// First word of the verb group that ends with this word; a noun stands for itself.
    pub(super) fn group_start(&self, context: &Context<'_>, at: usize) -> usize {
        let verbal = matches!(
            self.tags[at],
            Tag::Verb | Tag::Passive | Tag::Inf | Tag::Ing
        );
        if verbal { context.group_start(at) } else { at }
    }
}

fn within(codes: &[u32], context: &Context<'_>, i: usize) -> u32 {
    if context.bounds.contains(&i) {
        codes[i]
    } else {
        0
    }
}

/// Shortest quotation, in tokens, that is read as sentences of its own as well; shorter ones are words of the sentence around them.
pub(crate) const CLAUSE_IN_QUOTES: usize = 7;

/// The ranges in which patterns look: the sentence, and within it each long quotation by itself.
fn stretches(
    text: &Text<'_>,
    quotations: &Quotations,
    sentence: Range<usize>,
) -> Vec<Range<usize>> {
    let mut out = vec![];
    let mut i = sentence.start;
    while i < sentence.end {
        if let Some(q) = quotations.at(i) {
            let inner = q.tokens.start.max(sentence.start)..q.tokens.end.min(sentence.end);
            if q.tokens.len() >= CLAUSE_IN_QUOTES {
                let open = usize::from(inner.start == q.tokens.start);
                let close = usize::from(q.closed && inner.end == q.tokens.end);
                out.push(inner.start + open..inner.end - close);
            }
            i = inner.end;
        } else {
            i += 1;
        }
    }
    let all_quoted = out.iter().any(|r| r.len() + 2 >= sentence.len());
    if !all_quoted {
        out.insert(0, sentence);
    }
    out.retain(|r| !text.span(r.clone()).is_empty());
    out
}
