//! What does each part weigh, and is that still what it may weigh?

use anyhow::{Result, bail};

use super::program::WASM;
use super::story::Story;
use super::{figures, pages};
use crate::project::Project;

/// A part of the bundle, or several that come together.
#[derive(Debug, Clone, Copy)]
struct Limit {
    name: &'static str,
    /// What it is meant to weigh, in bytes.
    budget: u64,
    /// What it may weigh by now, in bytes. Rises for wrong attributions mended, and else may only fall; once below the budget, the budget is
    /// the limit.
    most: u64,
}

/// The figures in force, all in one place: what was weighed last, and two per cent. In brotli, but for the one-file page: that is mailed and lies on disks.
const LIMITS: [Limit; 3] = [
    Limit {
        name: FIRST_USE,
        budget: 180 * 1024,
        most: 389_800,
    },
    Limit {
        name: PROGRAM,
        budget: 150 * 1024,
        most: 367_600,
    },
    Limit {
        name: ONE_FILE,
        budget: 450 * 1024,
        most: 686_600,
    },
];

const FIRST_USE: &str = "first use, brotli";
const PROGRAM: &str = "  claim-table_bg.wasm, brotli";
const ONE_FILE: &str = "standalone.html without articles, on disk";

/// A part and its weight in bytes.
pub struct Weight {
    name: &'static str,
    bytes: u64,
}

/// Weighs what a reader's first table takes, each part of it, and the one-file page.
pub fn weigh(project: &Project, story: &Story) -> Result<Vec<Weight>> {
    let dist = &project.dist;
    let empty = project.target.join("bundle/empty.html");
    project
        .shell
        .write_file(&empty, pages::standalone(project, story, false)?)?;
    let of = figures::weights(
        project,
        &[
            &dist.join("claim-table.js"),
            &dist.join(WASM),
            &dist.join("lens/bundled.json"),
            &empty,
            &dist.join("standalone.html"),
            &dist.join("articles/index.json"),
        ],
    )?;
    let weight = |name, bytes| Weight { name, bytes };
    Ok(vec![
        weight(FIRST_USE, of[..3].iter().map(|f| f.brotli).sum()),
        weight("  claim-table.js, loader and glue, brotli", of[0].brotli),
        weight(PROGRAM, of[1].brotli),
        weight("  the lens, brotli", of[2].brotli),
        weight("the articles, brotli", of[5].brotli),
        weight(ONE_FILE, of[3].bytes),
        weight("standalone.html with its articles, on disk", of[4].bytes),
    ])
}

/// Prints the table.
pub fn print(weights: &[Weight]) {
    println!(
        "\n{:<46} {:>8} {:>8} {:>8}",
        "KiB", "weighs", "limit", "budget"
    );
    for Weight { name, bytes } in weights {
        let limit = LIMITS.iter().find(|limit| limit.name == *name);
        let shown = |bytes: Option<u64>| bytes.map_or(String::new(), kib);
        println!(
            "{name:<46} {:>8} {:>8} {:>8}",
            kib(*bytes),
            shown(limit.map(|l| l.most)),
            shown(limit.map(|l| l.budget)),
        );
    }
}

/// Fails when a part is heavier than its limit.
pub fn check(weights: &[Weight]) -> Result<()> {
    let complaints: Vec<String> = weights.iter().filter_map(complaint).collect();
    if complaints.is_empty() {
        return Ok(());
    }
    bail!("{}", complaints.join("\n"))
}

fn complaint(Weight { name, bytes }: &Weight) -> Option<String> {
    let limit = LIMITS.iter().find(|limit| limit.name == *name)?;
    (*bytes > limit.most.max(limit.budget)).then(|| {
        format!(
            "{} weighs {} KiB, and may weigh {}",
            name.trim(),
            kib(*bytes),
            kib(limit.most)
        )
    })
}

/// With one decimal, by whole numbers: a limit is no place for rounding errors.
fn kib(bytes: u64) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_heavier_than_its_limit_fails_by_name() {
        let heavy = Weight {
            name: PROGRAM,
            bytes: LIMITS[1].most + 1,
        };
        let problem = check(&[heavy]).unwrap_err().to_string();
        assert!(problem.starts_with("claim-table_bg.wasm"), "{problem}");
        let light = Weight {
            name: PROGRAM,
            bytes: LIMITS[1].most,
        };
        assert!(check(&[light]).is_ok());
    }

    #[test]
    fn every_limit_belongs_to_a_part_that_is_weighed() {
        let source = include_str!("size.rs");
        for name in ["FIRST_USE", "PROGRAM", "ONE_FILE"] {
            assert!(source.contains(&format!("weight({name}, ")));
        }
    }

    #[test]
    fn kibibytes_are_rounded_up() {
        assert_eq!(
            (kib(1024), kib(1025), kib(0)),
            ("1.0".into(), "1.1".into(), "0.0".into())
        );
    }
}
