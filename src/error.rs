//! What can be wrong with what people hand in, and the wording of every message.
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
            Self::Lens { place, problem } => write!(f, "lens, {place}: {problem}"),
            Self::Articles { place, problem } => write!(f, "articles, {place}: {problem}"),
        }
    }
}

impl std::error::Error for Error {}
