//! Which texts are labelled, and where do their sources, cues and contents stand?

use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// A text and what is attributed in it.
pub struct Document {
    pub text: String,
    pub attributions: Vec<Gold>,
}

/// An attribution by hand, in bytes of the text.
#[derive(Default)]
pub struct Gold {
    pub source: Vec<Range<usize>>,
    pub cue: Vec<Range<usize>>,
    pub content: Vec<Range<usize>>,
}

/// Reads every `.txt` file of a folder, in order of their names.
pub fn read(folder: &Path) -> Result<Vec<Document>> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .with_context(|| format!("no corpus in {}", folder.display()))?
        .filter_map(|e| Some(e.ok()?.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    let mut out = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file)?;
        for part in text
            .split("\n=== ")
            .skip(usize::from(!text.starts_with("=== ")))
        {
            let (head, body) = part.split_once('\n').unwrap_or((part, ""));
            let lines: Vec<_> = body.lines().filter(|l| !l.trim().is_empty()).collect();
            let document = parse(&lines.join("\n"))
                .with_context(|| format!("{}: document {head}", file.display()))?;
            out.push(document);
        }
    }
    Ok(out)
}

/// Takes the markup of README.md out of a text: `[[S1|…]]`, `[[V1|…]]`, `[[C1|…]]`, which nest.
fn parse(marked: &str) -> Result<Document> {
    let mut text = String::new();
    let mut golds: Vec<(u32, Gold)> = Vec::new();
    let mut open: Vec<(char, u32, usize)> = Vec::new();
    let mut rest = marked;
    while let Some(at) = [rest.find("[["), rest.find("]]")]
        .into_iter()
        .flatten()
        .min()
    {
        text.push_str(&rest[..at]);
        let mark = &rest[at..];
        if let Some(closed) = mark.strip_prefix("]]") {
            let (kind, number, start) = open.pop().context("a ]] closes nothing")?;
            let known = golds.iter().position(|(n, _)| *n == number);
            let slot = known.unwrap_or(golds.len());
            if known.is_none() {
                golds.push((number, Gold::default()));
            }
            let gold = &mut golds[slot].1;
            let list = match kind {
                'S' => &mut gold.source,
                'V' => &mut gold.cue,
                _ => &mut gold.content,
            };
            list.push(start..text.len());
            rest = closed;
            continue;
        }
        let (head, tail) = mark[2..].split_once('|').context("a [[ without |")?;
        let kind = head.chars().next().filter(|c| "SVC".contains(*c));
        let (Some(kind), Ok(number)) = (kind, head[1..].parse()) else {
            bail!("[[{head}| is no mark; it is S, V or C and a number");
        };
        open.push((kind, number, text.len()));
        rest = tail;
    }
    text.push_str(rest);
    if let Some((kind, number, _)) = open.pop() {
        bail!("[[{kind}{number}| is never closed");
    }
    let mut attributions: Vec<Gold> = golds.into_iter().map(|(_, g)| g).collect();
    for gold in &mut attributions {
        gold.content.sort_by_key(|r| r.start);
    }
    Ok(Document { text, attributions })
}
