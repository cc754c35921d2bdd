//! Where may a long wording be cut so that it reads as a whole?
use crate::text::{Span, small};

/// Characters that a lead aims at.
const AIM: usize = 160;
/// Characters that are let through whole: a cut that saves only a word or two is worse than none.
const LIMIT: usize = 180;
/// Characters below which a cut would leave too little.
const LEAST: usize = 50;

/// Words before which a clause may end.
const JOINTS: &[&str] = &[
    "and",
    "but",
    "or",
    "because",
    "which",
    "who",
    "while",
    "after",
    "before",
    "when",
    "as",
    "if",
    "unless",
    "until",
    "although",
    "though",
    "where",
    "so",
    "with",
    "without",
    "despite",
    "including",
    "saying",
    "adding",
];

/// Words before which a phrase may end, where no clause does. Not "of": what follows it belongs to the word before.
const PREPOSITIONS: &[&str] = &[
    "to", "for", "in", "from", "by", "at", "on", "over", "during", "under", "through", "into",
    "against", "between",
];

/// Words whose loss would change what is said: "yes … if".
const CONDITIONS: &[&str] = &[
    "but", "if", "unless", "until", "without", "only", "except", "provided", "although", "though",
];

/// Words that must not stand last before "…".
const LEANING: &[&str] = &[
    "a", "an", "the", "of", "to", "in", "on", "at", "for", "from", "by", "with", "and", "or",
    "but", "that", "not", "no", "is", "are", "was", "were", "be", "will", "would", "has", "have",
    "had", "its", "his", "her", "their", "our", "my", "as", "any", "all", "very",
];

/// Pieces of a text, and whether words after the last were left out.
pub(super) struct Short {
    pub(super) pieces: Vec<Span>,
    pub(super) cut: bool,
}

/// The pieces as far as they are of readable length.
pub(super) fn shorten(text: &str, pieces: &[Span]) -> Short {
    let mut short = Short {
        pieces: Vec::new(),
        cut: false,
    };
    let mut used = 0;
    for &piece in pieces {
        let length = length(text, piece);
        if used + length <= LIMIT {
            used += length;
            short.pieces.push(piece);
            continue;
        }
        short.cut = true;
        if AIM >= used + LEAST {
            let end = piece.start() + cut(piece.of(text), AIM - used);
            short.pieces.push(trim(text, Span::new(piece.start(), end)));
        }
        break;
    }
    short
}

/// Whether a span needs no cut.
pub(super) fn fits(text: &str, span: Span) -> bool {
    length(text, span) <= LIMIT
}

fn length(text: &str, span: Span) -> usize {
    span.of(text).chars().count()
}

/// The best byte to end at: late, at a strong joint, not in front of a condition, never after a word that leans on the next.
fn cut(words: &str, aim: usize) -> usize {
    let mut best = (0, 0);
    let mut depth = 0_u32;
    let least = LEAST.min(aim / 2);
    for (count, (at, c)) in words
        .char_indices()
        .enumerate()
        .take_while(|&(n, _)| n <= aim)
    {
        match c {
            '“' | '(' | '[' => depth += 1,
            '”' | ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if !c.is_whitespace() {
            continue;
        }
        let before = words[..at].trim_end();
        let Some(strength) = strength(before, words[at..].trim_start()) else {
            continue;
        };
        let early = if count < least { 100 } else { 0 };
        let open = if depth > 0 { 15 } else { 0 };
        let score = (strength + count + 200).saturating_sub(early + open);
        if score >= best.0 {
            best = (score, before.len());
        }
    }
    if best.1 > 0 {
        return best.1;
    }
    // A word longer than the aim, as in a text without spaces.
    words
        .char_indices()
        .nth(aim)
        .map_or(words.len(), |(at, _)| at)
}

/// How strong the joint between two pieces of text is; none where they must stay together.
fn strength(before: &str, after: &str) -> Option<usize> {
    let last = bare(before.rsplit(char::is_whitespace).next()?);
    let next = bare(after.split(char::is_whitespace).next()?);
    let condition = if CONDITIONS.contains(&next.as_str()) {
        60
    } else {
        0
    };
    let joint: usize = if before.ends_with([';', ':', '?', '!', '—', '–'])
        || after.starts_with(['—', '–'])
    {
        110
    } else if before.ends_with(['.', '”', '"']) && after.starts_with(char::is_uppercase) {
        90
    } else if before.ends_with(',') {
        80
    } else if JOINTS.contains(&next.as_str()) {
        60
    } else if LEANING.contains(&last.as_str()) || last.is_empty() {
        return None;
    } else if PREPOSITIONS.contains(&next.as_str()) {
        25
    } else {
        0
    };
    Some(joint.saturating_sub(condition))
}

fn bare(word: &str) -> String {
    small(word.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// The span without space and loose marks at its edges. A full stop goes too, unless it belongs to an abbreviation, and a comma
/// goes with the quotation mark after it: [`quotes::close`](super::quotes::close) sets the mark anew.
pub(super) fn trim(text: &str, span: Span) -> Span {
    let loose = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '—' | '–' | '-');
    let words = span.of(text);
    let start = span.start() + words.len() - words.trim_start_matches(loose).len();
    let mut words = words.trim_matches(loose);
    if let Some(rest) = words.strip_suffix(['”', '"'])
        && rest.ends_with(',')
    {
        words = rest.trim_end_matches(loose);
    }
    if let Some(rest) = words.strip_suffix('.')
        && !last_word(rest).contains('.')
    {
        words = rest;
    }
    Span::new(start, start + words.len())
}

fn last_word(words: &str) -> &str {
    words.rsplit(char::is_whitespace).next().unwrap_or_default()
}
