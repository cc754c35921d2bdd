//! Where does a text break into paragraphs and sentences of note, and which of its words are marked?
use crate::Article;
use crate::sort::SmallSort;
use crate::text::{Span, heading_at};

/// Why words are marked; where marks overlap, the first of these counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// They are the passage that was asked for.
    Asked,
    /// Articles differ in them.
    Differs,
    /// A search found them.
    Found,
    /// Another version of the quotation has others, or none, in their place.
    Version,
}

/// A run of text that is marked or is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Why they are marked, if they are.
    pub mark: Option<Mark>,
}

/// A run of a paragraph: a sentence on which statements rest, or what stands between two of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its text in order.
    pub pieces: Vec<Piece>,
    /// The statements that rest on it.
    pub statements: Vec<usize>,
}

/// A paragraph of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Whether it is a heading.
    pub heading: bool,
    /// Its text in order.
    pub parts: Vec<Part>,
}

impl Paragraph {
    /// Whether it only says the title again, as the first heading of many pages does; one with a statement says more.
    pub fn repeats(&self, title: &str) -> bool {
        let bare = self.parts.iter().all(|p| p.statements.is_empty());
        let pieces = self.parts.iter().flat_map(|p| &p.pieces);
        let text: String = pieces.map(|p| p.text.as_str()).collect();
        bare && text.trim() == title.trim()
    }
}

/// The text of `within`, cut where a mark begins or ends. Marks may overlap and stand in any order.
pub fn pieces(text: &str, within: Span, marks: &[(Span, Mark)]) -> Vec<Piece> {
    let marks = marks
        .iter()
        .filter_map(|(span, mark)| Some((span.intersection(within)?, *mark)));
    let marks: Vec<(Span, Mark)> = marks.collect();
    let mut cuts = vec![within.start(), within.end()];
    cuts.extend(
        marks
            .iter()
            .flat_map(|(span, _)| [span.start(), span.end()]),
    );
    cuts.sort_small();
    cuts.dedup();
    let mut pieces: Vec<Piece> = Vec::new();
    for cut in cuts.windows(2) {
        let run = Span::new(cut[0], cut[1]);
        let over = marks.iter().filter(|(span, _)| span.overlaps(run));
        let mark = over.map(|(_, mark)| *mark).min();
        match pieces.last_mut() {
            Some(last) if last.mark == mark => last.text.push_str(run.of(text)),
            _ => pieces.push(Piece {
                text: run.of(text).to_owned(),
                mark,
            }),
        }
    }
    pieces
}

/// The article's paragraphs, one for each line that holds more than white space, with the marks in place.
///
/// `stated` are the sentences on which statements rest, in the order of the text.
pub fn paragraphs(
    article: &Article,
    marks: &[(Span, Mark)],
    stated: &[(Span, usize)],
) -> Vec<Paragraph> {
    let text = article.text.as_str();
    let mut start = 0;
    let mut paragraphs = Vec::new();
    for line in text.split_inclusive('\n') {
        let lead = line.len() - line.trim_start().len();
        let within = Span::new(start + lead, start + line.trim_end().len().max(lead));
        start += line.len();
        if !within.is_empty() {
            paragraphs.push(Paragraph {
                heading: heading_at(&article.headings, within),
                parts: parts(text, within, marks, stated),
            });
        }
    }
    paragraphs
}

fn parts(text: &str, within: Span, marks: &[(Span, Mark)], stated: &[(Span, usize)]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut at = within.start();
    let mut cut = |parts: &mut Vec<Part>, end: usize| {
        if end > at {
            parts.push(Part {
                pieces: pieces(text, Span::new(at, end), marks),
                statements: Vec::new(),
            });
            at = end;
        }
    };
    let mut last = 0;
    for (sentence, statement) in stated {
        let Some(sentence) = sentence.intersection(within) else {
            continue;
        };
        // Several statements may rest on one sentence: those after the first find it cut already.
        if sentence.end() > last {
            cut(&mut parts, sentence.start());
            cut(&mut parts, sentence.end());
            last = sentence.end();
        }
        if let Some(part) = parts.last_mut() {
            part.statements.push(*statement);
        }
    }
    cut(&mut parts, within.end());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|p| match p.mark {
                Some(Mark::Asked) => format!("[{}]", p.text),
                Some(_) => format!("<{}>", p.text),
                None => p.text.clone(),
            })
            .collect()
    }

    fn whole(paragraph: &Paragraph) -> String {
        paragraph.parts.iter().map(|p| shown(&p.pieces)).collect()
    }

    #[test]
    fn marks_are_cut_out_in_order_and_joined_where_they_overlap() {
        let text = "four of the five ports";
        let marks = [(12, 16), (0, 4), (2, 7)].map(|(a, b)| (Span::new(a, b), Mark::Asked));
        let cut = pieces(text, Span::new(0, text.len()), &marks);
        assert_eq!(shown(&cut), "[four of] the [five] ports");
    }

    #[test]
    fn of_two_marks_the_weightier_counts() {
        let text = "four ports";
        let marks = [
            (Span::new(0, 10), Mark::Found),
            (Span::new(0, 4), Mark::Asked),
        ];
        assert_eq!(
            shown(&pieces(text, Span::new(0, 10), &marks)),
            "[four]< ports>"
        );
    }

    #[test]
    fn marks_outside_are_left_alone() {
        let marks = [(0, 3), (6, 13)].map(|(a, b)| (Span::new(a, b), Mark::Asked));
        let cut = pieces("one two three", Span::new(4, 7), &marks);
        assert_eq!(shown(&cut), "tw[o]");
        assert!(pieces("", Span::new(0, 0), &[]).is_empty());
    }

    #[test]
    fn a_mark_over_two_paragraphs_is_marked_in_both() {
        let article = Article {
            text: "Harbour talks\n\n  They met. It\nended late. \r\n".into(),
            headings: vec![Span::new(0, 13)],
            ..Article::default()
        };
        let found = paragraphs(&article, &[(Span::new(27, 41), Mark::Asked)], &[]);
        let texts: Vec<String> = found.iter().map(whole).collect();
        assert_eq!(
            texts,
            ["Harbour talks", "They met. [It]", "[ended late.]"].map(String::from)
        );
        assert!(found[0].heading && !found[1].heading);
    }

    #[test]
    fn sentences_with_statements_stand_apart() {
        let article = Article {
            text: "They met. He said no; she said yes. It ended.\nNothing more.".into(),
            ..Article::default()
        };
        let stated = [(Span::new(10, 35), 4), (Span::new(10, 35), 5)];
        let found = paragraphs(&article, &[], &stated);
        let parts: Vec<(String, Vec<usize>)> = found
            .iter()
            .flat_map(|p| &p.parts)
            .map(|p| (shown(&p.pieces), p.statements.clone()))
            .collect();
        let expected = [
            ("They met. ", vec![]),
            ("He said no; she said yes.", vec![4, 5]),
            (" It ended.", vec![]),
            ("Nothing more.", vec![]),
        ];
        assert_eq!(parts, expected.map(|(t, s)| (t.to_owned(), s)));
    }

    #[test]
    fn a_heading_that_says_the_title_again_is_told() {
        let article = Article {
            text: "The dam\nIt broke.".into(),
            ..Article::default()
        };
        let plain = paragraphs(&article, &[], &[]);
        assert!(plain[0].repeats("The dam "));
        assert!(!plain[1].repeats("The dam"));
        assert!(!paragraphs(&article, &[], &[(Span::new(0, 7), 0)])[0].repeats("The dam"));
    }
}
