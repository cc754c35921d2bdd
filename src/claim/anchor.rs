//! Which articles share so many words in one order that one may be a rewrite of the other?
//!
//! Of a thousand articles each pair could be one. An index of who holds which word counts what each pair shares without looking at
//! the pair. It counts by the parts of either article that a word stands in: a run that rises in both goes through the grid of
//! these parts from corner to corner without a step back, so it is no longer than the words on the fullest such way.
use super::corroboration::is_long;

/// Into how many parts an article is cut. In half as many unrelated articles pass, more take longer to count than they spare.
const PARTS: usize = 8;

/// The articles seen so far, by their words.
pub(super) struct Index {
    /// The articles that hold a word once, each with the part that it stands in, word by word.
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
        for (part, words) in (0..).zip(parts(words)) {
            for word in words {
                let (_, end) = &mut self.bounds[*word];
                self.holders[*end as usize] = (article, part);
                *end += 1;
            }
        }
    }

    /// The articles seen so far that hold a word once.
    fn holders(&self, word: usize) -> &[(u32, u32)] {
        let (start, end) = self.bounds[word];
        &self.holders[start as usize..end as usize]
    }

    /// The articles that share so many of these words that they may have a long run of them in one order.
    pub(super) fn sharing(&self, words: &[usize]) -> Vec<Near> {
        let mut ways = vec![Ways::default(); self.lengths.len()];
        for words in parts(words) {
            for word in words {
                for (article, part) in self.holders(*word) {
                    ways[*article as usize].met[*part as usize % PARTS] += 1;
                }
            }
            ways.iter_mut().for_each(Ways::step);
        }
        let all = ways.iter().zip(&self.lengths).enumerate();
        let long = all.filter(|(_, (way, length))| {
            let [run, shared] = [way.fullest[PARTS - 1], way.shared].map(usize::from);
            is_long(run, shared, words.len().min(**length))
        });
        let near = long.map(|(article, (way, _))| Near {
            article,
            shared: usize::from(way.shared),
        });
        near.collect()
    }
}

/// An article's words in parts of equal length.
fn parts(words: &[usize]) -> impl Iterator<Item = &[usize]> {
    words.chunks(words.len().div_ceil(PARTS).max(1))
}

/// The ways through the parts of two articles, as far as the words of the one were told. No article has more words than 16 bits
/// can count, see `corroboration`, and a thousand of these are gone through for each article.
#[derive(Clone, Default)]
struct Ways {
    /// For each part of the other how many words of the present part stand there.
    met: [u16; PARTS],
    /// For each part of the other the words on the fullest way to it.
    fullest: [u16; PARTS],
    /// How many words they share.
    shared: u16,
}

impl Ways {
    /// Ends a part.
    fn step(&mut self) {
        let mut before = 0;
        for (met, way) in self.met.iter_mut().zip(&mut self.fullest) {
            let met = std::mem::take(met);
            self.shared += met;
            before = before.max(*way) + met;
            *way = before;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(words: &[usize], other: &[usize]) -> Vec<Near> {
        let mut index = Index::new(300, [words].into_iter());
        index.add(2, words);
        index.sharing(other)
    }

    #[test]
    fn few_shared_words_are_not_near() {
        let left: Vec<usize> = (0..100).collect();
        let right: Vec<usize> = (90..190).collect();
        assert_eq!(near(&left, &right), []);
        assert_eq!(near(&left, &[]), []);
    }

    #[test]
    fn many_shared_words_are_near_in_one_order_only() {
        let left: Vec<usize> = (0..100).collect();
        let right: Vec<usize> = (40..140).collect();
        let shared = Near {
            article: 2,
            shared: 60,
        };
        assert_eq!(near(&left, &right), [shared]);
        let back: Vec<usize> = right.into_iter().rev().collect();
        assert_eq!(near(&left, &back), []);
    }
}
