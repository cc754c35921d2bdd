//! How are words hashed?
//!
//! The standard library's hash withstands those who choose keys to collide, at some hundred instructions a word. Here the keys are
//! the words of a list, a lens or one article of limited length, which its reader chose, so a plain hash will do. No order of such
//! a map ever reaches the output.
use rustc_hash::FxHashMap;
pub(crate) use rustc_hash::FxHasher as WordHasher;

/// A map whose keys are, or hold, words.
pub(crate) type WordMap<K, V> = FxHashMap<K, V>;
