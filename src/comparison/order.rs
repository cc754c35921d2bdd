//! Which claim leads a cell, and which of its statements speaks for a claim?
use super::{CellClaim, Comparison};
use crate::claim::Act;
use crate::sort::SmallSort;
use crate::speaker::Voice;
use std::cmp::Reverse;

/// Sorts the claims of a cell, the one to lead with first.
pub(super) fn sort(comparison: &Comparison, claims: &mut Vec<CellClaim>) {
    // A rank looks at all statements of a claim, which is too much work for every comparison of a long sort.
    let ranked = claims
        .drain(..)
        .map(|claim| (rank(comparison, &claim), claim));
    let mut ranked: Vec<_> = ranked.collect();
    ranked.sort_small_by(|a, b| a.0.cmp(&b.0));
    claims.extend(ranked.into_iter().map(|(_, claim)| claim));
}

/// What goes first: what most originals report, then what is demanded, offered or
/// refused before what is merely said, then own voice before another party's telling, then what was read with certainty, then the wording that reads best, where
/// a sentence on many issues reads worse than one on this issue alone, then the articles' order.
fn rank(comparison: &Comparison, claim: &CellClaim) -> impl Ord + use<> {
    let lead = &comparison.statements[claim.lead];
    let issues = u32::try_from(lead.issues.len()).unwrap_or(u32::MAX).min(3);
    (
        Reverse(claim.sources),
        lead.act == Act::Asserts,
        lead.voice == Voice::Ascribed,
        !lead.confidence.is_sure(),
        Reverse((comparison.fitness[claim.lead] + 3).saturating_sub(issues)),
        claim.statements.iter().copied().min(),
    )
}

/// The statement that speaks best for its claim; `statements` are not empty and ascending.
///
/// Own voice goes before another party's telling, what was read with certainty, the claim's act before a weaker one, a whole clause of readable length before
/// a fragment or a rambling sentence.
pub(super) fn best(comparison: &Comparison, claim: usize, statements: &[usize]) -> usize {
    if let [only] = statements {
        return *only;
    }
    let act = comparison.claims[claim].act;
    let rank = |&index: &usize| {
        let statement = &comparison.statements[index];
        (
            statement.voice == Voice::Ascribed,
            !statement.confidence.is_sure(),
            statement.act != act,
            Reverse(comparison.fitness[index]),
            index,
        )
    };
    statements.iter().copied().min_by_key(rank).unwrap_or(0)
}
