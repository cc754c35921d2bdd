//! Which words turn what follows into its opposite?
use super::words::{Word, fold, stem};
use crate::lexicon;

/// Words that turn what follows into its opposite.
const NEGATORS: [&str; 11] = [
    "not", "no", "never", "neither", "nor", "none", "nobody", "nothing", "without", "canot",
    "hardly",
];
/// Stems of verbs that do the same, and undo a negator before them: "did not rule out". Folded, so without doubled letters.
const REFUSALS: [&str; 12] = [
    "reject", "refus", "declin", "rebuf", "den", "exclud", "opos", "unlik", "imposibl", "refrain",
    "prev", "doubt",
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

/// Whether the word at `at` leaves something open, `undone` telling that a negator reaches it: "did not rule out a truce" and "is open
/// to a truce" say one thing in different words.
pub(super) fn leaves_open(words: &[Word<'_>], at: usize, folded: &str, undone: bool) -> bool {
    let followed_by = |word: &str| {
        let next = words.get(at + 1);
        next.is_some_and(|next| next.text.to_lowercase() == word)
    };
    let excludes = || folded.starts_with("rul") && followed_by("out") || stem(folded) == "exclud";
    undone && excludes() || folded == "open" && followed_by("to")
}

/// What the word at `at` does; `folded` is the word.
pub(super) fn turn(words: &[Word<'_>], at: usize, folded: &str) -> Turn {
    let Some(word) = words.get(at) else {
        return Turn::Nothing;
    };
    let next = || words.get(at + 1).map(|w| fold(w.text)).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|i| words.get(i));
    let abbreviation = word.text == "." && before.is_some_and(|w| lexicon::is_abbreviation(w.text));
    let ends = matches!(
        word.text,
        "," | ";" | ":" | "." | "–" | "—" | "?" | "!" | "(" | ")"
    );
    if ends && !abbreviation || matches!(folded, "but" | "and") {
        return Turn::Ends;
    }
    // "Without securing more" makes a condition, "without conditions" negates one.
    let gerund = |word: &str| word.ends_with("ing") && word != "anything";
    if folded == "without" && gerund(&next()) {
        return Turn::Nothing;
    }
    let contracted = ["n't", "n’t"]
        .iter()
        .any(|ending| word.text.ends_with(ending));
    if contracted || NEGATORS.contains(&folded) {
        // "Not only by them but also …" negates nothing.
        let only = matches!(
            next().as_str(),
            "only" | "just" | "merely" | "doubt" | "later"
        );
        return if only { Turn::Nothing } else { Turn::Negates };
    }
    let ruled_out = folded.starts_with("rul") && next() == "out";
    let failed_to = folded.starts_with("fail") && next() == "to";
    // A stem is a beginning, by which most words are told from these before theirs is cut out.
    let refuses =
        REFUSALS.iter().any(|r| folded.starts_with(r)) && REFUSALS.contains(&stem(folded));
    if ruled_out || failed_to || refuses {
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
        let words: Vec<_> = words(text, Span::new(0, text.len())).collect();
        turn(&words, 0, &fold(words[0].text))
    }

    #[test]
    fn words_that_negate_nothing() {
        for text in [
            "president’s men",
            "parliament's vote",
            "not only they",
            "failed talks",
            "note",
            "without seeing",
        ] {
            assert!(matches!(of(text), Turn::Nothing), "{text}");
        }
    }

    #[test]
    fn what_leaves_open() {
        let opens = |text: &str, undone: bool| {
            let words: Vec<_> = words(text, Span::new(0, text.len())).collect();
            leaves_open(&words, 0, &fold(words[0].text), undone)
        };
        for (text, undone) in [
            ("ruled out talks", false),
            ("ruled on talks", true),
            ("opened to convoys", false),
            ("open talks", false),
            ("excluded them", false),
        ] {
            assert!(!opens(text, undone), "{text}");
        }
        for (text, undone) in [
            ("rule out talks", true),
            ("exclude it", true),
            ("open to talks", false),
        ] {
            assert!(opens(text, undone), "{text}");
        }
    }

    #[test]
    fn words_that_negate() {
        for text in [
            "not",
            "won’t go",
            "Isn't it",
            "cannot",
            "without conditions",
            "Never",
        ] {
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
