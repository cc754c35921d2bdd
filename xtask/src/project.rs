//! Where do the project, its build output and its site stand?

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

/// A shell standing at the top of the project, and the places that depend on the machine.
pub struct Project {
    /// Runs commands at the top of the project.
    pub shell: Shell,
    /// Cargo's target directory, which a shared cache may hold.
    pub target: PathBuf,
    /// The built site.
    pub site: PathBuf,
    /// What other pages embed.
    pub dist: PathBuf,
}

impl Project {
    /// Asks cargo, so that a `CARGO_TARGET_DIR` or a configured directory counts.
    pub fn locate() -> Result<Self> {
        let shell = Shell::new()?;
        // Set by `cargo run`: one binary in a shared target directory may serve several clones.
        let manifest = env::var("CARGO_MANIFEST_DIR").context("start this by `cargo xtask`")?;
        shell.change_dir(PathBuf::from(manifest).join(".."));
        let metadata = cmd!(shell, "cargo metadata --no-deps --format-version 1")
            .quiet()
            .read()?;
        let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
        let target = metadata["target_directory"]
            .as_str()
            .context("cargo metadata names no target directory")?;
        let target = PathBuf::from(target);
        let (site, dist) = (target.join("site"), target.join("dist"));
        Ok(Self {
            shell,
            target,
            site,
            dist,
        })
    }
}
