//! What can be wrong with what people hand in, and the wording of every message.
use std::borrow::Cow;
use std::fmt;

/// A mistake in a lens, an articles file or a request from the page. Reading an article never gives one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// The lens is not usable; `place` is a path such as `parties[1].id`.
    Lens {
        /// Where in the lens.
        place: String,
        /// What is wrong there and how to mend it.
        problem: String,
    },
    /// The articles are not usable; `place` names the file, or the path within it.
    Articles {
        /// Which file or field.
        place: String,
        /// What is wrong there and how to mend it.
        problem: String,
    },
}

impl Error {
    /// The name by which a page's script can tell it: `bad-lens`, `bad-articles`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Lens { .. } => "bad-lens",
            Self::Articles { .. } => "bad-articles",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lens { place, problem } => write!(f, "lens, {}: {problem}", cut(place)),
            Self::Articles { place, problem } => write!(f, "articles, {}: {problem}", cut(place)),
        }
    }
}

/// Most characters of somebody's own words in a message, so that no file fills the page with it.
const LONGEST: usize = 120;

/// Words as a message quotes them: the beginning, where they go on too long.
pub(crate) fn cut(words: &str) -> Cow<'_, str> {
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => Cow::Owned(format!("{}…", &words[..end])),
        None => Cow::Borrowed(words),
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_quotes_only_the_beginning_of_long_words() {
        assert_eq!(cut("parties[1].id"), "parties[1].id");
        assert_eq!(cut(&"é".repeat(LONGEST)).chars().count(), LONGEST);
        let cut = cut(&"é".repeat(5_000_000)).into_owned();
        assert_eq!(
            (cut.chars().count(), cut.ends_with("é…")),
            (LONGEST + 1, true)
        );
    }
}
