//! Where does the main clause of a statement's words end?
//!
//! "That Norland accept the truce or face a blockade" and "that Norland accept the truce before any talks" are one demand, told
//! with its threat by the one desk and with its place in time by the other.
use super::words::Word;

/// Conjunctions and prepositions after which a matter of its own follows, and marks. Every word is asked, so it is no list.
fn is_opener(word: &str) -> bool {
    matches!(
        word,
        "before"
            | "after"
            | "until"
            | "unless"
            | "while"
            | "whereas"
            | "although"
            | "though"
            | "because"
            | "since"
            | "lest"
            | "or"
            | "but"
            | ";"
            | "—"
            | "–"
            | "("
    )
}

/// Words that open a matter of its own after a comma.
const AFTER_COMMA: [&str; 10] = [
    "which",
    "who",
    "whose",
    "where",
    "and",
    "so",
    "with",
    "including",
    "as",
    "one",
];

/// The index of the word at which the first clause that is not the main one begins, no sooner than at `least`; the number of words
/// where there is none.
pub(super) fn end(words: &[Word<'_>], least: usize) -> usize {
    (least..words.len())
        .find(|at| opens(words, *at))
        .unwrap_or(words.len())
}

fn opens(words: &[Word<'_>], at: usize) -> bool {
    let lower = |i: usize| words.get(i).map_or("", |w| &*w.known.lower);
    let word = lower(at);
    if word != "," {
        return is_opener(word);
    }
    let next = lower(at + 1);
    AFTER_COMMA.contains(&next) || next.len() > 4 && next.ends_with("ing")
}

#[cfg(test)]
mod tests {
    use super::super::testing::words;
    use super::*;

    fn main(text: &str) -> String {
        let words = words(text);
        let kept: Vec<_> = words[..end(&words, 3)].iter().map(|w| w.text).collect();
        kept.join(" ")
    }

    #[test]
    fn what_is_all_main_clause() {
        for text in [
            "that the council reopen both crossings",
            "a truce and an exchange of prisoners",
            "after the vote they will leave the harbour",
            "Vantage , the regent of Orme , would come",
        ] {
            assert_eq!(main(text), text);
        }
    }

    #[test]
    fn what_follows_is_cut_off() {
        for (text, expected) in [
            (
                "that Norland accept the truce or face a blockade",
                "that Norland accept the truce",
            ),
            (
                "a new truce could be found, which both would keep",
                "a new truce could be found",
            ),
            (
                "the council agreed to a truce, dropping its terms",
                "the council agreed to a truce",
            ),
            (
                "to stop the shelling — if the fleet leaves",
                "to stop the shelling",
            ),
        ] {
            assert_eq!(main(text), expected);
        }
    }
}
