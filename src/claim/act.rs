//! Which speech act a statement is: from the cue, its negation, and what the content itself does.
use super::Act;
use crate::attribution::Signal;
use crate::lexicon::Class;
use crate::speaker::Attributed;
use crate::text::Text;
use std::ops::Range;

/// The act of an attribution by its cue and by the words of its content.
pub(super) fn of(text: &Text<'_>, attributed: &Attributed, content: &Range<usize>) -> Act {
    let signal = attributed.attribution.signal;
    match cue(signal) {
        Act::Asserts | Act::Plans if signal.speech => {
            told(text, content).unwrap_or_else(|| cue(signal))
        }
        act => act,
    }
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
fn told(text: &Text<'_>, content: &Range<usize>) -> Option<Act> {
    let verb = content
        .clone()
        .find(|&i| text.entries[i].is(Class::Modal) || text.entries[i].is(Class::Aux))?;
    let own = (content.start..verb).any(|i| is_own(text, i)) || verb == content.start;
    let entry = text.entries[verb];
    let next = (verb + 1).min(content.end);
    let negated = entry.is(Class::Neg)
        || (next..content.end.min(verb + 3)).any(|i| text.entries[i].is(Class::Neg));
    let obliged = matches!(
        text.word(verb).to_ascii_lowercase().as_str(),
        "must" | "should" | "ought"
    );
    if obliged {
        return Some(Act::Demands);
    }
    if entry.is(Class::Modal) && (own || negated) {
        let future = entry.is(Class::Will)
            || matches!(
                text.word(verb).to_ascii_lowercase().as_str(),
                "may" | "might" | "could"
            );
        return match (future, negated) {
            (true, true) if own => Some(Act::Opposes),
            (true, true) => Some(Act::Denies),
            (true, false) => Some(Act::Plans),
            _ => None,
        };
    }
    (negated && !own && content_is_flat_denial(text, content, verb)).then_some(Act::Denies)
}

/// "that he", "we", "its troops": the speaker's own doing.
fn is_own(text: &Text<'_>, i: usize) -> bool {
    let e = text.entries[i];
    e.is(Class::First)
        || ((e.is(Class::He) || e.is(Class::She) || e.is(Class::It) || e.is(Class::They))
            && e.is(Class::Pron))
}

/// "It is not Arvia that", "there were no plans": the denial comes with the first verb.
fn content_is_flat_denial(text: &Text<'_>, content: &Range<usize>, verb: usize) -> bool {
    verb <= content.start + 3 && text.entries[verb].is(Class::Be)
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
                    negated: true
                }),
                expected
            );
            assert_eq!(
                cue(Signal {
                    act,
                    speech: false,
                    negated: false
                }),
                act
            );
        }
    }
}
