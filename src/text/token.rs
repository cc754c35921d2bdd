//! Words, numbers and marks, with their place.
use super::Span;
use crate::lexicon;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner apostrophes, hyphens and abbreviation points: `don’t`, `30-day`, `U.S.`
    Word,
    /// Digits first: `30`, `2,000`, `3.5`, `30-day`
    Number,
    /// One punctuation mark or symbol; two single quotation marks in a row are one.
    Mark,
}

/// A word, number or mark of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its bytes.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// Cuts a text into tokens; only white space and control characters lie between them.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first == ' ' {
            at += 1;
            continue;
        }
        let (end, kind) = if first.is_alphabetic() {
            (word_end(text, at), TokenKind::Word)
        } else if first.is_numeric() {
            (number_end(text, at), TokenKind::Number)
        } else {
            (mark_end(text, at, first), TokenKind::Mark)
        };
        if !(first.is_whitespace() || first.is_control() || first == '\u{feff}') {
            out.push(Token {
                span: Span::new(at, end),
                kind,
            });
        }
        at = end;
    }
    out
}

/// End of a mark: one character, or the two that typewriters and wire services set for one double quotation mark.
fn mark_end(text: &str, at: usize, first: char) -> usize {
    let end = at + first.len_utf8();
    if matches!(first, '\'' | '`') && text[end..].starts_with(first) {
        end + 1
    } else {
        end
    }
}

/// End of the run of letters, digits and joining marks that begins at `start`.
fn word_end(text: &str, start: usize) -> usize {
    let end = run_end(text, start);
    if !text[end..].starts_with('.') {
        return end;
    }
    let word = &text[start..end];
    // "U.S." and "a.m.": single letters, each with its point; also the initial of "V. Petrov".
    if word.chars().count() == 1 {
        let mut at = end;
        while let Some(rest) = text[at..].strip_prefix('.') {
            let mut chars = rest.chars();
            match (chars.next(), chars.next()) {
                (Some(c), Some('.')) if c.is_alphabetic() => at += 1 + c.len_utf8(),
                _ => break,
            }
        }
        let upper = word.chars().all(char::is_uppercase);
        return if at > end || upper { at + 1 } else { end };
    }
    if lexicon::is_abbreviation(word) {
        end + 1
    } else {
        end
    }
}

/// End of a run of letters and digits, with hyphens and apostrophes that have letters on both sides.
fn run_end(text: &str, start: usize) -> usize {
    // Nearly every run is plain letters up to its end, and needs no table of what letters there are.
    let plain = plain_letters(&text.as_bytes()[start..]);
    if matches!(text.as_bytes().get(start + plain), Some(b' ' | b',' | b'.')) && plain > 0 {
        return start + plain;
    }
    let mut chars = text[start..].char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let joins = matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\'' | '\u{2019}')
            && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !(c.is_alphanumeric() || is_combining(c) || (joins && i > 0)) {
            return start + i;
        }
    }
    text.len()
}

/// The text in small letters. The standard library's own way minds how a Greek word ends, by tables of some kilobytes.
pub(crate) fn small(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// How many plain letters and digits stand at the beginning.
pub(crate) fn plain_letters(bytes: &[u8]) -> usize {
    let end = bytes.iter().position(|b| !PLAIN[usize::from(*b)]);
    end.unwrap_or(bytes.len())
}

/// Whether a byte is a plain letter or digit: every byte of an article is asked, and looking it up is quickest.
static PLAIN: [bool; 256] = {
    let mut out = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        out[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    out
};

/// Accents written as characters of their own belong to the letter before them.
fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c) || c == '\u{ad}'
}

/// End of a number: digits with separators between digits, then anything that a word may go on with.
fn number_end(text: &str, start: usize) -> usize {
    let mut end = run_end(text, start);
    while let Some(rest) = text[end..].strip_prefix(['.', ',']) {
        if !rest.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        end = run_end(text, end + 1);
    }
    end
}

#[cfg(test)]
mod tests {
    use super::tokens;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = tokens(text).iter().map(|t| t.span.of(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn marks_stand_alone() {
        check("“No,” he said.", &["“", "No", ",", "”", "he", "said", "."]);
        check("the allies’ plan", &["the", "allies", "’", "plan"]);
        check(
            "''No,'' he said.",
            &["''", "No", ",", "''", "he", "said", "."],
        );
        check("", &[]);
        check("\u{feff} \n\t", &[]);
    }

    #[test]
    fn words_keep_inner_marks() {
        check("Mr. Oduya doesn’t", &["Mr.", "Oduya", "doesn’t"]);
        check(
            "the U.S. envoy at 9 a.m. sharp",
            &["the", "U.S.", "envoy", "at", "9", "a.m.", "sharp"],
        );
        check(
            "Anna V. Lind, a 30-day truce",
            &["Anna", "V.", "Lind", ",", "a", "30-day", "truce"],
        );
        check("cease-fire - now", &["cease-fire", "-", "now"]);
        check("was it a.", &["was", "it", "a", "."]);
    }

    #[test]
    fn numbers_keep_separators() {
        check(
            "2,000 or 3.5, in 2024.",
            &["2,000", "or", "3.5", ",", "in", "2024", "."],
        );
    }
}
