//! How do the element's modules and the program's glue become one script?

use std::path::Path;

use anyhow::{Context, Result};
use xshell::cmd;

use super::figures;
use crate::project::Project;
use crate::tools::ESBUILD;

/// Browsers with custom elements, constructable style sheets, static blocks and all that the program itself needs.
const TARGET: &str = "--target=chrome94,firefox101,safari16.4";

/// The version of the program, by which two scripts on one page tell each other apart.
pub fn version(project: &Project) -> Result<String> {
    let id = cmd!(project.shell, "cargo pkgid --package claim-table")
        .quiet()
        .read()?;
    let (_, version) = id
        .rsplit_once(['@', '#'])
        .context("cargo names no version")?;
    Ok(version.to_owned())
}

/// Writes the classic script and the module into the bundle.
pub fn build(project: &Project, glue: &Path, version: &str, wasm: &Path) -> Result<()> {
    let integrity = &figures::integrities(project, &[wasm])?[0];
    for (entry, format, name) in [
        ("classic.js", "iife", "claim-table.js"),
        ("module.js", "esm", "claim-table.mjs"),
    ] {
        let out = project.dist.join(name);
        join(project, entry, format, glue, version, integrity, &out)?;
    }
    Ok(())
}

/// Writes the classic script for a site that Trunk has built: what its readers save as a page needs it.
pub fn for_site(project: &Project, site: &Path) -> Result<()> {
    let (glue, out) = (
        site.join("claim-table.js"),
        site.join("embed/claim-table.js"),
    );
    let version = version(project)?;
    // No program is fetched by this copy, so there is none to check.
    join(project, "classic.js", "iife", &glue, &version, "", &out)
}

fn join(
    project: &Project,
    entry: &str,
    format: &str,
    glue: &Path,
    version: &str,
    integrity: &str,
    out: &Path,
) -> Result<()> {
    let esbuild = ESBUILD.path("esbuild")?;
    let alias = format!("--alias:claim-table-glue={}", glue.display());
    let version = format!("--define:VERSION=\"{version}\"");
    let integrity = format!("--define:WASM_INTEGRITY=\"{integrity}\"");
    cmd!(
        project.shell,
        "{esbuild} www/embed/{entry} --bundle --minify --legal-comments=none --log-level=error --charset=utf8
         --format={format} {TARGET} {alias} {version} {integrity} --outfile={out}"
    )
    .quiet()
    .run()
    .with_context(|| format!("{} could not be joined", out.display()))
}
