//! Are statements laid at the right door, in the right voice, with the right act and issues?
use claim_table::lens::Prepared;
use claim_table::speaker::Side;
use claim_table::{Article, Lens, Statement};

fn lens() -> Lens {
    serde_json::from_str(include_str!("../cases/statement/lens.json"))
        .expect("the lens of the cases")
}

fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|v| v.as_str().map(str::to_owned))
        .expect("a word")
}

/// A statement as the case file writes it.
fn row(statement: &Statement, lens: &Lens) -> String {
    let party = match statement.side {
        Side::Party(party) => lens.parties[party].id.as_str(),
        Side::Other => "other",
        Side::Unknown => "-",
    };
    let speaker = statement.speaker.as_ref().map_or("-", |s| s.name.as_str());
    let issues: Vec<_> = statement
        .issues
        .iter()
        .map(|&i| lens.issues[i].id.as_str())
        .collect();
    let (voice, act) = (word(statement.voice), word(statement.act));
    format!(
        "{party} | {speaker} | {voice} | {act} | {}",
        issues.join(" ")
    )
    .trim_end()
    .to_owned()
}

fn statements(text: &str, lens: &Lens) -> Vec<Statement> {
    let article = Article {
        text: text.replace('¶', "\n"),
        ..Article::default()
    };
    claim_table::read(0, &article, &Prepared::new(lens))
}

#[test]
fn case_file() {
    let lens = lens();
    let mut wrong = Vec::new();
    let mut cases = 0;
    for block in include_str!("../cases/statement/cases.txt").split("\n\n") {
        let lines: Vec<_> = block.lines().filter(|l| !l.starts_with('#')).collect();
        let Some((text, rows)) = lines.split_first() else {
            continue;
        };
        let expected: Vec<_> = rows.iter().filter_map(|l| l.strip_prefix("= ")).collect();
        let found: Vec<_> = statements(text, &lens)
            .iter()
            .map(|s| row(s, &lens))
            .collect();
        cases += 1;
        if found != expected {
            wrong.push(format!(
                "{text}\n  expected {expected:#?}\n  found {found:#?}"
            ));
        }
    }
    assert!(cases > 15, "the case file has its cases");
    assert!(
        wrong.is_empty(),
        "{} of {cases} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn evidence_is_verbatim_and_holds_the_content() {
    let lens = lens();
    let text =
        "“We reject the truce. It protects nobody,” Brandt said.¶He said the “dam” was safe.";
    let plain = text.replace('¶', "\n");
    let found = statements(text, &lens);
    assert_eq!(found.len(), 3);
    for s in found {
        assert!(plain.contains(s.evidence.of(&plain)));
        assert!(s.content.iter().all(|&c| s.evidence.contains(c)), "{s:?}");
    }
}

#[test]
fn a_question_in_a_heading_names_the_subject() {
    let lens = lens();
    let speakers = |heading: &str| -> Vec<String> {
        let text = format!("A headline\n\n{heading}\n\nThey want the dam closed.");
        let article = Article::from_text("a", &text);
        let found = claim_table::read(0, &article, &Prepared::new(&lens));
        found.iter().map(|s| row(s, &lens)).collect()
    };
    let told = |side: &str| vec![format!("{side} | narrated | demands | dam")];
    assert_eq!(
        speakers("What do the Norlanders want?"),
        told("norland | Norlanders")
    );
    assert_eq!(
        speakers("What do Arvia and Norland want?"),
        told("- | They")
    );
    assert_eq!(speakers("The Norlanders"), told("- | They"));
}
