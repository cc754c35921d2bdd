//! Attributions that no pattern tells: a small linear model weighs what words and patterns say together.
//!
//! Input: a [`Reading`], which holds the text with what the patterns found. Output: the reading with more found in it, and with a
//! confidence for everything found.
//!
//! Steps: [`cue`] describes a word that may be a cue, [`role`] the tokens around it, both as numbered features of [`key`];
//! [`weights`] holds what was learned for each feature; [`chain`] finds the best labels; [`find`] makes attributions of them.
//!
//! **Invariants.** What a pattern found keeps its source, cue and content: the model only adds, and says how sure it is. The weights
//! are learned by `cargo xtask train` from the project's own corpus in `xtask/corpus` and from nothing else.
mod chain;
mod cue;
mod describe;
mod find;
mod key;
mod reading;
mod role;
mod weights;

pub use chain::{CONTENT, LABELS, OUTSIDE, SOURCE};
pub(crate) use find::complete;
pub use key::Keys;
pub(crate) use reading::CLAUSE_IN_QUOTES;
pub use reading::{Candidate, Reading};
pub use role::Roles;
pub use weights::{UNIT, Weights};

use std::sync::OnceLock;

/// The weights that ship.
pub(crate) fn shipped() -> &'static Weights {
    static WEIGHTS: OnceLock<Weights> = OnceLock::new();
    WEIGHTS.get_or_init(|| Weights::read(include_bytes!("weights.bin")))
}
