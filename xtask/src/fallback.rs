//! What does the project's own page need beside what Trunk makes? The plain table of the bundled articles, which readers without
//! scripts or WebAssembly see, and the script that a reader's saved page takes along.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::bundle::script;
use crate::project::Project;

/// Stands in `www/index.html` where the table goes. Text that a reader would see, so that forgetting it cannot go unnoticed.
const MARKER: &str = "{{the plain table of the bundled articles}}";

/// Puts the table into the page that Trunk has staged, and the script beside it. Trunk calls this as its last hook.
pub fn write(project: &Project) -> Result<()> {
    let staging = env::var("TRUNK_STAGING_DIR").context("Trunk calls this; see Trunk.toml")?;
    let staging = PathBuf::from(staging);
    let index = staging.join("index.html");
    let page = project.shell.read_file(&index)?;
    let filled = fill(&page, &table(project)?)?;
    project.shell.write_file(index, filled)?;
    script::for_site(project, &staging)
}

fn table(project: &Project) -> Result<String> {
    let shell = &project.shell;
    let mut articles = shell.read_dir("www/articles")?;
    articles.retain(|path| path.extension().is_some_and(|ending| ending == "html"));
    Ok(cmd!(shell, "cargo claims table --format html {articles...}").read()?)
}

fn fill(page: &str, table: &str) -> Result<String> {
    let (before, after) = page
        .split_once(MARKER)
        .with_context(|| format!("www/index.html has lost its marker {MARKER}"))?;
    ensure!(
        table.contains("<table"),
        "the command line printed no table for the bundled articles"
    );
    Ok(format!("{before}{}{after}", table.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_takes_the_markers_place() {
        let page = format!("<claim-table>{MARKER}</claim-table>");
        let filled = fill(&page, "<table></table>\n").unwrap();
        assert_eq!(filled, "<claim-table><table></table></claim-table>");
    }

    #[test]
    fn a_page_without_the_marker_is_an_error() {
        assert!(fill("<claim-table></claim-table>", "<table></table>").is_err());
    }

    #[test]
    fn an_empty_table_is_an_error() {
        assert!(fill(MARKER, "").is_err());
    }

    #[test]
    fn the_page_has_the_marker_once() {
        let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../www/index.html");
        let page = std::fs::read_to_string(page).unwrap();
        assert_eq!(page.matches(MARKER).count(), 1);
    }
}
