//! What is known of a word by its letters alone?
//!
//! A story's words come again and again, in every article. What their letters tell is found out once for each spelling, so that
//! whoever reads a statement compares and looks up nothing that was looked up before.
use super::negation;
use super::quantity;
use super::vocabulary::is_plain;
use super::words::{Word, fold, places, stem};
use crate::Article;
use crate::intern::Interner;
use crate::lexicon::{self, Entry};
use crate::pace::Pace;
use crate::text::Span;
use std::borrow::Cow;

/// A word as it is written, in whatever place.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a question of its own"
)]
#[derive(Debug, Clone)]
pub(super) struct Spelling<'a> {
    /// Its place in [`Texts::spellings`].
    pub(super) number: usize,
    pub(super) text: &'a str,
    pub(super) lower: Cow<'a, str>,
    /// See [`fold`].
    pub(super) folded: Cow<'a, str>,
    /// How many bytes of that are the stem, see [`stem`].
    stem: usize,
    /// What the lexicon knows of it.
    pub(super) entry: Entry,
    /// Whether it is made of letters or digits, not a mark.
    pub(super) is_word: bool,
    /// Whether it starts with a capital.
    pub(super) is_capital: bool,
    /// Whether it says nothing about the matter.
    pub(super) is_plain: bool,
    /// Whether a number or a date may begin with it.
    pub(super) counts: bool,
    /// Whether it may turn what follows into its opposite, or end such a turn.
    pub(super) turns: bool,
}

impl<'a> Spelling<'a> {
    pub(super) fn new(number: usize, text: &'a str) -> Self {
        let folded = fold(text);
        let small = text.is_ascii() && !text.bytes().any(|b| b.is_ascii_uppercase());
        Self {
            number,
            text,
            lower: if small {
                Cow::Borrowed(text)
            } else {
                Cow::Owned(crate::text::small(text))
            },
            stem: stem(&folded).len(),
            entry: lexicon::entry(text),
            is_word: text.starts_with(char::is_alphanumeric),
            is_capital: text.starts_with(char::is_uppercase),
            is_plain: is_plain(&folded),
            counts: quantity::may_begin(text),
            turns: negation::may_turn(text, &folded),
            folded,
        }
    }

    /// The part of its folded letters that forms meaning the same share.
    pub(super) fn stem(&self) -> &str {
        &self.folded[..self.stem]
    }
}

/// The words of all articles.
pub(super) struct Texts<'a> {
    /// Each spelling once, in order of its first place.
    pub(super) spellings: Vec<Spelling<'a>>,
    /// For each article the place of each word and the number of its spelling.
    articles: Vec<Vec<(Span, usize)>>,
}

impl<'a> Texts<'a> {
    pub(super) async fn new(articles: &'a [Article], pace: Pace<'_>) -> Self {
        let mut numbers = Interner::default();
        let mut spellings = Vec::new();
        let mut read = Vec::with_capacity(articles.len());
        for Article { text, .. } in articles {
            let mut words = Vec::new();
            for place in places(text) {
                pace.rest_at(words.len()).await;
                let letters = place.of(text);
                let number = numbers.number(letters) as usize;
                if number == spellings.len() {
                    spellings.push(Spelling::new(number, letters));
                }
                words.push((place, number));
            }
            read.push(words);
        }
        Self {
            spellings,
            articles: read,
        }
    }

    /// The words of a range of an article; one that an edge of the range cuts is left out.
    pub(super) fn words(&self, article: usize, range: Span) -> impl Iterator<Item = Word<'_>> {
        let all = self.articles.get(article).map_or(&[][..], Vec::as_slice);
        let from = all.partition_point(|(place, _)| place.start() < range.start());
        let within = all[from..]
            .iter()
            .take_while(move |(place, _)| place.end() <= range.end());
        within.map(|(place, number)| {
            let known = &self.spellings[*number];
            Word {
                span: *place,
                text: known.text,
                known,
            }
        })
    }

    /// For each article its words in order, by the numbers of their spellings.
    pub(super) fn numbers(&self) -> impl Iterator<Item = impl Iterator<Item = usize>> {
        let articles = self.articles.iter();
        articles.map(|words| words.iter().map(|(_, number)| *number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pace::at_once;

    #[test]
    fn a_range_holds_whole_words() {
        let article = |text: &str| Article {
            text: text.to_owned(),
            ..Article::default()
        };
        let articles = [article("The truce, the Truce."), article("A truce")];
        let texts = at_once(Texts::new(&articles, Pace::UNBROKEN));
        let words = |article, from, to| -> Vec<_> {
            let words = texts.words(article, Span::new(from, to));
            words.map(|w| w.text).collect()
        };
        assert_eq!(words(0, 0, 99), ["The", "truce", ",", "the", "Truce", "."]);
        assert_eq!(words(0, 1, 12), ["truce", ","]);
        assert_eq!(words(1, 2, 7), ["truce"]);
        assert!(words(2, 0, 9).is_empty() && words(0, 99, 120).is_empty());
        assert_eq!(texts.spellings.len(), 7);
    }
}
