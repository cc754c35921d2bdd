//! Which pairs of statements are worth comparing?
//!
//! Those that share a door and a rare word, or an issue and some word, and could turn out alike. Statements on one story share its
//! commonest words with thousands of others. But a likeness is never more than the weight of what is shared over that of the lighter
//! statement, so a pair is joined only where it shares one of the *leading* terms of either: the heaviest, without which too little
//! is left. (The prefix filter of set similarity joins: Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007.) What is
//! left out here would have been found unlike; the pairs that are joined are the same.
use super::bond::LEAST_ALIKE;
use super::corpus::{Corpus, Matter};
use super::lists::Lists;
use super::similarity::{Bag, Weights, common};
use crate::pace::Pace;
use crate::sort::SmallSort;

/// All pairs worth comparing, each once, in order. Of twins only the first one is named.
pub(super) async fn candidates(corpus: &Corpus, pace: Pace<'_>) -> Vec<(usize, usize)> {
    let holders = Holders::new(corpus, pace).await;
    let mut pairs = Vec::new();
    // For each statement the last one that it was held against: most pairs share several terms.
    let mut seen = vec![usize::MAX; corpus.bags.len()];
    let mut leading = holders.leading.iter();
    for (a, bag) in corpus.bags.iter().enumerate() {
        if corpus.twins.first(a) != a {
            continue;
        }
        pace.rest().await;
        let first = pairs.len();
        for (item, leads) in bag.0.iter().zip(&mut leading) {
            let list = holders.of(item.id, *leads);
            for &b in &list[list.partition_point(|b| *b <= a)..] {
                if seen[b] != a && corpus.same_door(a, b) {
                    seen[b] = a;
                    if is_near(corpus, a, b) {
                        pairs.push((a, b));
                    }
                }
            }
        }
        pairs[first..].sort_small();
    }
    pairs
}

/// Whether the contents of two statements share a rare word, or within one issue any word, that is no name and no date.
fn is_near(corpus: &Corpus, a: usize, b: usize) -> bool {
    let shared = corpus.matter(a, b) == Matter::Shared;
    common(&corpus.bags[a], &corpus.bags[b])
        .filter(|(x, y)| corpus.tells(*x) && corpus.tells(*y))
        .any(|(x, _)| shared || corpus.weights.is_rare(x.id))
}

/// Which statements hold a term.
struct Holders {
    /// For each statement but later twins, for each item of its bag, whether it is a leading one.
    leading: Vec<bool>,
    /// For each term the statements that hold it, ascending.
    all: Lists,
    /// The same of those of which it leads.
    leaders: Lists,
}

impl Holders {
    async fn new(corpus: &Corpus, pace: Pace<'_>) -> Self {
        let mut all_leading = Vec::new();
        let (mut all, mut leaders) = (Vec::new(), Vec::new());
        for (at, bag) in corpus.bags.iter().enumerate() {
            pace.rest_at(at).await;
            if corpus.twins.first(at) != at {
                continue;
            }
            let mut leads = leading(bag, &corpus.weights);
            // Where both perform one act their main clauses alone may be alike.
            let (main, _) = corpus.main(at);
            if main.0.len() < bag.0.len() {
                let of_main = leading(main, &corpus.weights);
                let led = main.0.iter().zip(of_main).filter(|(_, leads)| *leads);
                for (item, _) in led {
                    if let Ok(place) = bag.0.binary_search_by_key(&item.id, |item| item.id) {
                        leads[place] = true;
                    }
                }
            }
            for (item, leads) in bag.0.iter().zip(&leads) {
                let term = item.id as usize;
                all.push((term, at));
                if *leads {
                    leaders.push((term, at));
                }
            }
            all_leading.extend(leads);
        }
        let terms = corpus.weights.len();
        Self {
            leading: all_leading,
            all: Lists::new(terms, &all),
            leaders: Lists::new(terms, &leaders),
        }
    }

    /// The statements to hold against one in which a term leads, or does not.
    fn of(&self, term: u32, leads: bool) -> &[usize] {
        let lists = if leads { &self.all } else { &self.leaders };
        lists.of(term as usize)
    }
}

/// For each item of a bag whether it is among the heaviest, without which less than [`LEAST_ALIKE`] of the weight is left.
fn leading(bag: &Bag, weights: &Weights) -> Vec<bool> {
    let items = bag.0.iter().map(|item| weights.of_item(*item));
    let mut order: Vec<(f64, usize)> = items.zip(0..).collect();
    order.sort_small_by(|a, b| b.0.total_cmp(&a.0));
    let whole: f64 = order.iter().map(|(weight, _)| weight).sum();
    let (mut left, mut leads) = (whole, vec![false; order.len()]);
    for (weight, at) in order {
        if left < LEAST_ALIKE * whole {
            break;
        }
        leads[at] = true;
        left -= weight;
    }
    leads
}

#[cfg(test)]
mod tests {
    use super::super::spelling::Texts;
    use super::super::testing::Story;
    use super::*;
    use crate::pace::at_once;

    fn pairs(rows: &[&str]) -> Vec<(usize, usize)> {
        let say = |story: Story, (n, row): (usize, &&str)| story.assert(n, 0, row);
        let story = rows.iter().enumerate().fold(Story::default(), say);
        let texts = at_once(Texts::new(&story.articles, Pace::UNBROKEN));
        let corpus = at_once(Corpus::new(&texts, story.statements, Pace::UNBROKEN));
        at_once(candidates(&corpus, Pace::UNBROKEN))
    }

    #[test]
    fn the_commonest_word_alone_brings_nobody_together() {
        let mut rows = vec![
            "the harvest of the islands failed before the truce",
            "convoys of timber crossed the frozen strait under the truce",
        ];
        let others: Vec<String> = (0..60).map(|n| format!("truce number{n} ended")).collect();
        rows.extend(others.iter().map(String::as_str));
        assert!(!pairs(&rows).contains(&(0, 1)));
    }

    #[test]
    fn what_shares_its_rare_words_is_compared_once() {
        let rows = [
            "inspectors at both crossings before the first convoy leaves",
            "prices of bread",
            "inspectors at the crossings",
        ];
        assert_eq!(pairs(&rows), [(0, 2)]);
        assert!(pairs(&[]).is_empty());
    }
}
