//! What is counted, measured or dated in a statement, and with which value?
use super::number::{self, Number, ONE};
use super::words::Word;
use crate::text::Span;

/// What a value is a value of. Only values of one unit can be compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    /// "four border regions": how many of what; the folded head noun as written.
    Count(String),
    /// "40 percent"
    Percent,
    /// "$2 million"
    Money,
    /// "a 30-day truce", "for two weeks"; the value is in hours.
    Duration,
    /// "on Monday", from 0
    Weekday,
    /// "May 12", as month × 100 + day
    Day,
    /// "in 2022"
    Year,
}

impl Unit {
    /// A word for it; of what is counted the noun.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Count(noun) => noun,
            Self::Percent => "Percent",
            Self::Money => "Money",
            Self::Duration => "Duration",
            Self::Weekday => "Weekday",
            Self::Day => "Day",
            Self::Year => "Year",
        }
    }

    /// Whether it tells when, not how much.
    pub(super) fn is_date(&self) -> bool {
        matches!(self, Self::Weekday | Self::Day | Self::Year)
    }
}

/// What a date is to the matter. A deadline is no other telling of the day on which it was set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// "on Saturday", and all that is no date.
    At,
    /// "by Monday"
    Until,
    /// "from Monday"
    From,
}

/// One value of one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quantity {
    pub(super) unit: Unit,
    /// Thousandths, but for dates, which are plain.
    pub(super) value: u64,
    /// What a date is to the matter.
    pub(super) role: Role,
    /// "about", "more than": the value is a bound or an estimate.
    pub(super) rough: bool,
    /// Its words, half-open, as indices into the words read.
    pub(super) words: (usize, usize),
    /// Its number alone.
    pub(super) number: (usize, usize),
}

impl Quantity {
    /// Whether two values of one unit contradict each other. Rough ones do so only when they lie far apart.
    pub(super) fn contradicts(&self, other: &Self) -> bool {
        let (low, high) = (self.value.min(other.value), self.value.max(other.value));
        if self.rough || other.rough {
            high / 4 * 3 > low
        } else {
            high != low
        }
    }
}

const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Stems of units of time, with their hours. A month counts as thirty days: "one month" is no contradiction of "30 days".
const TIMES: [(&str, u64); 5] = [
    ("hour", 1),
    ("day", 24),
    ("week", 168),
    ("month", 720),
    ("year", 8760),
];
/// Words that may stand between a number and what it counts.
const LINKS: [&str; 7] = ["-", "of", "the", "its", "their", "these", "those"];
const ROUGH: [&str; 10] = [
    "about",
    "around",
    "nearly",
    "almost",
    "roughly",
    "approximately",
    "than",
    "least",
    "most",
    "estimated",
];
/// Rough before large numbers only: "over 5,000 men" is a bound, "control over five regions" is not.
const ROUGH_WHEN_LARGE: [&str; 4] = ["over", "under", "some", "to"];
const LARGE: u64 = 20 * ONE;
/// Nouns in the plural without its ending.
const PLURALS: [&str; 5] = ["people", "children", "men", "women", "personnel"];

/// All quantities of a statement's words, in order. `is_plain` tells the words that end a noun phrase.
pub(super) fn find(words: &[Word<'_>], is_plain: impl Fn(&Word<'_>) -> bool) -> Vec<Quantity> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !words[at].known.counts {
            at += 1;
            continue;
        }
        let number = number::read(&words[at..]);
        let found = date(words, at, number).or_else(|| amount(words, at, number?, &is_plain));
        at = found.as_ref().map_or(at + 1, |q| q.words.1.max(at + 1));
        out.extend(found);
    }
    out
}

/// The years named for themselves, each with its place. "May 12, 2025" is a day.
pub(super) fn years(words: &[Word<'_>]) -> Vec<(Span, u64)> {
    let mut day = None;
    let mut out = Vec::new();
    for quantity in find(words, |_| true) {
        let of_day = day.is_some_and(|end: usize| quantity.words.0 <= end + 1);
        match (&quantity.unit, words.get(quantity.words.0)) {
            (Unit::Day, _) => day = Some(quantity.words.1),
            (Unit::Year, Some(word)) if !of_day => out.push((word.span, quantity.value)),
            _ => {}
        }
    }
    out
}

fn role(before: &str) -> Role {
    match before {
        "by" | "until" | "till" | "before" => Role::Until,
        "from" | "since" | "after" | "start" | "starting" | "starts" | "beginning" => Role::From,
        _ => Role::At,
    }
}

fn lower<'a>(words: &[Word<'a>], at: usize) -> &'a str {
    words.get(at).map_or("", |w| &*w.known.lower)
}

fn position(list: &[&str], word: &str) -> Option<u64> {
    (0..)
        .zip(list)
        .find(|(_, w)| w.eq_ignore_ascii_case(word))
        .map(|(i, _)| i)
}

fn date(words: &[Word<'_>], at: usize, number: Option<Number>) -> Option<Quantity> {
    let quantity = |unit, value, len| Quantity {
        unit,
        value,
        role: role(at.checked_sub(1).map_or("", |i| lower(words, i))),
        rough: false,
        words: (at, at + len),
        number: (at, at + len),
    };
    let day = |n: Option<Number>| {
        let n = n?;
        (n.bare && (ONE..=31 * ONE).contains(&n.value)).then_some(n.value / ONE)
    };
    let month = |i: usize| {
        let word = words.get(i).filter(|word| word.is_capital())?;
        position(&MONTHS, word.text)
    };
    if let Some(weekday) = words.get(at).and_then(|w| weekday(w.text)) {
        return Some(quantity(Unit::Weekday, weekday, 1));
    }
    if let Some(month) = month(at)
        && let Some(day) = day(words.get(at + 1..).and_then(number::read))
    {
        return Some(quantity(Unit::Day, (month + 1) * 100 + day, 2));
    }
    if let Some(day) = day(number)
        && let Some(month) = month(at + 1)
    {
        return Some(quantity(Unit::Day, (month + 1) * 100 + day, 2));
    }
    let n = number?;
    let is_year = n.bare && n.len == 1 && (1900 * ONE..2100 * ONE).contains(&n.value);
    is_year.then(|| quantity(Unit::Year, n.value / ONE, 1))
}

/// "Monday" and "Monday’s", from 0.
fn weekday(word: &str) -> Option<u64> {
    let possessive = word.strip_suffix(['s', 'S']);
    let name = possessive.and_then(|name| name.strip_suffix(['’', '\'']));
    position(&WEEKDAYS, name.unwrap_or(word))
}

/// Whether a quantity may begin with this word.
pub(super) fn may_begin(word: &str) -> bool {
    number::may_begin(word) || weekday(word).is_some() || position(&MONTHS, word).is_some()
}

fn amount(
    words: &[Word<'_>],
    at: usize,
    number: Number,
    is_plain: &impl Fn(&Word<'_>) -> bool,
) -> Option<Quantity> {
    let after = at + number.len;
    let before = |n: usize| at.checked_sub(n).map_or("", |i| lower(words, i));
    let mut quantity = Quantity {
        unit: Unit::Percent,
        value: number.value,
        role: Role::At,
        rough: ROUGH.contains(&before(1))
            || number.value >= LARGE && ROUGH_WHEN_LARGE.contains(&before(1)),
        words: (at, after + 1),
        number: (at, after),
    };
    let currency = |word: &str| {
        matches!(word, "$" | "€" | "£")
            || ["dollar", "euro", "pound"]
                .iter()
                .any(|c| word.starts_with(c))
    };
    if currency(before(1)) || currency(lower(words, after)) {
        quantity.words = (
            at - usize::from(currency(before(1))),
            after + usize::from(currency(lower(words, after))),
        );
        quantity.unit = Unit::Money;
        return Some(quantity);
    }
    if lower(words, after) == "per" && lower(words, after + 1) == "cent" {
        quantity.words.1 += 1;
        return Some(quantity);
    }
    if matches!(lower(words, after), "%" | "percent" | "pc") {
        return Some(quantity);
    }
    let hyphen = usize::from(lower(words, after) == "-");
    let unit = lower(words, after + hyphen);
    if let Some((_, hours)) = TIMES
        .iter()
        .find(|(name, _)| unit.trim_end_matches('s') == *name)
    {
        quantity.words.1 += hyphen;
        quantity.value = quantity.value.saturating_mul(*hours);
        quantity.unit = Unit::Duration;
        return Some(quantity);
    }
    let head = head(words, after, is_plain)?;
    // "One" is a pronoun as often as a number: "one of the leaders", "one day".
    if quantity.value <= ONE || hyphen == 1 {
        return None;
    }
    quantity.words.1 = head + 1;
    quantity.unit = Unit::Count(words[head].known.folded.clone().into_owned());
    Some(quantity)
}

/// The noun that a number counts: the first plural of the words after it, and it must come soon, before any mark or plain word.
fn head(words: &[Word<'_>], after: usize, is_plain: &impl Fn(&Word<'_>) -> bool) -> Option<usize> {
    let start = (after..words.len()).find(|i| !LINKS.contains(&lower(words, *i)))?;
    words[start..]
        .iter()
        .take(4)
        .take_while(|w| w.is_word() && !is_plain(w))
        .position(|w| {
            let word = &*w.known.lower;
            PLURALS.contains(&word)
                || word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("ous")
        })
        .map(|i| start + i)
}

#[cfg(test)]
mod tests {
    use super::super::testing::words;
    use super::*;

    fn all(text: &str) -> Vec<(Unit, u64, String)> {
        let words = words(text);
        let plain = |w: &Word<'_>| ["including", "have", "by", "in", "of"].contains(&w.text);
        find(&words, plain)
            .into_iter()
            .map(|q| {
                let span = words[q.words.0].span.cover(words[q.words.1 - 1].span);
                (q.unit, q.value, span.of(text).to_owned())
            })
            .collect()
    }

    fn count(noun: &str) -> Unit {
        Unit::Count(noun.to_owned())
    }

    #[test]
    fn what_is_no_quantity() {
        for text in [
            "the third round",
            "one of them",
            "no one",
            "a 50-50 split",
            "the two",
            "may march on",
            "two have left",
        ] {
            assert_eq!(all(text), [], "{text}");
        }
    }

    #[test]
    fn counts_name_their_noun() {
        assert_eq!(
            all("hand over four regions, including"),
            [(count("regions"), 4000, "four regions".into())]
        );
        assert_eq!(
            all("over 5 contested Tarkhan territories in"),
            [(
                count("teritories"),
                5000,
                "5 contested Tarkhan territories".into()
            )]
        );
        assert_eq!(
            all("two of the provinces"),
            [(count("provinces"), 2000, "two of the provinces".into())]
        );
    }

    #[test]
    fn measures_and_dates() {
        assert_eq!(
            all("a 30-day truce"),
            [(Unit::Duration, 720_000, "30-day".into())]
        );
        assert_eq!(
            all("for two weeks"),
            [(Unit::Duration, 336_000, "two weeks".into())]
        );
        assert_eq!(
            all("by 40 per cent"),
            [(Unit::Percent, 40_000, "40 per cent".into())]
        );
        assert_eq!(
            all("$3.5 million"),
            [(Unit::Money, 3_500_000_000, "$3.5 million".into())]
        );
        assert_eq!(
            all("on Monday, 12 May 2025"),
            [
                (Unit::Weekday, 0, "Monday".into()),
                (Unit::Day, 512, "12 May".into()),
                (Unit::Year, 2025, "2025".into()),
            ]
        );
    }

    #[test]
    fn years_are_no_part_of_a_day() {
        let all = |text: &str| {
            years(&words(text))
                .into_iter()
                .map(|y| y.1)
                .collect::<Vec<_>>()
        };
        assert_eq!(all("on May 12, 2025 and for 2,000 men"), [0_u64; 0]);
        assert_eq!(
            all("in 2022, and on 3 May 2025, and in March 2023"),
            [2022, 2023]
        );
    }

    #[test]
    fn rough_values_contradict_only_when_far_apart() {
        let one = |text: &str| find(&words(text), |_| false).remove(0);
        assert!(!one("nearly 100 mines").contradicts(&one("98 mines")));
        assert!(one("nearly 100 mines").contradicts(&one("40 mines")));
        assert!(one("100 mines").contradicts(&one("98 mines")));
    }
}
