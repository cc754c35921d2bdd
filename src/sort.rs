//! How slices are sorted without a copy of the library's sorting code for every type of item.
//!
//! The standard library's sorts are fast and large, some five kilobytes of WebAssembly for each type; there were forty of them. Here one
//! sort of indices serves all, and only comparing and swapping two items is compiled for each type.
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
        let len = self.len();
        sort(
            len,
            &mut Items {
                items: self,
                compare,
            },
        );
    }
}

/// What sorting does with items of whatever type.
trait Sortable {
    fn is_greater(&self, a: usize, b: usize) -> bool;
    fn swap(&mut self, a: usize, b: usize);
}

struct Items<'a, T, F> {
    items: &'a mut [T],
    compare: F,
}

impl<T, F: Fn(&T, &T) -> Ordering> Sortable for Items<'_, T, F> {
    fn is_greater(&self, a: usize, b: usize) -> bool {
        (self.compare)(&self.items[a], &self.items[b]) == Ordering::Greater
    }

    fn swap(&mut self, a: usize, b: usize) {
        self.items.swap(a, b);
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

/// So many items are sorted where they stand, without memory for their order.
const FEW: usize = 10;

fn sort(len: usize, items: &mut dyn Sortable) {
    if len <= FEW {
        for next in 1..len {
            let mut place = next;
            while place > 0 && items.is_greater(place - 1, place) {
                items.swap(place - 1, place);
                place -= 1;
            }
        }
        return;
    }
    // They stand in order already more often than not.
    if !(1..len).any(|i| items.is_greater(i - 1, i)) {
        return;
    }
    let mut order = order(len, items);
    // Each place is given its item by swaps along the cycles of the permutation.
    for place in 0..len {
        let mut from = order[place];
        while from < place {
            from = order[from];
        }
        items.swap(place, from);
        order[place] = from;
    }
}

/// The indices `0..len` in the order of what they stand for; equal ones keep their order.
fn order(len: usize, items: &dyn Sortable) -> Vec<usize> {
    let mut from: Vec<usize> = (0..len).collect();
    for run in from.chunks_mut(FEW) {
        for next in 1..run.len() {
            let mut place = next;
            while place > 0 && items.is_greater(run[place - 1], run[place]) {
                run.swap(place - 1, place);
                place -= 1;
            }
        }
    }
    let mut to = from.clone();
    let mut width = FEW;
    while width < len {
        for start in (0..len).step_by(2 * width) {
            let middle = (start + width).min(len);
            let end = (start + 2 * width).min(len);
            let (mut left, mut right) = (start, middle);
            for slot in &mut to[start..end] {
                let take_left =
                    left < middle && (right >= end || !items.is_greater(from[left], from[right]));
                let source = if take_left { &mut left } else { &mut right };
                *slot = from[*source];
                *source += 1;
            }
        }
        std::mem::swap(&mut from, &mut to);
        width *= 2;
    }
    from
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
