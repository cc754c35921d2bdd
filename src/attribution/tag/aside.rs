//! Where does an aside begin and end, and what ends a sentence behind its comma? These tell a verb from its participle or its noun.
use super::Tag;
use crate::lexicon::{Class, Form};
use crate::text::Text;
use std::ops::Range;

/// How many words a subject may have: without a bound, a run of names would be walked again for each of them.
const SUBJECT: usize = 8;

/// How many words an aside may have, for the same reason.
const ASIDE: usize = 24;

/// "Lund, elected in May, says": what follows the subject of a sentence is no verb of its own where one comes behind a further comma.
pub(super) fn opens_aside(
    text: &Text<'_>,
    before: &[Tag],
    i: usize,
    sentence: &Range<usize>,
) -> bool {
    let comma = |i: &usize| text.word(*i) == ",";
    let mark = i.checked_sub(1).filter(comma);
    if !mark.is_some_and(|mark| is_subject(before, sentence.start..mark)) {
        return false;
    }
    let finite = |i: usize| {
        let (e, word) = (text.entries[i], text.word(i));
        let past = e.is(Class::Verb) && (word.ends_with("ed") || word.ends_with('s'));
        past || e.is(Class::Aux) || e.is(Class::Modal) || e.inflected(&[Form::Past, Form::S])
    };
    let mut behind_comma = false;
    for i in (i + 1..sentence.end).take(ASIDE) {
        match text.word(i) {
            ":" | ";" => return false,
            "," => behind_comma = true,
            _ if behind_comma && finite(i) => return true,
            _ => behind_comma &= text.entries[i].is(Class::Adv),
        }
    }
    false
}

/// "Lund, back in Vell, sent a letter": whether a mark closes what follows the subject of a sentence.
pub(super) fn closes_aside(
    text: &Text<'_>,
    before: &[Tag],
    close: usize,
    sentence: &Range<usize>,
) -> bool {
    let mark = |i: &usize| before[*i] == Tag::Mark;
    let open = (sentence.start..close).take(SUBJECT + 1).find(mark);
    let pair = open.is_some_and(|open| match text.word(close) {
        ")" => text.word(open) == "(",
        "," | "–" | "—" => text.word(open) == text.word(close),
        _ => false,
    });
    pair && open.is_some_and(|open| is_subject(before, sentence.start..open))
}

/// Whether the words from the start of a sentence on name somebody, and do nothing.
fn is_subject(before: &[Tag], mut words: Range<usize>) -> bool {
    let nominal = |tag: Tag| {
        let inner = matches!(tag, Tag::Det | Tag::Number | Tag::Prep | Tag::Coord);
        inner || matches!(tag, Tag::Noun | Tag::Name)
    };
    let named = words.end.checked_sub(1).map(|last| before[last]);
    !words.is_empty()
        && words.len() <= SUBJECT
        && matches!(named, Some(Tag::Noun | Tag::Name))
        && words.all(|i| nominal(before[i]))
}

/// "The truce will fail, diplomats fear.": what ends a sentence behind a clause, a comma and its subject.
pub(super) fn ends_thought(
    text: &Text<'_>,
    before: &[Tag],
    i: usize,
    sentence: &Range<usize>,
) -> bool {
    let start = subject_start(before, i, sentence);
    let behind_comma = start > sentence.start + 1 && text.word(start - 1) == ",";
    if start == i || !behind_comma || !stops(text, i, sentence) {
        return false;
    }
    // "war fears" are no subject's.
    let somebody = matches!(before[start], Tag::Name | Tag::Det) || text.word(i - 1).ends_with('s');
    let finite = |tag: &Tag| matches!(tag, Tag::Verb | Tag::Aux);
    somebody && before[sentence.start..start].iter().any(finite)
}

/// "“…,” the envoy bellowed.": whether the word closes a sentence in which only its subject stands behind a quotation.
pub(super) fn is_behind_quotation(
    text: &Text<'_>,
    before: &[Tag],
    i: usize,
    sentence: &Range<usize>,
) -> bool {
    let start = subject_start(before, i, sentence);
    start > sentence.start + 1
        && matches!(text.word(start - 1), "\"" | "”" | "''")
        && matches!(text.word(start - 2), "," | "!" | "?")
        && stops(text, i, sentence)
}

/// Where the words begin that name somebody before a verb.
pub(super) fn subject_start(before: &[Tag], verb: usize, sentence: &Range<usize>) -> usize {
    let mut start = verb;
    while start > sentence.start
        && verb - start < SUBJECT
        && matches!(
            before[start - 1],
            Tag::Noun | Tag::Name | Tag::Det | Tag::Number
        )
    {
        start -= 1;
    }
    start
}

/// Whether nothing of the clause stands behind a word.
fn stops(text: &Text<'_>, i: usize, sentence: &Range<usize>) -> bool {
    i + 1 < sentence.end && matches!(text.word(i + 1), "." | ",")
}
