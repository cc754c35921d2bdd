//! How fast and how small is it, against what a page would use instead, and how does it grow?
//!
//! `tests/bench` measures in Chromium; here stands what must be there before it can.

use anyhow::{Result, bail};
use xshell::cmd;

use crate::bundle::{self, Options};
use crate::project::Project;
use crate::tools::{ESBUILD, GECKODRIVER};
use crate::{npm, setup};

/// In the order in which they run; each stands in `tests/bench/parts`.
const PARTS: [&str; 5] = ["size", "speed", "start", "scale", "press"];

/// What ours is compared with, each packed into one script.
const RIVALS: [&str; 2] = ["compromise", "wink"];

/// Builds what is measured, and runs the parts named, or all.
pub fn run(project: &Project, parts: &[&str]) -> Result<()> {
    if let Some(unknown) = parts.iter().find(|part| !PARTS.contains(part)) {
        bail!(
            "no part is called {unknown}; there are {}",
            PARTS.join(", ")
        );
    }
    setup::for_browsers(project)?;
    npm::ensure(project, "tests/page")?;
    npm::ensure(project, "tests/bench")?;
    // Whatever it weighs: that is one of the figures.
    bundle::write(project, &Options::parse(&[])?)?;
    pack(project)?;
    let shell = &project.shell;
    if parts.is_empty() || parts.contains(&"speed") {
        cmd!(
            shell,
            "cargo build --profile native --no-default-features --features cli --example native"
        )
        .run()?;
    }
    let out = project.target.join("bench/bench.json");
    cmd!(shell, "node tests/bench/main.mjs {parts...}")
        .env("DIST", &project.dist)
        .env("RIVALS", project.target.join("bench"))
        .env("GECKODRIVER", GECKODRIVER.path("geckodriver")?)
        .env("OUT", &out)
        .run()?;
    println!("\nAll figures are in {}", out.display());
    Ok(())
}

/// Packs the others as the build tool of a page would.
fn pack(project: &Project) -> Result<()> {
    let esbuild = ESBUILD.path("esbuild")?;
    for rival in RIVALS {
        let out = project.target.join(format!("bench/{rival}.js"));
        cmd!(
            project.shell,
            "{esbuild} tests/bench/rivals/{rival}.mjs --bundle --minify --legal-comments=none --log-level=error
             --charset=utf8 --format=iife --outfile={out}"
        )
        .quiet()
        .run()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_stands_in_a_file_and_in_the_script_that_runs_them() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/bench");
        let main = std::fs::read_to_string(format!("{folder}/main.mjs")).unwrap();
        assert!(main.contains(&format!("['{}']", PARTS.join("', '"))));
        for part in PARTS {
            assert!(std::fs::exists(format!("{folder}/parts/{part}.mjs")).unwrap());
        }
    }
}
