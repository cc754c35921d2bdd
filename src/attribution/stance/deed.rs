//! What somebody is to do, or did not do, in the journalist's words: "Lund will not attend the talks", "Norland is sending an envoy".
use super::{Taken, subject};
use crate::attribution::clause::Context;
use crate::attribution::pattern::Found;
use crate::attribution::tag::Tag;
use crate::attribution::{Confidence, Signal};
use crate::claim::Act;
use crate::lexicon::Class;

/// What nobody does but by a decision, and what the parties to a dispute decide on. Not "lead": who leads an envoys' team was sent.
const DEEDS: [&str; 19] = [
    "attend",
    "bargain",
    "cede",
    "compromise",
    "fly",
    "haggle",
    "host",
    "join",
    "meet",
    "negotiate",
    "participate",
    "release",
    "resume",
    "retaliate",
    "sign",
    "surrender",
    "travel",
    "visit",
    "withdraw",
];
/// What is told of somebody only where they will not: "will not hear of it".
const REFUSED: [&str; 3] = ["hear", "budge", "yield"];
/// What is under way only once it has been decided: who "is visiting" a place is there already.
const STEPS: [&str; 5] = ["send", "impose", "lift", "suspend", "boycott"];

/// "Lund would rather wait", "would sooner leave": what somebody prefers, whose verb stands at `at`.
pub(super) fn preference(context: &Context<'_>, told: &[Found], at: usize) -> Option<Taken> {
    let adverb = |&i: &usize| context.tag(i) == Some(Tag::Adv);
    let rather = at
        .checked_sub(1)
        .filter(adverb)
        .filter(|&i| matches!(context.lower(i), "rather" | "sooner"))?;
    let would = rather.checked_sub(1)?;
    let prefers = context.is(would, Class::Will) && context.lower(would).ends_with('d');
    if !prefers || told.iter().any(|f| f.part_of(at) != 0) {
        return None;
    }
    let (source, group) = subject(context, at)?;
    let signal = Signal {
        act: Act::Demands,
        speech: false,
        negated: false,
        doubts: false,
    };
    let content = at..context.clause_end(at);
    let found = Found::told(at, source, group..at, vec![content], signal);
    let from = context.bounds.end;
    Some(Taken { found, from })
}

/// Finds the deed whose verb stands at `at`: of the main clause, in nobody's words.
pub(super) fn find(context: &Context<'_>, told: &[Found], at: usize) -> Option<Taken> {
    // Every word is asked, and before few stands "will", "not" or "is".
    if context.group_start(at) == at {
        return None;
    }
    let word = context.lower(at);
    let stem = word.strip_suffix("ing");
    let deed = |deed: &str| match stem {
        Some(stem) => deed.strip_suffix('e').unwrap_or(deed) == stem,
        None => deed == word,
    };
    let step = STEPS.iter().any(|d| deed(d));
    let refused = REFUSED.contains(&word);
    if !step && !refused && !DEEDS.iter().any(|d| deed(d)) {
        return None;
    }
    let spoken = |f: &Found| f.part_of(at) != 0;
    if context.quotations.at(at).is_some() || told.iter().any(spoken) {
        return None;
    }
    let (source, group) = subject(context, at)?;
    let has = |class| (group..at).any(|i| context.is(i, class));
    // "will sign nothing"
    let nothing = matches!(context.lower(at + 1), "nothing" | "no");
    let negated = has(Class::Neg) || nothing || context.is_neither(&source);
    let will = has(Class::Will) && !matches!(context.lower(group), "would" | "wouldn't");
    let now = step && stem.is_some() && matches!(context.lower(group), "is" | "are");
    let done = now || negated && has(Class::Do);
    let opener = source.start.checked_sub(1).and_then(|i| context.tag(i));
    let main = !matches!(opener, Some(Tag::Subord | Tag::Rel | Tag::Verb | Tag::Inf))
        && context.tag(source.start) != Some(Tag::Rel);
    let asks = context.bounds.clone().any(|i| context.word(i) == "?");
    let (words, content) = (group..at, group..context.clause_end(at));
    // "do not meet until May"
    let whole = at + 1 < content.end && !(negated && context.lower(at + 1) == "until");
    let found = Found {
        head: at,
        confidence: Confidence::PATTERN,
        cue: vec![words],
        content: vec![content],
        signal: Signal {
            act: if negated { Act::Opposes } else { Act::Plans },
            speech: false,
            negated: false,
            doubts: false,
        },
        source,
    };
    let told = (will || done) && main && !asks && if refused { negated } else { whole };
    let from = context.bounds.end;
    told.then_some(Taken { found, from })
}
