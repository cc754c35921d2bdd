//! In whose voice a statement reaches the reader.
use super::{Referent, Side, Voice};
use crate::attribution::{Attribution, QuoteKind};

/// The voice, and who ascribes it. `outer` are the speakers of the words in which this attribution stands, if any; `quoted` tells whether
/// these are their very words.
pub(super) fn tell(
    attribution: &Attribution,
    referent: &Referent,
    outer: &[Referent],
    quoted: bool,
) -> (Voice, Option<String>) {
    // Whom nobody can tell ascribes nothing: "according to two people" is but a report; but what stands in their quotation marks is their word.
    let foreign = outer
        .iter()
        .filter(|o| quoted || o.side != Side::Unknown || o.person)
        .find(|o| o.side != referent.side || is_outsider(o, referent));
    if let Some(outer) = foreign.filter(|_| !outer.iter().any(|o| same(o, referent))) {
        return (
            Voice::Ascribed,
            Some(outer.speaker.name.clone()).filter(|n| !n.is_empty()),
        );
    }
    let marked = attribution.quote != QuoteKind::Indirect;
    let voice = match (marked, attribution.signal.speech || !outer.is_empty()) {
        (true, _) => Voice::Quote,
        (false, true) => Voice::Reported,
        (false, false) => Voice::Narrated,
    };
    (voice, None)
}

/// Two outsiders are different speakers, however alike their side.
fn is_outsider(outer: &Referent, inner: &Referent) -> bool {
    outer.side == Side::Other && outer.speaker.name != inner.speaker.name
}

fn same(a: &Referent, b: &Referent) -> bool {
    a.side == b.side && (a.side != Side::Other || a.speaker.name == b.speaker.name)
}
