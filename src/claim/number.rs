//! Which number do digits and number words name?
use super::words::Word;

/// A number in thousandths, so that "3.5 million" is exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    /// Thousandths.
    pub(super) value: u64,
    /// How many words it takes.
    pub(super) len: usize,
    /// Whether digits were written without a scale, as years are.
    pub(super) bare: bool,
}

/// One, in thousandths.
pub(super) const ONE: u64 = 1000;

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
const SCALES: [(&str, u64); 8] = [
    ("hundred", 100),
    ("thousand", 1000),
    ("million", 1_000_000),
    ("mn", 1_000_000),
    ("m", 1_000_000),
    ("billion", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
];

/// Whether a number may begin with this word.
pub(super) fn may_begin(word: &str) -> bool {
    let named = |list: &[&str]| list.iter().any(|name| name.eq_ignore_ascii_case(word));
    word.starts_with(|c: char| c.is_ascii_digit())
        || named(&SMALL)
        || named(&TENS)
        || word.eq_ignore_ascii_case("dozen")
}

/// The number that starts at the first of these words; none where none does. Ordinals ("third", "3rd") are no numbers.
pub(super) fn read(words: &[Word<'_>]) -> Option<Number> {
    let first = words.first()?.text;
    if first.starts_with(|c: char| c.is_ascii_digit()) {
        let value = digits(first)?;
        let scaled = scale(words, 1, value);
        let bare = scaled.len == 1 && first.bytes().all(|b| b.is_ascii_digit());
        return Some(Number { bare, ..scaled });
    }
    if first.eq_ignore_ascii_case("dozen") {
        return Some(Number {
            value: 12 * ONE,
            len: 1,
            bare: false,
        });
    }
    let position = |list: &[&str], word: &str| {
        (0u64..)
            .zip(list)
            .find(|(_, w)| w.eq_ignore_ascii_case(word))
            .map(|(i, _)| i)
    };
    if let Some(tens) = position(&TENS, first) {
        let hyphen = usize::from(words.get(1).is_some_and(|w| w.text == "-"));
        let unit = words
            .get(1 + hyphen)
            .and_then(|w| position(&SMALL, w.text))
            .filter(|unit| (1..10).contains(unit));
        let len = unit.map_or(1, |_| 2 + hyphen);
        return Some(scale(
            words,
            len,
            ((tens + 2) * 10 + unit.unwrap_or(0)) * ONE,
        ));
    }
    position(&SMALL, first).map(|value| scale(words, 1, value * ONE))
}

fn digits(word: &str) -> Option<u64> {
    let (whole, fraction) = word.split_once('.').unwrap_or((word, ""));
    let whole: String = whole.chars().filter(|c| *c != ',').collect();
    let mut value = whole.parse::<u64>().ok()?.checked_mul(ONE)?;
    let mut place = 100;
    for digit in fraction.chars().take(3) {
        value = value.checked_add(u64::from(digit.to_digit(10)?) * place)?;
        place /= 10;
    }
    Some(value)
}

fn scale(words: &[Word<'_>], mut len: usize, mut value: u64) -> Number {
    while let Some(factor) = words.get(len).and_then(|w| {
        let word = &*w.known.lower;
        SCALES
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, f)| *f)
    }) {
        value = value.saturating_mul(factor);
        len += 1;
    }
    Number {
        value,
        len,
        bare: false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::words;
    use super::*;

    fn value(text: &str) -> Option<(u64, usize)> {
        read(&words(text)).map(|n| (n.value / ONE, n.len))
    }

    #[test]
    fn words_that_are_no_numbers() {
        for text in ["", "third", "3rd", "tent", "often", "1.2.3.x"] {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn digits_and_words_name_the_same_number() {
        assert_eq!(value("four regions"), Some((4, 1)));
        assert_eq!(value("4 regions"), Some((4, 1)));
        assert_eq!(value("twenty-five men"), Some((25, 3)));
        assert_eq!(value("2,500 men"), Some((2500, 1)));
        assert_eq!(value("two hundred thousand men"), Some((200_000, 3)));
        assert_eq!(value("3.5 million"), Some((3_500_000, 2)));
        assert_eq!(value("99999999999999999999"), None);
    }
}
