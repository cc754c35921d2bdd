//! What holds of a lens and of an articles file, whatever their text: they are read, or there is a message with a place and a mend.
use super::{article, desks};
use claim_table::article::from_bytes;
use claim_table::lens::parse;
use claim_table::{Error, table};

/// Reads a lens, and two articles through it.
pub(crate) fn lens(json: &str) {
    match parse(json) {
        Ok(lens) => {
            let again = serde_json::to_string(&lens).unwrap();
            assert_eq!(
                parse(&again).as_ref(),
                Ok(&lens),
                "a lens written is a lens"
            );
            let shown = table(&desks(), &lens);
            assert_eq!(shown.parties.len(), lens.parties.len());
            assert_eq!(shown.issues.len(), lens.issues.len());
        }
        Err(error) => says_where(&error, "lens, ", "bad-lens"),
    }
}

/// Reads an articles file, and each article in it.
pub(crate) fn articles(json: &str) {
    match from_bytes("x.json", json.as_bytes()) {
        Ok(articles) => {
            for one in &articles {
                assert!(!one.text.trim().is_empty());
                article::holds(one);
            }
            super::holds_of_table(&articles);
        }
        Err(error) => says_where(&error, "articles, ", "bad-articles"),
    }
}

fn says_where(error: &Error, start: &str, code: &str) {
    let message = error.to_string();
    assert!(message.starts_with(start), "{message}");
    assert_eq!(error.code(), code);
    // A hostile file cannot fill the page with its message.
    assert!(message.len() < 2_000, "{} bytes of message", message.len());
}
