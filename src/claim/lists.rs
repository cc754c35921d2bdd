//! Many lists of numbers in one piece of memory: for each number of one kind those of another.

/// Lists, each by its number.
pub(super) struct Lists {
    /// Where each list begins; the next begins where it ends.
    starts: Vec<usize>,
    items: Vec<usize>,
}

impl Lists {
    /// So many lists of these items, each with the number of its list; they keep their order.
    pub(super) fn new(lists: usize, items: &[(usize, usize)]) -> Self {
        let mut starts = vec![0; lists + 1];
        for (list, _) in items {
            starts[list + 1] += 1;
        }
        for list in 0..lists {
            starts[list + 1] += starts[list];
        }
        let mut ends = starts.clone();
        let mut out = vec![0; items.len()];
        for (list, item) in items {
            out[ends[*list]] = *item;
            ends[*list] += 1;
        }
        Self { starts, items: out }
    }

    /// The items of a list; none where there is no such list.
    pub(super) fn of(&self, list: usize) -> &[usize] {
        let bounds = self.starts.get(list).zip(self.starts.get(list + 1));
        bounds.map_or(&[], |(start, end)| &self.items[*start..*end])
    }
}

#[cfg(test)]
mod tests {
    use super::Lists;

    #[test]
    fn items_keep_their_order() {
        let lists = Lists::new(3, &[(2, 5), (0, 7), (2, 4)]);
        let all: Vec<_> = (0..4).map(|list| lists.of(list)).collect();
        assert_eq!(all, [&[7][..], &[], &[5, 4], &[]]);
        assert!(Lists::new(0, &[]).of(0).is_empty());
    }
}
