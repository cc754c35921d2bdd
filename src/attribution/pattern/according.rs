//! "according to Lund", "in Lund’s view": the source in a phrase beside the clause it speaks.
use super::Found;
use super::noun::possessive;
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;
use crate::attribution::{Confidence, Signal};
use crate::claim::Act;
use crate::lexicon::{Class, Form};
use std::ops::Range;

/// Where any phrase begins.
const FIRST: [&str; 9] = [
    "according",
    "so",
    "in",
    "by",
    "for",
    "from",
    "to",
    "as",
    "under",
];

/// Introductory phrases, each with the words that a source follows.
const PHRASES: [&[&str]; 8] = [
    &["according", "to", "the", "words", "of"],
    &["according", "to"],
    &["so"],
    &["in", "the", "words", "of"],
    &["in", "the", "view", "of"],
    &["in", "the", "opinion", "of"],
    &["in", "the", "eyes", "of"],
    &["from", "the", "point", "of", "view", "of"],
];

/// What somebody’s own is in "in Lund’s view", "by his account"; the last of them, from [`DRAFTS`] on, in "under Norland’s plan".
const OWNED: [&str; 16] = [
    "view",
    "eyes",
    "perspective",
    // "of view"
    "point",
    "opinion",
    "words",
    "account",
    "telling",
    "estimation",
    "judgment",
    "reading",
    "phrase",
    "plan",
    "draft",
    "proposal",
    "terms",
];

/// How many of them are no drafts.
const DRAFTS: usize = 12;

/// Finds the attribution whose phrase begins at `at`.
pub(super) fn find(context: &Context<'_>, at: usize) -> Option<Found> {
    // Every word is asked, and few are one of these, or open a sentence.
    let may = context.is(at, Class::Starter) || context.is(at, Class::To);
    if !may || !FIRST.contains(&context.lower(at)) {
        return None;
    }
    let phrase = named(context, at).or_else(|| owned(context, at));
    let phrase = phrase.or_else(|| seen(context, at));
    let (source, cue, end) = phrase.or_else(|| beholder(context, at))?;
    let draft = context.lower(at) == "under";
    let content = clause(context, at, end)?;
    let signal = Signal {
        act: if draft { Act::Proposes } else { Act::Asserts },
        speech: !draft,
        negated: false,
        doubts: false,
    };
    Some(Found {
        head: at,
        confidence: Confidence::PATTERN,
        source,
        cue,
        content,
        signal,
    })
}

/// Source, cue, and where the phrase ends.
type Phrase = (Range<usize>, Vec<Range<usize>>, usize);

/// "according to Lund, a former minister".
fn named(context: &Context<'_>, at: usize) -> Option<Phrase> {
    let phrase = PHRASES.iter().find(|p| {
        p.iter()
            .enumerate()
            .all(|(k, w)| context.word(at + k).eq_ignore_ascii_case(w))
    })?;
    let after = at + phrase.len();
    let mut name = context.phrase_after(after);
    // "according to him Norland needs it"
    let her = context.lower(after) == "her" && context.tag(after + 1) == Some(Tag::Name);
    if context.lower(after) == "him" || her {
        name.end = after + 1;
    }
    // "according to her": a determiner elsewhere.
    if name.is_empty() && context.is(after, Class::She) && context.tag(after) == Some(Tag::Det) {
        name.end += 1;
    }
    if name.is_empty() {
        return None;
    }
    let source = context.with_apposition(name);
    let (cue, end) = (at..after, source.end);
    // "The dam is safe, so Lund.", "“The dam is safe,” so Lund": as translated news has it.
    let behind = at.checked_sub(1).filter(|&i| i >= context.bounds.start);
    let quoted = behind.is_some_and(|i| {
        context.is_closing(i) || context.word(i) == "," && i > 0 && context.is_closing(i - 1)
    });
    let comma = behind.is_some_and(|i| context.word(i) == ",") && end == context.final_mark();
    let clause = matches!(context.tag(end), Some(Tag::Verb | Tag::Aux));
    let closes = quoted && !clause || comma;
    (phrase.len() > 1 || closes).then(|| (source, vec![cue], end))
}

/// "For Ana Lund, the envoy of Norland, the draft misses the point": in whose eyes it is so; a person in full, and in the present. "For
/// Norland, the guns must fall silent", "To Norland, the draft is a trap": a single name only where something must be, or is to it.
fn beholder(context: &Context<'_>, at: usize) -> Option<Phrase> {
    let to = context.lower(at) == "to";
    if at != context.bounds.start || !to && context.lower(at) != "for" {
        return None;
    }
    let name = context.phrase_after(at + 1);
    let mut source = context.with_apposition(name.clone());
    // "For Ana Lund, of the institute in Vell,"
    if context.word(source.end) == "," && context.lower(source.end + 1) == "of" {
        source.end = context.adjunct_phrase_end(source.end + 2);
    }
    let (end, next) = (source.end, source.end + 1);
    let named = |&i: &usize| context.tag(i) == Some(Tag::Name) && !context.is(i, Class::Title);
    let full = name.clone().filter(named).count() > 1;
    let opens = context.word(end) == ",";
    let there = usize::from(context.lower(next) == "there");
    let verb = match there {
        0 => context.phrase_after(next).end,
        _ => next + there,
    };
    let now = context.entry(verb).inflected(&[Form::S])
        || matches!(
            context.lower(verb),
            "is" | "are" | "has" | "have" | "must" | "can" | "cannot" | "could" | "will"
        );
    let must = matches!(context.lower(verb), "must" | "cannot")
        || to
            && matches!(
                context.lower(verb),
                "is" | "are" | "was" | "were" | "would" | "looks"
            );
    let single = must && name.len() == 1 && name.clone().all(|i| named(&i));
    let cue = at..at + 1;
    ((full && !to || single) && opens && (now || to)).then(|| (source, vec![cue], end))
}

/// "as Norland sees it".
fn seen(context: &Context<'_>, at: usize) -> Option<Phrase> {
    if context.lower(at) != "as" {
        return None;
    }
    let source = context.phrase_after(at + 1);
    let verb = source.end;
    let sees = matches!(context.lower(verb), "sees" | "see" | "tells" | "tell");
    let seen = sees && context.lower(verb + 1) == "it";
    let cue = vec![at..at + 1, verb..verb + 2];
    (seen && !source.is_empty()).then_some((source, cue, verb + 2))
}

/// "in the minister’s view", "by his account", "from Norland’s point of view"; "in my view" is the author’s own.
fn owned(context: &Context<'_>, at: usize) -> Option<Phrase> {
    let own = match context.lower(at) {
        "in" | "by" | "from" => &OWNED[..DRAFTS],
        "under" => &OWNED[DRAFTS..],
        _ => return None,
    };
    let is_view = |&i: &usize| own.contains(&context.lower(i));
    let view = (at + 2..(at + 8).min(context.bounds.end)).find(is_view)?;
    let source = at + 1..view;
    let pronoun = source.len() == 1
        && matches!(
            context.word(source.start).to_ascii_lowercase().as_str(),
            "his" | "her" | "its" | "their"
        );
    let nominal = |i: usize| {
        matches!(
            context.tag(i),
            Some(Tag::Det | Tag::Noun | Tag::Name | Tag::Number | Tag::Prep | Tag::Mark)
        )
    };
    let point = context.lower(view) == "point";
    let end = view + 1 + 2 * usize::from(point);
    let whole = !point || context.lower(end - 2) == "of" && context.lower(end - 1) == "view";
    // "From the Norlander point of view", "under the Norland draft"
    let draft = context.lower(at) == "under";
    let seen = (draft || matches!(context.lower(view), "point" | "perspective" | "view"))
        && context.tag(view - 1) == Some(Tag::Name);
    let phrase = (possessive(context, view - 1) || seen) && source.clone().all(nominal);
    (whole && (pronoun || phrase)).then(|| (source, vec![at..at + 1, view..end], end))
}

/// The clause around the phrase: behind it where it opens the sentence, before it, or on both sides where the verb comes only then.
fn clause(context: &Context<'_>, at: usize, end: usize) -> Option<Vec<Range<usize>>> {
    let verb = |range: &Range<usize>| {
        range
            .clone()
            .any(|i| matches!(context.tag(i), Some(Tag::Verb | Tag::Aux | Tag::Passive)))
    };
    let opens = (context.bounds.start..at)
        .all(|i| matches!(context.tag(i), Some(Tag::Mark | Tag::Coord | Tag::Adv)));
    if opens {
        let comma = (end..context.bounds.end).find(|&i| context.word(i) == ",");
        let start = comma.map_or(end, |comma| comma + 1);
        let range = start..context.final_mark();
        let quoted = range.clone().any(|i| context.quotations.at(i).is_some());
        return (verb(&range) || quoted).then(|| vec![range]);
    }
    let start = (context.bounds.start..at)
        .rev()
        .find(|&i| context.word(i) == ";")
        .map_or(context.bounds.start, |i| i + 1);
    let before = start..at;
    if verb(&before) || context.quotations.at(start).is_some() {
        return Some(vec![before]);
    }
    let between = context.word(at - 1) == "," && context.word(end) == ",";
    let after = end + 1..context.final_mark();
    (between && verb(&after)).then(|| vec![before, after])
}
