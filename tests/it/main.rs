//! Tests that cross modules, in one binary.
mod bundled;
#[cfg(feature = "cli")]
mod cli;
