//! Which words turn what follows into its opposite?
use super::words::{Word, stem};
use crate::lexicon::Class;

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
pub(super) fn leaves_open(words: &[Word<'_>], at: usize, undone: bool) -> bool {
    let Some(word) = words.get(at) else {
        return false;
    };
    let folded = word.known.folded.as_ref();
    if !word.known.turns && folded != "open" {
        return false;
    }
    let followed_by = |word: &str| {
        let next = words.get(at + 1);
        next.is_some_and(|next| next.known.lower == word)
    };
    let excludes =
        || folded.starts_with("rul") && followed_by("out") || word.known.stem() == "exclud";
    undone && excludes() || folded == "open" && followed_by("to")
}

/// What the word at `at` does.
pub(super) fn turn(words: &[Word<'_>], at: usize) -> Turn {
    let Some(word) = words.get(at).filter(|word| word.known.turns) else {
        return Turn::Nothing;
    };
    let folded = word.known.folded.as_ref();
    let next = || words.get(at + 1).map_or("", |w| w.known.folded.as_ref());
    let before = at.checked_sub(1).and_then(|i| words.get(i));
    let abbreviation = word.text == "." && before.is_some_and(|w| w.known.entry.is(Class::Abbrev));
    if ends(word.text, folded) && !abbreviation {
        return Turn::Ends;
    }
    // "Without securing more" makes a condition, "without conditions" negates one.
    let gerund = |word: &str| word.ends_with("ing") && word != "anything";
    if folded == "without" && gerund(next()) {
        return Turn::Nothing;
    }
    if is_contracted(word.text) || NEGATORS.contains(&folded) {
        // "Not only by them but also …" negates nothing.
        let only = matches!(next(), "only" | "just" | "merely" | "doubt" | "later");
        return if only { Turn::Nothing } else { Turn::Negates };
    }
    let ruled_out = folded.starts_with("rul") && next() == "out";
    let failed_to = folded.starts_with("fail") && next() == "to";
    if ruled_out || failed_to || is_refusal(folded) {
        return Turn::Refuses;
    }
    Turn::Nothing
}

/// Whether a word, as written and folded, may do anything to those after it, whatever stands beside it.
pub(super) fn may_turn(text: &str, folded: &str) -> bool {
    ends(text, folded)
        || is_contracted(text)
        || NEGATORS.contains(&folded)
        || ["rul", "fail"].iter().any(|verb| folded.starts_with(verb))
        || is_refusal(folded)
}

fn ends(text: &str, folded: &str) -> bool {
    let mark = matches!(
        text,
        "," | ";" | ":" | "." | "–" | "—" | "?" | "!" | "(" | ")"
    );
    mark || matches!(folded, "but" | "and")
}

fn is_contracted(text: &str) -> bool {
    ["n't", "n’t"].iter().any(|ending| text.ends_with(ending))
}

/// A stem is a beginning, by which most words are told from these before theirs is cut out.
fn is_refusal(folded: &str) -> bool {
    REFUSALS.iter().any(|r| folded.starts_with(r)) && REFUSALS.contains(&stem(folded))
}

#[cfg(test)]
mod tests {
    use super::super::testing::words;
    use super::*;

    fn of(text: &str) -> Turn {
        turn(&words(text), 0)
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
        let opens = |text: &str, undone: bool| leaves_open(&words(text), 0, undone);
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
