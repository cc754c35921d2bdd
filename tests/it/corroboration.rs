//! Are two articles counted as two sources of one claim exactly where both report it?
use claim_table::lens::Prepared;
use claim_table::{Article, Lens, claim};

/// What else is told about the story, so that its everyday words are everyday words here, too.
const STORY: &str = "Per Holm, an analyst at the Lake Institute, said the talks on the dam had begun late. He said a truce would \
    not hold without a deal on the river toll. He added that both sides want the talks to go on. He said the summit in Toria could \
    fail. Toria said it was ready to host the summit. It said the truce along the river was in danger. It urged both sides to accept \
    a truce. It warned that the dam could not be repaired before the winter. It hoped that the talks would be resumed on Friday.";

/// How many independent articles report the claim that most of them report.
fn sources(articles: &[&str], lens: &Lens) -> usize {
    let article = |(n, text): (usize, &&str)| Article {
        id: n.to_string(),
        text: text.replace('¶', "\n"),
        ..Article::default()
    };
    let articles: Vec<Article> = articles.iter().enumerate().map(article).collect();
    let prepared = Prepared::new(lens);
    let statements = articles
        .iter()
        .enumerate()
        .flat_map(|(n, article)| claim_table::read(n, article, &prepared))
        .collect();
    let claims = claim::merge(&articles, statements).claims;
    claims.iter().map(|c| c.corroboration).max().unwrap_or(0)
}

fn check(file: &str, expected: usize) {
    let lens: Lens = serde_json::from_str(include_str!("../cases/statement/lens.json"))
        .expect("the lens of the cases");
    let lines: Vec<_> = file
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let pairs = lines.chunks(2);
    assert!(pairs.len() >= 12, "too few cases");
    let wrong: Vec<_> = pairs
        .filter(|pair| sources(&[pair[0], pair[1], STORY], &lens) != expected)
        .collect();
    assert!(wrong.is_empty(), "not {expected}: {wrong:#?}");
}

#[test]
fn articles_that_report_different_things() {
    check(include_str!("../cases/corroboration/other.txt"), 1);
}

#[test]
fn articles_that_report_one_thing() {
    check(include_str!("../cases/corroboration/same.txt"), 2);
}
