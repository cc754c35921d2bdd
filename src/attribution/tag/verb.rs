//! Whether a word that can be a verb is one here, and in which form.
use super::aside::{closes_aside, ends_thought, is_behind_quotation, opens_aside, subject_start};
use super::{Tag, previous_index};
use crate::lexicon::{Class, Entry, Form, Frame, entry_of_lower};
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// The verb readings of a word that can be a verb; none where it is a noun here.
pub(super) fn tag(
    text: &Text<'_>,
    before: &[Tag],
    i: usize,
    sentence: &Range<usize>,
) -> Option<Tag> {
    let entry = text.entries[i];
    if !entry.is(Class::Verb) || entry.is(Class::Aux) || is_idle_wish(text, before, i, sentence) {
        return None;
    }
    let at = previous_index(before, i, sentence).map(|at| before_mark(text, before, at, sentence));
    let left = at.map(|j| before[j]);
    let left_entry = at.map(|j| text.entries[j]).unwrap_or_default();
    let next = (i + 1 < sentence.end).then(|| i + 1);
    let cue = !entry.verb().is_empty();
    let ing = entry.inflected(&[Form::Ing]) || !cue && text.word(i).ends_with("ing");
    if left == Some(Tag::To) {
        return Some(Tag::Inf);
    }
    if ing {
        return match left {
            Some(Tag::Aux) if left_entry.is(Class::Be) => Some(Tag::Verb),
            Some(Tag::Det) => None,
            _ => Some(Tag::Ing),
        };
    }
    if left == Some(Tag::Aux) {
        let participle = if cue {
            entry.inflected(&[Form::Participle])
        } else {
            !entry.inflected(&[Form::Base])
        };
        return Some(if left_entry.is(Class::Be) && participle {
            Tag::Passive
        } else {
            Tag::Verb
        });
    }
    // "the proposed talks": a participle before a noun is an adjective; "the demand": a noun. So with "Norland’s lead negotiator".
    let behind_particle = || at.is_some_and(|j| is_particle(text, before, j, sentence));
    if matches!(left, Some(Tag::Det | Tag::Number)) || possessive(text, at) || behind_particle() {
        return None;
    }
    let past = if cue {
        entry.inflected(&[Form::Past, Form::Participle])
    } else {
        text.word(i).ends_with("ed")
    };
    let ambiguous =
        entry.noun().is_some() || entry.verb().iter().any(|c| c.frames.has(Frame::Noun));
    if cue && past && !entry.inflected(&[Form::Past]) {
        // "the last known meeting": a participle without its auxiliary.
        return None;
    }
    if past && !entry.inflected(&[Form::Base]) {
        let attributive = matches!(left, Some(Tag::Prep | Tag::Verb | Tag::Ing | Tag::Inf))
            && next.is_some_and(|n| {
                !text.entries[n].is_function_word() && text.tokens[n].kind != TokenKind::Mark
            });
        return match left {
            _ if attributive => None,
            Some(Tag::Pron | Tag::Rel) => Some(Tag::Verb),
            _ if is_participle(text, before, i, sentence) => Some(Tag::Passive),
            _ => Some(Tag::Verb),
        };
    }
    if entry.inflected(&[Form::S]) {
        if left == Some(Tag::Prep) || possessive(text, at) {
            return None;
        }
        let pronoun = left_entry.is(Class::He) || left_entry.is(Class::She);
        if !ambiguous || left == Some(Tag::Pron) && pronoun {
            return Some(Tag::Verb);
        }
        let verb = opens_complement(text, next, left)
            || is_contact(text, before, i, sentence)
            || ends_relative(text, before, i, sentence)
            || ends_thought(text, before, i, sentence);
        return verb.then_some(Tag::Verb);
    }
    let named = matches!(left, Some(Tag::Name | Tag::Pron)) && !possessive(text, at);
    // "The minister put forward a plan"
    let put = || entry.inflected(&[Form::Past]) && takes_particle(text, entry, next);
    if cue && (named && is_timeless(text, entry, next) || left == Some(Tag::Noun) && put()) {
        return Some(Tag::Verb);
    }
    // The base form: a verb after "they", "who", a plural or two joined subjects.
    let plural =
        at.is_some_and(|j| is_plural(text, before, j) || are_joined(text, before, j, sentence));
    let complemented = || opens_complement(text, next, left);
    let ends = || complemented() || ends_thought(text, before, i, sentence);
    if plural && (!ambiguous || ends()) {
        return Some(Tag::Verb);
    }
    // "an immediate halt": after what is not plural, the base of a regular verb is a noun.
    let base = || entry_of_lower(&format!("{}ed", text.lower(i))).is(Class::Verb);
    let subject = matches!(left, Some(Tag::Pron | Tag::Rel | Tag::Noun | Tag::Name));
    let attribute =
        |j: usize| is_attribute(text, before, j, sentence) && !opens_complement(text, next, None);
    let noun = left == Some(Tag::Noun) || at.is_some_and(attribute);
    let behind_aside = || {
        let goes_on = entry.is(Class::Raising)
            || next.is_some_and(|n| {
                text.entries[n].is_function_word()
                    || text.word(n).starts_with(char::is_uppercase)
                    || matches!(text.word(n), "out" | "back" | "away")
            });
        goes_on && at.is_some_and(|j| closes_aside(text, before, j, sentence))
    };
    (!cue && (subject && !(noun && base()) || behind_aside())).then_some(Tag::Verb)
}

/// "the plan proposed by Norland", "Lund, elected in May, says": whether a past form is no verb of its own.
fn is_participle(text: &Text<'_>, before: &[Tag], i: usize, sentence: &Range<usize>) -> bool {
    let entry = text.entries[i];
    let mut objects = entry.verb().iter().map(|c| c.frames);
    let transitive = entry.verb().is_empty()
        || objects.any(|f| f.has(Frame::Obj) || f.has(Frame::ObjTo) || f.has(Frame::Io));
    let by = transitive && i + 1 < sentence.end && by_follows(text, entry, i + 1);
    by || opens_aside(text, before, i, sentence)
}

/// "ruled out talks": a particle is nobody's name, and what stands behind it no verb.
fn is_particle(text: &Text<'_>, before: &[Tag], at: usize, sentence: &Range<usize>) -> bool {
    let verb = at.checked_sub(1).filter(|&verb| verb >= sentence.start);
    let takes = |verb: usize| takes_particle(text, text.entries[verb], Some(at));
    before[at] == Tag::Noun && verb.is_some_and(takes)
}

fn is_plural(text: &Text<'_>, before: &[Tag], at: usize) -> bool {
    let (word, entry) = (text.word(at), text.entries[at]);
    let possessive = word.ends_with("'s") || word.ends_with("’s");
    let plural = word.ends_with('s') && !possessive && !word.ends_with("ss");
    matches!(before[at], Tag::Noun | Tag::Name) && plural
        || before[at] == Tag::Rel
        || entry.is(Class::They)
        || entry.is(Class::First)
        || matches!(word, "many" | "both" | "people" | "you")
}

/// "the Norland draft": one name behind an article, which is no plural.
fn is_attribute(text: &Text<'_>, before: &[Tag], name: usize, sentence: &Range<usize>) -> bool {
    let article = (name > sentence.start).then(|| before[name - 1]) == Some(Tag::Det);
    before[name] == Tag::Name && article && !text.word(name).ends_with('s')
}

/// "the plan, which Norland supports, would": what ends a relative clause behind its subject.
fn ends_relative(text: &Text<'_>, before: &[Tag], i: usize, sentence: &Range<usize>) -> bool {
    let start = subject_start(before, i, sentence);
    if start == i || start == sentence.start || !matches!(text.lower(start - 1), "which" | "that") {
        return false;
    }
    let next = text.entries.get(i + 1).copied().unwrap_or_default();
    let ends = i + 1 < sentence.end && text.tokens[i + 1].kind == TokenKind::Mark;
    ends || next.is(Class::Aux) || next.is(Class::Modal)
}

/// "Conditions like these": the base of what is a cue only behind "would" is no verb but behind an auxiliary or "to".
fn is_idle_wish(text: &Text<'_>, before: &[Tag], i: usize, sentence: &Range<usize>) -> bool {
    let entry = text.entries[i];
    let mut senses = entry.verb().iter();
    let wish = senses.len() > 0 && senses.all(|c| c.frames.has(Frame::Would));
    let left = || previous_index(before, i, sentence).map(|at| before[at]);
    wish && entry.inflected(&[Form::Base]) && !matches!(left(), Some(Tag::Aux | Tag::To))
}

/// "The mandate “begins and ends” there": what stands before a quotation mark that opens between two words.
fn before_mark(text: &Text<'_>, before: &[Tag], at: usize, sentence: &Range<usize>) -> usize {
    let opens = matches!(text.word(at), "\"" | "“" | "‘");
    let gap = |i: usize| text.tokens[i].span.end() < text.tokens[i + 1].span.start();
    let word = at.checked_sub(1).filter(|&i| i >= sentence.start && opens);
    word.filter(|&i| before[i] != Tag::Mark && gap(i) && !gap(at))
        .unwrap_or(at)
}

/// "both Arvia and the Norland ministry": two subjects, the second of which ends at `end`.
fn are_joined(text: &Text<'_>, before: &[Tag], end: usize, sentence: &Range<usize>) -> bool {
    let nominal = |tag: Tag| matches!(tag, Tag::Noun | Tag::Name | Tag::Det);
    let mut words = (sentence.start..=end).rev();
    let and = words.find(|&i| !nominal(before[i]));
    let both = |and: usize| {
        let mut first = (sentence.start..and)
            .rev()
            .take_while(|&i| nominal(before[i]));
        first.any(|i| text.entries[i].is(Class::Both))
    };
    and.is_some_and(|and| and < end && text.lower(and) == "and" && both(and))
}

/// "Lund rubbished the claim": a word in -ed that no list knows, where a subject stands before it or an auxiliary.
pub(super) fn unknown_past(
    text: &Text<'_>,
    before: &[Tag],
    i: usize,
    sentence: &Range<usize>,
) -> Option<Tag> {
    let word = text.word(i);
    let at = previous_index(before, i, sentence)?;
    // "Red" and "need" are no verbs; behind a subject or an auxiliary even a short word is one.
    let subject = matches!(before[at], Tag::Aux | Tag::Pron | Tag::Name);
    let least = if subject { 5 } else { 6 };
    if word.len() < least || !word.ends_with("ed") || word.ends_with("eed") {
        return None;
    }
    let next = text.entries.get(i + 1).copied().unwrap_or_default();
    let complemented = || {
        let reflexive = text.tokens.get(i + 1).is_some() && text.lower(i + 1).ends_with("self");
        let named =
            text.tokens.get(i + 1).is_some() && text.word(i + 1).starts_with(char::is_uppercase);
        reflexive
            || named
            || next.is(Class::Det)
            || next.is(Class::Poss)
            || next.is(Class::That)
            || next.is(Class::Pron)
    };
    // "An official disagreed, saying": nothing more of a clause comes.
    let alone = || text.tokens.get(i + 1).is_some() && text.word(i + 1) == ",";
    match before[at] {
        Tag::Aux if text.entries[at].is(Class::Be) => Some(Tag::Passive),
        Tag::Aux | Tag::Pron | Tag::Rel => Some(Tag::Verb),
        Tag::Name if !possessive(text, Some(at)) => Some(Tag::Verb),
        Tag::Noun if text.lower(i + 1) == "by" => Some(Tag::Passive),
        Tag::Noun if complemented() || alone() => Some(Tag::Verb),
        // "“…,” the envoy bellowed."
        Tag::Noun if is_behind_quotation(text, before, i, sentence) => Some(Tag::Verb),
        // "The envoy paused and said"
        Tag::Noun if text.entries[at].is(Class::Role) && is_joined(text, i) => Some(Tag::Verb),
        // "Lund, speaking later, pronounced herself content": the comma closes an aside.
        Tag::Mark if text.word(at) == "," && complemented() => Some(Tag::Verb),
        _ => None,
    }
}

/// Whether "and" joins a past form of a verb to the word.
fn is_joined(text: &Text<'_>, i: usize) -> bool {
    let second = text.entries.get(i + 2).copied().unwrap_or_default();
    text.tokens.get(i + 1).is_some()
        && text.lower(i + 1) == "and"
        && second.inflected(&[Form::Past])
}

/// "“…,” rubbished the envoy", "“…,” thunders Ana Lund": a word that no list knows between a quotation and who may have spoken it.
pub(super) fn is_inverted(text: &Text<'_>, i: usize) -> bool {
    let word = text.word(i);
    let form =
        word.len() > 4 && !word.ends_with("ss") && (word.ends_with("ed") || word.ends_with('s'));
    let Some(mark) = i.checked_sub(2).filter(|_| form) else {
        return false;
    };
    let quotes = |i: usize| matches!(text.word(i), "\"" | "”" | "''" | "’" | "»");
    let ends = |i: usize| matches!(text.word(i), "," | "?" | "!");
    let closes = ends(mark) && quotes(mark + 1) || quotes(mark) && text.word(mark + 1) == ",";
    let gap = |i: usize| text.tokens[i].span.end() < text.tokens[i + 1].span.start();
    let next = text.entries.get(i + 1).copied().unwrap_or_default();
    let named = || text.word(i + 1).starts_with(char::is_uppercase);
    closes
        && !gap(mark)
        && gap(i - 1)
        && i + 1 < text.tokens.len()
        && (next.is(Class::Det) || next.is(Class::Poss) || named())
}

/// "rejected by", "called for by", "turned down by".
fn by_follows(text: &Text<'_>, verb: Entry, next: usize) -> bool {
    let is = |i: usize, word: &str| text.tokens.get(i).is_some() && text.lower(i) == word;
    let mut particles = verb.verb().iter().filter_map(|c| c.particle);
    is(next, "by") || is(next + 1, "by") && particles.any(|p| is(next, p))
}

/// "Lund put the plan forward": a base form that is the past as well, with something to take.
fn is_timeless(text: &Text<'_>, verb: Entry, next: Option<usize>) -> bool {
    let takes = || opens_complement(text, next, None) || takes_particle(text, verb, next);
    verb.inflected(&[Form::Past]) && takes()
}

/// Whether one of the verb's own particles follows: "put forward".
fn takes_particle(text: &Text<'_>, verb: Entry, next: Option<usize>) -> bool {
    let senses = verb.verb().iter().chain(verb.phrases());
    let mut particles = senses.filter_map(|c| c.particle);
    next.is_some_and(|next| particles.any(|p| text.lower(next) == p))
}

/// ", something the union supports", ", an idea the union supports": the last word of a clause that follows on from its noun without "that".
fn is_contact(text: &Text<'_>, before: &[Tag], i: usize, sentence: &Range<usize>) -> bool {
    let nominal = |tag: Tag| matches!(tag, Tag::Noun | Tag::Name | Tag::Det | Tag::Number);
    let mut words = (sentence.start..i)
        .rev()
        .take_while(|&j| nominal(before[j]));
    let ends = text
        .tokens
        .get(i + 1)
        .is_some_and(|t| t.kind == TokenKind::Mark);
    let idea = |j: usize| {
        let entry = text.entries[j];
        let named = entry.noun().is_some() || entry.is(Class::Step);
        named && j > sentence.start && matches!(text.lower(j - 1), "a" | "an")
    };
    ends && words.any(|j| (text.lower(j) == "something" || idea(j)) && j + 1 < i)
}

fn possessive(text: &Text<'_>, at: Option<usize>) -> bool {
    at.is_some_and(|j| {
        let w = text.word(j);
        w.ends_with("'s")
            || w.ends_with("’s")
            || (matches!(w, "'" | "’") && j > 0 && text.word(j - 1).ends_with('s'))
    })
}

/// Whether what follows can be the complement of a verb, so that "Norland demands a …" is not read as a noun.
fn opens_complement(text: &Text<'_>, next: Option<usize>, left: Option<Tag>) -> bool {
    let Some(next) = next else { return false };
    let e = text.entries[next];
    let word = text.word(next);
    let named = matches!(left, Some(Tag::Name | Tag::Pron | Tag::Rel));
    if text.tokens[next].kind == TokenKind::Mark {
        return matches!(word, "“" | "\"" | "''" | "‘" | ":");
    }
    let clause = e.is(Class::Det)
        || e.is(Class::Poss)
        || e.is(Class::Pron)
        || e.is(Class::That)
        || e.is(Class::To)
        || e.is(Class::They)
        || e.is(Class::He)
        || e.is(Class::Number)
        || (e.is(Class::Wh) && !e.is(Class::Rel));
    let object =
        word.starts_with(char::is_uppercase) || text.tokens[next].kind == TokenKind::Number;
    let finite = e.is(Class::Verb) && (word.ends_with('s') || word.ends_with("ed"));
    let bare = !e.is_function_word() && !finite && !e.is(Class::Time);
    clause
        || (named && (object || bare || matches!(word, "for" | "on")))
        || (object && !e.is_function_word())
}
