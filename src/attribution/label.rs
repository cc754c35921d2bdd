//! Words whose speaker stands beside them like a label: "LUND: We will stay." in a transcript, "“We will stay.” — Ana Lund" below a
//! quotation, "Ana Lund, a farmer: “…”" before it.
use super::pattern::Found;
use super::quotation::Quotations;
use super::tag::Tag;
use super::{Confidence, Signal, is_dash};
use crate::claim::Act;
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// Longest name of a speaker, in tokens: "Prof. Ana Maria Lund".
const NAME: usize = 4;

/// Longest introduction of a speaker, in tokens: a name, and what it is.
const INTRODUCTION: usize = 16;

/// Finds the labelled paragraphs, in their order.
pub(super) fn find(text: &Text<'_>, tags: &[Tag], quotations: &Quotations) -> Vec<Found> {
    let paragraphs: Vec<Range<usize>> = text
        .sentences
        .chunk_by(|a, b| a.paragraph == b.paragraph)
        .map(|p| p[0].tokens.start..p[p.len() - 1].tokens.end)
        .collect();
    let turns: Vec<Option<Found>> = paragraphs.iter().map(|p| turn(text, p)).collect();
    let mut out = Vec::new();
    for (i, paragraph) in paragraphs.iter().enumerate() {
        // A place line has a colon as well, but only a transcript has one turn after the other.
        let beside = [i.wrapping_sub(1), i + 1];
        let transcript = beside
            .iter()
            .any(|&j| turns.get(j).is_some_and(Option::is_some));
        let found = turns[i].clone().filter(|_| transcript);
        out.extend(
            found
                .or_else(|| signed(text, tags, quotations, paragraph))
                .or_else(|| introduced(text, tags, quotations, paragraph)),
        );
    }
    out
}

/// "LUND: We will stay.": a name in capitals and a colon at the start.
fn turn(text: &Text<'_>, paragraph: &Range<usize>) -> Option<Found> {
    let mark = |i: usize| text.tokens[i].kind == TokenKind::Mark;
    let start = paragraph.start + usize::from(mark(paragraph.start));
    let colon = (start..paragraph.end)
        .take(NAME + 1)
        .find(|&i| text.word(i) == ":")?;
    let capital = |i: usize| text.word(i).chars().all(|c| c.is_uppercase() || c == '.');
    let name = start..colon;
    let long = name.clone().any(|i| text.word(i).len() > 2);
    let named = long && name.clone().all(capital);
    (named && colon + 1 < paragraph.end).then(|| said(name, colon, colon + 1..paragraph.end))
}

/// "“We will stay.” — Ana Lund": a quotation, a dash and a name are the whole paragraph.
fn signed(
    text: &Text<'_>,
    tags: &[Tag],
    quotations: &Quotations,
    paragraph: &Range<usize>,
) -> Option<Found> {
    let quotation = quotations.at(paragraph.start)?.tokens.clone();
    let dash = quotation.end;
    let dashed = matches!(text.word(dash), "―" | "—" | "–" | "-");
    // Two hyphens stand for a dash on typewriters.
    let name = dash + 1 + usize::from(text.word(dash + 1) == "-")..paragraph.end;
    // "— Ana Lund in her nightly address"
    let end = name.clone().skip(1).find(|&i| text.lower(i) == "in");
    let verb = |i: usize| matches!(tags[i], Tag::Verb | Tag::Aux | Tag::Passive);
    let clause = name.clone().any(verb);
    let name = name.start..end.filter(|_| !clause).unwrap_or(name.end);
    let named = (1..=NAME).contains(&name.len()) && name.clone().all(|i| tags[i] == Tag::Name);
    (quotation.start == paragraph.start && dashed && named).then(|| said(name, dash, quotation))
}

/// "Ana Lund, a farmer from Vell: “We have no water.”", "Lund, on her way home: “…”", "Quote from Lund: “…”": a name, what it is, and a
/// colon before the quotation, without a verb.
fn introduced(
    text: &Text<'_>,
    tags: &[Tag],
    quotations: &Quotations,
    paragraph: &Range<usize>,
) -> Option<Found> {
    let colon = (paragraph.start..paragraph.end)
        .take(INTRODUCTION)
        .find(|&i| text.word(i) == ":")?;
    let quotation = quotations.at(colon + 1)?.tokens.clone();
    let second = text.lower(paragraph.start + 1);
    let headed = text.lower(paragraph.start) == "quote" && matches!(second, "from" | "of");
    let name = paragraph.start + if headed { 2 } else { 0 }..colon;
    // A lone name may be a place line's.
    let least = if headed { 1 } else { 2 };
    let surname = headed || second == ",";
    let first = if surname { 1 } else { 2 };
    let is_name = |i: usize| tags[i] == Tag::Name;
    // "The mill’s owner, Ana Lund: “…”"
    let described = name.len() > 4
        && matches!(tags[name.start], Tag::Det | Tag::Name)
        && (colon - 2..colon).all(is_name)
        && text.word(colon - 3) == ",";
    let named = name.len() >= least
        && (described || name.clone().take(first).all(is_name))
        && !name.clone().any(|i| {
            matches!(tags[i], Tag::Verb | Tag::Aux | Tag::Passive | Tag::Subord) || is_dash(text, i)
        });
    let whole = quotation.end == paragraph.end;
    (named && whole && quotation.start == colon + 1).then(|| said(name, colon, quotation))
}

fn said(source: Range<usize>, mark: usize, content: Range<usize>) -> Found {
    let cue = mark..mark + 1;
    Found {
        head: mark,
        source,
        cue: vec![cue],
        content: vec![content],
        signal: Signal {
            act: Act::Asserts,
            speech: true,
            negated: false,
            doubts: false,
        },
        confidence: Confidence::PATTERN,
    }
}
