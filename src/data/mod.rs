//! Plain data that somebody wrote by hand (JSON, or a JavaScript object), and what is wrong with it where.
//!
//! Derived deserialisers will not do: from a JavaScript object they look only for the keys they know, so that a misspelt key
//! would pass unseen in the browser, and each format words its messages differently. Here both give the same.
#[cfg(any(feature = "cli", test))]
mod value;

use crate::error::cut;

/// A value of any shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// What is null, or not there.
    Nothing,
    /// True or false: nobody asks which.
    Bool,
    /// A number: nobody asks which.
    Number,
    /// A text.
    Text(String),
    /// Values in their order.
    List(Vec<Value>),
    /// In order, keys as written, even twice.
    Object(Vec<(String, Value)>),
}

/// What is wrong, and where: `parties[1].id`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The place; empty for the whole.
    pub place: String,
    /// What is wrong there.
    pub problem: String,
}

impl Problem {
    /// A problem at a place.
    pub fn new(place: &str, problem: impl Into<String>) -> Self {
        Self {
            place: place.to_owned(),
            problem: problem.into(),
        }
    }
}

/// Deeper data is refused, before it can overflow the stack.
pub const DEEPEST: usize = 16;

/// What is said of it then.
pub const TOO_DEEP: &str = "lists and objects lie too deep in one another";

/// An object whose keys are known to be right.
pub(crate) struct Object {
    place: String,
    entries: Vec<(String, Value)>,
}

impl Value {
    /// The object with these keys and no others. `place` is empty for the whole.
    pub(crate) fn object(self, place: &str, keys: &[&str]) -> Result<Object, Problem> {
        let Self::Object(entries) = self else {
            return Err(self.should_be(place, "an object", "{ … }"));
        };
        for (at, (key, _)) in entries.iter().enumerate() {
            if !keys.contains(&key.as_str()) {
                let known = keys.join(", ");
                return Err(Problem::new(
                    whole(place),
                    format!("unknown key “{}”; the keys here are {known}", cut(key)),
                ));
            }
            if entries[..at].iter().any(|(earlier, _)| earlier == key) {
                return Err(Problem::new(
                    whole(place),
                    format!("the key “{key}” stands twice; keep one"),
                ));
            }
        }
        Ok(Object {
            place: place.to_owned(),
            entries,
        })
    }

    /// The entries of a list, each with its place.
    pub(crate) fn list(self, place: &str) -> Result<Vec<(String, Self)>, Problem> {
        let values = self.values(place)?.into_iter().enumerate();
        Ok(values.map(|(i, value)| (entry(place, i), value)).collect())
    }

    /// The texts of a list. A lens has thousands, so that the place of one is told only where it is none.
    pub(crate) fn texts(self, place: &str) -> Result<Vec<String>, Problem> {
        let values = self.values(place)?.into_iter().enumerate();
        let text = |(i, value)| match value {
            Self::Text(text) => Ok(text),
            other => other.text(&entry(place, i)),
        };
        values.map(text).collect()
    }

    fn values(self, place: &str) -> Result<Vec<Self>, Problem> {
        match self {
            Self::List(values) => Ok(values),
            other => Err(other.should_be(place, "a list", "[ … ]")),
        }
    }

    pub(crate) fn text(self, place: &str) -> Result<String, Problem> {
        match self {
            Self::Text(text) => Ok(text),
            other => Err(other.should_be(place, "a text", "\"…\"")),
        }
    }

    fn should_be(&self, place: &str, kind: &str, written: &str) -> Problem {
        let is = match self {
            Self::Nothing => "nothing",
            Self::Bool => "true or false",
            Self::Number => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        };
        Problem::new(
            whole(place),
            format!("is {is} but should be {kind}; write {written}"),
        )
    }
}

impl Object {
    /// The value of a key, with its place.
    pub(crate) fn take(&mut self, key: &str) -> Option<(String, Value)> {
        let at = self.entries.iter().position(|(k, _)| k == key)?;
        let place = if self.place.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.place)
        };
        Some((place, self.entries.swap_remove(at).1))
    }

    /// The value of a key that must be there.
    pub(crate) fn need(&mut self, key: &str) -> Result<(String, Value), Problem> {
        self.take(key).ok_or_else(|| {
            Problem::new(
                whole(&self.place),
                format!("the key “{key}” is missing; add it"),
            )
        })
    }

    pub(crate) fn need_text(&mut self, key: &str) -> Result<String, Problem> {
        let (place, value) = self.need(key)?;
        value.text(&place)
    }

    /// The text of a key, or the empty text.
    pub(crate) fn text(&mut self, key: &str) -> Result<String, Problem> {
        self.take(key)
            .map_or(Ok(String::new()), |(place, value)| value.text(&place))
    }

    /// The texts of a key, or none.
    pub(crate) fn texts(&mut self, key: &str) -> Result<Vec<String>, Problem> {
        self.take(key)
            .map_or(Ok(Vec::new()), |(place, value)| value.texts(&place))
    }
}

/// The place of an entry of a list.
fn entry(place: &str, index: usize) -> String {
    format!("{place}[{index}]")
}

fn whole(place: &str) -> &str {
    if place.is_empty() { "top level" } else { place }
}

/// Reads JSON. A mistake in its form is placed by line and column.
#[cfg(any(feature = "cli", test))]
pub(crate) fn from_json(json: &str) -> Result<Value, Problem> {
    serde_json::from_str(json).map_err(|e| {
        let text = e.to_string();
        let (what, _) = text.rsplit_once(" at line ").unwrap_or((&text, ""));
        let place = format!("line {}, column {}", e.line(), e.column());
        Problem::new(&place, format!("is not valid JSON: {what}"))
    })
}

#[cfg(test)]
mod tests;
