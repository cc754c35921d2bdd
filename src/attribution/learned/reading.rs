//! All that the features look at: the text with what the patterns made of it, and the words that may be cues.
use super::key;
use crate::attribution::clause::Context;
use crate::attribution::pattern::{self, Found};
use crate::attribution::quotation::{self, Quotations};
use crate::attribution::tag::{self, Tag};
use crate::lexicon::Class;
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
    pub(super) words: Vec<u32>,
}

/// A sentence or a long quotation in one.
pub(crate) struct Stretch {
    /// Index of its sentence.
    pub sentence: usize,
    pub tokens: Range<usize>,
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
        let words = (0..text.tokens.len()).map(|i| key::word(text.word(i)));
        let mut out = Self {
            text,
            tags: tag::tags(text),
            quotations: quotation::find(text),
            stretches: Vec::new(),
            words: words.collect(),
        };
        for (index, sentence) in text.sentences.iter().enumerate() {
            if sentence.heading {
                continue;
            }
            for tokens in stretches(text, &out.quotations, sentence.tokens.clone()) {
                let found = pattern::find(&out.context(tokens.clone()));
                out.stretches.push(Stretch {
                    sentence: index,
                    tokens,
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
        let open = matches!(
            self.tags[i],
            Tag::Verb | Tag::Passive | Tag::Ing | Tag::Noun
        ) && !entry.is_function_word();
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

    /// First word of the verb group that ends with this word; a noun stands for itself.
    pub(super) fn group_start(&self, context: &Context<'_>, at: usize) -> usize {
        let verbal = matches!(
            self.tags[at],
            Tag::Verb | Tag::Passive | Tag::Inf | Tag::Ing
        );
        if verbal { context.group_start(at) } else { at }
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
