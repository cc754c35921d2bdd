//! The learned weights: how the data file is read, and how a feature's weights are found.
//!
//! The file holds three tables: of words that may be cues, of tokens, and of steps between tokens. A table is its number of features;
//! for each feature, in order of the keys, the distance from the key before; for each a mask of the labels that have a weight (not where
//! there is one label only); and for each these weights as signed bytes in units of [`UNIT`]. Numbers are LEB128 varints. What is alike
//! stands together, which brotli makes a twelfth smaller.
use super::key::Keys;

/// The value of one unit of a stored weight.
pub const UNIT: f32 = 1.0 / 16.0;

/// All that was learned.
#[derive(Debug, Clone)]
pub struct Weights {
    /// Of words that may be cues: the log-odds.
    pub(super) cue: Table<1>,
    /// Of tokens: source and content; outside has none.
    pub(super) node: Table<2>,
    /// Of steps: the label before times the number of labels, plus the label here.
    pub(super) edge: Table<9>,
}

impl Weights {
    /// Reads the data file. Missing bytes read as no weights.
    pub fn read(bytes: &[u8]) -> Self {
        let mut bytes = bytes.iter();
        Self {
            cue: Table::read(&mut bytes),
            node: Table::read(&mut bytes),
            edge: Table::read(&mut bytes),
        }
    }
}

/// The weights of features, `N` for each, in units of [`UNIT`].
#[derive(Debug, Clone)]
pub(super) struct Table<const N: usize> {
    /// Keys by hash with linear probing, each with its weights; free places have none. The length is a power of two.
    slots: Vec<(u32, [i8; N])>,
}

impl<const N: usize> Table<N> {
    fn read(bytes: &mut std::slice::Iter<'_, u8>) -> Self {
        // A feature takes two bytes at least: a false count cannot ask for more memory than the file has.
        let count = (varint(bytes) as usize).min(bytes.len() / 2);
        let mut out = Self {
            slots: vec![(0, [0; N]); (count * 2 + 1).next_power_of_two()],
        };
        let distances = varints(count, bytes);
        let masks = varints(if N == 1 { 0 } else { count }, bytes);
        let mut key = 0_u32;
        for (i, distance) in distances.into_iter().enumerate() {
            key = key.wrapping_add(distance);
            let mask = masks.get(i).copied().unwrap_or(1);
            let slot = out.slot(key);
            out.slots[slot] = (key, weights(mask, bytes));
        }
        out
    }

    /// Where a key stands, or would stand.
    #[inline]
    fn slot(&self, key: u32) -> usize {
        let last = self.slots.len() - 1;
        let mut at = key as usize & last;
        while self.slots[at].0 != key && self.slots[at].1 != [0; N] {
            at = (at + 1) & last;
        }
        at
    }

    /// The sums of the weights of these features.
    pub(super) fn sum(&self, keys: &Keys) -> [f32; N] {
        let mut sums = [0_i16; N];
        for &key in keys.as_slice() {
            for (sum, weight) in sums.iter_mut().zip(self.slots[self.slot(key)].1) {
                *sum += i16::from(weight);
            }
        }
        sums.map(|sum| f32::from(sum) * UNIT)
    }
}

fn weights<const N: usize>(mask: u32, bytes: &mut std::slice::Iter<'_, u8>) -> [i8; N] {
    let mut out = [0; N];
    for (label, weight) in out.iter_mut().enumerate() {
        if mask & 1 << label != 0 {
            let byte = bytes.next().copied().unwrap_or_default();
            *weight = i8::from_le_bytes([byte]);
        }
    }
    out
}

/// Not put into each of the tables' readers.
#[inline(never)]
fn varints(many: usize, bytes: &mut std::slice::Iter<'_, u8>) -> Vec<u32> {
    let mut out = Vec::with_capacity(many);
    for _ in 0..many {
        out.push(varint(bytes));
    }
    out
}

#[inline(never)]
fn varint(bytes: &mut std::slice::Iter<'_, u8>) -> u32 {
    let mut out = 0;
    for shift in (0..32).step_by(7) {
        let Some(&byte) = bytes.next() else { break };
        out |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Weights;

    #[test]
    fn tables_are_read_in_order() {
        // One cue feature; two token features, of which the second has no source weight; no steps.
        let bytes = [1, 5, 0xff, 2, 5, 3, 0b11, 0b10, 1, 2, 0xfe, 0];
        let weights = Weights::read(&bytes);
        assert_eq!(weights.cue.slots[weights.cue.slot(5)], (5, [-1]));
        assert_eq!(weights.node.slots[weights.node.slot(5)], (5, [1, 2]));
        assert_eq!(weights.node.slots[weights.node.slot(8)], (8, [0, -2]));
        assert_eq!(weights.node.slots[weights.node.slot(6)].1, [0, 0]);
        assert_eq!(weights.edge.slots, [(0, [0; 9])]);
    }

    #[test]
    fn broken_files_give_fewer_weights() {
        let weights = Weights::read(&[0xff, 0xff, 0xff, 0xff, 0xff, 1, 2]);
        assert!(weights.cue.slots.len() <= 4);
        assert_eq!(Weights::read(&[]).edge.slots.len(), 1);
    }
}
