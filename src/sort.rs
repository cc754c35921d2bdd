//! How slices are sorted without a copy of the library's sorting code for every type of item.
//!
//! The standard library's sorts are fast and large, some five kilobytes of WebAssembly for each type; there were forty of them. Here one
//! merge sort orders indices, and only the last step, moving the items, is compiled for each type.
use std::cmp::Ordering;

/// Stable sorting for small programs: the same results as the standard library's methods of like names.
pub(crate) trait SmallSort<T> {
    /// Sorts by the items' own order.
    fn sort_small(&mut self)
    where
        T: Ord;
    /// Sorts by a key, which is made anew for every comparison.
    fn sort_small_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);
    /// Sorts by a comparison.
    fn sort_small_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);
}

impl<T> SmallSort<T> for [T] {
    fn sort_small(&mut self)
    where
        T: Ord,
    {
        self.sort_small_by(T::cmp);
    }

    fn sort_small_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.sort_small_by(|a, b| key(a).cmp(&key(b)));
    }

    fn sort_small_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        if self.len() < 2 {
            return;
        }
        let Some(mut order) = order(self.len(), &|a, b| compare(&self[a], &self[b])) else {
            return;
        };
        // Each place is given its item by swaps along the cycles of the permutation.
        for place in 0..self.len() {
            let mut from = order[place];
            while from < place {
                from = order[from];
            }
            self.swap(place, from);
            order[place] = from;
        }
    }
}

/// Brings together what has the same key: keys in their order, values in the order given.
pub(crate) fn grouped<K: Ord, V>(mut pairs: Vec<(K, V)>) -> Vec<(K, Vec<V>)> {
    pairs.sort_small_by(|(a, _), (b, _)| a.cmp(b));
    let mut groups: Vec<(K, Vec<V>)> = Vec::new();
    for (key, value) in pairs {
        match groups.last_mut() {
            Some((last, values)) if *last == key => values.push(value),
            _ => groups.push((key, vec![value])),
        }
    }
    groups
}

/// The indices `0..len` in the order of what they stand for; equal ones keep their order. None where they stand in order already,
/// as they do more often than not.
fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Option<Vec<usize>> {
    if (1..len).all(|i| compare(i - 1, i) != Ordering::Greater) {
        return None;
    }
    let mut from: Vec<usize> = (0..len).collect();
    let mut to = from.clone();
    let mut width = 1;
    while width < len {
        for start in (0..len).step_by(2 * width) {
            let middle = (start + width).min(len);
            let end = (start + 2 * width).min(len);
            let (mut left, mut right) = (start, middle);
            for slot in &mut to[start..end] {
                let take_left = left < middle
                    && (right >= end || compare(from[left], from[right]) != Ordering::Greater);
                let source = if take_left { &mut left } else { &mut right };
                *slot = from[*source];
                *source += 1;
            }
        }
        std::mem::swap(&mut from, &mut to);
        width *= 2;
    }
    Some(from)
}

#[cfg(test)]
mod tests {
    use super::{SmallSort, grouped};

    #[test]
    fn groups_stand_in_order_and_keep_that_of_their_values() {
        let pairs = vec![("b", 1), ("a", 2), ("b", 0), ("a", 2)];
        assert_eq!(grouped(pairs), [("a", vec![2, 2]), ("b", vec![1, 0])]);
        assert!(grouped(Vec::<(u8, u8)>::new()).is_empty());
    }

    #[test]
    fn it_sorts_as_the_standard_library_does() {
        let mut state = 11_u64;
        for len in 0..70 {
            let mut items: Vec<(u64, usize)> = Vec::new();
            for i in 0..len {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1);
                items.push(((state >> 60), i));
            }
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            items.sort_small_by_key(|item| item.0);
            assert_eq!(items, expected, "stable by key, {len} items");
            expected.sort_by(|a, b| b.cmp(a));
            items.sort_small_by(|a, b| b.cmp(a));
            assert_eq!(items, expected, "by comparison, {len} items");
            expected.sort_unstable();
            items.sort_small();
            assert_eq!(items, expected, "by order, {len} items");
        }
    }
}
