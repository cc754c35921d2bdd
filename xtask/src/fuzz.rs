//! Is there an input that breaks the reader? Looks for one with cargo-fuzz, for as long as it is given.

use std::ffi::OsString;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::project::Project;
use crate::tools::CARGO_FUZZ;

/// The targets in `tests/fuzz`, and where inputs stand that each can start from.
const TARGETS: [(&str, &[&str]); 5] = [
    (
        "text",
        &["tests/cases/attribution", "tests/cases/corroboration"],
    ),
    (
        "html",
        &[
            "tests/cases/html",
            "www/articles",
            "www/examples/valley-dam",
        ],
    ),
    (
        "lens",
        &["tests/cases/lens", "www/lens", "www/examples/valley-dam"],
    ),
    ("articles", &["tests/cases/html"]),
    ("link", &[]),
];

/// Of how many bytes an input may be: enough for an article, and few enough to try many.
const LONGEST: &str = "6000";

/// An input that takes longer than this, in seconds, counts as a crash.
const SLOWEST: &str = "20";

/// Runs the targets named, or all, one after the other.
pub fn run(project: &Project, arguments: &[&str]) -> Result<()> {
    let (targets, minutes) = parse(arguments)?;
    CARGO_FUZZ.ensure(project)?;
    for (target, seeds) in TARGETS {
        if targets.is_empty() || targets.contains(&target) {
            fuzz(project, target, seeds, minutes)?;
        }
    }
    Ok(())
}

fn parse<'a>(arguments: &[&'a str]) -> Result<(Vec<&'a str>, u64)> {
    let (mut targets, mut minutes) = (Vec::new(), 10);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if *argument == "--minutes" {
            let number = rest.next().context("--minutes takes a number")?;
            minutes = number.parse().context("--minutes takes a number")?;
        } else if TARGETS.iter().any(|(target, _)| target == argument) {
            targets.push(*argument);
        } else {
            let names = TARGETS.map(|(target, _)| target).join(", ");
            bail!("no target is called {argument}; there are {names}");
        }
    }
    Ok((targets, minutes))
}

/// What it finds stays in the target directory, so that the next run starts from there.
fn fuzz(project: &Project, target: &str, seeds: &[&str], minutes: u64) -> Result<()> {
    let shell = &project.shell;
    let folder = project.target.join("fuzz");
    let (corpus, crashes) = (
        folder.join("corpus").join(target),
        folder.join("crashes").join(target),
    );
    shell.create_dir(&corpus)?;
    shell.create_dir(&crashes)?;
    let kept = format!("tests/regressions/{target}");
    let seconds = minutes * 60;
    let mut prefix = OsString::from("-artifact_prefix=");
    prefix.push(crashes.join(""));
    let fuzz = CARGO_FUZZ.path("cargo-fuzz")?;
    // Of the compiler, cargo-fuzz needs only what the stable one has, as long as no sanitizer is asked for. Without unsafe code
    // there is nothing that one could find.
    cmd!(
        shell,
        "{fuzz} run --fuzz-dir tests/fuzz --sanitizer none {target} {corpus} {kept} {seeds...}"
    )
    .args(["--", "-dict=tests/fuzz/words.dict"])
    .arg(prefix)
    .arg(format!("-max_total_time={seconds}"))
    .arg(format!("-max_len={LONGEST}"))
    .arg(format!("-timeout={SLOWEST}"))
    .env("CARGO_TARGET_DIR", folder.join("build"))
    // Some of its flags are the nightly compiler's; this lets the stable one take them.
    .env("RUSTC_BOOTSTRAP", "1")
    .run()
    .with_context(|| {
        format!(
            "{target} ended early; an input that breaks it stands in {}: copy it to {kept}, and mend",
            crashes.display()
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_and_time_come_in_any_order() {
        assert_eq!(parse(&[]).unwrap(), (vec![], 10));
        assert_eq!(
            parse(&["--minutes", "2", "html"]).unwrap(),
            (vec!["html"], 2)
        );
        assert!(parse(&["html", "--minutes"]).is_err());
        assert!(parse(&["htlm"]).is_err());
    }

    #[test]
    fn every_target_is_there_with_what_it_starts_from() {
        let top = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for (target, seeds) in TARGETS {
            assert!(
                top.join(format!("tests/fuzz/{target}.rs")).is_file(),
                "{target}"
            );
            assert!(
                top.join(format!("tests/regressions/{target}")).is_dir(),
                "{target}"
            );
            assert!(seeds.iter().all(|seed| top.join(seed).is_dir()), "{target}");
        }
    }
}
