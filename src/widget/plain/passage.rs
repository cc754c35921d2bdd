//! Where does a text break into paragraphs, and which of its words are marked?
use crate::sort::SmallSort;
use crate::{Article, text::Span};

/// A run of text that is marked or is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether they are marked.
    pub marked: bool,
}

/// A paragraph of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Whether it is a heading.
    pub heading: bool,
    /// Its text in order.
    pub pieces: Vec<Piece>,
}

impl Paragraph {
    /// Whether it only says the title again, as the first heading of many pages does; a marked one says more.
    pub fn repeats(&self, title: &str) -> bool {
        let unmarked = self.pieces.iter().all(|p| !p.marked);
        let text: String = self.pieces.iter().map(|p| p.text.as_str()).collect();
        unmarked && text.trim() == title.trim()
    }
}

/// The text of `within`, cut where a mark begins or ends. Marks may overlap and stand in any order.
pub fn pieces(text: &str, within: Span, marks: &[Span]) -> Vec<Piece> {
    let mut marks: Vec<Span> = marks
        .iter()
        .filter_map(|m| m.intersection(within))
        .collect();
    marks.sort_small();
    let mut pieces = Vec::new();
    let mut at = within.start();
    for mark in marks {
        let start = mark.start().max(at);
        push(&mut pieces, text, at, start, false);
        push(&mut pieces, text, start, mark.end(), true);
        at = at.max(mark.end());
    }
    push(&mut pieces, text, at, within.end(), false);
    pieces
}

fn push(pieces: &mut Vec<Piece>, text: &str, start: usize, end: usize, marked: bool) {
    let words = Span::new(start, end).of(text);
    if start >= end || words.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(last) if last.marked == marked => last.text.push_str(words),
        _ => pieces.push(Piece {
            text: words.to_owned(),
            marked,
        }),
    }
}

/// The article's paragraphs, one for each line that holds more than white space, with the marks in place.
pub fn paragraphs(article: &Article, marks: &[Span]) -> Vec<Paragraph> {
    let text = article.text.as_str();
    let mut start = 0;
    let mut paragraphs = Vec::new();
    for line in text.split_inclusive('\n') {
        let lead = line.len() - line.trim_start().len();
        let within = Span::new(start + lead, start + line.trim_end().len().max(lead));
        start += line.len();
        if !within.is_empty() {
            paragraphs.push(Paragraph {
                heading: article.headings.iter().any(|h| h.overlaps(within)),
                pieces: pieces(text, within, marks),
            });
        }
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|p| {
                if p.marked {
                    format!("[{}]", p.text)
                } else {
                    p.text.clone()
                }
            })
            .collect()
    }

    #[test]
    fn marks_are_cut_out_in_order_and_joined_where_they_overlap() {
        let text = "four of the five ports";
        let marks = [Span::new(12, 16), Span::new(0, 4), Span::new(2, 7)];
        let cut = pieces(text, Span::new(0, text.len()), &marks);
        assert_eq!(shown(&cut), "[four of] the [five] ports");
    }

    #[test]
    fn marks_outside_are_left_alone() {
        let cut = pieces(
            "one two three",
            Span::new(4, 7),
            &[Span::new(0, 3), Span::new(6, 13)],
        );
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
        let found = paragraphs(&article, &[Span::new(27, 41)]);
        let texts: Vec<String> = found.iter().map(|p| shown(&p.pieces)).collect();
        assert_eq!(
            texts,
            ["Harbour talks", "They met. [It]", "[ended late.]"].map(String::from)
        );
        assert!(found[0].heading && !found[1].heading);
    }

    #[test]
    fn a_heading_that_says_the_title_again_is_told() {
        let article = Article {
            text: "The dam\nIt broke.".into(),
            ..Article::default()
        };
        let plain = paragraphs(&article, &[]);
        assert!(plain[0].repeats("The dam "));
        assert!(!plain[1].repeats("The dam"));
        assert!(!paragraphs(&article, &[Span::new(0, 7)])[0].repeats("The dam"));
    }
}
