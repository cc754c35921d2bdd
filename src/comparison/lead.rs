//! Which words stand for a statement in the table?
use super::Comparison;
use super::clause;
use crate::attribution::QuoteKind;
use crate::claim::Statement;
use crate::text::Span;

/// A short wording for a statement: the article's own words in order, with "…" where something was left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lead {
    /// The pieces of the article's text.
    pub pieces: Vec<Span>,
    /// The pieces as shown. The only characters that are not the article's are "…" for what was left out, and the quotation
    /// mark that a cut would leave without its partner.
    pub text: String,
}

/// Words that make a poor start for a lead: they point at something that the lead does not hold.
const POINTERS: &[&str] = &[
    "it", "this", "that", "these", "those", "them", "him", "her", "he", "she", "they", "so",
    "such", "there",
];

/// Lower-case words that begin a fragment, not a clause.
const FRAGMENTS: &[&str] = &[
    "to", "of", "for", "from", "with", "by", "on", "in", "at", "as", "into", "about", "and", "or",
    "but", "nor", "which", "who", "whom", "whose", "because", "than", "be", "been", "being", "not",
];

/// The clause of a statement that carries the position: what is attributed, or the whole sentence where that is too little to
/// be understood, cut to a readable length between clauses.
pub fn lead(comparison: &Comparison, statement: usize) -> Lead {
    let Some(statement) = comparison.statements.get(statement) else {
        return Lead::default();
    };
    let Some(article) = comparison.articles.get(statement.article) else {
        return Lead::default();
    };
    let text = article.text.as_str();
    let content = content(text, statement);
    if stands_alone(text, &content) {
        let short = clause::shorten(text, &content);
        return worded(text, short, false, statement.quote == QuoteKind::Direct);
    }
    let around = around(text, statement, &content);
    let starts_inside = around.start() > statement.evidence.start();
    worded(text, clause::shorten(text, &[around]), starts_inside, false)
}

/// How well a statement's own words can stand for a claim; more is better.
pub(super) fn fitness(comparison: &Comparison, statement: usize) -> u32 {
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
    let pointing = POINTERS.contains(&first.to_lowercase().as_str());
    4 * u32::from(stands_alone(&article.text, &content))
        + 3 * u32::from(!FRAGMENTS.contains(&first))
        + readable
        + u32::from(!pointing)
}

/// What is attributed, as spans without space and loose marks at their edges; neighbours that only marks part are one.
fn content(text: &str, statement: &Statement) -> Vec<Span> {
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

fn gap(text: &str, left: Span, right: Span) -> &str {
    Span::new(left.end(), right.start()).of(text)
}

/// Whether a reader understands the words without the sentence around them.
fn stands_alone(text: &str, content: &[Span]) -> bool {
    let words = content
        .iter()
        .map(|s| s.of(text).split_whitespace().count())
        .sum::<usize>();
    let first = first_word(text, content).to_lowercase();
    words
        >= if POINTERS.contains(&first.as_str()) {
            7
        } else {
            4
        }
}

fn first_word<'a>(text: &'a str, content: &[Span]) -> &'a str {
    content
        .first()
        .and_then(|s| {
            s.of(text)
                .split(|c: char| !c.is_alphanumeric())
                .find(|w| !w.is_empty())
        })
        .unwrap_or_default()
}

/// The sentence, or, where it is long, the part of it that names who, how and what.
fn around(text: &str, statement: &Statement, content: &[Span]) -> Span {
    let evidence = clause::trim(text, statement.evidence);
    if clause::fits(text, evidence) {
        return evidence;
    }
    let told = statement.source.iter().chain(&statement.cue).chain(content);
    told.filter_map(|s| s.intersection(evidence))
        .reduce(Span::cover)
        .unwrap_or(evidence)
}

fn worded(text: &str, short: clause::Short, starts_inside: bool, quoted: bool) -> Lead {
    let mut words = String::new();
    if starts_inside {
        words.push_str("… ");
    }
    for (index, piece) in short.pieces.iter().enumerate() {
        if index > 0 {
            words.push_str(" … ");
        }
        words.push_str(piece.of(text));
    }
    if short.cut {
        words.push_str(" …");
    }
    Lead {
        pieces: short.pieces,
        text: clause::close_quotes(&words, quoted),
    }
}
