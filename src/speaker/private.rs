//! Who is of a country or stands beside somebody and does not speak for them: "farmers", "company", "counterpart"?
use crate::intern::Interner;
use crate::list::list;
use std::sync::OnceLock;

/// Whether whoever a word, in small letters, tells of is across from its owner: "Lund’s counterpart", "its critics".
pub(crate) fn is_opposite(word: &str) -> bool {
    matches!(
        word.trim_end_matches('s'),
        "counterpart" | "colleague" | "rival" | "opponent" | "critic" | "challenger" | "opposition"
    )
}

/// Whether a word, in small letters, tells of somebody by those whom he leads or speaks for: "opposition leader", "church figures".
pub(super) fn is_of_some(word: &str) -> bool {
    matches!(
        word.trim_end_matches('s'),
        "leader"
            | "figure"
            | "head"
            | "chief"
            | "spokesman"
            | "spokeswoman"
            | "politician"
            | "group"
            | "lawmaker"
            | "representative"
    )
}

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
