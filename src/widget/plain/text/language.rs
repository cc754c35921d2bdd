//! How does a language count, and write its numbers?

/// A language of the table's own texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English, which is part of the program.
    #[default]
    En,
    /// Ukrainian.
    Uk,
    /// Russian.
    Ru,
    /// French.
    Fr,
    /// German.
    De,
    /// Turkish.
    Tr,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::En, Self::Uk, Self::Ru, Self::Fr, Self::De, Self::Tr];

    /// The language of a BCP 47 tag ("de-AT"); English for one that the table does not speak.
    pub fn of(tag: &str) -> Self {
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        let known = |l: &Self| l.code().eq_ignore_ascii_case(first);
        Self::ALL.into_iter().find(known).unwrap_or_default()
    }

    /// Its BCP 47 tag.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Uk => "uk",
            Self::Ru => "ru",
            Self::Fr => "fr",
            Self::De => "de",
            Self::Tr => "tr",
        }
    }

    /// How many forms a counted noun has: one and other, or one, few and many.
    pub const fn forms(self) -> usize {
        match self {
            Self::Uk | Self::Ru => 3,
            _ => 2,
        }
    }

    /// Which of the forms goes with a number, by the rules of Unicode's CLDR for whole numbers.
    pub const fn form(self, n: usize) -> usize {
        match self {
            Self::En | Self::De | Self::Tr => (n != 1) as usize,
            Self::Fr => (n > 1) as usize,
            Self::Uk | Self::Ru => match (n % 10, n % 100) {
                (1, tens) if tens != 11 => 0,
                (2..=4, tens) if tens < 12 || tens > 14 => 1,
                _ => 2,
            },
        }
    }

    /// What parts the thousands of a number.
    const fn separator(self) -> char {
        match self {
            Self::En => ',',
            Self::De | Self::Tr => '.',
            Self::Fr => '\u{202f}',
            Self::Uk | Self::Ru => '\u{a0}',
        }
    }

    /// A number in figures: "2,000".
    pub fn number(self, n: usize) -> String {
        let digits = n.to_string();
        let mut out = String::new();
        for (at, digit) in digits.char_indices() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(self.separator());
            }
            out.push(digit);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_known_by_its_first_part() {
        assert_eq!(Language::of("de-AT"), Language::De);
        assert_eq!(Language::of("UK"), Language::Uk);
        assert_eq!(Language::of("ja"), Language::En);
        assert_eq!(Language::of(""), Language::En);
    }

    #[test]
    fn east_slavic_nouns_have_three_forms() {
        let forms =
            |l: Language| [0, 1, 2, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112].map(|n| l.form(n));
        let expected = [2, 0, 1, 2, 2, 2, 2, 0, 1, 2, 0, 2, 2];
        assert_eq!(forms(Language::Uk), expected);
        assert_eq!(forms(Language::Ru), expected);
    }

    #[test]
    fn french_counts_nothing_as_one() {
        assert_eq!([0, 1, 2].map(|n| Language::Fr.form(n)), [0, 0, 1]);
        assert_eq!([0, 1, 2].map(|n| Language::En.form(n)), [1, 0, 1]);
    }

    #[test]
    fn thousands_are_parted() {
        assert_eq!(Language::En.number(0), "0");
        assert_eq!(Language::En.number(999), "999");
        assert_eq!(Language::En.number(2000), "2,000");
        assert_eq!(Language::De.number(1_234_567), "1.234.567");
    }
}
