//! What a relative clause or an apposition tells of the words before it: "accused Norland of a breach, which Norland denies",
//! "a charge Norland denies", "a demand that Norland has rejected".
use super::{Taken, has_no_object, subject, told_before};
use crate::attribution::Confidence;
use crate::attribution::clause::Context;
use crate::attribution::pattern::{Found, signal};
use crate::attribution::tag::Tag;
use crate::claim::Act;
use crate::lexicon::{Class, Cue, Frame};
use std::ops::Range;

/// Finds the position whose verb stands at `at`, at the end of such a clause.
pub(super) fn find(context: &Context<'_>, told: &[Found], at: usize) -> Option<Taken> {
    let mut senses = context.entry(at).verb().iter();
    let cue = senses
        .find(|c| takes(context, c, at))
        .or_else(|| called(context, at))?;
    let (subject, group) = subject(context, at)?;
    let Whom { source, noun, from } =
        relative(context, subject.clone()).or_else(|| apposition(context, subject))?;
    // Who denies that somebody wants a thing does not speak of the thing.
    let before = told_before(context, told, from, cue.act == Act::Denies);
    let mut content: Vec<_> = match (before, noun) {
        (Some(before), noun) if from < noun.start => vec![before, noun],
        (Some(before), noun) if noun.is_empty() => vec![before],
        (_, noun) if noun.is_empty() => vec![context.phrase_before(from)],
        (_, noun) => vec![noun],
    };
    if called(context, at).is_some() {
        content.push(at + 1..context.clause_end(at + 1));
    }
    let words = group..end(cue, at);
    let found = Found {
        head: at,
        confidence: Confidence::PATTERN,
        source,
        cue: vec![words.clone()],
        content,
        signal: signal(context, cue, words),
    };
    let told = found.content.iter().all(|c| !c.is_empty());
    told.then_some(Taken { found, from })
}

/// Whether the verb takes a stand on its object, and has none behind it.
fn takes(context: &Context<'_>, cue: &Cue, at: usize) -> bool {
    let stand = !matches!(cue.act, Act::Asserts | Act::Plans) && cue.frames.has(Frame::Obj);
    let whole = cue.particle.is_none_or(|p| context.lower(at + 1) == p);
    // "has ruled out time and again"
    let bare = |i: usize| {
        // "which Norland wants eased"
        let done = context.lower(i).ends_with("ed") && has_no_object(context, i + 1);
        has_no_object(context, i) || context.is(i, Class::Time) || done
    };
    whole && stand && bare(end(cue, at))
}

/// Where the cue ends whose verb stands at `at`.
fn end(cue: &Cue, at: usize) -> usize {
    at + 1 + usize::from(cue.particle.is_some())
}

/// ", which Norland called “theatre”", "a claim that Lund described as false": what it is called stands behind the verb.
fn called(context: &Context<'_>, at: usize) -> Option<&'static Cue> {
    let as_ = context.lower(at + 1) == "as";
    // "something Norland called unacceptable"
    let judged = [Class::Refusing, Class::Deriding, Class::Approving];
    let quoted = context.is_opening(at + 1) || judged.iter().any(|&c| context.is(at + 1, c));
    let mut senses = context.entry(at).verb().iter();
    senses.find(|c| {
        let names =
            c.frames.has(Frame::ObjAs) || matches!(c.lemma, "call" | "describe" | "dismiss");
        c.particle.is_none() && names && (as_ || quoted && c.lemma == "call")
    })
}

/// Who takes a stand, on which noun, and where the words before it end.
struct Whom {
    source: Range<usize>,
    noun: Range<usize>,
    from: usize,
}

/// ", which Norland denies", ", a charge that Norland denies", "demands that Norland rejects".
fn relative(context: &Context<'_>, source: Range<usize>) -> Option<Whom> {
    let pronoun = source.start.checked_sub(1)?;
    if !matches!(context.lower(pronoun), "which" | "that") {
        return None;
    }
    // ", both of which Norland has rejected"
    let part = |i: usize| context.lower(i + 1) == "of" && context.is(i, Class::Det);
    let parted = pronoun >= 2 && context.lower(pronoun) == "which" && part(pronoun - 2);
    let opens = if parted { pronoun - 2 } else { pronoun };
    let before = opens.checked_sub(1)?;
    if context.word(before) == "," {
        let noun = before..before;
        let from = before;
        return (context.lower(pronoun) == "which").then_some(Whom { source, noun, from });
    }
    let noun = context.phrase_before(pronoun);
    let apposed = context.is(noun.start, Class::Det) && context.after_comma(noun.start);
    let named = noun.clone().any(|i| context.tag(i) == Some(Tag::Noun));
    let from = if apposed { noun.start - 1 } else { pronoun };
    (named && !noun.is_empty()).then_some(Whom { source, noun, from })
}

/// ", a charge Norland denies": the noun and the subject stand together.
fn apposition(context: &Context<'_>, phrase: Range<usize>) -> Option<Whom> {
    let told = |&i: &usize| {
        context.entry(i).noun().is_some()
            && context.tag(i) == Some(Tag::Noun)
            && matches!(context.tag(i + 1), Some(Tag::Name | Tag::Det))
    };
    // ", something the ministry denies"
    let something = phrase.start.saturating_sub(1);
    if context.lower(something) == "something" && context.after_comma(something) {
        let from = something - 1;
        return Some(Whom {
            source: phrase,
            noun: from..from,
            from,
        });
    }
    // "That the dam leaks is something the ministry denies"
    let be = something
        .checked_sub(1)
        .filter(|&i| context.is(i, Class::Be));
    if let Some(be) = be.filter(|_| context.lower(something) == "something") {
        let first = context.bounds.start;
        let clause = context.lower(first) == "that" && be > first + 2;
        return clause.then_some(Whom {
            source: phrase,
            noun: first..be,
            from: be,
        });
    }
    // "a charge the ministry denies": the subject's article keeps the noun out of its phrase.
    let (start, noun) = if let Some(noun) = phrase.clone().find(told) {
        (phrase.start, noun)
    } else {
        let noun = phrase.start.checked_sub(1).filter(told)?;
        (context.phrase_before(noun + 1).start, noun)
    };
    let apposed = matches!(context.lower(start), "a" | "an") && context.after_comma(start);
    apposed.then(|| Whom {
        source: noun + 1..phrase.end,
        noun: start..noun + 1,
        from: start - 1,
    })
}
