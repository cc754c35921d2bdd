//! Which features are seen often enough to be learned, and which row of weights has each?

use std::collections::{BTreeMap, HashMap};

/// Rarer features say more of a text than of English.
const LEAST: usize = 3;

/// The rows of features, in order of their keys.
pub struct Features {
    rows: HashMap<u32, usize>,
}

impl Features {
    /// Counts the features of all examples.
    pub fn count<'a>(lists: impl Iterator<Item = &'a [u32]>) -> Self {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        for &key in lists.flatten() {
            *counts.entry(key).or_default() += 1;
        }
        let kept = counts.into_iter().filter(|(_, n)| *n >= LEAST);
        Self {
            rows: kept.map(|(key, _)| key).zip(0..).collect(),
        }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The rows of an example's features.
    pub fn rows(&self, keys: &[u32]) -> Vec<usize> {
        let mut out: Vec<usize> = keys
            .iter()
            .filter_map(|k| self.rows.get(k).copied())
            .collect();
        out.sort_unstable();
        out
    }

    /// Every feature with what its row has come to, in order of the keys.
    pub fn with<T>(&self, value: impl Fn(usize) -> T) -> Vec<(u32, T)> {
        let mut out: Vec<(u32, T)> = self
            .rows
            .iter()
            .map(|(&key, &row)| (key, value(row)))
            .collect();
        out.sort_unstable_by_key(|(key, _)| *key);
        out
    }
}
