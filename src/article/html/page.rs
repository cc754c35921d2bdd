//! A parsed page as far as reading it needs: elements and text in document order.

/// The attributes that are read. Whoever fills a [`Page`] may leave out all others.
pub const ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "class",
    "content",
    "data-byline",
    "data-href",
    "data-published",
    "data-publisher",
    "data-title",
    "datetime",
    "hidden",
    "href",
    "id",
    "itemprop",
    "name",
    "property",
    "rel",
    "role",
    "style",
];

/// A page, filled in document order by [`open`](Self::open), [`text`](Self::text) and [`close`](Self::close).
///
/// It lies flat, every element knowing where it ends, so that no depth of nesting can overflow the stack. It does not parse:
/// a browser brings its own parser, and the command line uses one that follows the same specification.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    pub(super) nodes: Vec<Node>,
    open: Vec<usize>,
}

/// An element or a piece of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

/// An element, and where in the page it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(&'static str, String)>,
    /// One past the last node inside, as an index into [`Page::nodes`].
    pub(super) end: usize,
}

impl Page {
    /// Begins an element. `name` and attribute names in lower case, without prefix.
    pub fn open<'a>(
        &mut self,
        name: &str,
        attributes: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) {
        let known = |(name, value): (&str, &str)| {
            let at = ATTRIBUTES.binary_search(&name).ok()?;
            Some((ATTRIBUTES[at], value.to_owned()))
        };
        self.open.push(self.nodes.len());
        self.nodes.push(Node::Element(Element {
            name: name.to_owned(),
            attributes: attributes.into_iter().filter_map(known).collect(),
            end: usize::MAX,
        }));
    }

    /// Adds text, character references resolved.
    pub fn text(&mut self, text: &str) {
        self.nodes.push(Node::Text(text.to_owned()));
    }

    /// Ends the innermost open element; does nothing where none is open.
    pub fn close(&mut self) {
        let end = self.nodes.len();
        if let Some(Node::Element(element)) = self.open.pop().and_then(|at| self.nodes.get_mut(at))
        {
            element.end = end;
        }
    }

    /// Every element with its index, in document order.
    pub(super) fn elements(&self) -> impl Iterator<Item = (usize, &Element)> {
        self.within(0, self.nodes.len())
    }

    /// The elements among some nodes.
    pub(super) fn within(&self, from: usize, to: usize) -> impl Iterator<Item = (usize, &Element)> {
        let nodes = self
            .nodes
            .get(from..to.min(self.nodes.len()))
            .unwrap_or_default();
        nodes
            .iter()
            .enumerate()
            .filter_map(move |(at, node)| match node {
                Node::Element(element) => Some((from + at, element)),
                Node::Text(_) => None,
            })
    }

    /// One past the last node inside an element, which may never have been closed.
    pub(super) fn end(&self, element: &Element) -> usize {
        element.end.min(self.nodes.len())
    }

    /// The words inside an element, with single spaces.
    pub(super) fn words(&self, at: usize) -> String {
        let end = match self.nodes.get(at) {
            Some(Node::Element(element)) => self.end(element),
            _ => at + 1,
        };
        let text: String = self
            .nodes
            .get(at..end)
            .unwrap_or_default()
            .iter()
            .map(Node::as_text)
            .collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl Node {
    pub(super) fn as_text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Element(_) => "",
        }
    }
}

impl Element {
    /// The value of an attribute; empty where it is missing.
    pub(super) fn get(&self, attribute: &str) -> &str {
        let found = self.attributes.iter().find(|(name, _)| *name == attribute);
        found.map_or("", |(_, value)| value.trim())
    }

    pub(super) fn has(&self, attribute: &str) -> bool {
        self.attributes.iter().any(|(name, _)| *name == attribute)
    }

    /// Whether an attribute that lists words has this one.
    pub(super) fn lists(&self, attribute: &str, word: &str) -> bool {
        self.get(attribute)
            .split_ascii_whitespace()
            .any(|listed| listed.eq_ignore_ascii_case(word))
    }

    /// Whether this is the root of an article's own text.
    pub(super) fn is_article(&self) -> bool {
        self.name == "article" || self.lists("role", "article")
    }

    pub(super) fn is_main(&self) -> bool {
        self.name == "main" || self.lists("role", "main")
    }

    /// Whether this is a heading of any level.
    pub(super) fn is_heading(&self) -> bool {
        matches!(self.name.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
            || self.lists("role", "heading")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_attributes_can_be_searched() {
        assert!(ATTRIBUTES.is_sorted());
    }

    #[test]
    fn unbalanced_calls_are_forgiven() {
        let mut page = Page::default();
        page.close();
        page.open("p", [("class", " lead "), ("onclick", "x()")]);
        page.text(" a\n b ");
        let (at, p) = page.elements().next().unwrap();
        assert_eq!((p.get("class"), p.get("onclick")), ("lead", ""));
        assert_eq!(page.words(at), "a b");
    }
}
