//! How does the program become a WebAssembly file and its glue?

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::cmd;

use super::Options;
use crate::glue;
use crate::project::Project;
use crate::tools::{BINARYEN, WASM_BINDGEN};

/// Name of the program's file in the bundle.
pub const WASM: &str = "claim-table_bg.wasm";

/// By name: all features together would import what no browser has.
pub const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// How the optimiser may change the program's shape. The same stand in `www/index.html`, behind the features.
///
/// Nothing lies in the first KiB of memory, where the stack ends, so that addresses may take up what is added to them. A long function
/// stays out of its only caller: with most of the reader in one function of 110 KB, WebKit read out of bounds in one load of forty,
/// and what has thousands of variables takes more bytes to name each.
const SHAPE: [&str; 2] = [
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=100",
];

/// The two halves of the program.
pub struct Program {
    /// JavaScript, a module.
    pub glue: PathBuf,
    /// WebAssembly, in the bundle already.
    pub wasm: PathBuf,
}

/// Builds it: small, or quickly.
pub fn build(project: &Project, options: &Options) -> Result<Program> {
    let shell = &project.shell;
    let (profile, folder) = if options.quick {
        ("dev", "debug")
    } else {
        println!("Building the program; from nothing this takes about 4 minutes.");
        ("release", "release")
    };
    // As Trunk does, so that one build serves both.
    cmd!(
        shell,
        "cargo build --lib --target wasm32-unknown-unknown --no-default-features --features widget --profile {profile}"
    )
    .run().context("the program could not be built")?;
    let compiled = project
        .target
        .join("wasm32-unknown-unknown")
        .join(folder)
        .join("claim_table.wasm");
    let out = project.target.join("bundle");
    let bindgen = WASM_BINDGEN.path("wasm-bindgen")?;
    cmd!(
        shell,
        "{bindgen} --target web --no-typescript --omit-default-module-path --out-dir {out} --out-name program {compiled}"
    )
    .run()?;
    let program = Program {
        glue: out.join("program.js"),
        wasm: project.dist.join(WASM),
    };
    let lean = glue::lean(&shell.read_file(&program.glue)?)?;
    shell.write_file(&program.glue, &lean)?;
    let compiled = out.join("program_bg.wasm");
    if options.quick {
        shell.copy_file(compiled, &program.wasm)?;
    } else {
        let called = out.join("called.wasm");
        leave_out(project, &lean, &compiled, &called)?;
        optimise(project, &called, &program.wasm)?;
    }
    Ok(program)
}

/// Leaves out what the glue does not call.
fn leave_out(project: &Project, glue: &str, from: &Path, to: &Path) -> Result<()> {
    let shell = &project.shell;
    let calls = from.with_file_name("calls.json");
    shell.write_file(&calls, glue::calls(glue))?;
    let metadce = BINARYEN.path("wasm-metadce")?;
    cmd!(
        shell,
        "{metadce} {FEATURES...} --debuginfo --graph-file {calls} {from} --output {to}"
    )
    .ignore_stdout()
    .run()?;
    Ok(())
}

fn optimise(project: &Project, from: &Path, to: &Path) -> Result<()> {
    let wasm_opt = BINARYEN.path("wasm-opt")?;
    // For size, which costs no speed that could be measured: two KiB less than for speed. The second pass finds some more. Functions in
    // order of their names stand beside others of their kind, which brotli finds easier to repeat: two KiB less. The names themselves are
    // left out.
    cmd!(
        project.shell,
        "{wasm_opt} -Os -Os --reorder-functions-by-name {FEATURES...} {SHAPE...} {from} --output {to}"
    )
    .run()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_optimised_alike() {
        let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../www/index.html");
        let page = std::fs::read_to_string(page).unwrap();
        let options = [FEATURES.as_slice(), &SHAPE].concat().join(" ");
        assert!(page.contains(&format!("\"{options}\"")));
    }
}
