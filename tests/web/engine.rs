//! Does the engine run in a browser?
use claim_table::lens::{Issue, Others, Party};
use claim_table::{Article, Lens};
use wasm_bindgen_test::wasm_bindgen_test;

fn lens() -> Lens {
    Lens {
        id: "orchard".into(),
        title: "The orchard talks".into(),
        language: "en".into(),
        parties: vec![Party {
            id: "growers".into(),
            label: "Growers".into(),
            aliases: vec!["the growers".into()],
            people: vec![],
        }],
        others: Others::default(),
        issues: vec![Issue {
            id: "harvest".into(),
            label: "Harvest".into(),
            terms: vec!["harvest".into()],
        }],
    }
}

#[wasm_bindgen_test]
fn articles_without_words_give_a_table_without_statements() {
    for articles in [vec![], vec![Article::default()]] {
        assert!(claim_table::table(&articles, &lens()).statements.is_empty());
    }
}
