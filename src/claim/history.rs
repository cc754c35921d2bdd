//! What is told with the year that it was done in is history, and no position in a dispute: "Norland pulled out of the pact in 2018".
use crate::attribution::Attribution;
use crate::lexicon::{Class, Form};
use crate::text::{Text, TokenKind};

/// How many words the name of a pact may have, with its year.
const PACT: usize = 8;

/// Whether somebody is told to have done something in a year, before or behind it; not said, and not "has refused since 2018".
pub(super) fn is_history(text: &Text<'_>, of: &Attribution) -> bool {
    let cue = of.cue.first().map(|&cue| text.tokens_in(cue));
    let Some(cue) = cue.filter(|cue| !cue.is_empty()) else {
        return false;
    };
    let past = |i: usize| text.entries[i].inflected(&[Form::Past]) || text.lower(i).ends_with("ed");
    if of.signal.speech || !past(cue.start) {
        return false;
    }
    let finite = |i: usize| text.entries[i].is(Class::Aux) || past(i);
    let sentence = &text.sentences[text.sentence_of(cue.start)].tokens;
    let mut after = (cue.end..sentence.end).take_while(|&i| !finite(i) && !is_mark(text, i));
    is_dated(text, sentence.start) || after.any(|i| is_dated(text, i))
}

fn is_mark(text: &Text<'_>, i: usize) -> bool {
    text.tokens[i].kind == TokenKind::Mark
}

/// "In 2018", "in May 2018", "under the pact of 2018".
fn is_dated(text: &Text<'_>, at: usize) -> bool {
    let end = text.tokens.len().min(at + PACT);
    match text.lower(at) {
        "in" => is_year(text, at + 1),
        "under" => (at + 1..end).any(|i| text.lower(i) == "of" && is_year(text, i + 1)),
        _ => false,
    }
}

fn is_year(text: &Text<'_>, at: usize) -> bool {
    let word = |i: usize| {
        text.tokens
            .get(i)
            .map_or("", |token| token.span.of(text.text))
    };
    let month = text.entries.get(at).is_some_and(|e| e.is(Class::Month));
    let year = word(at + usize::from(month));
    year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::find;
    use crate::text::analyse;

    fn history(sentence: &str) -> bool {
        let text = analyse(sentence, &[]);
        let found = find(&text);
        let last = found.last().unwrap();
        is_history(&text, last)
    }

    #[test]
    fn what_goes_on_is_none() {
        for sentence in [
            "Norland has refused a truce since 2018.",
            "Norland rejected the plan of 2018.",
            "Lund said in 2018 that the bridge was safe.",
            "Norland wanted to restore what it gave up in 2018.",
        ] {
            assert!(!history(sentence), "{sentence}");
        }
    }

    #[test]
    fn a_deed_with_its_year_is() {
        for sentence in [
            "Norland pulled out of the pact in 2018.",
            "Norland gave up the island in May 1994.",
            "In 2018, Arvia rejected a truce.",
            "Norland gave up the island under the Vell Memorandum of 1994.",
        ] {
            assert!(history(sentence), "{sentence}");
        }
    }
}
