//! Which speech act a statement is: from the cue, its negation, and what the content itself does.
use super::told::Told;
use super::{Act, deed};
use crate::attribution::Signal;
use crate::lexicon::{Class, Entry};
use crate::speaker::Attributed;
use crate::text::Text;

/// The act of an attribution: that of its cue; of the speaker's own inner words ("said it hopes …"), where the cue only says that
/// something was said; or of what the content itself does.
pub(super) fn of(
    text: &Text<'_>,
    attributed: &Attributed,
    inner: Option<Signal>,
    told: &Told<'_>,
) -> Act {
    let signal = attributed.attribution.signal;
    let own = match cue(signal) {
        // "Is considering new duties": not "considers the duties unfair".
        _ if weighs(text, attributed) => {
            if signal.negated {
                Act::Opposes
            } else {
                Act::Plans
            }
        }
        // "Told him to stop"
        Act::Asserts if tells_by(text, attributed, &["tell"]) && told.is_order() => Act::Demands,
        // "Does not intend to travel", "has no intention of": of oneself that is a refusal.
        Act::Denies if signal.negated && tells_by(text, attributed, &["intend", "intention"]) => {
            Act::Opposes
        }
        // "Vowed not to sign", "promised new sanctions unless"
        Act::Plans if tells_by(text, attributed, &["vow"]) && told.opens_with_not_to() => {
            Act::Opposes
        }
        Act::Plans if !signal.negated && told.threatens() && told.is_unless() => Act::Threatens,
        // "Will accept no limits": the refusal stands in what is accepted.
        Act::Accepts | Act::Supports if told.opens_with_no() => Act::Opposes,
        // "Is ready to walk away"
        Act::Accepts if told.turns_on() => Act::Threatens,
        // "Sees no reason to wait"
        Act::Asserts if told.is_without_reason(told.content.start) => Act::Opposes,
        // "Regards the plan as unacceptable"
        Act::Asserts
            if told.is_called(Class::Refusing)
                || calls(text, attributed) && told.has(Class::Refusing) =>
        {
            Act::Opposes
        }
        // "Rejects the claim that"
        Act::Opposes if !signal.negated && refutes(text, attributed) && told.is_of_claim() => {
            Act::Denies
        }
        // "Called the allegation untrue"
        Act::Asserts if calls(text, attributed) && told.is_of_claim() && told.is_false() => {
            Act::Denies
        }
        // "Called the offer “theatre”"
        Act::Asserts if calls(text, attributed) && told.derides() => Act::Opposes,
        // "“Why did he stay away?” she asked": a question asks for no deed.
        Act::Demands if told.is_question() => Act::Asserts,
        act => act,
    };
    if insists(text, attributed) && told.is_indicative() {
        return deed::act(told).unwrap_or(Act::Asserts);
    }
    if !(signal.speech && matches!(own, Act::Asserts | Act::Plans)) {
        return own;
    }
    // "It is not true that it has agreed": what it has not done is no act of its own.
    if own == Act::Asserts && told.is_untrue() {
        return Act::Denies;
    }
    // "We are not announcing it yet": who does not tell denies nothing.
    inner
        .filter(|inner| !(inner.speech && inner.negated))
        .map(cue)
        .filter(|&act| act != Act::Asserts)
        // "Said that he was prepared to walk away"
        .map(|act| match act {
            Act::Accepts if told.walks_away() => Act::Threatens,
            act => act,
        })
        .or_else(|| deed::act(told))
        .unwrap_or(own)
}

/// Who insists, is adamant or suggests that something is so asserts it; who does that it be so demands or proposes it. Who insists
/// on a thing demands it, however it is told of.
fn insists(text: &Text<'_>, attributed: &Attributed) -> bool {
    let adjective = last(text, attributed).and_then(Entry::adjective);
    tells_by(text, attributed, &["insist", "suggest"])
        || adjective.is_some_and(|sense| matches!(sense.lemma, "adamant" | "insistent"))
}

/// Whether the cue is one by which claims are rejected as well as plans.
fn refutes(text: &Text<'_>, attributed: &Attributed) -> bool {
    tells_by(text, attributed, &["reject", "dismiss"])
}

/// Whether the cue gives something a name.
fn calls(text: &Text<'_>, attributed: &Attributed) -> bool {
    const NAMING: [&str; 7] = [
        "call",
        "qualify",
        "describe",
        "characterise",
        "characterize",
        "dismiss",
        "depict",
    ];
    tells_by(text, attributed, &NAMING)
}

/// Whether the cue ends in one of these verbs.
fn tells_by(text: &Text<'_>, attributed: &Attributed, lemmas: &[&str]) -> bool {
    last(text, attributed).is_some_and(|cue| {
        let mut senses = cue.verb().iter().chain(cue.noun());
        senses.any(|sense| lemmas.contains(&sense.lemma))
    })
}

/// The last word of the cue but for "by".
fn last(text: &Text<'_>, attributed: &Attributed) -> Option<Entry> {
    let cue = attributed.attribution.cue.first()?;
    let mut words = text.tokens_in(*cue).rev();
    let last = words.find(|&i| text.lower(i) != "by")?;
    Some(text.entries[last])
}

fn weighs(text: &Text<'_>, attributed: &Attributed) -> bool {
    let cue = attributed.attribution.cue.first();
    let mut words = cue.into_iter().flat_map(|&span| text.tokens_in(span));
    let be = words.next().is_some_and(|i| text.entries[i].is(Class::Aux));
    be && words.any(|i| text.lower(i) == "considering")
}

/// The act of the cue alone, turned round where it is negated: who does not rule out, accepts.
pub(super) fn cue(signal: Signal) -> Act {
    if !signal.negated {
        return signal.act;
    }
    match signal.act {
        Act::Opposes => Act::Accepts,
        Act::Accepts | Act::Supports | Act::Proposes | Act::Demands => Act::Opposes,
        Act::Plans => Act::Denies,
        Act::Denies | Act::Threatens | Act::Accuses | Act::Asserts => Act::Asserts,
    }
}

#[cfg(test)]
mod tests {
    use super::cue;
    use crate::attribution::Signal;
    use crate::claim::Act;

    #[test]
    fn negation_turns_a_cue_round() {
        for (act, expected) in [
            (Act::Opposes, Act::Accepts),
            (Act::Accepts, Act::Opposes),
            (Act::Demands, Act::Opposes),
            (Act::Plans, Act::Denies),
            (Act::Asserts, Act::Asserts),
        ] {
            assert_eq!(
                cue(Signal {
                    act,
                    speech: false,
                    negated: true,
                    doubts: false
                }),
                expected
            );
            assert_eq!(
                cue(Signal {
                    act,
                    speech: false,
                    negated: false,
                    doubts: false
                }),
                act
            );
        }
    }
}
