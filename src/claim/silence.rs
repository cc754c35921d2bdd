//! Which attributed words tell no position: "declined to comment", "has not said whether", "offered no evidence"?
//!
//! Newsrooms write these of everybody whom they asked. What was not to be spoken of is a matter only where it is told: "declined to
//! say who would come".
use crate::attribution::{Attribution, QuoteKind};
use crate::claim::Act;
use crate::lexicon::Class;
use crate::text::Text;
use std::ops::Range;

/// What is refused by those who keep silent.
const SPEAKING: [&str; 13] = [
    "say",
    "comment",
    "elaborate",
    "specify",
    "disclose",
    "reveal",
    "speculate",
    "confirm",
    "explain",
    "identify",
    "name",
    "clarify",
    "answer",
];
/// What nobody is told to have said by not doing it: "did not say that the dam was safe".
const SAYING: [&str; 12] = [
    "say",
    "said",
    "confirm",
    "confirmed",
    "announce",
    "announced",
    "mention",
    "mentioned",
    "state",
    "stated",
    "tell",
    "told",
];
/// The same of those who are asked for themselves: "declined to be named".
const BEING: [&str; 5] = ["named", "identified", "quoted", "interviewed", "drawn"];
/// What newsrooms ask for, and are not given.
const ASKED_FOR: [&str; 16] = [
    "comment",
    "comments",
    "interview",
    "interviews",
    "details",
    "detail",
    "evidence",
    "proof",
    "explanation",
    "explanations",
    "specifics",
    "information",
    "questions",
    "emails",
    "calls",
    "messages",
];
/// What stands beside these: "an emailed request for further comment".
const BESIDE: [&str; 19] = [
    "more",
    "anything",
    "publicly",
    "record",
    "request",
    "requests",
    "immediate",
    "immediately",
    "further",
    "emailed",
    "repeated",
    "written",
    "multiple",
    "several",
    "seeking",
    "phone",
    "press",
    "media",
    "additional",
];

/// Whether the content of an attribution, or the part of it in these tokens, tells no position.
pub(super) fn is_silent(text: &Text<'_>, of: &Attribution, content: &Range<usize>) -> bool {
    if of.quote != QuoteKind::Indirect {
        return false;
    }
    let word = |i: usize| text.lower(content.start + i);
    let refused = of.signal.act == Act::Opposes && !of.signal.speech && word(0) == "to";
    let mum = refused && {
        let speaking = SPEAKING.contains(&word(1));
        let being = word(1) == "be" && BEING.contains(&word(2));
        let rest = content.start + if being { 3 } else { 2 }..content.end;
        word(1) == "comment" || (speaking || being) && rest.clone().all(|i| is_beside(text, i))
    };
    // "What Arvia wants is harder to tell": what it is, is no want.
    let wants = of.signal.act == Act::Demands && !of.signal.speech;
    let untold = wants && text.entries[content.start].is(Class::Be);
    // "asked not to be named because the meeting was private", "requested anonymity": for oneself, whatever the reason.
    let at = usize::from(word(0) == "for");
    let unnamed = [word(0), word(1), word(2)] == ["not", "to", "be"] && BEING.contains(&word(3))
        || word(at) == "anonymity";
    // "has not commented on it"
    let cue = of
        .cue
        .last()
        .and_then(|&cue| text.tokens_in(cue).next_back());
    let speaks = |i: usize| {
        matches!(
            text.lower(i),
            "comment" | "commented" | "respond" | "responded" | "reply" | "replied" | "answer"
        )
    };
    let mute = of.signal.negated && cue.is_some_and(speaks);
    // "did not know what to do": who does not know or say what tells nothing of it.
    let plain = of.signal.speech || matches!(of.signal.act, Act::Asserts | Act::Plans);
    let says = |i: usize| SAYING.contains(&text.lower(i));
    let unsaid = plain && of.signal.negated && {
        text.entries[content.start].is(Class::Wh) && word(0) != "that" || cue.is_some_and(says)
    };
    // "Never proposed a swap", "no longer insists on a truce": what is not offered or asked for any more says nothing of what is.
    let adverb = |word: &str| {
        let mut cue = of.cue.iter().flat_map(|&cue| text.tokens_in(cue));
        of.signal.negated && cue.any(|i| text.lower(i) == word)
    };
    let asks = of.signal.act == Act::Demands && insists(text, of);
    let over = of.signal.act == Act::Proposes && adverb("never") || asks && adverb("longer");
    let nothing = matches!(word(0), "no" | "any" | "little" | "few" | "scant");
    let offered = of.signal.act == Act::Proposes && nothing;
    // "Gave no details of the flight"
    let asked_for = |n: usize| ASKED_FOR.contains(&word(n));
    let withheld = nothing && (asked_for(1) || asked_for(2));
    mum || over
        || withheld
        || untold
        || unnamed
        || mute
        || unsaid
        || offered
        || is_request(text, content)
}

/// "Insists on", "demands"; not "wants".
fn insists(text: &Text<'_>, of: &Attribution) -> bool {
    let mut cue = of.cue.iter().flat_map(|&cue| text.tokens_in(cue));
    cue.any(|i| {
        ["insist", "demand"]
            .iter()
            .any(|verb| text.lower(i).starts_with(verb))
    })
}

/// "a request for comment", "requests for an interview", "questions": nothing but what newsrooms ask for.
fn is_request(text: &Text<'_>, content: &Range<usize>) -> bool {
    let asked_for = |i: usize| ASKED_FOR.contains(&text.lower(i));
    // Most contents fall at their first noun.
    content.clone().all(|i| is_beside(text, i) || asked_for(i)) && content.clone().any(asked_for)
}

fn is_beside(text: &Text<'_>, i: usize) -> bool {
    let grammar = text.entries[i].is_function_word() && !text.entries[i].is(Class::Wh);
    grammar || BESIDE.contains(&text.lower(i))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::find;
    use crate::text::analyse;

    fn silent(sentence: &str) -> Option<bool> {
        let text = analyse(sentence, &[]);
        let found = find(&text);
        let last = found.last()?;
        let content = text.tokens_in(*last.content.first()?);
        Some(is_silent(&text, last, &content))
    }

    #[test]
    fn who_refuses_something_takes_a_stand() {
        for sentence in [
            "Norland refused to recognise the border.",
            "Norland refused to be blackmailed.",
            "Norland asked not to be blackmailed.",
            "Lund declined to meet the envoy.",
            "Norland rejected the request.",
            "Lund said that there was no evidence of a breach.",
            "Norland offered further talks.",
            "Lund refused to say that the island belongs to Sudria.",
            "Lund declined to say whether she would come.",
            "The ministry declined to name the envoys.",
        ] {
            assert_eq!(silent(sentence), Some(false), "{sentence}");
        }
    }

    #[test]
    fn who_keeps_silent_takes_none() {
        for sentence in [
            "Asked about the dam, Lund declined to say.",
            "The envoy asked not to be named because the talks were private.",
            "Lund declined to comment further on it.",
            "The envoy declined to be named.",
            "Lund offered no evidence.",
            "Lund has not said whether she will come.",
            "Lund did not say that the dam was safe.",
            "Lund has not confirmed the sale.",
        ] {
            assert_eq!(silent(sentence), Some(true), "{sentence}");
        }
    }

    #[test]
    fn a_request_for_comment_is_no_matter() {
        let text = analyse(
            "Norland ignored a request for further comment and the talks.",
            &[],
        );
        assert!(is_request(&text, &(2..7)));
        assert!(!is_request(&text, &(2..10)));
        assert!(!is_request(&text, &(3..4)));
    }
}
