//! Which articles are rewrites of one original, so that they count once?
//!
//! Two desks that report one event share words and names, but each in an order of its own. A rewrite or a second translation keeps
//! the order of its original even where hardly a sentence keeps its words. So the words that stand once in either article serve as
//! anchors, and what counts is how many of them come in the same order (the longest rising run, as in a patience diff), beyond
//! what a shuffled order would give by chance (about two times the root of their number).
//!
//! Measured as that excess over the single words of the article that has fewer: independent reports of one event −0.02 to 0.01
//! (nine pairs of real articles, two of the tests' texts), two translations of one text 0.30, a report reworded sentence by
//! sentence 0.29, one of which only the first half is copied 0.47, one reworded and with its halves swapped 0.13.
use super::words::{fold, stem, words};
use crate::Article;
use crate::text::Span;
use std::collections::HashMap;

/// The excess from which two articles are taken for rewrites of one original.
const REWRITE: f64 = 0.1;
/// With fewer anchors in order than this nothing can be told: two short notes on one event.
const LEAST: usize = 12;

/// For each article the lowest index of an article with the same original.
pub(super) fn originals(articles: &[Article]) -> Vec<usize> {
    let singles: Vec<Singles> = articles.iter().map(|a| Singles::new(&a.text)).collect();
    let mut originals: Vec<usize> = (0..articles.len()).collect();
    for b in 0..articles.len() {
        for a in 0..b {
            let (into, from) = (
                originals[a].min(originals[b]),
                originals[a].max(originals[b]),
            );
            if into != from && singles[a].is_rewrite_of(&singles[b]) {
                for original in originals.iter_mut().filter(|o| **o == from) {
                    *original = into;
                }
            }
        }
    }
    originals
}

/// How many distinct originals stand behind these articles.
pub(super) fn count(articles: &[usize], originals: &[usize]) -> usize {
    let mut distinct: Vec<usize> = articles
        .iter()
        .filter_map(|a| originals.get(*a).copied())
        .collect();
    distinct.sort_unstable();
    distinct.dedup();
    distinct.len()
}

/// The stems that stand once in an article, with their places.
struct Singles {
    /// In order of the text.
    in_order: Vec<String>,
    places: HashMap<String, usize>,
}

impl Singles {
    fn new(text: &str) -> Self {
        let mut counts: HashMap<String, (usize, usize)> = HashMap::new();
        let stems: Vec<String> = words(text, Span::new(0, text.len()))
            .iter()
            .filter(|w| w.is_word())
            .map(|w| stem(&fold(w.text)))
            .filter(|s| s.chars().nth(2).is_some())
            .collect();
        for (at, stem) in stems.iter().enumerate() {
            counts.entry(stem.clone()).or_insert((0, at)).0 += 1;
        }
        let single = |s: &String| counts.get(s).is_some_and(|(n, _)| *n == 1);
        let in_order: Vec<String> = stems.into_iter().filter(single).collect();
        let places = in_order.iter().cloned().zip(0..).collect();
        Self { in_order, places }
    }

    fn is_rewrite_of(&self, other: &Self) -> bool {
        let anchors: Vec<usize> = self
            .in_order
            .iter()
            .filter_map(|s| other.places.get(s).copied())
            .collect();
        let run = longest_rising(&anchors);
        let shorter = self.in_order.len().min(other.in_order.len());
        run >= LEAST && excess(run, anchors.len(), shorter) >= REWRITE
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "numbers of words stay far below 2^52"
)]
fn excess(run: usize, anchors: usize, shorter: usize) -> f64 {
    (run as f64 - 2.0 * (anchors as f64).sqrt()) / shorter.max(1) as f64
}

/// Length of the longest rising subsequence.
fn longest_rising(places: &[usize]) -> usize {
    let mut tails: Vec<usize> = Vec::new();
    for place in places {
        let at = tails.partition_point(|tail| tail < place);
        match tails.get_mut(at) {
            Some(tail) => *tail = *place,
            None => tails.push(*place),
        }
    }
    tails.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGINAL: &str = include_str!("../../tests/cases/corroboration/original.txt");
    const REWRITE_OF_IT: &str = include_str!("../../tests/cases/corroboration/rewrite.txt");
    const INDEPENDENT: &str = include_str!("../../tests/cases/corroboration/independent.txt");

    fn of(texts: &[&str]) -> Vec<usize> {
        let article = |text: &&str| Article {
            text: (*text).to_owned(),
            ..Article::default()
        };
        originals(&texts.iter().map(article).collect::<Vec<_>>())
    }

    fn measure(a: &str, b: &str) -> f64 {
        let (a, b) = (Singles::new(a), Singles::new(b));
        let anchors: Vec<usize> = a
            .in_order
            .iter()
            .filter_map(|s| b.places.get(s).copied())
            .collect();
        excess(
            longest_rising(&anchors),
            anchors.len(),
            a.in_order.len().min(b.in_order.len()),
        )
    }

    #[test]
    fn independent_reports_stand_alone() {
        assert_eq!(of(&[ORIGINAL, INDEPENDENT]), [0, 1]);
        assert_eq!(of(&[REWRITE_OF_IT, INDEPENDENT]), [0, 1]);
        assert!(measure(ORIGINAL, INDEPENDENT) < 0.03);
        assert!(measure(REWRITE_OF_IT, INDEPENDENT) < 0.03);
    }

    #[test]
    fn short_notes_and_empty_texts_stand_alone() {
        let note = "The mediator said the two sides are one paragraph apart.";
        assert_eq!(of(&["", "", note, note]), [0, 1, 2, 3]);
    }

    #[test]
    fn a_reworded_report_shares_its_original() {
        assert_eq!(of(&[INDEPENDENT, ORIGINAL, REWRITE_OF_IT]), [0, 1, 1]);
        assert!(measure(ORIGINAL, REWRITE_OF_IT) > 0.2);
    }

    #[test]
    fn a_copy_with_another_end_shares_its_original() {
        let half = ORIGINAL.lines().take(4).collect::<Vec<_>>().join(
            "
",
        );
        let own = "Sellers of honey complained of the blockade. The harbour master expects two tankers before Sunday.";
        assert_eq!(of(&[&format!("{half}\n{own}"), ORIGINAL]), [0, 0]);
    }

    #[test]
    fn groups_join_through_a_common_member() {
        assert_eq!(
            of(&[REWRITE_OF_IT, INDEPENDENT, ORIGINAL, ORIGINAL]),
            [0, 1, 0, 0]
        );
        assert_eq!(count(&[0, 1, 2, 3], &[0, 1, 0, 0]), 2);
    }
}
