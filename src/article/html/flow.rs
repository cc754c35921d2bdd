//! From elements to running text: a line for each block, headings marked.
use super::content::Content;
use super::page::{Element, Node, Page};
use crate::text::Span;
use std::ops::Range;

/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
];

/// The text of some nodes as far as the content keeps them, and the ranges of its headings.
pub(super) fn read(page: &Page, content: &Content, nodes: Range<usize>) -> (String, Vec<Span>) {
    let mut flow = Flow::default();
    let mut open: Vec<(usize, &Element, usize)> = Vec::new();
    for at in nodes {
        while let Some((_, element, start)) = open.pop_if(|(end, _, _)| *end <= at) {
            flow.leave(element, start);
        }
        if !content.keeps(at) {
            continue;
        }
        match page.nodes.get(at) {
            Some(Node::Text(text)) => flow.words(text),
            Some(Node::Element(element)) => {
                flow.enter(element);
                open.push((page.end(element), element, flow.text.len()));
            }
            None => {}
        }
    }
    while let Some((_, element, start)) = open.pop() {
        flow.leave(element, start);
    }
    (flow.text, flow.headings)
}

#[derive(Default)]
struct Flow {
    text: String,
    headings: Vec<Span>,
    /// Whether space or a line break is due before the next word.
    pending: Option<char>,
}

impl Flow {
    /// Adds text with every run of white space as one space, and without the marks that only say where a word may be broken.
    fn words(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() {
                self.pending = self.pending.or(Some(' '));
            } else if !matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
                && !c.is_control()
            {
                self.push(c);
            }
        }
    }

    fn push(&mut self, c: char) {
        if let Some(space) = self.pending.take()
            && !self.text.is_empty()
        {
            self.text.push(space);
        }
        self.text.push(c);
    }

    fn enter(&mut self, element: &Element) {
        match element.name.as_str() {
            name if BLOCKS.contains(&name) || name == "br" || element.is_heading() => {
                self.pending = Some('\n');
            }
            "td" | "th" => self.pending = self.pending.or(Some(' ')),
            // A browser shows these marks though they are not in the text.
            "q" => self.push('“'),
            _ => {}
        }
    }

    /// `start` is the length of the text when the element was entered.
    fn leave(&mut self, element: &Element, start: usize) {
        if element.name == "q" {
            self.pending = None;
            self.push('”');
        }
        if element.is_heading() {
            self.mark_heading(start);
        }
        if BLOCKS.contains(&element.name.as_str()) || element.is_heading() {
            self.pending = Some('\n');
        }
    }

    fn mark_heading(&mut self, start: usize) {
        let added = self.text.get(start..).unwrap_or_default();
        let lead = added.len() - added.trim_start().len();
        let heading = Span::new(start + lead, self.text.len());
        let overlaps = self
            .headings
            .last()
            .is_some_and(|last| last.overlaps(heading));
        if !heading.is_empty() && !overlaps {
            self.headings.push(heading);
        }
    }
}
