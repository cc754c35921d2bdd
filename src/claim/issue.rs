//! Which issues a statement names: by the lens's terms in its content, then in the rest of its sentence.
use crate::lens::{Prepared, TermHit};
use crate::sort::SmallSort;
use crate::text::Text;
use std::ops::Range;

/// An issue counts when its terms weigh at least this share of the strongest issue's.
const SHARE: f32 = 0.45;

/// All issue terms of an article.
pub(super) struct Topics {
    hits: Vec<TermHit>,
    issues: usize,
}

impl Topics {
    pub(super) fn find(text: &Text<'_>, lens: &Prepared) -> Self {
        Self {
            hits: lens.issues(text.text, &text.tokens),
            issues: lens.lens.issues.len(),
        }
    }

    /// The issues that a statement names itself, ascending: those of its content and of each member of a list in it; where that
    /// has none, of the rest of its
    /// sentence, but for the words that only say who speaks.
    pub(super) fn own(
        &self,
        text: &Text<'_>,
        content: &Range<usize>,
        sentence: &Range<usize>,
        source: &Range<usize>,
    ) -> Vec<usize> {
        let mut own = self.of(content);
        if !own.is_empty() {
            for member in members(text, content) {
                own.extend(self.of(&member));
            }
            own.sort_small();
            own.dedup();
            return own;
        }
        self.strongest(|t| !source.contains(&t.start), sentence)
    }

    /// The issues of a whole range of tokens, ascending.
    pub(super) fn of(&self, range: &Range<usize>) -> Vec<usize> {
        self.strongest(|_| true, range)
    }

    fn strongest(
        &self,
        counts: impl Fn(&Range<usize>) -> bool,
        range: &Range<usize>,
    ) -> Vec<usize> {
        let mut scores = vec![0.0_f32; self.issues];
        let start = self.hits.partition_point(|h| h.tokens.start < range.start);
        for hit in self.hits[start..]
            .iter()
            .take_while(|h| h.tokens.start < range.end)
        {
            if hit.tokens.end <= range.end && counts(&hit.tokens) {
                scores[hit.issue] += f32::from(hit.weight);
            }
        }
        let top = scores.iter().copied().fold(0.0, f32::max);
        (0..self.issues)
            .filter(|&i| scores[i] > 0.0 && scores[i] >= top * SHARE)
            .collect()
    }
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
