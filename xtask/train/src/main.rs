//! Learns the weights of the reader from the labelled corpus.
//!
//! `train CORPUS OUT` writes the weights; `train CORPUS --check OUT` fails where they are not those that training gives.

mod chain;
mod corpus;
mod cues;
mod examples;
mod features;
mod ftrl;
mod roles;
mod shuffle;
mod write;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};
use examples::Examples;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        [corpus, "--check", out] => check(Path::new(corpus), Path::new(out)),
        [corpus, out] => std::fs::write(out, learn(Path::new(corpus))?)
            .with_context(|| format!("cannot write {out}")),
        _ => bail!("usage: train CORPUS [--check] WEIGHTS"),
    }
}

fn check(corpus: &Path, out: &Path) -> Result<()> {
    let shipped = std::fs::read(out).with_context(|| format!("no weights in {}", out.display()))?;
    ensure!(
        learn(corpus)? == shipped,
        "{} does not hold what training gives; run `cargo xtask train` and look at the scores",
        out.display()
    );
    println!("{} holds what training gives", out.display());
    Ok(())
}

/// From the corpus to the bytes of the data file.
fn learn(folder: &Path) -> Result<Vec<u8>> {
    let documents = corpus::read(folder)?;
    let mut examples = Examples::default();
    for document in &documents {
        examples.add(document);
    }
    println!(
        "{} texts, {} attributions, {} words that may be cues, {} cues that no pattern tells",
        documents.len(),
        documents
            .iter()
            .map(|d| d.attributions.len())
            .sum::<usize>(),
        examples.cues.len(),
        examples.sequences.len()
    );
    let cues = cues::train(&examples.cues);
    let (nodes, edges) = roles::train(&examples.sequences);
    let mut out = Vec::new();
    let kept = [
        write::table(&cues, &mut out),
        write::table(&nodes, &mut out),
        write::table(&edges, &mut out),
    ];
    println!(
        "{kept:?} features of cues, tokens and steps in {} bytes",
        out.len()
    );
    Ok(out)
}
