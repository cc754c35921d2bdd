//! Where sentences and paragraphs begin and end.
use super::token::tokens;
use super::{Distinct, Span, Token, TokenKind};
use crate::lens::fold::Folded;
use crate::lens::vocabulary::Vocabulary;
use crate::lexicon::{self, Class, Entry};
use std::borrow::Cow;
use std::ops::Range;

/// One sentence, or one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes, without surrounding space, with closing quotation marks.
    pub span: Span,
    /// Number of its paragraph, from 0.
    pub paragraph: usize,
    /// Its tokens, as indices into [`Text::tokens`].
    pub tokens: Range<usize>,
    /// Whether the paragraph is a heading, not running text.
    pub heading: bool,
}

/// A text with its tokens and sentences.
#[derive(Debug, Clone)]
pub struct Text<'a> {
    /// The article's text, to which all spans refer.
    pub text: &'a str,
    /// All tokens in order.
    pub tokens: Vec<Token>,
    /// The letters of each token, which everybody asks for again and again.
    words: Vec<&'a str>,
    /// What the lexicon knows of each token.
    pub entries: Vec<Entry>,
    /// All sentences in order.
    pub sentences: Vec<Sentence>,
    /// The distinct words.
    pub(crate) distinct: Distinct<'a>,
    /// The same in small letters, see [`lexicon::lower`].
    lower: Vec<Cow<'a, str>>,
    /// The same as a lens compares them.
    folded: Vec<Folded<'a>>,
}

impl<'a> Text<'a> {
    /// The words of a token.
    pub fn word(&self, token: usize) -> &'a str {
        self.words.get(token).copied().unwrap_or_default()
    }

    /// The words of a token in small letters, with straight apostrophes.
    pub(crate) fn lower(&self, token: usize) -> &str {
        let id = self.distinct.ids.get(token);
        id.map_or("", |&id| &self.lower[id as usize])
    }

    /// The distinct words, as a lens compares them.
    pub(crate) fn vocabulary(&self) -> Vocabulary<'_> {
        Vocabulary {
            ids: &self.distinct.ids,
            words: &self.folded,
        }
    }

    /// The bytes from the first to the last token of a range; empty for an empty range.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        match (
            self.tokens.get(tokens.start),
            tokens
                .end
                .checked_sub(1)
                .and_then(|last| self.tokens.get(last)),
        ) {
            (Some(first), Some(last)) if !tokens.is_empty() => first.span.cover(last.span),
            _ => Span::new(0, 0),
        }
    }

    /// The tokens that lie within a span.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self
            .tokens
            .partition_point(|t| t.span.start() < span.start());
        // No token is without letters.
        let most = self.tokens.len().min(start + span.len());
        let within = |t: &Token| t.span.end() <= span.end();
        start..start + self.tokens[start..most].partition_point(within)
    }

    /// Index of the sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences
            .partition_point(|s| s.tokens.end <= token)
            .min(self.sentences.len().saturating_sub(1))
    }
}

/// Most tokens of a sentence: what runs on longer is none, and reading it as one would be slow.
const LONGEST: usize = 300;

/// Longest heading, in words. Headings of news sites run to some fifteen words, first lines of paragraphs go on longer.
const LONGEST_HEADING: usize = 16;

/// The same of the first line, where it is a headline: those of wire reports and live pages run on longer.
const LONGEST_HEADLINE: usize = 26;

/// Splits a text. `headings` are ranges known to be headings from HTML; in plain text they are told by their form.
pub fn analyse<'a>(text: &'a str, headings: &[Span]) -> Text<'a> {
    let all = tokens(text);
    let words: Vec<&str> = all.iter().map(|t| t.span.of(text)).collect();
    let distinct = Distinct::new(words.iter().copied());
    let each = || distinct.words.iter();
    let folded: Vec<Folded<'_>> = each().map(|word| Folded::of_token(word)).collect();
    let lower: Vec<_> = each().map(|word| lexicon::lower(word)).collect();
    let mut out = Text {
        text,
        tokens: all,
        words,
        entries: distinct.each(|word| lexicon::entry_of_lower(&lower[word])),
        sentences: Vec::new(),
        folded,
        lower,
        distinct,
    };
    let mut start = 0;
    let mut paragraph = 0;
    while start < out.tokens.len() {
        let end = paragraph_end(&out, start);
        let span = out.span(start..end);
        let known = heading_at(headings, span);
        let ranges = split(&out, start..end);
        let heading = known || (headings.is_empty() && looks_like_heading(&out, &ranges));
        for tokens in ranges {
            out.sentences.push(Sentence {
                span: out.span(tokens.clone()),
                paragraph,
                tokens,
                heading,
            });
        }
        paragraph += 1;
        start = end;
    }
    out
}

/// Whether a heading, of those that stand in order, shares a byte with a span.
pub(crate) fn heading_at(headings: &[Span], span: Span) -> bool {
    let next = headings.partition_point(|h| h.end() <= span.start());
    headings.get(next).is_some_and(|h| h.overlaps(span))
}

/// First token after `start` that stands on a later line.
fn paragraph_end(text: &Text<'_>, start: usize) -> usize {
    (start + 1..text.tokens.len())
        .find(|&i| {
            let gap = text.tokens[i - 1].span.end()..text.tokens[i].span.start();
            // Between nearly all words stands one space, or nothing.
            let gap = text.text.get(gap).filter(|gap| !matches!(*gap, "" | " "));
            gap.is_some_and(|gap| gap.contains(['\n', '\r', '\u{2029}']))
        })
        .unwrap_or(text.tokens.len())
}

/// Cuts a paragraph into sentences.
fn split(text: &Text<'_>, tokens: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = tokens.start;
    let mut i = tokens.start;
    while i < tokens.end {
        let after = sentence_end(text, i, tokens.end);
        let overlong = (i + 1 - start >= LONGEST).then_some(i + 1);
        if let Some(end) = after.or(overlong) {
            out.push(start..end);
            start = end;
            i = end;
        } else {
            i += 1;
        }
    }
    if start < tokens.end {
        out.push(start..tokens.end);
    }
    out
}

/// If a sentence ends with the token `i`, the first token after it and its closing marks.
fn sentence_end(text: &Text<'_>, i: usize, limit: usize) -> Option<usize> {
    let word = text.word(i);
    let abbreviation = text.tokens[i].kind == TokenKind::Word && word.ends_with('.');
    if !(abbreviation || matches!(word, "." | "!" | "?" | "…")) {
        return None;
    }
    let mut end = i + 1;
    while end < limit && closes(text, end) {
        end += 1;
    }
    if end >= limit {
        return Some(limit);
    }
    let next = (end..limit).find(|&j| text.tokens[j].kind != TokenKind::Mark || !opens(text, j))?;
    let spaced = text.tokens[end - 1].span.end() < text.tokens[end].span.start();
    let capital = text
        .word(next)
        .starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let ends = if abbreviation {
        // "the U.S. President" goes on, "in the U.S. The envoy" does not; a title or initial never ends a sentence.
        // The network's name is no initial: "wrote on X. Lund agreed".
        let network = word == "X." && i > 0 && text.lower(i - 1) == "on";
        let letters = word.matches('.').count() > 1 && text.entries[next].is(Class::Starter);
        capital && (letters || network)
    } else {
        capital || (text.tokens[next].kind == TokenKind::Mark && word != "…")
    };
    (spaced && ends).then_some(end)
}

/// Whether the token is a closing mark that belongs to the sentence before it.
fn closes(text: &Text<'_>, i: usize) -> bool {
    let touching = text.tokens[i - 1].span.end() == text.tokens[i].span.start();
    touching
        && matches!(
            text.word(i),
            "\"" | "”" | "’" | "'" | "''" | ")" | "]" | "»" | "." | "!" | "?"
        )
}

/// Whether the token is an opening mark that a sentence may begin with.
fn opens(text: &Text<'_>, i: usize) -> bool {
    matches!(
        text.word(i),
        "\"" | "“" | "‘" | "'" | "''" | "``" | "(" | "[" | "«" | "„" | "-" | "–" | "—" | "•"
    )
}

/// Whether a paragraph of plain text is a heading: short, one sentence, without a full stop; or a short question alone.
fn looks_like_heading(text: &Text<'_>, sentences: &[Range<usize>]) -> bool {
    let [only] = sentences else { return false };
    let words = only
        .clone()
        .filter(|&i| text.tokens[i].kind != TokenKind::Mark)
        .count();
    let last = text.word(only.end - 1);
    let quoted = matches!(last, "\"" | "”" | "’" | "'" | ")");
    // A mark before the closing one ends a sentence.
    let marked = matches!(text.word(only.end.saturating_sub(2)), "." | "!" | "?" | ",");
    // "16:05 ‘We are ready’": an entry of a live blog; and an article's headline may end with a quotation.
    let timed = text.tokens[only.start].kind == TokenKind::Number && quoted;
    let headline = only.start == 0 && only.end < text.tokens.len() && !opens(text, 0);
    let longest = if headline {
        LONGEST_HEADLINE
    } else {
        LONGEST_HEADING
    };
    words <= longest
        && ((timed || headline) && !marked || !quoted)
        && !matches!(last, "." | "!" | "…" | ":" | "," | ";")
        // "He wrote on X.", "They met at 9 a.m."
        && (headline || !last.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Span, analyse};

    fn check(text: &str, expected: &[&str]) {
        let analysed = analyse(text, &[]);
        let found: Vec<_> = analysed.sentences.iter().map(|s| s.span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        check(
            "Mr. Oduya met U.S. President Ann B. Lee at noon.",
            &["Mr. Oduya met U.S. President Ann B. Lee at noon."],
        );
        check(
            "It fell by 3.5 percent… and rose.",
            &["It fell by 3.5 percent… and rose."],
        );
    }

    #[test]
    fn sentences_end_after_closing_marks() {
        check("“Never.” He left. Why?", &["“Never.”", "He left.", "Why?"]);
        check(
            "He said: \"No. Not now.\" They left.",
            &["He said: \"No.", "Not now.\"", "They left."],
        );
        check(
            "They met in the U.S. The envoy left. He wrote on X. Lund agreed.",
            &[
                "They met in the U.S.",
                "The envoy left.",
                "He wrote on X.",
                "Lund agreed.",
            ],
        );
    }

    #[test]
    fn what_never_ends_is_cut() {
        let words = |count: usize| "and on ".repeat(count / 2);
        let lengths = |text: &str| -> Vec<usize> {
            let sentences = analyse(text, &[]).sentences;
            sentences.iter().map(|s| s.tokens.len()).collect()
        };
        assert_eq!(lengths(&words(LONGEST)), [LONGEST]);
        assert_eq!(lengths(&words(2 * LONGEST + 10)), [LONGEST, LONGEST, 10]);
    }

    #[test]
    fn paragraphs_end_sentences() {
        let text =
            "What does Arvia want?\nIt wants peace. It says so.\r\n\r\nThe end of the affair";
        let analysed = analyse(text, &[]);
        let kinds: Vec<_> = analysed
            .sentences
            .iter()
            .map(|s| (s.paragraph, s.heading))
            .collect();
        assert_eq!(kinds, [(0, true), (1, false), (1, false), (2, true)]);
    }

    #[test]
    fn no_sentence_goes_on_for_ever() {
        for piece in ["said ", "(", "“", "a, ", "A. B. "] {
            let text = piece.repeat(2_000);
            let analysed = analyse(&text, &[]);
            let longest = analysed.sentences.iter().map(|s| s.tokens.len()).max();
            assert!(longest <= Some(LONGEST), "{piece}: {longest:?}");
        }
    }

    #[test]
    fn a_headline_may_be_longer_than_other_headings() {
        let long = "Norland and Arvia agree on a large swap but on no truce in the first direct talks of three years";
        let flags = |text: &str| -> Vec<bool> {
            let found = analyse(text, &[]).sentences;
            found.iter().map(|s| s.heading).collect()
        };
        assert_eq!(flags(&format!("{long}\nRain fell.")), [true, false]);
        assert_eq!(
            flags(&format!("Rain fell.\n{long}\nRain fell.")),
            [false; 3]
        );
        assert_eq!(flags(long), [false]);
        // A point that belongs to an abbreviation ends a sentence all the same.
        assert_eq!(
            flags("Talks fail\n“They failed,” Lund wrote on X.\nRain fell."),
            [true, false, false]
        );
    }

    #[test]
    fn headings_are_found_among_many() {
        let text = "a\nb\nc\nd";
        let headings = [Span::new(2, 3), Span::new(4, 5)];
        let found = analyse(text, &headings).sentences;
        let found: Vec<bool> = found.iter().map(|s| s.heading).collect();
        assert_eq!(found, [false, true, true, false]);
    }

    #[test]
    fn every_token_has_its_sentence() {
        let text = "A. B! c? “D” (e). F";
        let analysed = analyse(text, &[]);
        let mut next = 0;
        for s in &analysed.sentences {
            assert_eq!(s.tokens.start, next);
            next = s.tokens.end;
        }
        assert_eq!(next, analysed.tokens.len());
    }
}
