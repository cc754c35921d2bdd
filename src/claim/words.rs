//! What is a word here, and under which stem does it meet its other spellings?
use super::spelling::Spelling;
use crate::text::{Span, plain_letters};
use std::borrow::Cow;

/// A word, a number or one mark of an article's text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'a> {
    /// Where it stands in the article's text.
    pub(super) span: Span,
    /// Its letters as written.
    pub(super) text: &'a str,
    /// What is known of it wherever it stands.
    pub(super) known: &'a Spelling<'a>,
}

impl Word<'_> {
    /// Whether it is made of letters or digits, not a mark.
    pub(super) fn is_word(&self) -> bool {
        self.known.is_word
    }

    /// Whether it starts with a capital, as names do.
    pub(super) fn is_capital(&self) -> bool {
        self.known.is_capital
    }
}

/// The places of the words and marks of a text, read one by one. Hyphens part words ("30-day" is two), apostrophes and the points
/// and commas of a number do not; space is left out.
pub(super) fn places(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    std::iter::from_fn(move || {
        // Nearly always one space, and a letter behind it.
        at += usize::from(text.as_bytes().get(at) == Some(&b' '));
        let mut rest = &text[at..];
        if !rest.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            rest = rest.trim_start();
        }
        let start = text.len() - rest.len();
        at = start + length(rest)?;
        Some(Span::new(start, at))
    })
}

/// How many bytes the first word or mark of a text has; none at its end.
fn length(text: &str) -> Option<usize> {
    // Nearly every word is plain letters up to a space, and needs no table of what letters there are.
    let bytes = text.as_bytes();
    let plain = plain_letters(bytes);
    let ends = match bytes.get(plain) {
        None | Some(b' ' | b'-' | b'\n') => true,
        Some(b',' | b'.') => plain > 0 && bytes[plain - 1].is_ascii_alphabetic(),
        Some(_) => false,
    };
    if ends && plain > 0 {
        return Some(plain);
    }
    let mut chars = text.char_indices().peekable();
    let (_, first) = chars.next()?;
    let mut end = first.len_utf8();
    let mut before = first;
    while first.is_alphanumeric() {
        let Some(&(at, c)) = chars.peek() else { break };
        if !c.is_alphanumeric() {
            let next = text[at + c.len_utf8()..].chars().next().unwrap_or(' ');
            if !is_inner(before, c, next) {
                break;
            }
        }
        chars.next();
        end = at + c.len_utf8();
        before = c;
    }
    Some(end)
}

fn is_inner(before: char, mark: char, after: char) -> bool {
    match mark {
        '\'' | '’' => before.is_alphabetic() && after.is_alphabetic(),
        '.' | ',' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}

/// Lower case without diacritics, possessive, apostrophes and doubled letters, so that "Zoé’s" and "zoe", "virtually" and
/// "virtualy" are one.
pub(super) fn fold(word: &str) -> Cow<'_, str> {
    let bare = ["'s", "’s"]
        .iter()
        .find_map(|s| word.strip_suffix(s))
        .unwrap_or(word);
    let mut last = 0;
    let told = |byte: u8| {
        let new = byte.is_ascii_digit() || byte.is_ascii_lowercase() && byte != last;
        last = byte;
        new
    };
    // Most words are their own key, so that reading an article makes few strings.
    if bare.bytes().all(told) {
        return Cow::Borrowed(bare);
    }
    let mut out = String::with_capacity(bare.len());
    if bare.is_ascii() {
        let mut last = 0;
        for byte in bare.bytes().filter(u8::is_ascii_alphanumeric) {
            let letter = byte.to_ascii_lowercase();
            if letter.is_ascii_digit() || letter != last {
                out.push(char::from(letter));
            }
            last = letter;
        }
        return Cow::Owned(out);
    }
    let mut last = None;
    let mut push = |c: char| {
        let doubled = c.is_alphabetic() && last == Some(c);
        if c.is_alphanumeric() && !doubled {
            out.push(c);
            last = Some(c);
        }
    };
    for c in bare.chars() {
        c.to_lowercase().map(plain).for_each(&mut push);
    }
    Cow::Owned(out)
}

fn plain(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ĩ' | 'ī' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        c => c,
    }
}

/// Endings of English inflection and of the commonest derivations, by their last letter, longest first.
const fn endings(last: u8) -> &'static [&'static str] {
    match last {
        b'd' => &["ated", "ied", "ed"],
        b'e' => &["ance", "ence", "ate"],
        b'g' => &["ating", "ing"],
        b'n' => &["ation", "ian", "ion"],
        b'r' => &["ator"],
        b's' => &[
            "ations", "ators", "ances", "ments", "ates", "ians", "ings", "ions", "ies", "es", "s",
        ],
        b't' => &["ment", "ent", "ant"],
        b'y' => &["ly"],
        _ => &[],
    }
}

/// Endings that are left of a word when the others are cut off.
const fn remains(last: u8) -> &'static str {
    match last {
        b'a' => "ia",
        b'e' => "e",
        b'i' => "i",
        _ => "y",
    }
}

/// The light stem of a folded word: inflection and common derivations cut, never below three letters with a vowel. It need not
/// be a word; it only has to be the same for forms that mean the same.
pub(super) fn stem(folded: &str) -> &str {
    let mut rest = folded;
    if folded.is_ascii() {
        let last = |word: &str| word.bytes().last().unwrap_or_default();
        let mut endings = endings(last(folded)).iter();
        rest = endings.find_map(|e| cut(folded, e)).unwrap_or(folded);
        while let Some(cut) = cut(rest, remains(last(rest))) {
            rest = cut;
        }
    }
    rest
}

fn cut<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    let stem = word.strip_suffix(ending)?;
    let vowel = |b: u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    (stem.len() >= 3 && stem.bytes().any(vowel)).then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &str, b: &str) -> bool {
        stem(&fold(a)) == stem(&fold(b))
    }

    #[test]
    fn unlike_words_keep_apart() {
        for (a, b) in [
            ("region", "regime"),
            ("spring", "sprint"),
            ("sanction", "sanctuary"),
            ("conditional", "unconditional"),
            ("force", "forest"),
        ] {
            assert!(!same(a, b), "{a} {b}");
        }
    }

    #[test]
    fn forms_and_spellings_meet() {
        for (a, b) in [
            ("agreed", "agreement"),
            ("territories", "territory"),
            ("negotiators", "negotiations"),
            ("occupied", "occupation"),
            ("Virtualy", "virtually"),
            ("Zoé’s", "zoe"),
            ("Arvonia", "Arvonian"),
            ("meetings", "meet"),
            ("impatience", "impatient"),
            ("attendance", "attends"),
        ] {
            assert!(same(a, b), "{a} {b}");
        }
    }

    #[test]
    fn words_carry_their_place() {
        let text = "Zoé’s 30-day, 2,000.5 — don’t.";
        let texts: Vec<_> = places(text).map(|place| place.of(text)).collect();
        let expected = ["Zoé’s", "30", "-", "day", ",", "2,000.5", "—", "don’t", "."];
        assert_eq!(texts, expected);
    }
}
