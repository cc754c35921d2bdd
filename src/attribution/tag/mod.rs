//! What each token does in its sentence: a light part-of-speech guess, made from the lexicon and the neighbours.
//!
//! Only the distinctions that the patterns need are drawn; where a word could be a noun or a verb, the guess leans to the noun,
//! so that a pattern finds less rather than something wrong.
mod aside;
mod link;
mod verb;

use crate::lexicon::Class;
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
        // Whether a word came before, in the sentence or in the quotation that it stands in.
        let mut inside = false;
        for i in sentence.tokens.clone() {
            out[i] = tag(text, &out, i, &sentence.tokens, inside);
            inside = match text.word(i) {
                "\"" | "“" | "''" | "‘" | ":" => false,
                _ => inside || text.tokens[i].kind != TokenKind::Mark,
            };
        }
    }
    out
}

fn tag(text: &Text<'_>, before: &[Tag], i: usize, sentence: &Range<usize>, inside: bool) -> Tag {
    match text.tokens[i].kind {
        TokenKind::Mark => return Tag::Mark,
        // "the 40-year-old"
        TokenKind::Number if text.word(i).ends_with("old") => return Tag::Noun,
        TokenKind::Number => return Tag::Number,
        TokenKind::Word => {}
    }
    let entry = text.entries[i];
    let capital = text.word(i).starts_with(char::is_uppercase);
    let grammar = entry.is_function_word() || entry.is(Class::Adv);
    // A capital inside a sentence makes a name, but not of "I" and not of headline words that the lexicon knows as grammar.
    if capital && inside && (entry.is(Class::Month) || !grammar) {
        return Tag::Name;
    }
    linking(text, before, i, sentence)
        .or_else(|| verb::tag(text, before, i, sentence))
        .or_else(|| closed(text, before, i, sentence))
        .unwrap_or_else(|| open(text, before, i, sentence, inside))
}

/// "to", "that" and negations, which tell how to read the verbs beside them.
fn linking(text: &Text<'_>, before: &[Tag], i: usize, sentence: &Range<usize>) -> Option<Tag> {
    let entry = text.entries[i];
    if entry.is(Class::To) {
        let infinitive = link::infinitive_follows(text, i, sentence);
        return Some(if infinitive { Tag::To } else { Tag::Prep });
    }
    if entry.is(Class::That) {
        return Some(link::that(text, before, i, sentence));
    }
    if entry.is(Class::Neg) && !entry.is(Class::Aux) && !entry.is(Class::Modal) {
        let longer = text
            .tokens
            .get(i + 1)
            .is_some_and(|_| text.lower(i + 1) == "longer");
        let determines = text.word(i).eq_ignore_ascii_case("no") && !longer;
        return Some(if determines { Tag::Det } else { Tag::Neg });
    }
    None
}

/// Words of the closed classes.
fn closed(text: &Text<'_>, before: &[Tag], i: usize, sentence: &Range<usize>) -> Option<Tag> {
    let entry = text.entries[i];
    let is = |class| entry.is(class);
    let after_noun = i > sentence.start
        && matches!(
            before[i - 1],
            Tag::Noun | Tag::Name | Tag::Number | Tag::Mark
        );
    let prepositional = || is(Class::Prep) && link::prepositional(text, i, sentence);
    Some(match () {
        () if is(Class::Aux) || is(Class::Modal) => Tag::Aux,
        () if grades(text, i) || is_of_verb(text, before, i) => Tag::Adv,
        () if is(Class::Rel) && after_noun => Tag::Rel,
        // "One envoy", not "one of them"
        () if is(Class::Number) && (!is(Class::Pron) || link::noun_follows(text, i, sentence)) => {
            Tag::Number
        }
        () if is(Class::Poss) => Tag::Det,
        // "both had agreed"
        () if is(Class::Both) && aux_follows(text, i) => Tag::Pron,
        () if is(Class::Adv) && is(Class::Subord) && between(text, before, i, sentence) => Tag::Adv,
        () if is(Class::Subord) && !prepositional() => Tag::Subord,
        () if is(Class::Det) && (!is(Class::Pron) || link::noun_follows(text, i, sentence)) => {
            Tag::Det
        }
        () if is(Class::Det) || is(Class::Pron) => Tag::Pron,
        () if is(Class::Wh) => Tag::Subord,
        () if is(Class::Coord) => Tag::Coord,
        () if is(Class::Prep) => Tag::Prep,
        () if is(Class::Adv) => Tag::Adv,
        () => return None,
    })
}

fn aux_follows(text: &Text<'_>, i: usize) -> bool {
    let next = text.entries.get(i + 1).copied().unwrap_or_default();
    next.is(Class::Aux) || next.is(Class::Modal)
}

/// "more bluntly": a word that would determine a noun stands before an adverb.
fn grades(text: &Text<'_>, i: usize) -> bool {
    let next = || text.tokens.get(i + 1).map(|_| text.word(i + 1));
    matches!(text.lower(i), "more" | "most" | "less") && next().is_some_and(|w| w.ends_with("ly"))
}

/// "has so far refused", "has since said": words that elsewhere open a clause or a phrase belong to the verb.
fn is_of_verb(text: &Text<'_>, before: &[Tag], i: usize) -> bool {
    let next = || text.tokens.get(i + 1).map_or("", |_| text.lower(i + 1));
    match text.lower(i) {
        "so" => next() == "far",
        // "had until then insisted"
        "until" => matches!(next(), "then" | "now" | "recently"),
        // "no longer wants"
        "longer" => i > 0 && text.lower(i - 1) == "no",
        "since" => {
            let verb = text.entries.get(i + 1).is_some_and(|e| e.is(Class::Verb));
            verb && i > 0 && before[i - 1] == Tag::Aux
        }
        _ => false,
    }
}

/// "Lund once insisted": between a subject and its verb a word opens no clause.
fn between(text: &Text<'_>, before: &[Tag], i: usize, sentence: &Range<usize>) -> bool {
    let subject = matches!(
        previous(before, i, sentence),
        Some(Tag::Noun | Tag::Name | Tag::Pron)
    );
    // "Lund once again insisted"
    let mut after = text.entries[i + 1..sentence.end].iter();
    let next = after.find(|e| !e.is(Class::Adv));
    subject && next.is_some_and(|e| e.is(Class::Verb) && !e.is(Class::Aux))
}

/// All other words, by their form.
fn open(text: &Text<'_>, before: &[Tag], i: usize, sentence: &Range<usize>, inside: bool) -> Tag {
    let (word, entry) = (text.word(i), text.entries[i]);
    let capital = word.starts_with(char::is_uppercase);
    if capital {
        let function = entry.is(Class::Role) || entry.is(Class::Group);
        let named = (inside || !entry.is(Class::Starter)) && (entry.is(Class::Title) || !function);
        return if named { Tag::Name } else { Tag::Noun };
    }
    let thing = || matches!(word, "family" | "supply" | "assembly" | "rally");
    if word.len() > 4 && word.ends_with("ly") && entry.noun().is_none() && !thing() {
        return Tag::Adv;
    }
    // "to dither that": what "to" was read by is a verb that no list knows.
    if previous(before, i, sentence) == Some(Tag::To) {
        return Tag::Inf;
    }
    if verb::is_inverted(text, i) {
        return Tag::Verb;
    }
    if let Some(past) = verb::unknown_past(text, before, i, sentence) {
        return past;
    }
    let noun = entry.is(Class::Without) || entry.is(Class::Time) || word.ends_with("thing");
    let participle = word.len() > 5 && word.ends_with("ing") && !noun;
    if participle && previous(before, i, sentence) != Some(Tag::Det) {
        Tag::Ing
    } else {
        Tag::Noun
    }
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
        check("He said *nothing of it.", Tag::Noun);
        check("The *rubbished claim came back.", Tag::Noun);
        check("A hand *crocheted rug lay there.", Tag::Noun);
    }

    #[test]
    fn verbs_are_found_beside_their_nouns() {
        check("Lund *rubbished Brandt’s claim.", Tag::Verb);
        check("The claim was *rubbished at once.", Tag::Passive);
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
