//! How are words hashed?
//!
//! The standard library's hash withstands those who choose keys to collide, at some hundred instructions a word. Here the keys are
//! the words of a list, a lens or one article of limited length, which its reader chose: the plain FNV-1a hash does, in two
//! instructions a byte. No order of such a map ever reaches the output.
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map whose keys are, or hold, words.
pub(crate) type WordMap<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;
/// A set of words.
pub(crate) type WordSet<K> = HashSet<K, BuildHasherDefault<Fnv>>;

/// The 64-bit FNV-1a hash.
#[derive(Clone, Copy)]
pub(crate) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Fnv;
    use std::hash::Hasher;

    #[test]
    fn it_is_fnv_1a() {
        // From the test vectors of its authors.
        for (bytes, hash) in [
            ("", 0xcbf2_9ce4_8422_2325),
            ("a", 0xaf63_dc4c_8601_ec8c),
            ("foobar", 0x8594_4171_f739_67e8),
        ] {
            let mut hasher = Fnv::default();
            hasher.write(bytes.as_bytes());
            assert_eq!(hasher.finish(), hash, "{bytes}");
        }
    }
}
