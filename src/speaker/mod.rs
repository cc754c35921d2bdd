//! Whose words they are: from a source's words to a person or institution, and its party.
//!
//! Input: attributions and the prepared lens. Output: [`Attributed`].
use crate::attribution::Attribution;
use crate::lens::Prepared;
use crate::text::Text;
use serde::Serialize;

/// The resolved person or institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// Name to show: a known person's full name, else the words of the article.
    pub name: String,
    /// Office, from the lens or from the article's own apposition; may be empty.
    pub role: String,
}

/// At whose door a statement is laid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// A party of the lens, by index.
    Party(usize),
    /// Known to stand outside every party: a third country, an analyst.
    Other,
    /// Nobody can tell.
    Unknown,
}

/// How the words reached the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// Own words, in quotation marks.
    Quote,
    /// Paraphrased speech: said, announced, according to.
    Reported,
    /// Told by the journalist: demands, rejects, proposes.
    Narrated,
    /// Told by another party.
    Ascribed,
}

/// An attribution laid at somebody's door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attributed {
    /// The words.
    pub attribution: Attribution,
    /// Who; none where the text does not tell.
    pub speaker: Option<Speaker>,
    /// For which party.
    pub side: Side,
    /// In whose voice.
    pub voice: Voice,
    /// Who ascribes it, when the voice is [`Voice::Ascribed`].
    pub by: Option<String>,
}

/// Resolves every source to a speaker and a party.
pub fn resolve(
    text: &Text<'_>,
    attributions: Vec<Attribution>,
    lens: &Prepared,
) -> Vec<Attributed> {
    let _ = (text, attributions, lens);
    Vec::new()
}
