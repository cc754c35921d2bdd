//! Which issues a statement touches: by the lens's terms in its content, then in its sentence, then in what it refers back to.
use crate::lens::{Prepared, TermHit};
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

    /// The issues of a statement, ascending: those of its content; where that has none, of its sentence; where that has none
    /// either, of the words it follows on from.
    pub(super) fn of(
        &self,
        content: &Range<usize>,
        sentence: &Range<usize>,
        before: Option<&Range<usize>>,
    ) -> Vec<usize> {
        let own = self.strongest(content);
        if !own.is_empty() {
            return own;
        }
        let around = self.strongest(sentence);
        if !around.is_empty() {
            return around;
        }
        before
            .map(|range| self.strongest(range))
            .unwrap_or_default()
    }

    fn strongest(&self, range: &Range<usize>) -> Vec<usize> {
        let mut scores = vec![0.0_f32; self.issues];
        let start = self.hits.partition_point(|h| h.tokens.start < range.start);
        for hit in self.hits[start..]
            .iter()
            .take_while(|h| h.tokens.start < range.end)
        {
            if hit.tokens.end <= range.end {
                scores[hit.issue] += f32::from(hit.weight);
            }
        }
        let top = scores.iter().copied().fold(0.0, f32::max);
        (0..self.issues)
            .filter(|&i| scores[i] > 0.0 && scores[i] >= top * SHARE)
            .collect()
    }
}
