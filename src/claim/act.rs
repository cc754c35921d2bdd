//! Which speech act a statement is: from the cue, its negation, and what the content itself does.
use super::Act;
use crate::attribution::{QuoteKind, Signal};
use crate::lexicon::{Class, Entry};
use crate::speaker::Attributed;
use crate::text::Text;
use std::ops::Range;

/// The act of an attribution: that of its cue; of the speaker's own inner words ("said it hopes …"), where the cue only says that
/// something was said; or of what the content itself does.
pub(super) fn of(
    text: &Text<'_>,
    attributed: &Attributed,
    inner: Option<Signal>,
    content: &Range<usize>,
) -> Act {
    let signal = attributed.attribution.signal;
    let own = cue(signal);
    if !(signal.speech && matches!(own, Act::Asserts | Act::Plans)) {
        return own;
    }
    let quoted = attributed.attribution.quote == QuoteKind::Direct;
    inner
        .map(cue)
        .filter(|&act| act != Act::Asserts)
        .or_else(|| told(text, content, quoted))
        .unwrap_or(own)
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

/// What the content of plain speech does: "that it would leave" plans, "that they must go" demands.
fn told(text: &Text<'_>, content: &Range<usize>, quoted: bool) -> Option<Act> {
    let verb = content
        .clone()
        .find(|&i| text.entries[i].is(Class::Modal) || text.entries[i].is(Class::Aux))?;
    let after = (verb + 1).min(content.end)..(verb + 4).min(content.end);
    let near = |class: Class| after.clone().any(|i| text.entries[i].is(class));
    let own = (content.start..=verb).any(|i| is_own(text.entries[i], quoted));
    let entry = text.entries[verb];
    let negated = entry.is(Class::Neg) || near(Class::Neg);
    let word = text.word(verb).to_ascii_lowercase();
    let obliged = matches!(word.as_str(), "must" | "should" | "ought");
    // "They should never have started it": what was done is held against somebody.
    if (obliged || word == "could") && near(Class::Have) && !own {
        return Some(Act::Accuses);
    }
    if obliged {
        return Some(Act::Demands);
    }
    if entry.is(Class::Modal) {
        let future = entry.is(Class::Will) || matches!(word.as_str(), "may" | "might" | "could");
        let conditional = after
            .clone()
            .any(|i| text.word(i).eq_ignore_ascii_case("only"));
        return match (future, negated, own) {
            (true, false, true) if conditional => Some(Act::Demands),
            (true, false, true) => Some(Act::Plans),
            (true, true, true) => Some(Act::Opposes),
            (true, true, false) => Some(Act::Denies),
            _ => None,
        };
    }
    // "It is not Arvia that", "there were no plans": the denial comes with the first verb.
    let flat = verb <= content.start + 3 && (entry.is(Class::Be) || entry.is(Class::Have));
    let none = after
        .clone()
        .any(|i| text.word(i).eq_ignore_ascii_case("no"));
    (flat && !own && (negated || none)).then_some(Act::Denies)
}

/// "that he", "it", in quotation marks "we": the speaker's own doing.
fn is_own(entry: Entry, quoted: bool) -> bool {
    let third = [Class::He, Class::She, Class::It, Class::They]
        .iter()
        .any(|&c| entry.is(c));
    entry.is(Class::First) || (!quoted && third && entry.is(Class::Pron))
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
