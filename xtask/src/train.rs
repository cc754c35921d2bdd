//! Where do the learned weights come from? From the labelled texts in `xtask/corpus`, by the program in `xtask/train`.

use anyhow::Result;
use xshell::{Cmd, cmd};

use crate::project::Project;

const CORPUS: &str = "xtask/corpus";
const WEIGHTS: &str = "src/attribution/learned/weights.bin";

/// Learns the weights and writes them where the reader includes them.
pub fn run(project: &Project) -> Result<()> {
    cmd!(
        project.shell,
        "cargo run --quiet --profile native --package train -- {CORPUS} {WEIGHTS}"
    )
    .run()?;
    Ok(())
}

/// Fails where the weights are not those that training gives.
pub fn check(project: &Project) -> Cmd<'_> {
    cmd!(
        project.shell,
        "cargo run --quiet --profile native --package train -- {CORPUS} --check {WEIGHTS}"
    )
}
