//! What each token does in its sentence: a light part-of-speech guess, made from the lexicon and the neighbours.
//!
//! Only the distinctions that the patterns need are drawn; where a word could be a noun or a verb, the guess leans to the noun,
//! so that a pattern finds less rather than something wrong.
use crate::lexicon::{Class, Form, Frame};
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// The part a token plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    /// Punctuation.
    Mark,
    /// "30", "four"
    Number,
    /// "the", "his"
    Det,
    /// "he", "they"
    Pron,
    /// "in", "of"
    Prep,
    /// "and", "but"
    Coord,
    /// "because", "that" before a clause
    Subord,
    /// "who", "which" after a noun
    Rel,
    /// "has", "would"
    Aux,
    /// "not"
    Neg,
    /// "also", "effectively"
    Adv,
    /// "to" before an infinitive
    To,
    /// A finite verb, or a participle after an auxiliary.
    Verb,
    /// A participle after a form of "be", or one that ends a noun phrase before "by".
    Passive,
    /// An infinitive after "to".
    Inf,
    /// A word in -ing that is no noun.
    Ing,
    /// A capitalised word that is no function word.
    Name,
    /// Everything else: nouns and adjectives.
    Noun,
}

/// Guesses the part of every token.
pub(crate) fn tags(text: &Text<'_>) -> Vec<Tag> {
    let mut out = vec![Tag::Mark; text.tokens.len()];
    for sentence in &text.sentences {
        for i in sentence.tokens.clone() {
            out[i] = tag(text, &out, i, &sentence.tokens);
        }
    }
    out
}

fn tag(text: &Text<'_>, before: &[Tag], i: usize, sentence: &Range<usize>) -> Tag {
    let token = text.tokens[i];
    match token.kind {
        TokenKind::Mark => return Tag::Mark,
        TokenKind::Number => return Tag::Number,
        TokenKind::Word => {}
    }
    let word = text.word(i);
    let entry = text.entries[i];
    let capital = word.starts_with(char::is_uppercase);
    let inside = i > first_word(text, sentence, i);
    // A capital inside a sentence makes a name, but not of "I" and not of headline words that the lexicon knows as grammar.
    if capital
        && inside
        && (entry.is(Class::Month) || !(entry.is_function_word() || entry.is(Class::Adv)))
    {
        return Tag::Name;
    }
    if entry.is(Class::To) {
        return if infinitive_follows(text, i, sentence) {
            Tag::To
        } else {
            Tag::Prep
        };
    }
    if entry.is(Class::That) {
        return that(text, before, i, sentence);
    }
    if entry.is(Class::Neg) && !entry.is(Class::Aux) && !entry.is(Class::Modal) {
        return if word.eq_ignore_ascii_case("no") {
            Tag::Det
        } else {
            Tag::Neg
        };
    }
    if let Some(tag) = verb(text, before, i, sentence) {
        return tag;
    }
    if entry.is(Class::Aux) || entry.is(Class::Modal) {
        return Tag::Aux;
    }
    if entry.is(Class::Rel)
        && i > sentence.start
        && matches!(
            before[i - 1],
            Tag::Noun | Tag::Name | Tag::Number | Tag::Mark
        )
    {
        return Tag::Rel;
    }
    if entry.is(Class::Number) && !entry.is(Class::Pron) {
        return Tag::Number;
    }
    if entry.is(Class::Poss) {
        return Tag::Det;
    }
    // "Lund once insisted": between a subject and its verb it opens no clause.
    let between = matches!(
        previous(before, i, sentence),
        Some(Tag::Noun | Tag::Name | Tag::Pron)
    ) && text
        .entries
        .get(i + 1)
        .is_some_and(|e| e.is(Class::Verb) && !e.is(Class::Aux));
    if entry.is(Class::Adv) && entry.is(Class::Subord) && between {
        return Tag::Adv;
    }
    if entry.is(Class::Subord) && !(entry.is(Class::Prep) && prepositional(text, i, sentence)) {
        return Tag::Subord;
    }
    if entry.is(Class::Det) {
        return if entry.is(Class::Pron) && !noun_follows(text, i, sentence) {
            Tag::Pron
        } else {
            Tag::Det
        };
    }
    if entry.is(Class::Pron) {
        return Tag::Pron;
    }
    if entry.is(Class::Wh) {
        return Tag::Subord;
    }
    if entry.is(Class::Coord) {
        return Tag::Coord;
    }
    if entry.is(Class::Prep) {
        return Tag::Prep;
    }
    if entry.is(Class::Adv) || (word.len() > 4 && word.ends_with("ly") && !capital) {
        return Tag::Adv;
    }
    if capital && (inside || !entry.is(Class::Starter)) {
        let title = entry.is(Class::Title) || !entry.is(Class::Role) && !entry.is(Class::Group);
        return if title { Tag::Name } else { Tag::Noun };
    }
    if !capital
        && word.len() > 5
        && word.ends_with("ing")
        && !matches!(previous(before, i, sentence), Some(Tag::Det))
    {
        return Tag::Ing;
    }
    Tag::Noun
}

/// First token of the sentence, or of the quotation that `i` stands in, that is a word.
fn first_word(text: &Text<'_>, sentence: &Range<usize>, i: usize) -> usize {
    let opened = (sentence.start..i)
        .rev()
        .find(|&j| matches!(text.word(j), "\"" | "“" | "‘" | ":"));
    let start = opened.map_or(sentence.start, |j| j + 1);
    (start..i)
        .find(|&j| text.tokens[j].kind != TokenKind::Mark)
        .unwrap_or(i)
}

fn previous(before: &[Tag], i: usize, sentence: &Range<usize>) -> Option<Tag> {
    (sentence.start..i)
        .rev()
        .map(|j| before[j])
        .find(|t| !matches!(t, Tag::Adv | Tag::Neg))
}

fn previous_index(before: &[Tag], i: usize, sentence: &Range<usize>) -> Option<usize> {
    (sentence.start..i)
        .rev()
        .find(|&j| !matches!(before[j], Tag::Adv | Tag::Neg))
}

/// Whether an infinitive follows "to": a known verb, or an unknown word that an object marks as one ("to dither that").
fn infinitive_follows(text: &Text<'_>, i: usize, sentence: &Range<usize>) -> bool {
    let adverb = |j: usize| text.entries[j].is(Class::Adv) || text.word(j).ends_with("ly");
    let fixed = i > sentence.start
        && matches!(
            text.word(i - 1).to_ascii_lowercase().as_str(),
            "according" | "due" | "prior" | "thanks"
        );
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
    known || (object && !word.ends_with('s') && !entry.is_function_word() && !entry.is(Class::Time))
}

/// "that": a conjunction after a verb or before a clause, a relative after a noun, else a determiner.
fn that(text: &Text<'_>, before: &[Tag], i: usize, sentence: &Range<usize>) -> Tag {
    match previous(before, i, sentence) {
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

fn noun_follows(text: &Text<'_>, i: usize, sentence: &Range<usize>) -> bool {
    (i + 1 < sentence.end) && text.tokens[i + 1].kind != TokenKind::Mark && {
        let next = text.entries[i + 1];
        !(next.is_function_word() || next.is(Class::Adv))
            && !(next.is(Class::Verb)
                && !next.is(Class::Noise)
                && next.noun().is_none()
                && !next.inflected(&[Form::Ing, Form::Participle]))
    }
}

/// "after the talks", "as president": a preposition, when no verb follows before the next mark.
fn prepositional(text: &Text<'_>, i: usize, sentence: &Range<usize>) -> bool {
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

/// The verb readings of a word that can be a verb; none where it is a noun here.
fn verb(text: &Text<'_>, before: &[Tag], i: usize, sentence: &Range<usize>) -> Option<Tag> {
    let entry = text.entries[i];
    if !entry.is(Class::Verb) || entry.is(Class::Aux) {
        return None;
    }
    let at = previous_index(before, i, sentence);
    let left = at.map(|j| before[j]);
    let left_entry = at.map(|j| text.entries[j]).unwrap_or_default();
    let next = (i + 1 < sentence.end).then(|| i + 1);
    let cue = !entry.verb().is_empty();
    let ing = if cue {
        entry.inflected(&[Form::Ing])
    } else {
        text.word(i).ends_with("ing")
    };
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
    if matches!(left, Some(Tag::Det | Tag::Number)) {
        // "the proposed talks": a participle before a noun is an adjective; "the demand": a noun.
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
        let transitive = !cue || entry.verb().iter().any(|c| c.frames.has(Frame::Obj));
        let by = transitive && next.is_some_and(|n| text.word(n).eq_ignore_ascii_case("by"));
        let attributive = matches!(left, Some(Tag::Prep | Tag::Verb | Tag::Ing | Tag::Inf))
            && next.is_some_and(|n| {
                !text.entries[n].is_function_word() && text.tokens[n].kind != TokenKind::Mark
            });
        return match left {
            _ if attributive => None,
            Some(Tag::Pron | Tag::Rel) => Some(Tag::Verb),
            _ if by => Some(Tag::Passive),
            _ => Some(Tag::Verb),
        };
    }
    if entry.inflected(&[Form::S]) {
        if left == Some(Tag::Prep) || possessive(text, at) {
            return None;
        }
        if !ambiguous {
            return Some(Tag::Verb);
        }
        return opens_complement(text, next, left).then_some(Tag::Verb);
    }
    // The base form: a verb after "they", "who", a plural or two joined subjects.
    let plural = at.is_some_and(|j| {
        let w = text.word(j);
        (matches!(before[j], Tag::Noun | Tag::Name)
            && w.ends_with('s')
            && !w.ends_with("'s")
            && !w.ends_with("’s")
            && !w.ends_with("ss"))
            || text.entries[j].is(Class::They)
            || text.entries[j].is(Class::First)
            || matches!(before[j], Tag::Rel)
            || matches!(w, "many" | "both" | "people" | "you")
    });
    if plural && (!ambiguous || opens_complement(text, next, left)) {
        return Some(Tag::Verb);
    }
    (!cue && matches!(left, Some(Tag::Pron | Tag::Rel | Tag::Noun | Tag::Name)))
        .then_some(Tag::Verb)
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
        return matches!(word, "“" | "\"" | "‘" | ":");
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

#[cfg(test)]
mod tests {
    use super::{Tag, tags};
    use crate::text::analyse;

    /// Checks the tag of the word marked by a star.
    fn check(marked: &str, expected: Tag) {
        let plain = marked.replace('*', "");
        let text = analyse(&plain, &[]);
        let at = text
            .tokens
            .iter()
            .position(|t| t.span.start() == marked.find('*').unwrap())
            .unwrap();
        assert_eq!(tags(&text)[at], expected, "{marked}");
    }

    #[test]
    fn nouns_are_not_verbs() {
        check("Its *demands are high.", Tag::Noun);
        check("Norland’s *demands that it go were met.", Tag::Noun);
        check("The *proposed talks begin.", Tag::Noun);
        check("The peace *plans of the union failed.", Tag::Noun);
        check("A *report on the port came.", Tag::Noun);
    }

    #[test]
    fn verbs_are_found_beside_their_nouns() {
        check("Norland *demands a full withdrawal.", Tag::Verb);
        check("Norland *plans to leave.", Tag::Verb);
        check("Both sides *report that it held.", Tag::Verb);
        check("They *want peace.", Tag::Verb);
        check("Arvia has effectively *rejected it.", Tag::Verb);
        check("Arvia is also *demanding that they go.", Tag::Verb);
    }

    #[test]
    fn passives_are_told_from_actives() {
        check("The plan was *welcomed by Norland.", Tag::Passive);
        check("The plan *proposed by Norland failed.", Tag::Passive);
        check("He *proposed talks.", Tag::Verb);
    }

    #[test]
    fn to_and_that_have_their_kinds() {
        check("He wants *to go.", Tag::To);
        check("He went *to Norland.", Tag::Prep);
        check("He said *that it rained.", Tag::Subord);
        check("A deal *that would end it.", Tag::Rel);
    }
}
