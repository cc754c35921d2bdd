//! Which texts hold all the words that a reader typed?
//!
//! A word counts where it begins a word of the text: "us" finds "US" and "use", never "census".
use super::fold::{fold, fold_with_places};
use crate::sort::SmallSort;
use crate::text::Span;

/// The words of a search, folded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words(Vec<String>);

/// The words of a search that were not found yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing<'a>(Vec<&'a str>);

impl Words {
    /// Splits what a reader typed; marks around a word do not count.
    pub fn new(search: &str) -> Self {
        let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        let folded = fold(search);
        let words = folded.split_whitespace().map(bare);
        Self(words.filter(|word| !word.is_empty()).collect())
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words that begin no word of any of these texts.
    pub fn missing(&self, texts: &[&str]) -> Missing<'_> {
        if self.is_empty() {
            return Missing(Vec::new());
        }
        let mut missing: Vec<&str> = self.0.iter().map(String::as_str).collect();
        for text in texts {
            // Most words stand in the first text already.
            if missing.is_empty() {
                break;
            }
            let text = fold(text);
            missing.retain(|word| places(&text, word).next().is_none());
        }
        Missing(missing)
    }

    /// Where the words stand in a text, for marking them: sorted, without overlaps, in bytes of the text.
    pub fn hits(&self, text: &str) -> Vec<Span> {
        if self.is_empty() {
            return Vec::new();
        }
        let (folded, origin) = fold_with_places(text);
        let mut all: Vec<Span> = (self.0.iter())
            .flat_map(|word| places(&folded, word).map(|at| (at, at + word.len())))
            .map(|(start, end)| Span::new(origin[start], origin[end]))
            .collect();
        all.sort_small();
        all.dedup_by(|later, kept| {
            let meets = kept.overlaps(*later);
            if meets {
                *kept = kept.cover(*later);
            }
            meets
        });
        all
    }
}

impl Missing<'_> {
    /// Whether this text has them all; so does every text when none is missing.
    pub fn all_in(&self, text: &str) -> bool {
        self.0.is_empty() || {
            let text = fold(text);
            self.0
                .iter()
                .all(|word| places(&text, word).next().is_some())
        }
    }
}

/// Where a folded word begins a word of a folded text, in bytes.
fn places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> {
    // Scripts without spaces between words (from U+2E80, mostly East Asian) have no word starts to hold on to.
    let anywhere = word.starts_with(|c: char| c >= '\u{2e80}');
    let starts = move |at: usize| !text[..at].ends_with(char::is_alphanumeric);
    // Words are short and begin rarely enough that no cleverer search is worth its preparation for each text.
    let first = word.bytes().next();
    text.bytes()
        .enumerate()
        .filter(move |&(_, byte)| Some(byte) == first)
        .map(|(at, _)| at)
        .filter(move |&at| text.as_bytes()[at..].starts_with(word.as_bytes()))
        .filter(move |&at| anywhere || starts(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(search: &str, text: &str) -> bool {
        Words::new(search).missing(&[text]).all_in("")
    }

    #[test]
    fn every_word_must_stand_somewhere() {
        assert!(finds("truce monday", "On Monday a truce begins."));
        assert!(!finds("truce tuesday", "On Monday a truce begins."));
        assert!(finds("", "anything"));
        assert!(finds("  “ ”  ", "anything"));
    }

    #[test]
    fn words_may_be_spread_over_texts_and_a_heading() {
        let words = Words::new("truce orla border");
        let missing = words.missing(&["A truce, she said.", "Orla Venn"]);
        assert!(missing.all_in("Border posts"));
        assert!(!missing.all_in("Prisoners"));
    }

    #[test]
    fn a_word_is_found_from_its_first_letter_on() {
        assert!(finds("neg", "the negotiators left"));
        assert!(!finds("us", "Prussia and the census"));
        assert!(finds("us", "(US) envoys"));
        assert!(finds("30-day", "a “30-day” truce"));
    }

    #[test]
    fn case_marks_and_diacritics_do_not_count() {
        assert!(finds("erdogan", "Erdoğan"));
        assert!(finds("ERDOĞAN", "Erdogan"));
        assert!(finds("don't", "They don’t agree"));
        assert!(finds("istanbul", "İstanbul"));
        assert!(finds("停火", "他们要求停火。"));
    }

    #[test]
    fn hits_are_places_in_the_text_as_given() {
        let text = "In İstanbul, ISTANBUL’s truce-makers";
        let hits = Words::new("istan truce tru").hits(text);
        let words: Vec<&str> = hits.iter().map(|h| h.of(text)).collect();
        assert_eq!(words, ["İstan", "ISTAN", "truce"]);
    }
}
