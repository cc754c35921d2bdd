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
        // For each article its number among those that are near, and for each of these the lowest ends of runs by their length.
        let mut numbers = vec![None; self.lengths.len()];
        let mut ends: Vec<Vec<u32>> = vec![Vec::new(); near.len()];
        for (number, near) in near.iter().enumerate() {
            numbers[near.article] = Some(number);
        }
        let anchors = words.iter().flat_map(|word| self.holders(*word));
        for (article, place) in anchors.filter(|_| !near.is_empty()) {
            let Some(number) = numbers[*article as usize] else {
                continue;
            };
            let ends: &mut Vec<u32> = &mut ends[number];
            let length = ends.partition_point(|end| end < place);
            match ends.get_mut(length) {
                Some(end) => *end = *place,
                None => ends.push(*place),
            }
        }
        let runs: Vec<usize> = ends.iter().map(Vec::len).collect();
        let runs = near.iter().zip(runs);
        let long = runs.filter(|(near, run)| self.may_be_long(**near, *run, words));
        let articles: Vec<usize> = long.map(|(near, _)| near.article).collect();
        articles.into_iter()
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
