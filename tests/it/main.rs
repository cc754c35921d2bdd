//! Tests that cross modules, in one binary.
#[cfg(feature = "cli")]
mod any_input;
#[cfg(feature = "cli")]
mod article;
mod attribution;
mod bundled;
#[cfg(feature = "cli")]
mod cli;
mod corroboration;
mod cut;
#[cfg(feature = "cli")]
mod example;
#[cfg(feature = "cli")]
mod export;
#[cfg(feature = "cli")]
mod gold;
mod grid;
#[cfg(feature = "cli")]
mod invariants;
#[cfg(feature = "cli")]
mod limits;
#[cfg(feature = "cli")]
mod merged;
#[cfg(feature = "cli")]
mod properties;
#[cfg(feature = "cli")]
mod regressions;
mod statements;
mod web_cases;

/// Fails with all that is wrong, a line each.
#[track_caller]
fn none_wrong(wrong: &[String]) {
    let lines = wrong.join("\n");
    assert!(wrong.is_empty(), "{} wrong:\n{lines}", wrong.len());
}
