//! Is a text read that is cut off before or behind any of its words? An article may begin and end with every kind of word, and a rule
//! that looks a word back or ahead must not look outside it.
use claim_table::lens::Prepared;
use claim_table::{Article, Lens, read};

const CASES: [&str; 4] = [
    include_str!("../cases/statement/cases.txt"),
    include_str!("../cases/attribution/complement.txt"),
    include_str!("../cases/attribution/postposed.txt"),
    include_str!("../cases/attribution/stance.txt"),
];

#[test]
fn an_article_may_begin_and_end_with_any_word() {
    let lens: Lens = serde_json::from_str(include_str!("../cases/statement/lens.json"))
        .expect("the lens of the cases");
    let prepared = Prepared::new(&lens);
    let mut cuts = 0;
    let lines = CASES.iter().flat_map(|file| file.lines());
    for line in lines.filter(|l| !l.starts_with(['#', '='])).map(plain) {
        for (at, _) in line.match_indices(' ') {
            for text in [&line[..at], &line[at + 1..]] {
                eprintln!("{text}");
                let article = Article {
                    text: text.to_owned(),
                    ..Article::default()
                };
                for told in read(0, &article, &prepared) {
                    let evidence = told.evidence;
                    assert!(text.get(evidence.start()..evidence.end()).is_some());
                }
                cuts += 1;
            }
        }
    }
    assert!(cuts > 10_000, "the case files have their cases, not {cuts}");
}

/// Without the marks of attributions, as in "[[S1|Arvia]]".
fn plain(line: &str) -> String {
    let mut words = String::new();
    let mut pieces = line.replace("]]", "");
    while let Some(open) = pieces.find("[[") {
        words += &pieces[..open];
        let mark = pieces[open..].find('|').expect("a mark ends");
        pieces.drain(..=open + mark);
    }
    words + &pieces
}
