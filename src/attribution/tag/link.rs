//! How to read the words that link clauses: "to", "that", and prepositions that are conjunctions too.
use super::{Tag, previous};
use crate::claim::Act;
use crate::lexicon::{Class, Entry, Form, Frame};
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// Whether an infinitive follows "to": a known verb, or an unknown word that an object marks as one ("to dither that").
pub(super) fn infinitive_follows(text: &Text<'_>, i: usize, sentence: &Range<usize>) -> bool {
    let adverb = |j: usize| text.entries[j].is(Class::Adv) || text.word(j).ends_with("ly");
    let fixed =
        i > sentence.start && matches!(text.lower(i - 1), "according" | "due" | "prior" | "thanks");
    let Some(next) = (i + 1..sentence.end)
        .find(|&j| !adverb(j))
        .filter(|_| !fixed)
    else {
        return false;
    };
    let (word, entry) = (text.word(next), text.entries[next]);
    if !word.starts_with(char::is_lowercase) || word.ends_with("ing") {
        return false;
    }
    let inflected = entry.inflected(&[Form::S, Form::Past, Form::Participle])
        && !entry.inflected(&[Form::Base]);
    let known = (entry.is(Class::Verb) && !inflected)
        || entry.is(Class::Be)
        || entry.is(Class::Have)
        || entry.is(Class::Do);
    let follows = text.entries.get(next + 1).copied().unwrap_or_default();
    let object = follows.is(Class::Det)
        || follows.is(Class::Poss)
        || follows.is(Class::To)
        || follows.is(Class::That);
    // "hopes to skip": who wishes, tries or begins does so to do something.
    let left = i.checked_sub(1).filter(|&j| j >= sentence.start);
    let wished = left.is_some_and(|j| takes_infinitive(text.entries[j]));
    let wished = wished && entry.noun().is_none();
    let nominal = entry.is_function_word() || entry.is(Class::Time) || word.ends_with('s');
    known || (object || wished) && !nominal
}

fn takes_infinitive(entry: Entry) -> bool {
    let cues = entry.verb().iter().chain(entry.adjective());
    let both = cues
        .clone()
        .any(|c| c.particle == Some("to") || c.frames.has(Frame::ToNoun));
    // "Shows no willingness to yield"; not "a threat to stability"
    let noun = entry
        .noun()
        .filter(|c| c.act != Act::Threatens && entry.verb().is_empty());
    let of_noun = noun.is_some_and(|c| c.frames.has(Frame::To) && !c.frames.has(Frame::ToNoun));
    of_noun || !both && cues.clone().any(|c| c.frames.has(Frame::To))
}

/// "that": a conjunction after a verb or before a clause, a relative after a noun, else a determiner.
pub(super) fn that(text: &Text<'_>, before: &[Tag], i: usize, sentence: &Range<usize>) -> Tag {
    let left = i.checked_sub(1).filter(|&j| j >= sentence.start);
    match previous(before, i, sentence) {
        // "made clear that land is scarce": an adjective opens no relative clause.
        Some(Tag::Noun) if left.is_some_and(|j| text.entries[j].adjective().is_some()) => {
            Tag::Subord
        }
        // "had maintained for weeks that talks": after a time, unless what follows is told of it.
        Some(Tag::Noun) if left.is_some_and(|j| is_span(text, before, j, sentence)) => Tag::Subord,
        Some(Tag::Noun | Tag::Name) => {
            let verb_follows = (i + 1..sentence.end)
                .find(|&j| !text.entries[j].is(Class::Adv))
                .is_some_and(|j| {
                    text.entries[j].is(Class::Aux)
                        || text.entries[j].is(Class::Modal)
                        || text.entries[j].is(Class::Verb)
                });
            if verb_follows { Tag::Rel } else { Tag::Subord }
        }
        Some(Tag::Prep) => Tag::Det,
        None if noun_follows(text, i, sentence) => Tag::Det,
        None => Tag::Pron,
        _ => Tag::Subord,
    }
}

/// "said for weeks": a time without an article behind "for" and a cue.
fn is_span(text: &Text<'_>, before: &[Tag], time: usize, sentence: &Range<usize>) -> bool {
    let spans = time >= sentence.start + 2 && text.entries[time].is(Class::Time);
    let cue = |j: usize| before[j] == Tag::Verb && !text.entries[j].verb().is_empty();
    spans && text.lower(time - 1) == "for" && cue(time - 2)
}

pub(super) fn noun_follows(text: &Text<'_>, i: usize, sentence: &Range<usize>) -> bool {
    let next = i + 1;
    if next >= sentence.end || text.tokens[next].kind == TokenKind::Mark {
        return false;
    }
    let e = text.entries[next];
    let nominal =
        e.noun().is_some() || e.is(Class::Noise) || e.inflected(&[Form::Ing, Form::Participle]);
    let verb = e.is(Class::Verb) && !nominal;
    !(e.is_function_word() || e.is(Class::Adv) || verb)
}

/// "after the talks", "as president": a preposition, when no verb follows before the next mark.
pub(super) fn prepositional(text: &Text<'_>, i: usize, sentence: &Range<usize>) -> bool {
    !(i + 1..sentence.end.min(i + 14))
        .take_while(|&j| {
            text.tokens[j].kind != TokenKind::Mark || matches!(text.word(j), "'" | "’" | "-")
        })
        .filter(|&j| !text.word(j).starts_with(char::is_uppercase))
        .any(|j| {
            let e = text.entries[j];
            e.is(Class::Aux)
                || e.is(Class::Modal)
                || (e.is(Class::Verb) && e.inflected(&[Form::Past, Form::S]) && e.noun().is_none())
                || (e.is(Class::Verb) && e.verb().is_empty() && !text.word(j).ends_with("ing"))
        })
}
