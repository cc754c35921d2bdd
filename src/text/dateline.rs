//! "VELL, May 16 (Wire) - Norland said": the place and day that agencies put before a report are no part of its first sentence.
use super::{Text, TokenKind};
use crate::lexicon::Class;
use std::ops::Range;

/// Longest dateline, in tokens.
const LONGEST: usize = 16;

impl Text<'_> {
    /// The tokens of a sentence without the dateline that it opens with.
    pub(crate) fn body(&self, sentence: usize) -> Range<usize> {
        let tokens = self.sentences[sentence].tokens.clone();
        let start = self.behind_dateline(&tokens).unwrap_or(tokens.start);
        start..tokens.end
    }

    /// The token behind the dash that ends a dateline: capitals, figures and brackets before it, a place in capitals or a day among them,
    /// and a sentence behind it.
    fn behind_dateline(&self, tokens: &Range<usize>) -> Option<usize> {
        if tokens.len() < 2 {
            return None;
        }
        // Most sentences are told by their first words to have none.
        let place = self.word(tokens.start);
        let place = place.len() > 2 && !place.bytes().any(|b| b.is_ascii_lowercase());
        if !place && self.word(tokens.start + 1) != "," {
            return None;
        }
        let dash = tokens
            .clone()
            .take(LONGEST)
            .find(|&i| self.is_spaced_dash(i))?;
        let capital = |i: usize| self.word(i).starts_with(|c: char| !c.is_ascii_lowercase());
        let whole = (tokens.start..dash).all(capital);
        let day = || (tokens.start..dash).any(|i| self.entries[i].is(Class::Month));
        let behind = dash + 1..tokens.end.min(dash + 3);
        let opens = behind
            .clone()
            .find(|&i| self.tokens[i].kind == TokenKind::Word);
        (whole && opens.is_some_and(capital) && (place || day())).then_some(dash + 1)
    }

    /// "- ", "– ": a dash with room around it.
    fn is_spaced_dash(&self, i: usize) -> bool {
        let apart = |left: usize, right: usize| {
            let [left, right] = [left, right].map(|i| self.tokens.get(i).map(|token| token.span));
            left.zip(right)
                .is_some_and(|(left, right)| left.end() < right.start())
        };
        matches!(self.word(i), "-" | "–" | "—") && i > 0 && apart(i - 1, i) && apart(i, i + 1)
    }
}

#[cfg(test)]
mod tests {
    use crate::text::analyse;

    fn body(sentence: &str) -> String {
        let text = analyse(sentence, &[]);
        text.span(text.body(0)).of(sentence).to_owned()
    }

    #[test]
    fn dashes_of_a_sentence_are_none() {
        for sentence in [
            "Lund – the regent – said no.",
            "NATO – the alliance – said no.",
            "Lund said no - and left.",
            "The envoy - Ana Lund - said no in May.",
        ] {
            assert_eq!(body(sentence), sentence);
        }
    }

    #[test]
    fn the_dateline_is_left_out() {
        for dateline in [
            "VELL, May 16 (Wire) - ",
            "VELL (Wire) — ",
            "VELL - ",
            "Vell, May 16 – ",
            "VELL/ORNE, May 16 (Wire) - ",
        ] {
            assert_eq!(
                body(&format!("{dateline}Norland said no.")),
                "Norland said no."
            );
            assert_eq!(
                body(&format!("{dateline}“No,” Norland said.")),
                "“No,” Norland said."
            );
        }
    }
}
