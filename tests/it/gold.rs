//! Does the engine still read the bundled articles, the example's and those of a third story as well as it did? Scores are pinned in `tests/gold` and may
//! only rise.
use claim_table::lens::{self, Prepared};
use claim_table::speaker::Side;
use claim_table::{Article, Lens, article};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// One labelled position; a list holds every label that counts as right. See `tests/gold/README.md`.
#[derive(Deserialize)]
struct Gold {
    article: String,
    sentence: String,
    party: String,
    speaker: Vec<String>,
    issues: BTreeSet<String>,
    issues_also: BTreeSet<String>,
    act: Vec<String>,
    required: bool,
}

/// What the engine found for one sentence and party.
#[derive(Default)]
struct Found {
    speaker: String,
    act: String,
    issues: BTreeSet<String>,
}

type Key = (String, String, String);

fn folder(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Articles, lens, labels and pins of one story.
struct Story {
    articles: Vec<Article>,
    lens: Lens,
    gold: &'static str,
    pins: &'static str,
}

impl Story {
    fn bundled() -> Self {
        Self {
            articles: articles("www/articles"),
            lens: lens::bundled().expect("the bundled lens"),
            gold: "tests/gold/bundled.jsonl",
            pins: "tests/gold/pins.json",
        }
    }

    fn example() -> Self {
        Self {
            articles: articles("www/examples/valley-dam"),
            lens: lens_in("www/examples/valley-dam"),
            gold: "tests/gold/valley-dam.jsonl",
            pins: "tests/gold/valley-dam-pins.json",
        }
    }

    fn truce() -> Self {
        Self {
            articles: articles("tests/gold/truce"),
            lens: lens_in("tests/gold/truce"),
            gold: "tests/gold/truce.jsonl",
            pins: "tests/gold/truce-pins.json",
        }
    }
}

fn lens_in(name: &str) -> Lens {
    let json = std::fs::read_to_string(folder(name).join("lens.json")).expect("a lens");
    lens::parse(&json).expect("a lens without mistakes")
}

/// The articles of a folder, in the order of their names.
fn articles(name: &str) -> Vec<Article> {
    let files = std::fs::read_dir(folder(name)).expect("a folder");
    let mut paths: Vec<_> = files
        .map(|file| file.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "html" || e == "txt"))
        .collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let bytes = std::fs::read(path).expect("an article");
        article::from_bytes(&path.to_string_lossy(), &bytes).expect("a readable article")
    };
    paths.iter().flat_map(read).collect()
}

/// Letters and digits alone, so that quotation marks and spaces make no difference.
fn words(text: &str) -> String {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn found(story: &Story) -> BTreeMap<Key, Found> {
    let lens = &story.lens;
    let prepared = Prepared::new(lens);
    let mut out: BTreeMap<Key, Found> = BTreeMap::new();
    for (i, article) in story.articles.iter().enumerate() {
        for s in claim_table::read(i, article, &prepared) {
            let party = match s.side {
                Side::Party(party) => lens.parties[party].id.clone(),
                Side::Other => "other".to_owned(),
                Side::Unknown => continue,
            };
            let first = out
                .entry((
                    article.id.clone(),
                    words(s.evidence.of(&article.text)),
                    party,
                ))
                .or_insert_with(|| Found {
                    speaker: s
                        .speaker
                        .as_ref()
                        .map(|s| s.name.clone())
                        .unwrap_or_default(),
                    act: serde_json::to_value(s.act)
                        .ok()
                        .and_then(|v| v.as_str().map(str::to_owned))
                        .unwrap_or_default(),
                    issues: BTreeSet::new(),
                });
            first
                .issues
                .extend(s.issues.iter().map(|&i| lens.issues[i].id.clone()));
        }
    }
    out
}

fn f1(hit: usize, found: usize, gold: usize) -> f64 {
    let (hit, found, gold) = (ratio(hit), ratio(found), ratio(gold));
    2.0 * hit / (found + gold).max(1.0)
}

fn ratio(n: usize) -> f64 {
    f64::from(u32::try_from(n).expect("a small number"))
}

fn scores(story: &Story) -> BTreeMap<&'static str, f64> {
    let data = std::fs::read_to_string(folder(story.gold)).expect("the gold labels");
    let gold: Vec<Gold> = data
        .lines()
        .map(|l| serde_json::from_str(l).expect("a label"))
        .collect();
    let found = found(story);
    let (mut hits, mut speakers, mut acts, mut issues_hit, mut issues_found, mut issues_gold) =
        (0, 0, 0, 0, 0, 0);
    let mut allowed = 0;
    let (mut want, mut free) = (BTreeSet::new(), BTreeSet::new());
    for g in &gold {
        let cell = |issue: &String| (g.article.clone(), g.party.clone(), issue.clone());
        let key = (g.article.clone(), words(&g.sentence), g.party.clone());
        if g.required {
            want.extend(g.issues.iter().map(cell));
            free.extend(g.issues_also.iter().map(cell));
        } else {
            free.extend(g.issues.union(&g.issues_also).map(cell));
        }
        let Some(f) = found.get(&key) else { continue };
        if !g.required {
            allowed += 1;
            continue;
        }
        hits += 1;
        speakers += usize::from(
            g.speaker
                .iter()
                .any(|s| words(s) == words(&f.speaker) || words(&f.speaker).contains(&words(s))),
        );
        acts += usize::from(g.act.contains(&f.act));
        issues_hit += g.issues.intersection(&f.issues).count();
        issues_found += f.issues.difference(&g.issues_also).count();
        issues_gold += g.issues.len();
    }
    let required = gold.iter().filter(|g| g.required).count();
    let cells: BTreeSet<_> = found
        .iter()
        .flat_map(|((a, _, p), f)| {
            f.issues
                .iter()
                .map(move |i| (a.clone(), p.clone(), i.clone()))
        })
        .collect();
    let counted = cells
        .iter()
        .filter(|c| want.contains(*c) || !free.contains(*c))
        .count();
    BTreeMap::from([
        ("claims", f1(hits, found.len() - allowed, required)),
        ("precision", ratio(hits) / ratio(found.len() - allowed)),
        ("issues", f1(issues_hit, issues_found, issues_gold)),
        (
            "cells",
            f1(cells.intersection(&want).count(), counted, want.len()),
        ),
        ("speaker", ratio(speakers) / ratio(hits)),
        ("act", ratio(acts) / ratio(hits)),
    ])
}

fn check(story: &Story) {
    let data = std::fs::read_to_string(folder(story.pins)).expect("the pins");
    let pins: BTreeMap<String, f64> = serde_json::from_str(&data).expect("names and numbers");
    let scores = scores(story);
    assert!(
        pins.len() == scores.len(),
        "every score has its pin: {scores:?}"
    );
    for (name, pin) in pins {
        let score = scores[name.as_str()];
        assert!(
            score >= pin,
            "{name} fell from {pin} to {score:.4}; all: {scores:?}"
        );
    }
}

#[test]
fn scores_have_not_fallen() {
    check(&Story::bundled());
}

#[test]
fn scores_on_the_example_have_not_fallen() {
    check(&Story::example());
}

#[test]
fn scores_on_a_story_of_others_have_not_fallen() {
    check(&Story::truce());
}

/// What readers are told under "How this is made" may not be better than what is measured, nor fall far behind it.
#[test]
fn the_scores_told_to_readers_are_the_measured_ones() {
    use claim_table::widget::plain::scores::{ACTS, FOUND, RIGHT};
    let scores = scores(&Story::bundled());
    let (claims, precision) = (scores["claims"], scores["precision"]);
    let recall = claims * precision / (2.0 * precision - claims);
    for (told, measured) in [(RIGHT, precision), (FOUND, recall), (ACTS, scores["act"])] {
        let measured = measured * 100.0;
        let told = ratio(told);
        assert!(
            (told..told + 5.0).contains(&measured),
            "told {told}, measured {measured:.1}"
        );
    }
}
