//! Which words turn what follows into its opposite?
use super::words::{Word, stem};

/// Words that turn what follows into its opposite.
const NEGATORS: [&str; 11] = [
    "not", "no", "never", "neither", "nor", "none", "nobody", "nothing", "without", "canot",
    "hardly",
];
/// Stems of verbs that do the same, and undo a negator before them: "did not rule out". Folded, so without doubled letters.
const REFUSALS: [&str; 11] = [
    "reject", "refus", "declin", "rebuf", "den", "exclud", "opos", "unlik", "imposibl", "refrain",
    "prevent",
];

/// What a word does to the words after it.
pub(super) enum Turn {
    /// A clause's end: no negator reaches beyond.
    Ends,
    /// "not"
    Negates,
    /// "rejects": negates, or undoes a negator before it.
    Refuses,
    /// All other words.
    Nothing,
}

/// What a word does, seeing the one after it.
pub(super) fn turn(word: &Word<'_>, folded: &str, next: &str) -> Turn {
    if matches!(
        word.text,
        "," | ";" | ":" | "." | "–" | "—" | "?" | "!" | "(" | ")"
    ) || folded == "but"
    {
        return Turn::Ends;
    }
    let contracted = ["n't", "n’t"]
        .iter()
        .any(|ending| word.text.ends_with(ending));
    if contracted || NEGATORS.contains(&folded) {
        // "Not only by them but also …" negates nothing.
        let only = matches!(next, "only" | "just" | "merely" | "doubt" | "later");
        return if only { Turn::Nothing } else { Turn::Negates };
    }
    let ruled_out = next == "out" && folded.starts_with("rul");
    let failed_to = next == "to" && folded.starts_with("fail");
    if ruled_out || failed_to || REFUSALS.contains(&stem(folded).as_str()) {
        return Turn::Refuses;
    }
    Turn::Nothing
}

#[cfg(test)]
mod tests {
    use super::super::words::{fold, words};
    use super::*;
    use crate::text::Span;

    fn of(text: &str) -> Turn {
        let words = words(text, Span::new(0, text.len()));
        let next = words.get(1).map(|w| fold(w.text)).unwrap_or_default();
        turn(&words[0], &fold(words[0].text), &next)
    }

    #[test]
    fn words_that_negate_nothing() {
        for text in [
            "president’s men",
            "parliament's vote",
            "not only they",
            "failed talks",
            "note",
        ] {
            assert!(matches!(of(text), Turn::Nothing), "{text}");
        }
    }

    #[test]
    fn words_that_negate() {
        for text in ["not", "won’t go", "Isn't it", "cannot", "Never"] {
            assert!(matches!(of(text), Turn::Negates), "{text}");
        }
        for text in [
            "rejected",
            "denies",
            "ruled out",
            "failed to come",
            "opposes",
            "unlikely",
            "refrain",
        ] {
            assert!(matches!(of(text), Turn::Refuses), "{text}");
        }
    }
}
