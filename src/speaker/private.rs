//! Who is of a country and does not speak for it: "farmers", "company", "opposition"?
use crate::intern::Interner;
use crate::list::list;
use std::sync::OnceLock;

/// Whether a word, in small letters, names such people or bodies.
pub(super) fn is_private(word: &str) -> bool {
    static WORDS: OnceLock<Interner> = OnceLock::new();
    WORDS.get_or_init(read).get(word).is_some()
}

fn read() -> Interner {
    list!("private.txt").split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::is_private;

    #[test]
    fn offices_are_not_private() {
        for word in ["ministry", "officials", "army", "people", ""] {
            assert!(!is_private(word), "{word}");
        }
        assert!(is_private("farmers") && is_private("opposition"));
    }
}
