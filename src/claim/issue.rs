//! Which issues does a statement touch: by the lens's terms in its content, or by all that hints at one?
use crate::lens::{Prepared, TermHit};
use crate::sort::SmallSort;
use crate::text::Text;
use std::ops::Range;

/// An issue counts when its terms weigh at least this share of the strongest issue's.
const SHARE: f32 = 0.45;
/// The same where no term stands in the content, so that less is sure.
const UNSURE_SHARE: f32 = 0.65;
/// A word that no other issue lists is enough, however much there is of another issue.
const ENOUGH: f32 = 12.0;
/// Hints of one issue tell no more together than two of them.
const MOST_HINTS: f32 = 10.0;
/// A hint that stands in more than this share of the sentences tells of the story, not of an issue.
const COMMON: f32 = 0.08;
/// Hints that stand this often are never common.
const RARE: f32 = 2.0;
/// What the rest of the sentence tells, of the same words in the content.
const REST: f32 = 0.25;
/// What an issue weighs that the statement takes up from words before.
const TAKEN_UP: f32 = 12.0;
/// Words before that tell of more issues than this do not tell which of them is meant.
const MOST_TAKEN_UP: usize = 3;

/// All issue terms of an article.
pub(super) struct Topics {
    hits: Vec<TermHit>,
    issues: usize,
}

impl Topics {
    pub(super) fn find(text: &Text<'_>, lens: &Prepared) -> Self {
        let mut hits = lens.issues_in(text);
        drop_common(text, &mut hits);
        Self {
            hits,
            issues: lens.lens.issues.len(),
        }
    }

    /// The issues that a statement names itself, ascending: those of its content and of each member of a list in it. None where
    /// these have no listed term, whatever hints at an issue. The words naming who speaks may stand in the midst of the content, and
    /// do not count: "We stay, the head of the delegation said, until the truce".
    pub(super) fn own(
        &self,
        text: &Text<'_>,
        content: &Range<usize>,
        source: &Range<usize>,
    ) -> Vec<usize> {
        let counts = |tokens: &Range<usize>| !source.contains(&tokens.start);
        let listed = |range: &Range<usize>| {
            let mut hits = self.within(range);
            hits.any(|hit| !hit.hint && hit.tokens.end <= range.end && counts(&hit.tokens))
        };
        if !listed(content) {
            return Vec::new();
        }
        let of = |range: &Range<usize>| strongest(&self.scores(counts, range), SHARE, ENOUGH);
        let mut own = of(content);
        for member in members(text, content).iter().filter(|&m| listed(m)) {
            own.extend(of(member));
        }
        own.sort_small();
        own.dedup();
        own
    }

    /// The issues, ascending, of a statement that names none itself: by the hints in its content, then by the rest of its
    /// sentence but for the words that only say who speaks. What went before counts where the content points back to it, or where
    /// its sentence tells nothing.
    pub(super) fn guess(&self, about: &About) -> Vec<usize> {
        let mut scores = self.scores(|_| true, &about.content);
        let rest = |t: &Range<usize>| {
            !about.source.contains(&t.start) && !about.content.contains(&t.start)
        };
        let others = self.scores(rest, &about.sentence);
        for (score, other) in scores.iter_mut().zip(others) {
            *score += other * REST;
        }
        if about.before.len() <= MOST_TAKEN_UP
            && (about.points_back || scores.iter().all(|&score| score <= 0.0))
        {
            for &issue in &about.before {
                scores[issue] += TAKEN_UP;
            }
        }
        strongest(&scores, UNSURE_SHARE, f32::MAX)
    }

    /// The issues of a whole range of tokens, ascending.
    pub(super) fn of(&self, range: &Range<usize>) -> Vec<usize> {
        strongest(&self.scores(|_| true, range), SHARE, ENOUGH)
    }

    fn within(&self, range: &Range<usize>) -> impl Iterator<Item = &TermHit> {
        let start = self.hits.partition_point(|h| h.tokens.start < range.start);
        let end = range.end;
        let hits = self.hits[start..].iter();
        hits.take_while(move |h| h.tokens.start < end)
    }

    /// What the terms and hints of each issue weigh.
    fn scores(&self, counts: impl Fn(&Range<usize>) -> bool, range: &Range<usize>) -> Vec<f32> {
        // The terms of all issues, and behind them their hints.
        let mut scores = vec![0.0_f32; 2 * self.issues];
        let whole = |hit: &&TermHit| hit.tokens.end <= range.end && counts(&hit.tokens);
        for hit in self.within(range).filter(whole) {
            let behind = if hit.hint { self.issues } else { 0 };
            scores[behind + hit.issue] += f32::from(hit.weight);
        }
        for issue in 0..self.issues {
            scores[issue] += scores[self.issues + issue].min(MOST_HINTS);
        }
        scores.truncate(self.issues);
        scores
    }
}

/// What there is to guess the issues of a statement from; tokens throughout.
pub(super) struct About {
    pub content: Range<usize>,
    pub sentence: Range<usize>,
    /// The words naming who speaks.
    pub source: Range<usize>,
    /// Issues of the words that it follows on from.
    pub before: Vec<usize>,
    /// Whether the content refers to words before: "the offer", "this".
    pub points_back: bool,
}

/// The issues whose score comes near the best or is enough, ascending.
fn strongest(scores: &[f32], share: f32, enough: f32) -> Vec<usize> {
    let top = scores.iter().copied().fold(0.0, f32::max);
    let least = (top * share).min(enough);
    (0..scores.len())
        .filter(|&i| scores[i] > 0.0 && scores[i] >= least)
        .collect()
}

/// Leaves out the hints that an article has all over.
fn drop_common(text: &Text<'_>, hits: &mut Vec<TermHit>) {
    let word = |hit: &TermHit| (hit.issue, text.lower(hit.tokens.start));
    let hints = hits.iter().filter(|hit| hit.hint);
    let mut hints: Vec<(usize, &str)> = hints.map(word).collect();
    hints.sort_small();
    let count = |word: (usize, &str)| {
        let start = hints.partition_point(|known| *known < word);
        hints.partition_point(|known| *known <= word) - start
    };
    let sentences = u16::try_from(text.sentences.len()).unwrap_or(u16::MAX);
    let most = (f32::from(sentences) * COMMON).max(RARE);
    let rare = |hit: &TermHit| u16::try_from(count(word(hit))).is_ok_and(|n| f32::from(n) <= most);
    hits.retain(|hit| !hit.hint || rare(hit));
}

/// The members of a list: "disarm, leave the alliance and hand over the port".
fn members(text: &Text<'_>, content: &Range<usize>) -> Vec<Range<usize>> {
    let joins = |&i: &usize| matches!(text.word(i), "," | ";" | "and" | "but" | "or");
    let mut out = Vec::new();
    let mut start = content.start;
    for end in content.clone().filter(joins).chain([content.end]) {
        out.push(start..end);
        start = end + 1;
    }
    out
}
