//! Which merged pairs should a person read, to see how many are false? A random draw that a seed repeats.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::Value;
use xshell::cmd;

use crate::project::Project;

/// As many as the floor on false merges is measured by.
const DRAWN: usize = 60;

/// Prints pairs of statements that stand in one claim, drawn from all such pairs of the articles, or of the bundled ones.
pub fn print(project: &Project, seed: u64, articles: &[&str]) -> Result<()> {
    let shell = &project.shell;
    let mut bundled = shell.read_dir("www/articles")?;
    bundled.retain(|path| articles.is_empty() && path.extension().is_some_and(|e| e == "html"));
    let lines = cmd!(shell, "cargo claims statements {bundled...} {articles...}").read()?;
    let statements: Vec<Value> = lines
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?;
    let all = pairs(&statements);
    let drawn = draw(all.len(), DRAWN, seed);
    println!("{} of {} merged pairs, seed {seed}", drawn.len(), all.len());
    for (n, pair) in (1..).zip(drawn.iter().map(|i| all[*i])) {
        println!("\n{n}. {}", pair.0["party"].as_str().unwrap_or("nobody"));
        for side in [pair.0, pair.1] {
            let word = |key: &str| side[key].as_str().unwrap_or("-");
            println!(
                "   {} | {}, {} | {}",
                word("article"),
                word("speaker"),
                word("act"),
                marked(side)
            );
        }
    }
    Ok(())
}

/// All pairs of statements that share a claim, in order.
fn pairs(statements: &[Value]) -> Vec<(&Value, &Value)> {
    let mut claims: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    let mut out = Vec::new();
    for statement in statements {
        let members = claims
            .entry(statement["claim"].as_str().unwrap_or_default())
            .or_default();
        out.extend(members.iter().map(|member| (*member, statement)));
        members.push(statement);
    }
    out
}

/// The sentence with square brackets around what is attributed.
fn marked(statement: &Value) -> String {
    let number = |value: &Value| {
        value
            .as_u64()
            .and_then(|n| usize::try_from(n).ok())
            .unwrap_or_default()
    };
    let start = number(&statement["start"]);
    let content = statement["content"].as_array().into_iter().flatten();
    let edges: Vec<(usize, usize)> = content
        .map(|span| {
            (
                number(&span[0]).saturating_sub(start),
                number(&span[1]).saturating_sub(start),
            )
        })
        .collect();
    let sentence = statement["sentence"].as_str().unwrap_or_default();
    let mut out = String::new();
    // Offsets count UTF-16 code units.
    for (at, unit) in sentence.encode_utf16().enumerate() {
        out.extend(edges.iter().filter(|e| e.0 == at).map(|_| '['));
        out.push(char::from_u32(unit.into()).unwrap_or('?'));
        out.extend(edges.iter().filter(|e| e.1 == at + 1).map(|_| ']'));
    }
    out
}

/// So many of the numbers below `all`, each at most once, in order of the draw.
fn draw(all: usize, count: usize, seed: u64) -> Vec<usize> {
    let mut left: Vec<usize> = (0..all).collect();
    let mut state = seed;
    let mut out = Vec::new();
    while out.len() < count && !left.is_empty() {
        // Knuth's constants; the upper bits are the random ones.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let number = usize::try_from(state >> 33).unwrap_or_default();
        out.push(left.swap_remove(number % left.len()));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_draw_repeats_itself_and_never_a_number() {
        assert_eq!(draw(0, 60, 1), [0_usize; 0]);
        assert_eq!(draw(90, 60, 1), draw(90, 60, 1));
        assert_ne!(draw(90, 60, 1), draw(90, 60, 2));
        let mut all = draw(40, 60, 1);
        all.sort_unstable();
        assert_eq!(all, (0..40).collect::<Vec<_>>());
    }

    #[test]
    fn pairs_share_a_claim() {
        let statements = ["c1", "c2", "c1", "c1"].map(|claim| json!({"claim": claim}));
        let found = pairs(&statements).len();
        assert_eq!(found, 3);
    }

    #[test]
    fn brackets_stand_around_what_is_attributed() {
        let statement = json!({"sentence": "Ana: “Öl.”", "start": 7, "content": [[12, 17]]});
        assert_eq!(marked(&statement), "Ana: [“Öl.”]");
    }
}
