//! In which words do the versions of one quotation differ?
//!
//! Desks shorten, mend and translate what somebody said. The words of a version that another version lacks are worth a look.
use crate::attribution::QuoteKind;
use crate::claim::Statement;
use crate::text::{Span, small};

/// The least share of their words that two quotations have in common, in order, to be versions of one.
const SHARED: (usize, usize) = (1, 2);

/// The most words of a quotation that are compared: the work grows with their square.
const LONGEST: usize = 120;

/// What stands in quotation marks in a statement's evidence, in bytes of the article's text; empty for a paraphrase.
pub fn quoted(text: &str, statement: &Statement) -> Vec<Span> {
    match statement.quote {
        QuoteKind::Indirect => Vec::new(),
        QuoteKind::Direct => statement.content.clone(),
        QuoteKind::Mixed => between_marks(text, statement.evidence),
    }
}

fn between_marks(text: &str, within: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, c) in within.of(text).char_indices() {
        let at = within.start() + at;
        match (c, open) {
            ('“' | '"', None) => open = Some(at + c.len_utf8()),
            ('”' | '"', Some(start)) => {
                found.push(Span::new(start, at));
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// For each quotation, given by its article's text and the quoted runs in it, the words that its closest version has not.
///
/// Every quotation is held against the first, and the first against the second version that there is of it.
pub fn differing(quotations: &[(&str, Vec<Span>)]) -> Vec<Vec<Span>> {
    let words: Vec<Vec<Word>> = quotations
        .iter()
        .map(|(text, runs)| words(text, runs))
        .collect();
    let Some((first, others)) = words.split_first() else {
        return Vec::new();
    };
    let mut own = Vec::new();
    let mut out = vec![Vec::new()];
    for other in others {
        let (left, right) = unshared(first, other).unwrap_or_default();
        if own.is_empty() {
            own = left;
        }
        out.push(right);
    }
    out[0] = own;
    out
}

/// A word in lower case, and where it stands.
type Word = (String, Span);

fn words(text: &str, runs: &[Span]) -> Vec<Word> {
    let mut words = Vec::new();
    for run in runs {
        let mut start = None;
        let ends = run.of(text).char_indices().chain([(run.len(), ' ')]);
        for (at, c) in ends {
            let at = run.start() + at;
            match (c.is_alphanumeric() || matches!(c, '\'' | '’'), start) {
                (true, None) => start = Some(at),
                (false, Some(from)) => {
                    let span = Span::new(from, at);
                    words.push((small(span.of(text)).replace('’', "'"), span));
                    start = None;
                }
                _ => {}
            }
        }
    }
    words.truncate(LONGEST);
    words
}

/// The words of each side outside their longest common run of words; none where the two are no versions of one quotation.
fn unshared(left: &[Word], right: &[Word]) -> Option<(Vec<Span>, Vec<Span>)> {
    let width = right.len() + 1;
    // Length of the longest common subsequence of what begins at each pair.
    let mut common = vec![0_usize; (left.len() + 1) * width];
    for l in (0..left.len()).rev() {
        for r in (0..right.len()).rev() {
            common[l * width + r] = if left[l].0 == right[r].0 {
                common[(l + 1) * width + r + 1] + 1
            } else {
                common[(l + 1) * width + r].max(common[l * width + r + 1])
            };
        }
    }
    let shorter = left.len().min(right.len());
    if shorter < 2 || common[0] * SHARED.1 < shorter * SHARED.0 {
        return None;
    }
    let (mut l, mut r) = (0, 0);
    let (mut own_left, mut own_right) = (Vec::new(), Vec::new());
    while l < left.len() || r < right.len() {
        let both = l < left.len() && r < right.len();
        if both && left[l].0 == right[r].0 {
            l += 1;
            r += 1;
        } else if r == right.len()
            || l < left.len() && common[(l + 1) * width + r] >= common[l * width + r + 1]
        {
            own_left.push((l, left[l].1));
            l += 1;
        } else {
            own_right.push((r, right[r].1));
            r += 1;
        }
    }
    Some((joined(&own_left), joined(&own_right)))
}

/// Words that follow each other are one run.
fn joined(words: &[(usize, Span)]) -> Vec<Span> {
    let mut runs: Vec<(usize, Span)> = Vec::new();
    for &(index, span) in words {
        match runs.last_mut() {
            Some((last, run)) if *last + 1 == index => (*last, *run) = (index, run.cover(span)),
            _ => runs.push((index, span)),
        }
    }
    runs.into_iter().map(|(_, span)| span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(texts: &[&str]) -> Vec<Vec<String>> {
        let whole: Vec<_> = texts
            .iter()
            .map(|t| (*t, vec![Span::new(0, t.len())]))
            .collect();
        let spans = differing(&whole);
        let of = |(text, spans): (&&str, &Vec<Span>)| {
            spans.iter().map(|s| s.of(text).to_owned()).collect()
        };
        texts.iter().zip(&spans).map(of).collect()
    }

    #[test]
    fn other_words_in_one_place_are_marked_on_both_sides() {
        let found = marked(&[
            "We are ready to open the harbour.",
            "We’re ready to open all the harbours",
        ]);
        assert_eq!(
            found,
            [vec!["We are", "harbour"], vec!["We’re", "all", "harbours"]]
        );
    }

    #[test]
    fn what_a_version_leaves_out_is_marked_in_the_other() {
        let found = marked(&[
            "not a single boat will pass",
            "Not a single boat will pass before June, he said",
        ]);
        assert_eq!(found, [vec![], vec!["before June, he said"]]);
    }

    #[test]
    fn one_wording_and_two_quotations_have_nothing_to_mark() {
        assert_eq!(marked(&["No boat, ever.", "no boat ever"]), [[""; 0]; 2]);
        assert_eq!(
            marked(&["The talks begin on Friday.", "We want peace."]),
            [[""; 0]; 2]
        );
        assert_eq!(marked(&["Never.", "Never again."]), [[""; 0]; 2]);
        assert!(marked(&[]).is_empty());
    }

    #[test]
    fn only_what_is_quoted_is_compared() {
        let text = "He said “no boat” would pass, \"ever\", he said.";
        let runs = between_marks(text, Span::new(0, text.len()));
        let shown: Vec<&str> = runs.iter().map(|s| s.of(text)).collect();
        assert_eq!(shown, ["no boat", "ever"]);
    }
}
