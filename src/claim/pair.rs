//! What is known of two statements side by side, before anything is judged?
use super::Act;
use super::corpus::{Corpus, Matter};
use super::similarity::Likeness;
use super::terms::Reading;
use super::verbatim::shared_run;
use std::cell::OnceCell;

/// Two statements of one door.
pub(super) struct Pair<'c> {
    pub(super) corpus: &'c Corpus,
    /// Their indices.
    pub(super) at: [usize; 2],
    pub(super) readings: [&'c Reading; 2],
    pub(super) acts: [Act; 2],
    /// By all of their words.
    pub(super) like: Likeness,
    /// See [`Pair::run`], once it was asked for.
    run: OnceCell<usize>,
    /// The likeness of the main clauses, once it was asked for.
    main: OnceCell<f64>,
    pub(super) matter: Matter,
}

impl<'c> Pair<'c> {
    /// None where they are laid at two doors, or are dated to two years: what was asked for then is not what is asked for now.
    pub(super) fn new(corpus: &'c Corpus, a: usize, b: usize) -> Option<Self> {
        let readings = [a, b].map(|i| &corpus.readings[i]);
        let [left, right] = readings;
        (corpus.same_door(a, b) && left.year == right.year).then(|| Self {
            corpus,
            at: [a, b],
            readings,
            acts: [a, b].map(|i| corpus.statements[i].act),
            like: corpus.likeness(a, b),
            run: OnceCell::new(),
            main: OnceCell::new(),
            matter: corpus.matter(a, b),
        })
    }

    /// The longest run of words that they share in one order.
    pub(super) fn run(&self) -> usize {
        let [left, right] = self.readings;
        *self.run.get_or_init(|| shared_run(left, right))
    }

    /// How alike the main clauses are.
    pub(super) fn main_score(&self) -> f64 {
        let [a, b] = self.at;
        *self.main.get_or_init(|| {
            let main = self.corpus.main_likeness(a, b);
            main.map_or(self.like.score, |like| like.score)
        })
    }

    /// Whether one speaker makes both.
    pub(super) fn same_speaker(&self) -> bool {
        let [x, y] = self.readings;
        x.speaker.is_some() && x.speaker == y.speaker
    }

    /// Whether both perform one act upon what their words name: both demand it, or both refuse it. An assertion, a reproach or a
    /// denial tells of anything.
    pub(super) fn is_one_act(&self) -> bool {
        let [a, b] = self.acts;
        a == b && !matches!(a, Act::Asserts | Act::Accuses | Act::Denies)
    }

    /// Whether only one of two makes a condition.
    pub(super) fn is_half_conditional(&self) -> bool {
        let [x, y] = self.readings;
        x.conditional != y.conditional
    }

    /// Whether most of the shorter one stands in the other, word by word.
    pub(super) fn is_one_wording(&self) -> bool {
        let [x, y] = self.readings.map(|reading| reading.sequence.len());
        self.run() * 3 >= x.min(y) * 2
    }

    /// How many terms each content has, the fewer first.
    pub(super) fn sizes(&self) -> [usize; 2] {
        let own = |i: usize| {
            let bag = &self.corpus.bags[i];
            bag.0.iter().filter(|item| item.own).count()
        };
        let [a, b] = self.at.map(own);
        [a.min(b), a.max(b)]
    }
}
