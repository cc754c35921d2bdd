//! The cue noun: "Norland’s demand that …", "issued an ultimatum: …", "expressed hope that …".
use super::complement::adjuncts_end;
use super::{Found, signal};
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;
use crate::claim::Act;
use crate::lexicon::{Class, Cue, Frame};
use std::ops::Range;

/// Finds the attribution whose cue noun stands at `at`.
pub(super) fn find(context: &Context<'_>, at: usize) -> Option<Found> {
    let cue = context.entry(at).noun()?;
    if !matches!(context.tag(at)?, Tag::Noun) {
        return None;
    }
    if let Some((source, content)) = held_in(context, cue, at) {
        let signal = signal(context, cue, at..at + 1);
        return Some(Found::told(at, source, at..at + 1, vec![content], signal));
    }
    if let Some((source, content)) = answered(context, cue, at) {
        let signal = signal(context, cue, at..at + 1);
        return Some(Found::told(at, source, at..at + 1, vec![content], signal));
    }
    if let Some((source, content)) = made_by(context, cue, at) {
        let signal = signal(context, cue, at..at + 1);
        return Some(Found::told(at, source, at..at + 1, vec![content], signal));
    }
    // "gave assurances only last week that"
    let later = || {
        let end = adjuncts_end(context, at + 1);
        let that = context.is(end, Class::That) && end > at + 1;
        that.then(|| complement(context, cue, end)).flatten()
    };
    let content = complement(context, cue, at + 1).or_else(later)?;
    let (source, words) = carried(context, at).or_else(|| owned(context, at))?;
    if is_imagined(context, source.start, content.end) {
        return None;
    }
    let mut signal = signal(context, cue, words.clone());
    // "has little interest in"
    signal.negated |= words
        .clone()
        .any(|i| matches!(context.lower(i), "little" | "scant"));
    if is_given_up(context, at) {
        // Who drops a demand or an offer makes none.
        if signal.act != Act::Opposes {
            return None;
        }
        signal.act = Act::Accepts;
    }
    Some(Found::told(at, source, words, vec![content], signal))
}

/// "A Norland refusal to come would end the talks": the name at `owner` behind "a", and at `verb` what would come of it.
fn is_imagined(context: &Context<'_>, owner: usize, verb: usize) -> bool {
    let any = |i| matches!(context.lower(i), "a" | "an" | "any");
    owner.checked_sub(1).is_some_and(any)
        && (context.is(verb, Class::Will)
            || matches!(context.lower(verb), "could" | "might" | "may"))
}

/// "A demand by Norland for a truce": whose it is stands between the noun and what it takes.
fn made_by(context: &Context<'_>, cue: &Cue, at: usize) -> Option<(Range<usize>, Range<usize>)> {
    let nominal = |&i: &usize| matches!(context.tag(i), Some(Tag::Det | Tag::Name | Tag::Noun));
    let words = (at + 2..context.bounds.end).take_while(nominal).count();
    let source = at + 2..at + 2 + words;
    let named = source.clone().any(|i| context.tag(i) == Some(Tag::Name));
    let by = context.lower(at + 1) == "by" && named;
    let content = by.then(|| complement(context, cue, source.end)).flatten()?;
    Some((source, content))
}

/// "The fear in Vell is that …", "the message from Vell was: …": where it is held stands for who holds it; not "Lund’s fear in Vell".
fn held_in(context: &Context<'_>, cue: &Cue, at: usize) -> Option<(Range<usize>, Range<usize>)> {
    let source = context.phrase_after(at + 2);
    let mut words = source.clone().map(|i| context.tag(i));
    let named = match context.lower(at + 1) {
        "in" => words.all(|tag| tag == Some(Tag::Name)),
        "from" | "among" => words.any(|tag| tag == Some(Tag::Name)),
        _ => return None,
    };
    let the = at == context.bounds.start || context.lower(phrase_start(context, at)) == "the";
    let takes = cue.frames.has(Frame::Is) && named && !source.is_empty() && the;
    let content = takes
        .then(|| complement(context, cue, source.end))
        .flatten()?;
    Some((source, content))
}

/// "“Never” was the answer from Vell", "“…” is Lund’s reply": the quotation before, and whose it is.
fn answered(context: &Context<'_>, cue: &Cue, at: usize) -> Option<(Range<usize>, Range<usize>)> {
    let start = phrase_start(context, at);
    let owner = start.checked_sub(1).filter(|&i| possessive(context, i));
    let owner = owner.map(|i| context.phrase_before(i + 1));
    let be = owner
        .clone()
        .map_or(start, |owner| owner.start)
        .checked_sub(1)?;
    let before = be.checked_sub(1)?;
    let quotation = context.quotations.at(before)?;
    let ends = quotation.closed && quotation.tokens.end == be && context.is(be, Class::Be);
    let from = matches!(context.lower(at + 1), "from" | "of");
    let source = owner.or_else(|| from.then(|| context.phrase_after(at + 2)))?;
    let told = cue.frames.has(Frame::Is) && ends && !source.is_empty();
    told.then(|| (source, quotation.tokens.clone()))
}

/// "has yet to respond to the demand to": the demand of somebody else.
pub(crate) fn is_responded_to(context: &Context<'_>, at: usize) -> bool {
    let start = phrase_start(context, at);
    let verb = start.checked_sub(2).map_or("", |i| context.lower(i));
    let responds = ["respon", "react", "repl"]
        .iter()
        .any(|s| verb.starts_with(s));
    context.tag(at) == Some(Tag::Noun) && responds && context.lower(start - 1) == "to"
}

/// "dropped its objections to", "has withdrawn its demand that".
fn is_given_up(context: &Context<'_>, at: usize) -> bool {
    let verb = phrase_start(context, at).checked_sub(1);
    let taken = |back: usize| {
        let verb = back.checked_sub(1).map(|i| context.lower(i));
        matches!(verb, Some("take" | "takes" | "took" | "taken")) && context.lower(back) == "back"
    };
    verb.is_some_and(|verb| context.is(verb, Class::GivingUp) || taken(verb))
}

fn complement(context: &Context<'_>, cue: &Cue, start: usize) -> Option<Range<usize>> {
    if cue.frames.has(Frame::Is) {
        // "Norland’s version, repeated ever since, is"
        let comma = context.word(start) == ",";
        let be = if comma {
            context.aside_end(start)
        } else {
            start
        };
        // "Norland’s line has long been that"
        let adverb = |i: usize| context.tag(i) == Some(Tag::Adv);
        let been = usize::from(context.is(be, Class::Have));
        let be = be + been + usize::from(been > 0 && adverb(be + 1));
        if context.is(be, Class::Be) || context.lower(be).starts_with("remain") {
            return predicate(context, cue, be + 1);
        }
    }
    // "a warning to the airline that": the hearer stands between.
    let hearer = context.phrase_after(start + 1);
    let told = context.tag(start) == Some(Tag::Prep)
        && context.lower(start) == "to"
        && context.is(hearer.end, Class::That);
    if told && cue.frames.has(Frame::That) && !hearer.is_empty() {
        return complement(context, cue, hearer.end);
    }
    let takes = match context.tag(start)? {
        Tag::To => cue.frames.has(Frame::To),
        Tag::Subord if context.is(start, Class::That) => cue.frames.has(Frame::That),
        Tag::Prep => cue.frames.take(context.lower(start)),
        Tag::Mark => context.word(start) == ":" && cue.frames.has(Frame::Colon),
        Tag::Ing => cue.frames.has(Frame::Colon) && !context.entry(start).verb().is_empty(),
        _ => false,
    };
    let clause = context.clause_end(start + 1).max(start + 1);
    // "Norland’s offer of talks was refused": the noun is the subject, and its complement ends where the verb begins; after a
    // clause ("the demand that it be closed was refused"), where a second verb follows the first.
    let phrasal = matches!(context.tag(start)?, Tag::To | Tag::Prep);
    let predicate = |i: usize| matches!(context.tag(i), Some(Tag::Verb | Tag::Aux | Tag::Passive));
    let subordinate = |i: usize| matches!(context.tag(i), Some(Tag::Subord | Tag::Rel));
    let second = |i: usize| {
        context.tag(i) == Some(Tag::Aux)
            && matches!(context.tag(i - 1), Some(Tag::Passive | Tag::Verb))
    };
    let end = if phrasal {
        (start + 1..clause)
            .take_while(|&i| !subordinate(i))
            .find(|&i| predicate(i))
    } else {
        (start + 1..clause).find(|&i| second(i))
    };
    let end = end.unwrap_or(clause);
    (takes && end > start + 1).then_some(start..end)
}

/// "its position is that …", "Norland’s aim was to …", "their message is: “…”", "its condition is a truce", "Vell’s fear is of a trap".
fn predicate(context: &Context<'_>, cue: &Cue, after: usize) -> Option<Range<usize>> {
    let start = after + usize::from(matches!(context.word(after), ":" | ","));
    let finite = |i: usize| matches!(context.tag(i), Some(Tag::Verb | Tag::Aux));
    let clause = match context.tag(start)? {
        Tag::To => true,
        Tag::Subord => context.is(start, Class::That),
        Tag::Prep => cue.frames.take(context.lower(start)),
        Tag::Det | Tag::Name | Tag::Ing if cue.frames.has(Frame::Thing) => {
            let end = context.clause_end(start);
            // "Norland’s demand is a trap", "is the same"
            let judged = |i: usize| {
                let word = context.lower(i);
                context.is(i, Class::Deriding)
                    || context.is(i, Class::Refusing)
                    || context.is(i, Class::Approving)
                    || matches!(word, "same" | "one" | "old" | "problem" | "reason" | "sign")
            };
            end > start + 1 && !context.phrase_after(start).any(judged)
        }
        // "The message was blunt: no deal without Norland"
        Tag::Noun if colon_follows(context, start).is_some() => {
            let colon = colon_follows(context, start)?;
            let end = context.final_mark();
            return (end > colon + 1).then_some(colon + 1..end);
        }
        // Not "its position was “unacceptable”"
        _ => {
            let end = context.quotations.at(start).map_or(start, |q| q.tokens.end);
            // "its position was “plainly wrong,” Lund said": whoever speaks behind it says so.
            let spoken = end > 1 && context.word(end - 2) == "," && context.cue_follows(end);
            context.is_opening(start) && !spoken && (start > after || (start..end).any(finite))
        }
    };
    clause.then(|| start..context.clause_end(start))
}

/// The colon behind one or two adjectives: "clear:", "simple and blunt:".
fn colon_follows(context: &Context<'_>, start: usize) -> Option<usize> {
    let adjective = |i: &usize| matches!(context.tag(*i), Some(Tag::Noun | Tag::Coord));
    let words = (start..start + 3).take_while(adjective).count();
    Some(start + words).filter(|&i| context.word(i) == ":")
}

/// First token of the noun's own phrase: its determiner and adjectives.
fn phrase_start(context: &Context<'_>, at: usize) -> usize {
    let mut start = at;
    while start > context.bounds.start
        && (matches!(
            context.tag(start - 1),
            Some(Tag::Noun | Tag::Number | Tag::Adv | Tag::Det)
        ) || context.word(start - 1) == "-")
        && !possessive(context, start - 1)
    {
        start -= 1;
        if context.tag(start) == Some(Tag::Det) {
            break;
        }
    }
    start
}

/// "issued an ultimatum", "gave them a deadline": the noun is the object of a light verb, whose subject is the source.
fn carried(context: &Context<'_>, at: usize) -> Option<(Range<usize>, Range<usize>)> {
    let start = phrase_start(context, at);
    let mut verb = start.checked_sub(1)?;
    if context.is(verb, Class::Poss) {
        verb = verb.checked_sub(1)?;
    }
    if !context.is(verb, Class::Light)
        && matches!(context.tag(verb), Some(Tag::Name | Tag::Pron | Tag::Noun))
    {
        verb = context.phrase_before(verb + 1).start.checked_sub(1)?;
    }
    // "answered with an offer of talks"
    let answered = verb.checked_sub(1).filter(|&i| {
        let answers = ["answer", "respond", "counter", "repl", "react"];
        context.lower(verb) == "with" && answers.iter().any(|a| context.lower(i).starts_with(a))
    });
    if let Some(answered) = answered {
        verb = answered;
    } else if !context.is(verb, Class::Light) && !context.lower(verb).starts_with("show") {
        return None;
    }
    let (source, group) = match context.tag(verb)? {
        // "has no intention of"
        Tag::Verb | Tag::Noun | Tag::Aux => {
            let group = context.group_start(verb);
            (context.subject(group), group)
        }
        Tag::Ing => (context.subject_of_verb_before(verb), verb),
        Tag::Inf if verb >= 2 => (context.subject_of_verb_before(verb - 1), verb),
        _ => return None,
    };
    (!source.is_empty()).then_some((source, group..at + 1))
}

/// "Norland’s demand", "their offer": whose it is.
fn owned(context: &Context<'_>, at: usize) -> Option<(Range<usize>, Range<usize>)> {
    let start = phrase_start(context, at);
    if context.is(start, Class::Poss) {
        return Some((start..start + 1, at..at + 1));
    }
    let owner = start.checked_sub(1).filter(|&i| possessive(context, i));
    let source = match owner {
        Some(owner) => nearest(context, context.phrase_before(owner + 1)),
        None => compound(context, at)?,
    };
    (!source.is_empty()).then_some((source, at..at + 1))
}

/// "Lund’s answer to Norland’s demand": the demand is Norland’s.
fn nearest(context: &Context<'_>, owner: Range<usize>) -> Range<usize> {
    let preposition = |&i: &usize| context.tag(i) == Some(Tag::Prep);
    let last = owner.clone().rev().find(preposition);
    let other = |last: usize| (owner.start..last).any(|i| possessive(context, i));
    let start = last
        .filter(|&last| other(last))
        .map_or(owner.start, |last| last + 1);
    start..owner.end
}

/// "a Norland demand", "the ministry demand": the name that the noun is compounded with.
fn compound(context: &Context<'_>, at: usize) -> Option<Range<usize>> {
    let named = (at.saturating_sub(2)..at).any(|i| context.tag(i) == Some(Tag::Name));
    let phrase = context.phrase_before(at);
    let start = phrase
        .clone()
        .find(|&i| context.tag(i) == Some(Tag::Name))?;
    // "demanded that Norland promise to": a verb in disguise.
    let clause = phrase
        .start
        .checked_sub(1)
        .is_some_and(|i| context.tag(i) == Some(Tag::Subord));
    (named && !clause).then_some(start..at)
}

/// "Lund’s", "the ministers’".
pub(super) fn possessive(context: &Context<'_>, i: usize) -> bool {
    let word = context.word(i);
    word.ends_with("'s")
        || word.ends_with("’s")
        || (matches!(word, "'" | "’") && i > 0 && context.word(i - 1).ends_with('s'))
}
