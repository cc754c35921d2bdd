//! What does the corpus teach: which words are cues, and which tokens are source and content of each?

use std::ops::Range;

use claim_table::attribution::learned::{
    CONTENT, Candidate, Keys, OUTSIDE, Reading, Roles, SOURCE,
};
use claim_table::text::{self, Text};

use crate::corpus::{Document, Gold};

/// Everything to learn from.
#[derive(Default)]
pub struct Examples {
    pub cues: Vec<CueExample>,
    /// Of the cues that no pattern tells: only these are ever labelled by the weights.
    pub sequences: Vec<Sequence>,
}

/// A word that may be a cue.
pub struct CueExample {
    pub keys: Vec<u32>,
    pub is_cue: bool,
}

/// The tokens around a cue.
pub struct Sequence {
    pub tokens: Vec<TokenExample>,
}

/// One token with its label.
pub struct TokenExample {
    pub node: Vec<u32>,
    pub edge: Vec<u32>,
    pub label: usize,
}

impl Examples {
    /// Adds what one document teaches.
    pub fn add(&mut self, document: &Document) {
        let text = text::analyse(&document.text, &[]);
        let reading = Reading::new(&text);
        let candidates = reading.candidates();
        let mut golds: Vec<Option<&Gold>> = vec![None; candidates.len()];
        for gold in &document.attributions {
            if let Some(head) = head(&text, &reading, &candidates, gold) {
                golds[head].get_or_insert(gold);
            }
        }
        let mut keys = Keys::default();
        for (&candidate, gold) in candidates.iter().zip(golds) {
            keys.clear();
            reading.cue_features(candidate, &mut keys);
            self.cues.push(CueExample {
                keys: keys.as_slice().to_vec(),
                is_cue: gold.is_some(),
            });
            if let Some(gold) = gold.filter(|_| !reading.is_told_by_pattern(candidate)) {
                let roles = Roles::new(&reading, candidate);
                self.sequences.push(sequence(&text, &roles, gold));
            }
        }
    }
}

/// Which candidate stands for the cue: the word that a pattern starts from, else a verb the lexicon knows, else any word it knows as
/// a cue; of several the last.
fn head(
    text: &Text<'_>,
    reading: &Reading<'_>,
    candidates: &[Candidate],
    gold: &Gold,
) -> Option<usize> {
    let rank = |c: Candidate| {
        let entry = text.entries[c.head];
        let verb = !entry.verb().is_empty();
        (reading.is_told_by_pattern(c), verb, entry.is_cue())
    };
    (0..candidates.len())
        .filter(|&i| holds(&gold.cue, text, candidates[i].head))
        .max_by_key(|&i| (rank(candidates[i]), i))
}

fn sequence(text: &Text<'_>, roles: &Roles<'_>, gold: &Gold) -> Sequence {
    let mut keys = Keys::default();
    let mut tokens = Vec::new();
    for i in roles.tokens() {
        keys.clear();
        roles.token_features(i, &mut keys);
        let node = keys.as_slice().to_vec();
        keys.clear();
        roles.step_features(i, &mut keys);
        let label = match () {
            () if holds(&gold.source, text, i) => SOURCE,
            () if holds(&gold.content, text, i) => CONTENT,
            () => OUTSIDE,
        };
        tokens.push(TokenExample {
            node,
            edge: keys.as_slice().to_vec(),
            label,
        });
    }
    Sequence { tokens }
}

/// Whether a token lies within one of the byte ranges.
fn holds(ranges: &[Range<usize>], text: &Text<'_>, token: usize) -> bool {
    let span = text.tokens[token].span;
    let within = |r: &Range<usize>| r.start <= span.start() && span.end() <= r.end;
    ranges.iter().any(within)
}
