//! How is the site built?

use anyhow::{Context, Result};
use xshell::{Cmd, cmd};

use crate::project::Project;
use crate::setup;
use crate::tools::{BINARYEN, TRUNK, WASM_BINDGEN, path_with};

/// Sets up, and builds the site into the target directory.
pub fn build(project: &Project) -> Result<()> {
    setup::for_building(project)?;
    println!("Building the site; from nothing this takes about 4 minutes.");
    trunk(project, "build")?
        .run()
        .context("the site could not be built")?;
    println!("The site is in {}", project.site.display());
    Ok(())
}

/// Trunk with its tools on the path, so that it downloads none.
pub fn trunk<'a>(project: &'a Project, subcommand: &str) -> Result<Cmd<'a>> {
    let trunk = TRUNK.path("trunk")?;
    let site = &project.site;
    let command = cmd!(
        project.shell,
        "{trunk} {subcommand} --release --offline --dist {site}"
    );
    let path = path_with(&[&WASM_BINDGEN, &BINARYEN])?;
    // Trunk accepts only "true" or "false" here, where other programs only ask whether it is set.
    Ok(command.env("PATH", path).env_remove("NO_COLOR"))
}
