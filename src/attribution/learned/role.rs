//! What is told of each token around a cue: is it part of the source, of the content, or of neither?
use super::key::{Keys, bits, step};
use super::reading::{Candidate, Reading};
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;
use crate::lexicon::Class;
use std::ops::Range;

/// All that holds for one cue, worked out once for the tokens of its stretch.
pub struct Roles<'r> {
    reading: &'r Reading<'r>,
    context: Context<'r>,
    lemma: u32,
    /// The first word after the head, which tells much of where the content begins.
    next: u32,
    /// The head's part of speech.
    kind: u32,
    /// Auxiliaries up to the head.
    group: Range<usize>,
    subject: Range<usize>,
    object: Range<usize>,
    clause_end: usize,
    final_mark: usize,
    /// The quotation that the head stands in.
    quotation: Option<usize>,
    /// For each token what lies between it and the head.
    paths: Vec<Path>,
}

/// Where a token stands, seen from the head.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    side: u32,
    near: u32,
    quoted: u32,
}

/// What lies between the head and a token, counted to a few.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Path {
    commas: u32,
    verbs: u32,
    cues: u32,
    quotes: u32,
    /// A subordinator or relative, a conjunction, a stronger mark.
    openers: u32,
}

impl<'r> Roles<'r> {
    /// Prepares the features of a cue's tokens.
    pub fn new(reading: &'r Reading<'r>, candidate: Candidate) -> Self {
        let context = reading.around(candidate);
        let head = candidate.head;
        let start = reading.group_start(&context, head);
        let mut out = Self {
            lemma: reading.lemma(head),
            next: reading.word(&context, head + 1),
            kind: reading.part(&context, head),
            group: start..head + 1,
            subject: context.subject(start),
            object: context.phrase_after(head + 1),
            clause_end: context.clause_end(head + 1),
            final_mark: context.final_mark(),
            quotation: reading.quotations.index_at(head),
            paths: Vec::new(),
            reading,
            context,
        };
        out.paths = out.paths();
        out
    }

    /// The tokens to be labelled.
    pub fn tokens(&self) -> Range<usize> {
        self.context.bounds.clone()
    }

    fn paths(&self) -> Vec<Path> {
        let bounds = self.tokens();
        let mut out = vec![Path::default(); bounds.len()];
        let mut path = Path::default();
        for i in self.group.end..bounds.end {
            out[i - bounds.start] = path;
            self.pass(i, &mut path);
        }
        path = Path::default();
        for i in (bounds.start..self.group.start).rev() {
            out[i - bounds.start] = path;
            self.pass(i, &mut path);
        }
        out
    }

    /// Counts a token that the path leads over.
    fn pass(&self, i: usize, path: &mut Path) {
        match self.reading.tags[i] {
            Tag::Mark => match self.context.word(i) {
                "," => path.commas = (path.commas + 1).min(3),
                ";" | "—" | "–" | ":" => path.openers |= 4,
                _ if self.context.is_opening(i) || self.context.is_closing(i) => {
                    path.quotes = (path.quotes + 1).min(2);
                }
                _ => {}
            },
            Tag::Verb | Tag::Aux | Tag::Passive => {
                path.verbs = (path.verbs + 1).min(2);
                if !self.reading.text.entries[i].verb().is_empty() {
                    path.cues = (path.cues + 1).min(2);
                }
            }
            Tag::Subord | Tag::Rel => path.openers |= 1,
            Tag::Coord => path.openers |= 2,
            _ => {}
        }
    }

    /// Adds the features of a token by itself.
    pub fn token_features(&self, i: usize, keys: &mut Keys) {
        let (place, path) = (self.place(i), self.path(i));
        self.place_features(place, keys);
        self.path_features(place, path, keys);
        self.own_features(i, place, path, keys);
    }

    /// Adds the features that weigh which label follows which.
    pub fn step_features(&self, i: usize, keys: &mut Keys) {
        self.step_place_features(self.place(i), keys);
        self.own_step_features(i, keys);
    }

    /// Where a token stands, which is the same for many in a row.
    pub(super) fn place(&self, i: usize) -> Place {
        Place {
            side: self.side(i),
            near: self.nearness(i),
            quoted: self.quoted(i),
        }
    }

    /// What lies between the head and a token, which is the same for several in a row.
    pub(super) fn path(&self, i: usize) -> Path {
        self.paths[i - self.context.bounds.start]
    }

    /// Adds those features of a token by itself that only its place tells.
    pub(super) fn place_features(&self, place: Place, keys: &mut Keys) {
        let Place { side, near, quoted } = place;
        let cue = side * 64 + self.kind;
        keys.add(101, side, 0);
        keys.add(102, cue, near);
        keys.add(107, self.lemma, side);
        keys.add(112, quoted, cue);
        keys.add(115, self.next, side);
        keys.add(116, self.next, cue * 16 + near);
    }

    /// Adds those that the path to it tells.
    pub(super) fn path_features(&self, place: Place, path: Path, keys: &mut Keys) {
        let cue = place.side * 64 + self.kind;
        keys.add(108, self.lemma, path.commas << 4 | path.verbs);
        keys.add(
            109,
            cue,
            path.commas << 12 | path.verbs << 8 | path.openers << 4 | path.quotes,
        );
        keys.add(111, cue, path.openers << 4 | path.cues);
    }

    /// Adds those that the token itself tells.
    pub(super) fn own_features(&self, i: usize, place: Place, path: Path, keys: &mut Keys) {
        let (reading, context) = (self.reading, &self.context);
        let Place { side, near, quoted } = place;
        let here = side * 64 + reading.part(context, i);
        let (before, after) = (
            reading.part_before(context, i),
            reading.part(context, i + 1),
        );
        keys.add(103, here, near);
        keys.add(104, side * 64 + self.kind, here);
        keys.add(105, here, before * 64 + after);
        keys.add(106, reading.word(context, i + 1), here);
        keys.add(110, here, path.commas << 4 | path.verbs);
        keys.add(113, quoted, here);
        keys.add(114, self.speaks(i), side * 64 + near);
    }

    /// Adds those features of a step that only its place tells.
    pub(super) fn step_place_features(&self, place: Place, keys: &mut Keys) {
        let Place { side, near, quoted } = place;
        keys.add(201, side, 0);
        keys.add(204, quoted, side);
        keys.add(205, near, side * 64 + self.kind);
    }

    /// Adds those that the token itself tells.
    pub(super) fn own_step_features(&self, i: usize, keys: &mut Keys) {
        let (reading, context) = (self.reading, &self.context);
        let here = self.phrases(i);
        let before = i.checked_sub(1).map_or(0, |j| self.phrases(j));
        let part = self.side(i) * 64 + reading.part(context, i);
        keys.add(202, part, reading.part_before(context, i));
        keys.add(203, here, before);
    }

    /// Before the cue, in it, or after it.
    fn side(&self, i: usize) -> u32 {
        1 + u32::from(i >= self.group.start) + u32::from(i >= self.group.end)
    }

    fn nearness(&self, i: usize) -> u32 {
        let before = self.group.start.saturating_sub(i);
        let after = (i + 1).saturating_sub(self.group.end);
        step(before + after)
    }

    /// Which of the phrases and clauses around the cue hold the token.
    fn phrases(&self, i: usize) -> u32 {
        bits([
            self.subject.contains(&i),
            self.object.contains(&i),
            (self.group.end..self.clause_end).contains(&i),
            i >= self.final_mark,
        ])
    }

    /// Whether the token opens, closes or stands in a quotation, and whether the cue stands in the same one.
    fn quoted(&self, i: usize) -> u32 {
        match (self.reading.quotations.index_at(i), self.quotation) {
            (None, None) => 0,
            (Some(_), None) if self.context.is_opening(i) => 1,
            (Some(_), None) if self.context.is_closing(i) => 2,
            (Some(_), None) => 3,
            (None, Some(_)) => 4,
            (here, cue) if here == cue => 5,
            _ => 6,
        }
    }

    /// What the word can be as a speaker or hearer.
    fn speaks(&self, i: usize) -> u32 {
        let is = |class: Class| self.context.is(i, class);
        bits([
            is(Class::Role),
            is(Class::Group),
            is(Class::Pron),
            is(Class::Document),
            is(Class::Hearer),
            is(Class::Time),
            is(Class::Title),
            self.reading.tags[i] == Tag::Name,
        ])
    }
}
