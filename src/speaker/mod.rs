//! Whose words they are: from a source's words to a person or institution, and its party.
//!
//! Input: attributions and the prepared lens. Output: [`Attributed`], one for each side that a source names.
//!
//! Steps: [`mention`] finds the names, known and unknown, in reading order; [`phrase`] reads a source's noun phrase and [`naming`]
//! tells by which name and for which side it speaks; [`coreference`] follows pronouns to the [`subject`] before, with [`gender`],
//! and [`description`] and [`repeated`] bare descriptions back to what they stand for; [`voice`] tells quotation, report, narration and ascription apart.
//!
//! **Invariant.** In doubt the side is [`Side::Unknown`]: nothing is laid at a party's door on a guess.
mod coreference;
mod description;
mod gender;
mod mention;
mod naming;
mod phrase;
mod private;
mod repeated;
mod subject;
mod voice;

pub(crate) use private::is_opposite;

use crate::attribution::{Attribution, QuoteKind, nesting};
use crate::lens::Prepared;
use crate::pace::{Pace, at_once};
use crate::sort::SmallSort;
use crate::text::Text;
use coreference::Discourse;
use mention::Mentions;
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
    /// Index, among the attributions of the article, of the smallest one whose content holds this one.
    pub within: Option<usize>,
    /// Index of its own attribution: those that name two sides share it.
    pub index: usize,
}

/// A speaker with the side spoken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Referent {
    pub speaker: Speaker,
    pub side: Side,
    /// Whether it is a single person, whom "he" or "she" can stand for.
    pub person: bool,
}

/// Resolves every source to speakers and parties. Sources stand in text order, so that each can look back on those before it.
pub fn resolve(
    text: &Text<'_>,
    attributions: Vec<Attribution>,
    lens: &Prepared,
) -> Vec<Attributed> {
    at_once(resolve_paced(text, attributions, lens, Pace::UNBROKEN))
}

/// The same with rests in between.
pub async fn resolve_paced(
    text: &Text<'_>,
    attributions: Vec<Attribution>,
    lens: &Prepared,
    pace: Pace<'_>,
) -> Vec<Attributed> {
    let mentions = Mentions::find(text, lens);
    pace.rest().await;
    let within = nesting::enclosing(text, &attributions);
    let mut discourse = Discourse::new(text, &mentions, lens);
    let mut referents: Vec<Vec<Referent>> = vec![Vec::new(); attributions.len()];
    let direct = |o: &Option<usize>| o.is_some_and(|o| attributions[o].quote == QuoteKind::Direct);
    let quoted: Vec<bool> = within.iter().map(direct).collect();
    for i in in_order_of_nesting(&within) {
        pace.rest().await;
        let outer = within[i].map_or(&[][..], |o| &referents[o]);
        referents[i] = discourse.resolve(&attributions[i], outer, quoted[i]);
    }
    let mut out = Vec::new();
    for (i, attribution) in attributions.into_iter().enumerate() {
        let outer = within[i]
            .map(|o| referents[o].as_slice())
            .unwrap_or_default();
        let mut whole = Some(attribution);
        let mut sides = unique_sides(&referents[i]).into_iter().peekable();
        while let Some(referent) = sides.next() {
            // Only those that name two sides are needed twice.
            let again = whole.as_ref().filter(|_| sides.peek().is_some()).cloned();
            let Some(attribution) = std::mem::replace(&mut whole, again) else {
                break;
            };
            let (voice, by) = voice::tell(&attribution, &referent, outer, quoted[i]);
            out.push(Attributed {
                attribution,
                speaker: Some(referent.speaker).filter(|s| !s.name.is_empty()),
                side: referent.side,
                voice,
                by,
                within: within[i],
                index: i,
            });
        }
    }
    out
}

/// Those that enclose others come before them; otherwise text order.
fn in_order_of_nesting(within: &[Option<usize>]) -> Vec<usize> {
    // The outermost attribution and the number of steps to it; the count bounds the walk should two ever hold each other.
    let root = |i: usize| {
        let (mut root, mut depth) = (i, 0);
        while let Some(outer) = within[root].filter(|_| depth <= within.len()) {
            (root, depth) = (outer, depth + 1);
        }
        (root, depth, i)
    };
    let mut order: Vec<_> = (0..within.len()).collect();
    order.sort_small_by_key(|&i| root(i));
    order
}

/// One referent for each side. Those of one side who stand together are named together: "Tarn and Ostrel".
fn unique_sides(referents: &[Referent]) -> Vec<Referent> {
    let mut out: Vec<Referent> = Vec::new();
    for referent in referents {
        if out.iter().any(|r| r.side == referent.side) {
            continue;
        }
        let mut names: Vec<&str> = Vec::new();
        for other in referents.iter().filter(|r| r.side == referent.side) {
            let name = other.speaker.name.as_str();
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        let speaker = match names.as_slice() {
            [first @ .., last] if !first.is_empty() => Speaker {
                name: format!("{} and {last}", first.join(", ")),
                role: String::new(),
            },
            _ => referent.speaker.clone(),
        };
        out.push(Referent {
            speaker,
            ..*referent
        });
    }
    out
}
