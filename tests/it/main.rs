//! Tests that cross modules, in one binary.
#[cfg(feature = "cli")]
mod cli;
