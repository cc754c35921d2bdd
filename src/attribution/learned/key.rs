//! How a feature is named by a number: its template and values, mixed to a few bits.

/// Collects the keys of the features of one place.
#[derive(Debug, Default)]
pub struct Keys {
    keys: [u32; MOST],
    count: usize,
}

/// No place has more features.
const MOST: usize = 24;

impl Keys {
    /// The keys added since the last [`Keys::clear`].
    pub fn as_slice(&self) -> &[u32] {
        &self.keys[..self.count]
    }

    /// The keys of the features that `add` adds, and of nothing before.
    pub(super) fn of(&mut self, add: impl FnOnce(&mut Self)) -> &Self {
        self.clear();
        add(self);
        self
    }

    /// Forgets all keys.
    pub fn clear(&mut self) {
        self.count = 0;
    }

    /// Adds a feature: the number of its template, and up to two values.
    #[inline]
    pub(super) fn add(&mut self, template: u32, a: u32, b: u32) {
        if let Some(key) = self.keys.get_mut(self.count) {
            *key = mix(template, a, b);
            self.count += 1;
        }
    }
}

/// Length of a key. Each bit more is 450 bytes of the data file; with these, one unknown feature in 600 is taken for a known one.
const BITS: u32 = 20;

/// Multiply and fold, as in FxHash: quick, and the same on every machine.
#[inline]
fn mix(template: u32, a: u32, b: u32) -> u32 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = ((u64::from(template) << 32) | u64::from(a)).wrapping_mul(K);
    hash ^= hash >> 29;
    hash = (hash ^ u64::from(b)).wrapping_mul(K);
    u32::try_from(hash >> (64 - BITS)).unwrap_or_default()
}

/// The code of a word, whatever its capitals (FNV-1a over its lower-case bytes).
pub(super) fn word(word: &str) -> u32 {
    let fnv = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    word.bytes()
        .map(|b| b.to_ascii_lowercase())
        .fold(0x811C_9DC5, fnv)
}

/// A distance in steps that grow: 0, 1, 2, 3, 4–5, 6–8, 9–13, 14–21, further.
pub(super) fn step(distance: usize) -> u32 {
    const ENDS: [usize; 8] = [0, 1, 2, 3, 5, 8, 13, 21];
    ENDS.iter().map(|&end| u32::from(distance > end)).sum()
}

/// Yes and no answers as the bits of a number, the first one lowest.
pub(super) fn bits<const N: usize>(answers: [bool; N]) -> u32 {
    answers
        .iter()
        .rev()
        .fold(0, |out, &yes| out << 1 | u32::from(yes))
}

#[cfg(test)]
mod tests {
    use super::{bits, mix, step, word};

    #[test]
    fn distances_fall_into_growing_steps() {
        let steps: Vec<u32> = [0, 1, 3, 4, 5, 6, 21, 22, 500].map(step).to_vec();
        assert_eq!(steps, [0, 1, 3, 4, 4, 5, 7, 8, 8]);
    }

    #[test]
    fn keys_tell_templates_and_values_apart() {
        assert_eq!(word("Said"), word("said"));
        assert_ne!(mix(1, 2, 3), mix(1, 3, 2));
        assert_ne!(mix(1, 2, 3), mix(2, 2, 3));
        assert_eq!(bits([true, false, true]), 5);
    }
}
