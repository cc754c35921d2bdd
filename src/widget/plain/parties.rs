//! Which parties are shown, in which order, after a press?
//!
//! A choice is the list of a query: indices in the order of the columns, empty for all in the lens's order.

/// The parties shown, in order.
pub fn shown(choice: &[usize], all: usize) -> Vec<usize> {
    if choice.is_empty() {
        (0..all).collect()
    } else {
        choice.to_vec()
    }
}

/// The choice with a party put in or taken out. Without the last one all come back.
pub fn toggled(choice: &[usize], all: usize, party: usize) -> Vec<usize> {
    let mut list = shown(choice, all);
    if list.contains(&party) {
        list.retain(|p| *p != party);
    } else {
        let place = list.iter().position(|p| *p > party).unwrap_or(list.len());
        list.insert(place, party);
    }
    plain(list, all)
}

/// The choice with a party one place nearer to the front, or to the back.
pub fn moved(choice: &[usize], all: usize, party: usize, back: bool) -> Vec<usize> {
    let mut list = shown(choice, all);
    if let Some(at) = list.iter().position(|p| *p == party) {
        let to = if back { at + 1 } else { at.wrapping_sub(1) };
        if to < list.len() {
            list.swap(at, to);
        }
    }
    plain(list, all)
}

/// All in the lens's order need no word in a link.
fn plain(list: Vec<usize>, all: usize) -> Vec<usize> {
    if list.iter().copied().eq(0..all) {
        Vec::new()
    } else {
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parties_go_and_come_back_to_their_place() {
        let without = toggled(&[], 3, 1);
        assert_eq!(without, [0, 2]);
        assert!(toggled(&without, 3, 1).is_empty());
        assert!(
            toggled(&[2], 3, 2).is_empty(),
            "a table without columns shows nothing"
        );
    }

    #[test]
    fn parties_move_within_the_table_only() {
        assert_eq!(moved(&[], 3, 0, true), [1, 0, 2]);
        assert_eq!(moved(&[1, 0, 2], 3, 2, false), [1, 2, 0]);
        assert!(moved(&[1, 0, 2], 3, 0, false).is_empty());
        assert!(moved(&[], 3, 0, false).is_empty());
        assert!(moved(&[], 3, 2, true).is_empty());
        assert_eq!(moved(&[0, 1], 3, 2, true), [0, 1]);
    }
}
