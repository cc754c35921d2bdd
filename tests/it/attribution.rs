//! Does the attribution stage find exactly what the case files mark?
use crate::none_wrong;
use claim_table::text::Span;
use claim_table::{attribution, text};
use std::collections::BTreeMap;
use std::path::Path;

/// Source, cue and content in words, each with its spans joined by " | ".
type Marked = [String; 3];

/// Takes the markup out of a line: the plain text, and the marked words of each attribution.
fn unmark(line: &str) -> (String, Vec<Marked>) {
    let mut text = String::new();
    let mut open: Vec<(usize, u32, usize)> = Vec::new();
    let mut marks: BTreeMap<u32, [Vec<Span>; 3]> = BTreeMap::new();
    let mut rest = line;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix("]]") {
            let (kind, number, start) = open.pop().expect("a closing bracket has its opening one");
            marks.entry(number).or_default()[kind].push(Span::new(start, text.len()));
            rest = after;
        } else if let Some(after) = rest.strip_prefix("[[") {
            let (head, body) = after.split_once('|').expect("a mark has its bar");
            let kind = "SVC".find(&head[..1]).expect("a mark is S, V or C");
            open.push((
                kind,
                head[1..].parse().expect("a mark has its number"),
                text.len(),
            ));
            rest = body;
        } else {
            let first = rest.chars().next().expect("not empty");
            text.push(if first == '¶' { '\n' } else { first });
            rest = &rest[first.len_utf8()..];
        }
    }
    assert!(open.is_empty(), "unclosed mark: {line}");
    let words = marks
        .into_values()
        .map(|kinds| kinds.map(|spans| join(&spans, &text)))
        .collect();
    (text, words)
}

fn join(spans: &[Span], text: &str) -> String {
    spans
        .iter()
        .map(|s| s.of(text))
        .collect::<Vec<_>>()
        .join(" | ")
}

/// The attributions of a line that differ from its marks, as a message; none where all is as marked.
fn difference(line: &str) -> Option<String> {
    let (text, mut expected) = unmark(line);
    let found = attribution::find(&text::analyse(&text, &[]));
    let mut found: Vec<Marked> = found
        .iter()
        .filter(|a| a.confidence.is_shown())
        .map(|a| {
            [
                join(&a.source, &text),
                join(&a.cue, &text),
                join(&a.content, &text),
            ]
        })
        .collect();
    expected.sort();
    found.sort();
    (expected != found).then(|| format!("{text}\n  expected {expected:?}\n  found    {found:?}"))
}

fn check(lines: impl Iterator<Item = String>) {
    let wrong: Vec<_> = lines.filter_map(|line| difference(&line)).collect();
    none_wrong(&wrong);
}

#[test]
fn case_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/attribution");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of cases")
        .map(|f| f.expect("a file").path())
        .collect();
    files.sort();
    let lines = files
        .iter()
        .filter(|f| f.extension().is_some_and(|e| e == "txt"))
        .flat_map(|file| {
            let data = std::fs::read_to_string(file).expect("a case file");
            let lines: Vec<_> = data
                .lines()
                .filter(|l| !l.starts_with('#') && !l.is_empty())
                .map(str::to_owned)
                .collect();
            assert!(lines.len() >= 3, "{} has too few cases", file.display());
            lines
        });
    check(lines);
}

#[test]
fn tests_within_the_verb_list() {
    let lists = [
        include_str!("../../src/lexicon/verbs.txt"),
        include_str!("../../src/lexicon/phrases.txt"),
    ];
    let lines: Vec<_> = lists
        .iter()
        .flat_map(|list| list.lines())
        .filter_map(|l| {
            l.strip_prefix("    + ")
                .or_else(|| l.strip_prefix("    - "))
        })
        .map(|l| {
            l.replace("[[S|", "[[S1|")
                .replace("[[V|", "[[V1|")
                .replace("[[C|", "[[C1|")
        })
        .collect();
    assert!(lines.len() > 10, "the verb list carries its tests");
    check(lines.into_iter());
}

#[test]
fn any_text_gives_spans_within_it() {
    let pieces = [
        "said ",
        "“",
        "”",
        "\"",
        "that ",
        "he ",
        "according to ",
        ", ",
        ". ",
        "\n",
        "é",
        "demands ",
        "U.S. ",
        "’s ",
        "’",
    ];
    let mut state = 7_u64;
    for _ in 0..4_000 {
        let mut text = String::new();
        for _ in 0..20 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[usize::try_from(state >> 33).unwrap_or(0) % pieces.len()]);
        }
        let analysed = text::analyse(&text, &[]);
        for a in attribution::find(&analysed) {
            for span in a.source.iter().chain(&a.cue).chain(&a.content) {
                assert!(
                    text.get(span.start()..span.end())
                        .is_some_and(|s| !s.is_empty()),
                    "{span:?} of {text:?}"
                );
            }
            assert!(!a.content.is_empty());
        }
    }
}
