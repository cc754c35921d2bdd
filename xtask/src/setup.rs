//! What must be on the machine before the project can be built, or tested?

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::browsers;
use crate::project::Project;
use crate::tools::{BINARYEN, CARGO_DENY, ESBUILD, GECKODRIVER, TRUNK, WASM_BINDGEN};

/// The oldest Node.js whose test runner and WebDriver client the page tests can use.
const NODE: u32 = 20;

/// The compiler's wasm target, the crates, Node.js and the pinned tools.
pub fn for_building(project: &Project) -> Result<()> {
    wasm_target(project)?;
    // Trunk, kept from downloading tools of its own, keeps cargo from downloading too.
    cmd!(project.shell, "cargo fetch --quiet").quiet().run()?;
    node(project)?;
    for tool in [&WASM_BINDGEN, &TRUNK, &BINARYEN, &ESBUILD] {
        tool.ensure(project)?;
    }
    Ok(())
}

/// What the browser tests need on top of [`for_building`].
pub fn for_browsers(project: &Project) -> Result<()> {
    for_building(project)?;
    GECKODRIVER.ensure(project)?;
    browsers::ensure(project)
}

/// `rustfmt` and `clippy`, which a minimal toolchain lacks, and what checks licences.
pub fn for_linting(project: &Project) -> Result<()> {
    wasm_target(project)?;
    let shell = &project.shell;
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let present = cmd!(shell, "cargo {subcommand} --version")
            .quiet()
            .ignore_stdout()
            .ignore_stderr()
            .run()
            .is_ok();
        if !present {
            cmd!(shell, "rustup component add {component}").run()?;
        }
    }
    CARGO_DENY.ensure(project)
}

/// Adds the wasm target's standard library where it is missing.
pub fn wasm_target(project: &Project) -> Result<()> {
    let shell = &project.shell;
    let libraries = cmd!(
        shell,
        "rustc --print target-libdir --target wasm32-unknown-unknown"
    )
    .quiet()
    .read()?;
    if PathBuf::from(libraries).exists() {
        return Ok(());
    }
    cmd!(shell, "rustup target add wasm32-unknown-unknown")
        .run()
        .context("the compiler's target wasm32-unknown-unknown is missing")
}

fn node(project: &Project) -> Result<()> {
    let version = cmd!(project.shell, "node --version")
        .quiet()
        .read()
        .with_context(|| format!("Node.js is missing, version {NODE} or newer"))?;
    let major = version.trim_start_matches('v').split('.').next();
    let major: u32 = major.unwrap_or_default().parse()?;
    ensure!(
        major >= NODE,
        "Node.js is {version}, needed is {NODE} or newer"
    );
    Ok(())
}
