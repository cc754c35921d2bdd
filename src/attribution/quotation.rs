//! Where quotation marks open and close: straight, curly, single, unbalanced, running over paragraphs.
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// Words between quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// Its tokens with both marks, as far as they are there.
    pub tokens: Range<usize>,
    /// Whether a closing mark was found; without one it runs to the end of its paragraph.
    pub closed: bool,
    /// Whether it takes up the unclosed quotation of the paragraph before.
    pub goes_on: bool,
}

/// All quotations of a text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Quotations {
    all: Vec<Quotation>,
    /// For each token the number of its quotation, [`NONE`] outside of all.
    of_token: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl Quotations {
    /// The quotation that a token stands in, marks included.
    pub(crate) fn at(&self, token: usize) -> Option<&Quotation> {
        self.all.get(self.index_at(token)?)
    }

    /// Its number, in order of appearance.
    pub(crate) fn index_at(&self, token: usize) -> Option<usize> {
        let index = self.of_token.get(token).filter(|index| **index != NONE)?;
        Some(*index as usize)
    }

    /// The last quotation that begins before a token, and those from there on.
    pub(crate) fn around(&self, token: usize) -> (Option<&Quotation>, &[Quotation]) {
        let (before, after) = self
            .all
            .split_at(self.all.partition_point(|q| q.tokens.start < token));
        (before.last(), after)
    }

    /// The quotation of a number.
    pub(crate) fn get(&self, index: usize) -> Option<&Quotation> {
        self.all.get(index)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Double,
    Single,
}

/// Finds the quotations. Single marks count only in texts without double ones, where they are the house style.
pub(crate) fn find(text: &Text<'_>) -> Quotations {
    let double = text
        .tokens
        .iter()
        .any(|t| is_mark(t.span.of(text.text), Style::Double));
    let style = if double { Style::Double } else { Style::Single };
    let mut out = Quotations {
        all: Vec::new(),
        of_token: vec![NONE; text.tokens.len()],
    };
    let mut carried = false;
    for paragraph in paragraphs(text) {
        let found = in_paragraph(text, paragraph, style, carried);
        carried = found.last().is_some_and(|q| !q.closed);
        for quotation in found {
            // A text within the limits has fewer.
            let index = u32::try_from(out.all.len()).unwrap_or(NONE);
            out.of_token[quotation.tokens.clone()].fill(index);
            out.all.push(quotation);
        }
    }
    out
}

fn paragraphs<'t>(text: &'t Text<'_>) -> impl Iterator<Item = Range<usize>> + 't {
    text.sentences
        .chunk_by(|a, b| a.paragraph == b.paragraph)
        .filter_map(|chunk| {
            let (first, last) = (chunk.first()?, chunk.last()?);
            Some(first.tokens.start..last.tokens.end)
        })
}

fn in_paragraph(
    text: &Text<'_>,
    tokens: Range<usize>,
    style: Style,
    carried: bool,
) -> Vec<Quotation> {
    let mut out: Vec<Quotation> = Vec::new();
    let mut open: Option<usize> = None;
    for i in tokens.clone() {
        if !is_mark(text.word(i), style) {
            continue;
        }
        let opening = opens(text, i, &tokens);
        match open {
            None if opening => open = Some(i),
            Some(start) if !opening && !is_apostrophe(text, i, tokens.end, style) => {
                let goes_on = carried && start == tokens.start;
                out.push(Quotation {
                    tokens: start..i + 1,
                    closed: true,
                    goes_on,
                });
                open = None;
            }
            // A second opening mark: the first was never closed, and its words end with their sentence.
            Some(start) if opening && i > start + 1 => {
                let sentence = text.sentences[text.sentence_of(start)].tokens.end;
                let end = sentence.min(i);
                if end == sentence {
                    out.push(Quotation {
                        tokens: start..end,
                        closed: false,
                        goes_on: carried && start == tokens.start,
                    });
                    open = Some(i);
                }
            }
            _ => {}
        }
    }
    // A single mark that never closes is an apostrophe, unless it opens the paragraph.
    if let Some(start) = open.filter(|&start| style == Style::Double || start == tokens.start) {
        let goes_on = carried && start == tokens.start;
        out.push(Quotation {
            tokens: start..tokens.end,
            closed: false,
            goes_on,
        });
    }
    out
}

fn is_mark(word: &str, style: Style) -> bool {
    match style {
        Style::Double => matches!(word, "\"" | "“" | "”" | "„" | "«" | "»" | "''" | "``"),
        Style::Single => matches!(word, "'" | "‘" | "’"),
    }
}

/// Whether a mark opens: by its shape, and for straight or misused ones by the spaces around it.
fn opens(text: &Text<'_>, i: usize, paragraph: &Range<usize>) -> bool {
    let start = text.tokens[i].span.start();
    let after_space = i == paragraph.start
        || text.tokens[i - 1].span.end() < start
        || matches!(text.word(i - 1), "(" | "[" | "—" | "–" | ":");
    let before_space =
        i + 1 >= paragraph.end || text.tokens[i + 1].span.start() > text.tokens[i].span.end();
    match text.word(i) {
        "“" | "‘" | "„" | "«" | "``" => after_space || !before_space,
        _ => after_space && !before_space,
    }
}

/// In single style, "the allies’ plan" inside a quotation: another closing mark follows before the next opening one.
fn is_apostrophe(text: &Text<'_>, i: usize, end: usize, style: Style) -> bool {
    if style == Style::Double || !text.word(i - 1).ends_with(['s', 'S']) {
        return false;
    }
    let follows_word = text
        .tokens
        .get(i + 1)
        .is_some_and(|t| t.kind == TokenKind::Word && i + 1 < end);
    let range = i..end;
    follows_word
        && (i + 1..end)
            .find(|&j| is_mark(text.word(j), style))
            .is_some_and(|j| !opens(text, j, &range))
}

#[cfg(test)]
mod tests {
    use super::{Quotation, find};
    use crate::text::{Span, Text, analyse};

    /// The words between the marks of a quotation.
    fn inner(text: &Text<'_>, quotation: &Quotation) -> Span {
        let end = if quotation.closed {
            quotation.tokens.end - 1
        } else {
            quotation.tokens.end
        };
        text.span((quotation.tokens.start + 1).min(end)..end)
    }

    fn check(text: &str, expected: &[(&str, bool)]) {
        let text = analyse(text, &[]);
        let quotations = find(&text);
        let found: Vec<_> = quotations
            .all
            .iter()
            .map(|q| (inner(&text, q).of(text.text), q.closed))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn apostrophes_are_no_quotation_marks() {
        check("The allies' plan isn't Lund's.", &[]);
        check("It is '90s music, isn’t it", &[]);
    }

    #[test]
    fn pairs_are_found_in_every_style() {
        check("“Yes,” she said. “No.”", &[("Yes,", true), ("No.", true)]);
        check(
            "\"Yes,\" she said, \"but\" he left.",
            &[("Yes,", true), ("but", true)],
        );
        check(
            "‘The allies’ plan is dead,’ she said.",
            &[("The allies’ plan is dead,", true)],
        );
        check("'It's over,' she said.", &[("It's over,", true)]);
    }

    #[test]
    fn unclosed_quotations_end_with_their_paragraph() {
        check(
            "“We stay.\n“And we win.” Then rain.",
            &[("We stay.", false), ("And we win.", true)],
        );
        check(
            "\"We stay. It rains.\nRain fell.",
            &[("We stay. It rains.", false)],
        );
    }

    #[test]
    fn stray_closing_marks_are_passed_over() {
        check("We stay.\" It rains.", &[]);
    }

    #[test]
    fn a_paragraph_takes_up_an_unclosed_quotation() {
        let text = analyse("“We stay.\n“And we win.”\n“New.”", &[]);
        let goes_on: Vec<_> = find(&text).all.iter().map(|q| q.goes_on).collect();
        assert_eq!(goes_on, [false, true, false]);
    }
}
