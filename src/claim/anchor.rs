//! Which articles share so many words in one order that one may be a rewrite of the other?
//!
//! Of a thousand articles each pair could be one. An index of who holds which word counts what each pair shares without looking at
//! the pair, and tells the length of its longest rising run for those few that share enough.
use super::corroboration::is_long;

/// The articles seen so far, by their words.
pub(super) struct Index {
    /// The articles that hold a word once, each with its place there, word by word.
    holders: Vec<(u32, u32)>,
    /// For each word, by its number, where its holders begin, and where those seen so far end.
    bounds: Vec<(u32, u32)>,
    /// For each article how many words it holds once.
    lengths: Vec<usize>,
}

/// An article that shares enough words with another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Near {
    pub(super) article: usize,
    /// How many words the two share.
    pub(super) shared: usize,
}

impl Index {
    /// An index with room for articles that hold these words once, of numbers below `words`.
    pub(super) fn new<'a>(words: usize, articles: impl Iterator<Item = &'a [usize]>) -> Self {
        let mut counts = vec![0; words];
        articles.flatten().for_each(|word| counts[*word] += 1);
        let mut all = 0;
        let bounds = counts.into_iter().map(|count: u32| {
            let start = all;
            all += count;
            (start, start)
        });
        let bounds = bounds.collect();
        Self {
            holders: vec![(0, 0); all as usize],
            bounds,
            lengths: Vec::new(),
        }
    }

    /// Adds the words that an article holds once, in their order.
    pub(super) fn add(&mut self, article: usize, words: &[usize]) {
        self.lengths.resize(article, 0);
        self.lengths.push(words.len());
        let article = u32::try_from(article).unwrap_or(u32::MAX);
        for (place, word) in (0..).zip(words) {
            let (_, end) = &mut self.bounds[*word];
            self.holders[*end as usize] = (article, place);
            *end += 1;
        }
    }

    /// The articles seen so far that hold a word once.
    fn holders(&self, word: usize) -> &[(u32, u32)] {
        let (start, end) = self.bounds[word];
        &self.holders[start as usize..end as usize]
    }

    /// The articles that share so many of these words that they may have a long run of them in one order.
    pub(super) fn sharing(&self, words: &[usize]) -> Vec<Near> {
        let mut shared = vec![0; self.lengths.len()];
        for word in words {
            for (article, _) in self.holders(*word) {
                shared[*article as usize] += 1;
            }
        }
        let near = shared.into_iter().enumerate();
        let near = near.map(|(article, shared)| Near { article, shared });
        near.filter(|near| self.may_be_long(*near, near.shared, words))
            .collect()
    }

    /// Those of them that do have such a run.
    pub(super) fn in_one_order(
        &self,
        words: &[usize],
        near: &[Near],
    ) -> impl Iterator<Item = usize> {
        // For each article its number among those that are near, as long as its run may still be long.
        let mut numbers = vec![None; self.lengths.len()];
        let mut runs = Vec::with_capacity(near.len());
        for (number, near) in near.iter().enumerate() {
            numbers[near.article] = Some(number);
            runs.push(Run {
                ends: Vec::new(),
                may_miss: near.shared - self.shortest(*near, words),
            });
        }
        let anchors = words.iter().flat_map(|word| self.holders(*word));
        for (article, place) in anchors.filter(|_| !near.is_empty()) {
            let slot = &mut numbers[*article as usize];
            if slot.is_some_and(|number: usize| !runs[number].take(*place)) {
                *slot = None;
            }
        }
        let long = numbers.into_iter().enumerate();
        long.filter_map(|(article, number)| number.map(|_| article))
    }

    /// The length from which on a run is long, which is at most that of all shared words.
    fn shortest(&self, near: Near, words: &[usize]) -> usize {
        let (mut short, mut long) = (0, near.shared);
        while short < long {
            let middle = usize::midpoint(short, long);
            if self.may_be_long(near, middle, words) {
                long = middle;
            } else {
                short = middle + 1;
            }
        }
        long
    }

    /// Whether a run of this length would be long for these two articles.
    fn may_be_long(&self, near: Near, run: usize, words: &[usize]) -> bool {
        is_long(
            run,
            near.shared,
            words.len().min(self.lengths[near.article]),
        )
    }
}

/// The longest rising run of places, as far as they were told.
struct Run {
    /// For each length the lowest end of a run that long.
    ends: Vec<u32>,
    /// How many places may still be none of the run's, if it is to be long.
    may_miss: usize,
}

impl Run {
    /// Takes the next place in; whether the run may still be long.
    fn take(&mut self, place: u32) -> bool {
        let length = self.ends.partition_point(|end| *end < place);
        if let Some(end) = self.ends.get_mut(length) {
            *end = place;
            let Some(fewer) = self.may_miss.checked_sub(1) else {
                return false;
            };
            self.may_miss = fewer;
        } else {
            self.ends.push(place);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(words: &[usize], other: &[usize]) -> (Vec<Near>, Vec<usize>) {
        let mut index = Index::new(300, [words].into_iter());
        index.add(2, words);
        let near = index.sharing(other);
        let in_order = index.in_one_order(other, &near).collect();
        (near, in_order)
    }

    #[test]
    fn few_shared_words_are_not_near() {
        let left: Vec<usize> = (0..100).collect();
        let right: Vec<usize> = (90..190).collect();
        assert_eq!(near(&left, &right), (vec![], vec![]));
        assert_eq!(near(&left, &[]), (vec![], vec![]));
    }

    #[test]
    fn many_shared_words_are_near_and_long_only_in_one_order() {
        let left: Vec<usize> = (0..100).collect();
        let right: Vec<usize> = (40..140).collect();
        let shared = vec![Near {
            article: 2,
            shared: 60,
        }];
        assert_eq!(near(&left, &right), (shared.clone(), vec![2]));
        let back: Vec<usize> = right.into_iter().rev().collect();
        assert_eq!(near(&left, &back), (shared, vec![]));
    }
}
