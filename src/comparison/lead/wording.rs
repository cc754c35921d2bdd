//! Which of a sentence's words carry the position, and can they be understood alone?
use super::clause;
use crate::claim::Statement;
use crate::comparison::Comparison;
use crate::sort::SmallSort;
use crate::text::Span;

/// Bytes between two parts of a sentence that are shown rather than left out.
pub(super) const NEAR: usize = 40;

/// Words that make a poor start for a lead: they point at something that the lead does not hold.
const POINTERS: &[&str] = &[
    "it", "this", "that", "these", "those", "them", "him", "her", "he", "she", "they", "so",
    "such", "there", "its", "his", "their", "our", "my", "and", "but",
];

/// The same at the end of a clause ("will not bargain over that, and"); "it" and "him" mostly point at something inside.
const POINT_BACK: &[&str] = &["this", "that", "these", "those"];

fn points(word: &str) -> bool {
    POINTERS
        .iter()
        .any(|pointer| pointer.eq_ignore_ascii_case(word))
}

/// Lower-case words that begin a fragment, not a clause.
const FRAGMENTS: &[&str] = &[
    "to", "of", "for", "from", "with", "by", "on", "in", "at", "as", "into", "about", "and", "or",
    "but", "nor", "which", "who", "whom", "whose", "because", "than", "be", "been", "being", "not",
    "whether", "against", "over", "under", "until", "towards", "toward",
];

/// Lower-case words that begin a clause, so that a "that" in front of them only joins.
const OPENERS: &[&str] = &[
    "a",
    "an",
    "the",
    "he",
    "she",
    "it",
    "they",
    "we",
    "you",
    "there",
    "its",
    "his",
    "her",
    "their",
    "our",
    "any",
    "no",
    "all",
    "both",
    "such",
    "these",
    "this",
    "those",
    "anything",
    "anyone",
    "everything",
    "everyone",
    "nothing",
    "nobody",
    "some",
    "many",
    "most",
    "each",
    "every",
    "neither",
    "if",
    "when",
    "while",
    "once",
    "after",
    "before",
    "until",
    "unless",
    "without",
    "with",
    "in",
    "on",
    "at",
    "by",
    "as",
    "for",
    "under",
    "since",
    "despite",
];

/// How well a statement's own words can stand for a claim; more is better.
pub(in crate::comparison) fn fitness(comparison: &Comparison, statement: usize) -> u32 {
    let statement = &comparison.statements[statement];
    let Some(article) = comparison.articles.get(statement.article) else {
        return 0;
    };
    let content = content(&article.text, statement);
    let first = first_word(&article.text, &content);
    let length: usize = content.iter().map(|s| s.len()).sum();
    let readable = match length {
        40..=160 => 3,
        25..=39 | 161..=240 => 1,
        _ => 0,
    };
    4 * u32::from(stands_alone(&article.text, &content))
        + 3 * u32::from(!FRAGMENTS.contains(&first))
        + 2 * u32::from(!points(first))
        + 2 * u32::from(!points_back(&article.text, &content))
        + readable
}

/// What is attributed, as spans without space and loose marks at their edges; neighbours that only marks part are one.
pub(super) fn content(text: &str, statement: &Statement) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for span in &statement.content {
        let Some(span) = span.intersection(statement.evidence) else {
            continue;
        };
        let bare = clause::trim(text, span);
        if !Span::of(bare, text).contains(char::is_alphanumeric) {
            continue;
        }
        match out.last_mut() {
            Some(last) if !gap(text, *last, bare).contains(char::is_alphanumeric) => {
                *last = last.cover(bare);
            }
            _ => out.push(bare),
        }
    }
    out
}

/// The clause without the "that" that hangs it to its verb; a "that" which may point at something ("that offer") stays.
pub(super) fn without_that(text: &str, clause: Span) -> Span {
    let words = clause.of(text);
    let rest = words.strip_prefix("that, ").or(words.strip_prefix("that "));
    let rest = rest.unwrap_or_default();
    let next = rest.split(char::is_whitespace).next().unwrap_or_default();
    let upper = |c: char| c.is_uppercase() || matches!(c, '“' | '"');
    if next.starts_with(upper) || OPENERS.contains(&next) {
        Span::new(clause.end() - rest.len(), clause.end())
    } else {
        clause
    }
}

/// A fragment with the signalling words that it hangs on: "of direct talks" becomes "the offer of direct talks".
pub(super) fn with_cue(text: &str, statement: &Statement, fragment: Span) -> Span {
    let first = first_word(text, &[fragment]);
    // "Plans: to leave" reads well without its verb.
    if first == "to" || !FRAGMENTS.contains(&first) {
        return fragment;
    }
    let near = |cue: &Span| {
        cue.end() <= fragment.start()
            && statement.evidence.contains(*cue)
            && gap(text, *cue, fragment).len() <= NEAR
    };
    let cues = statement.cue.iter().copied().filter(near);
    cues.fold(fragment, Span::cover)
}

pub(super) fn gap(text: &str, left: Span, right: Span) -> &str {
    Span::new(left.end(), right.start()).of(text)
}

/// Whether a reader understands the words without the sentence around them.
pub(super) fn stands_alone(text: &str, content: &[Span]) -> bool {
    let first = first_word(text, content);
    let least = if points(first) {
        7
    } else if FRAGMENTS.contains(&first) {
        5
    } else {
        4
    };
    let words = content.iter().flat_map(|s| s.of(text).split_whitespace());
    words.take(least).count() == least
}

pub(super) fn first_word<'a>(text: &'a str, content: &[Span]) -> &'a str {
    content
        .first()
        .and_then(|s| {
            s.of(text)
                .split(|c: char| !c.is_alphanumeric())
                .find(|w| !w.is_empty())
        })
        .unwrap_or_default()
}

/// Whether a clause ends in a word that points at something before it.
fn points_back(text: &str, content: &[Span]) -> bool {
    let words = content.iter().flat_map(|s| s.of(text).split_whitespace());
    let ends = |word: &str| POINT_BACK.contains(&word.trim_end_matches([',', ';', '.', '”', '"']));
    let mut words = words.peekable();
    while let Some(word) = words.next() {
        let last = words.peek().is_none() || word.ends_with([',', ';']);
        if last && ends(word) {
            return true;
        }
    }
    false
}

/// The parts of the sentence that tell who, how and what; all of it where `whole` is asked for and it is short, unless they are a
/// clause by themselves behind one of somebody else's ("Orland fell silent after Vale had accused Orland of fraud").
pub(super) fn around(
    text: &str,
    statement: &Statement,
    content: &[Span],
    whole: bool,
) -> Vec<Span> {
    let evidence = clause::trim(text, statement.evidence);
    let told = statement.source.iter().chain(&statement.cue).chain(content);
    let mut told: Vec<Span> = told.filter_map(|s| s.intersection(evidence)).collect();
    let Some(all) = told.iter().copied().reduce(Span::cover) else {
        return vec![evidence];
    };
    let leans = |words: &[Span]| points(first_word(text, words));
    let apart = all.start() - evidence.start() > NEAR && !leans(&[all]) && !leans(content);
    if whole && !apart && clause::fits(text, evidence) {
        return vec![evidence];
    }
    if clause::fits(text, all) {
        return vec![all];
    }
    told.sort_small();
    let mut parts: Vec<Span> = Vec::new();
    for span in told {
        match parts.last_mut() {
            Some(last) if gap(text, *last, span).len() <= NEAR => *last = last.cover(span),
            _ => parts.push(span),
        }
    }
    parts
}
