//! Does the table join and contrast in the bundled articles what a reader would?
use claim_table::claim::{self, Claims, DifferenceKind};
use claim_table::lens::{self, Prepared};
use claim_table::speaker::Side;
use claim_table::text::Span;
use claim_table::{Article, article};
use std::collections::BTreeSet;
use std::path::Path;

/// How many of the judged pairs are joined; may only rise.
const FOUND: usize = 19;
/// How many pairs may be joined that nobody has judged. Read such a pair, and list it where it is right.
const UNJUDGED: usize = 2;

type Pair = (String, BTreeSet<String>);

fn articles() -> Vec<Article> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/articles");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the bundled articles")
        .map(|file| file.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|e| e == "html"))
        .collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let bytes = std::fs::read(path).expect("an article");
        article::from_bytes(&path.to_string_lossy(), &bytes).expect("a readable article")
    };
    paths.iter().flat_map(read).collect()
}

fn claims(articles: &[Article]) -> Claims {
    let lens = lens::bundled().expect("the bundled lens");
    let prepared = Prepared::new(&lens);
    let statements = articles
        .iter()
        .enumerate()
        .flat_map(|(n, article)| claim_table::read(n, article, &prepared))
        .collect();
    claim::merge(articles, statements)
}

fn pair(party: &str, sentences: [&str; 2]) -> Pair {
    (party.to_owned(), sentences.map(str::to_owned).into())
}

fn joined(articles: &[Article], claims: &Claims) -> BTreeSet<Pair> {
    let lens = lens::bundled().expect("the bundled lens");
    let mut out = BTreeSet::new();
    for claim in &claims.claims {
        let party = match claim.side {
            Side::Party(party) => lens.parties[party].id.as_str(),
            _ => "other",
        };
        let sentence = |i: usize| {
            let statement = &claims.statements[i];
            statement.evidence.of(&articles[statement.article].text)
        };
        for (n, a) in claim.statements.iter().enumerate() {
            let others = &claim.statements[n + 1..];
            out.extend(
                others
                    .iter()
                    .map(|b| pair(party, [sentence(*a), sentence(*b)])),
            );
        }
    }
    out
}

#[test]
fn pairs_that_a_reader_would_join() {
    let judged: BTreeSet<Pair> = include_str!("../gold/merged.txt")
        .split("\n\n")
        .skip(1)
        .map(|block| {
            let lines: Vec<_> = block.lines().collect();
            pair(lines[0], [lines[1], lines[2]])
        })
        .collect();
    let articles = articles();
    for (_, sentences) in &judged {
        for sentence in sentences {
            let stands = |a: &Article| a.text.contains(sentence.as_str());
            assert!(articles.iter().any(stands), "no such sentence: {sentence}");
        }
    }
    let joined = joined(&articles, &claims(&articles));
    let unjudged: Vec<_> = joined.difference(&judged).collect();
    assert!(
        unjudged.len() <= UNJUDGED,
        "joined, but never judged: {unjudged:#?}"
    );
    let found = joined.intersection(&judged).count();
    assert!(
        found >= FOUND,
        "{found} of {} judged pairs are joined",
        judged.len()
    );
}

#[test]
fn differences_that_the_briefs_are_meant_to_have() {
    let articles = articles();
    let claims = claims(&articles);
    let words = |(statement, span): (usize, Span)| {
        let article = &articles[claims.statements[statement].article];
        (article.id.as_str(), span.of(&article.text))
    };
    let found: Vec<_> = claims
        .differences
        .iter()
        .map(|d| (d.kind, words(d.left), words(d.right)))
        .collect();
    let regions = found.iter().any(|(kind, left, right)| {
        *kind == DifferenceKind::Number && left.1 == "four regions" && right.1.starts_with("five ")
    });
    let president = found.iter().any(|(kind, left, right)| {
        *kind == DifferenceKind::Act && left.1 == "would not attend" && right.1 == "could come"
    });
    assert!(regions && president && found.len() <= 3, "{found:#?}");
}
