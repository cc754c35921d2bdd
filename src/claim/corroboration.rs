//! Which articles are rewrites of one original, so that they count once?
//!
//! Two desks that report one event share words and names, but each in an order of its own. A rewrite or a second translation keeps
//! the order of its original even where hardly a sentence keeps its words. So the words that stand once in either article serve as
//! anchors, and what counts is how many of them come in the same order (the longest rising run, as in a patience diff), beyond
//! what a shuffled order would give by chance (about two times the root of their number).
//!
//! Measured as that excess over the single words of the article that has fewer: independent reports of one event −0.02 to 0.01
//! (nine pairs of real articles, two of the tests' texts), two translations of one text 0.30, a report reworded sentence by
//! sentence 0.29, one of which only the first half is copied 0.47, one reworded and with its halves swapped 0.13. Among all pairs
//! of 840 American political articles eight pass, each two versions of one report (0.29 to 0.89); without the demand that anchors
//! be spread, pairs that share a publisher's note would pass too (up to 0.16).
use super::anchor::Index;
use super::spelling::{Spelling, Texts};
use crate::intern::{Interner, Keys, hash};
use crate::pace::Pace;
use crate::sort::SmallSort;
use std::cell::OnceCell;

/// The excess from which two articles are taken for rewrites of one original.
const REWRITE: f64 = 0.1;
/// Words of an article that are compared: longer ones are no articles, and tell enough by their beginning.
const LONGEST: usize = 20_000;
// So that the index can count them.
const _: () = assert!(LONGEST <= u16::MAX as usize);
/// With fewer anchors in order than this nothing can be told: two short notes on one event.
const LEAST: usize = 12;

/// How many tenths of the shorter article must hold anchors. An editor's note under every article of one house, or a long
/// quotation, is the same in a corner only.
const SPREAD: usize = 6;

/// For each article the lowest index of an article with the same original.
///
/// Only articles that share enough words in one order are held against each other, and copies only against the first of them.
pub(super) async fn originals(texts: &Texts<'_>, pace: Pace<'_>) -> Vec<usize> {
    let singles = singles(texts, pace).await;
    let mut originals: Vec<usize> = (0..singles.len()).collect();
    let words = singles.iter().map(|words| words.0.as_slice());
    let mut index = Index::new(texts.spellings.len(), words);
    // By the number of its hash the first article of each kind.
    let (mut hashes, mut known) = (Keys::default(), Vec::new());
    for (b, here) in singles.iter().enumerate() {
        pace.rest().await;
        let there = OnceCell::new();
        let places = || Places::new(here, texts.spellings.len());
        let compare = |originals: &mut [usize], a: usize| {
            let (one, other) = (originals[a], originals[b]);
            if one != other && is_rewrite(&singles[a], here, there.get_or_init(places)) {
                let (into, from) = (one.min(other), one.max(other));
                for original in originals.iter_mut().filter(|o| **o == from) {
                    *original = into;
                }
            }
        };
        let number = hashes.number(hash(&here.0));
        if number == known.len() {
            known.push(b);
        } else if singles[known[number]] == *here {
            compare(&mut originals, known[number]);
            continue;
        }
        // The one that shares most first: where it is the original, its other rewrites need no look.
        let near = index.sharing(&here.0);
        let most = near.iter().max_by_key(|near| near.shared);
        for near in most.into_iter().chain(&near) {
            compare(&mut originals, near.article);
        }
        index.add(b, &here.0);
    }
    originals
}

/// How many distinct originals stand behind these articles.
pub(super) fn count(articles: &[usize], originals: &[usize]) -> usize {
    let mut distinct: Vec<usize> = articles
        .iter()
        .filter_map(|a| originals.get(*a).copied())
        .collect();
    distinct.sort_small();
    distinct.dedup();
    distinct.len()
}

/// For each spelling the number of its stem; none where that is too short to tell anything.
fn stems(spellings: &[Spelling<'_>]) -> Vec<Option<usize>> {
    let mut numbers = Interner::default();
    let mut out = Vec::with_capacity(spellings.len());
    for word in spellings {
        let stem = word.stem();
        let long = word.is_word && stem.chars().nth(2).is_some();
        out.push(long.then(|| numbers.number(stem) as usize));
    }
    out
}

/// What each article has only once.
async fn singles(texts: &Texts<'_>, pace: Pace<'_>) -> Vec<Singles> {
    let stems = stems(&texts.spellings);
    let is_word = |spelling: &usize| texts.spellings[*spelling].is_word;
    let mut articles = Vec::new();
    for words in texts.numbers() {
        pace.rest().await;
        articles.push(Singles::new(&stems, words.filter(is_word).take(LONGEST)));
    }
    articles
}

/// The stems that stand once in an article, by their numbers, in order of the text.
#[derive(PartialEq, Eq)]
struct Singles(Vec<usize>);

impl Singles {
    fn new(stems: &[Option<usize>], spellings: impl Iterator<Item = usize>) -> Self {
        let mut in_order: Vec<usize> = spellings.filter_map(|word| stems[word]).collect();
        let mut times = vec![0_u8; stems.len()];
        for stem in &in_order {
            times[*stem] = times[*stem].saturating_add(1);
        }
        in_order.retain(|stem| times[*stem] == 1);
        Self(in_order)
    }
}

/// For each stem its place among an article's single words, so that one article is quickly held against all others.
struct Places(Vec<Option<u32>>);

impl Places {
    fn new(singles: &Singles, stems: usize) -> Self {
        let mut places = vec![None; stems];
        for (place, stem) in (0..).zip(&singles.0) {
            places[*stem] = Some(place);
        }
        Self(places)
    }
}

/// Whether one of two articles is a rewrite of the other; `there` are the places of `b`.
fn is_rewrite(a: &Singles, b: &Singles, there: &Places) -> bool {
    let shorter = a.0.len().min(b.0.len());
    let anchors = anchors(a, b, there);
    let run = longest_rising(&anchors);
    is_long(run.len(), anchors.len(), shorter) && tenths(&run, shorter) >= SPREAD
}

/// Whether a run of so many anchors is longer than chance would have it.
pub(super) fn is_long(run: usize, anchors: usize, shorter: usize) -> bool {
    run >= LEAST && excess(run, anchors, shorter) >= REWRITE
}

/// The single words that both have: their places in the article that has fewer, ascending, and in the other.
fn anchors(a: &Singles, b: &Singles, there: &Places) -> Vec<(usize, usize)> {
    let shared = (0..).zip(&a.0).filter_map(|(place, stem)| {
        let other = there.0[*stem]?;
        Some((place, other as usize))
    });
    if a.0.len() < b.0.len() {
        return shared.collect();
    }
    let mut here = vec![None; b.0.len()];
    for (place, other) in shared {
        here[other] = Some(place);
    }
    let anchor = |(at, place): (usize, Option<usize>)| Some((at, place?));
    here.into_iter().enumerate().filter_map(anchor).collect()
}

/// How many tenths of the shorter article hold at least two anchors.
fn tenths(run: &[usize], length: usize) -> usize {
    let mut anchors = [0_u32; 10];
    for at in run {
        if let Some(tenth) = anchors.get_mut(at * 10 / length.max(1)) {
            *tenth += 1;
        }
    }
    anchors.iter().filter(|n| **n >= 2).count()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "numbers of words stay far below 2^52"
)]
fn excess(run: usize, anchors: usize, shorter: usize) -> f64 {
    (run as f64 - 2.0 * (anchors as f64).sqrt()) / shorter.max(1) as f64
}

/// Of pairs with rising first numbers, a longest run with rising second ones too: their first numbers.
fn longest_rising(pairs: &[(usize, usize)]) -> Vec<usize> {
    // For each length the pair that ends such a run lowest, and for each pair the one before it in its run.
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, (_, place)) in pairs.iter().enumerate() {
        let length = tails.partition_point(|tail| pairs[*tail].1 < *place);
        before.push(length.checked_sub(1).map(|shorter| tails[shorter]));
        match tails.get_mut(length) {
            Some(tail) => *tail = at,
            None => tails.push(at),
        }
    }
    let back = |at: &usize| before[*at];
    let mut run: Vec<usize> = std::iter::successors(tails.last().copied(), back)
        .map(|at| pairs[at].0)
        .collect();
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Article;
    use crate::pace::at_once;

    const ORIGINAL: &str = include_str!("../../tests/cases/corroboration/original.txt");
    const REWRITE_OF_IT: &str = include_str!("../../tests/cases/corroboration/rewrite.txt");
    const INDEPENDENT: &str = include_str!("../../tests/cases/corroboration/independent.txt");

    fn article(text: &&str) -> Article {
        Article {
            text: (*text).to_owned(),
            ..Article::default()
        }
    }

    fn read(articles: &[Article]) -> Texts<'_> {
        at_once(Texts::new(articles, Pace::UNBROKEN))
    }

    fn of(texts: &[&str]) -> Vec<usize> {
        let articles: Vec<_> = texts.iter().map(article).collect();
        at_once(originals(&read(&articles), Pace::UNBROKEN))
    }

    fn measure(a: &str, b: &str) -> f64 {
        let articles = [a, b].map(|text| article(&text));
        let texts = read(&articles);
        let all = at_once(singles(&texts, Pace::UNBROKEN));
        let there = Places::new(&all[1], texts.spellings.len());
        let anchors = anchors(&all[0], &all[1], &there);
        excess(
            longest_rising(&anchors).len(),
            anchors.len(),
            all[0].0.len().min(all[1].0.len()),
        )
    }

    #[test]
    fn a_note_under_every_article_makes_no_rewrite() {
        let note = "Editor's note: The author travelled at the invitation of a shipping company. Our house publishes its rules \
            for such journeys, its owners and their holdings, corrections, complaints and the names of all advertisers online.";
        let first = "Bread is scarce in Velmora, where bakers queue for flour before dawn. The mill grinds twice a week, since \
            diesel must come over the mountain road by mule. Old women sell nettles on the church steps.";
        let second = "Football returned to the islands. Four clubs played on gravel while helicopters circled the stadium. A \
            goalkeeper broke his wrist and stayed until the whistle, to the delight of nine hundred soaked spectators.";
        assert_eq!(
            of(&[&format!("{first}\n{note}"), &format!("{second}\n{note}")]),
            [0, 1]
        );
    }

    #[test]
    fn the_longest_rising_run() {
        assert_eq!(longest_rising(&[]), [0; 0]);
        assert_eq!(
            longest_rising(&[(0, 5), (1, 1), (2, 2), (3, 9), (4, 3)]),
            [1, 2, 4]
        );
    }

    #[test]
    fn independent_reports_stand_alone() {
        assert_eq!(of(&[ORIGINAL, INDEPENDENT]), [0, 1]);
        assert_eq!(of(&[REWRITE_OF_IT, INDEPENDENT]), [0, 1]);
        assert!(measure(ORIGINAL, INDEPENDENT) < 0.03);
        assert!(measure(REWRITE_OF_IT, INDEPENDENT) < 0.03);
    }

    #[test]
    fn a_few_words_in_one_order_make_no_rewrite() {
        // Of 300 words of either text twenty are shared, evenly spread and in the same order.
        let text = |own: &str| {
            let word = |i: usize| {
                if i.is_multiple_of(15) {
                    format!("shared{i} ")
                } else {
                    format!("{own}{i} ")
                }
            };
            (0..300).map(word).collect::<String>()
        };
        assert_eq!(of(&[&text("left"), &text("right")]), [0, 1]);
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
