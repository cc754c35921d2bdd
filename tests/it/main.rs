//! Tests that cross modules, in one binary.
mod attribution;
mod bundled;
#[cfg(feature = "cli")]
mod cli;
mod statements;
