//! Which part of a page is the article, and what in it is not?
use super::page::{Element, Node, Page};
use std::ops::Range;

/// Elements whose words are no part of an article.
const DROPPED: &[&str] = &[
    "aside",
    "audio",
    "button",
    "canvas",
    "datalist",
    "dialog",
    "embed",
    "figcaption",
    "footer",
    "head",
    "iframe",
    "input",
    "label",
    "map",
    "math",
    "menu",
    "nav",
    "noscript",
    "object",
    "option",
    "progress",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "video",
];

/// Roles that say the same of any element.
const DROPPED_ROLES: &[&str] = &[
    "alert",
    "banner",
    "complementary",
    "contentinfo",
    "dialog",
    "form",
    "menu",
    "navigation",
    "search",
    "toolbar",
];

/// Classes and ids that most publishing systems give to what readers wrote, and to links to other articles.
const DROPPED_NAMES: &[&str] = &[
    "comment",
    "comment-list",
    "commentlist",
    "comments",
    "comments-area",
    "disqus_thread",
    "newsletter-signup",
    "recommended",
    "related",
    "related-articles",
    "related-posts",
    "respond",
    "share-buttons",
    "sharedaddy",
    "social-share",
    "visually-hidden",
    "sr-only",
    "screen-reader-text",
];

/// A part of a page and what must be left out of it.
pub(super) struct Content {
    /// The root's index and one past its last node.
    pub(super) nodes: Range<usize>,
    /// For each node of the page, whether it lies in something that is left out.
    dropped: Vec<bool>,
}

impl Content {
    /// Whether a node is read.
    pub(super) fn keeps(&self, node: usize) -> bool {
        self.dropped.get(node).is_some_and(|dropped| !dropped)
    }
}

/// Finds the article: the longest `<article>`, else the main part, else the smallest element that holds nearly all paragraphs.
pub(super) fn find(page: &Page) -> Content {
    let mut dropped = dropped(page);
    let lengths = Lengths::new(page, &dropped);
    let article = longest(page, &lengths, Element::is_article);
    let main = longest(page, &lengths, Element::is_main);
    let nodes = match (article, main) {
        // Short articles in a long main part are teasers.
        (Some(article), Some(main)) if lengths.all(&article) * 2 >= lengths.all(&main) => article,
        (_, Some(main)) => main,
        (Some(article), None) => article,
        (None, None) => densest(page, &lengths),
    };
    let mut inner: Vec<Range<usize>> = Vec::new();
    for (at, element) in page
        .within(nodes.start + 1, nodes.end)
        .filter(|(_, e)| e.is_article())
    {
        if inner.last().is_none_or(|last| at >= last.end) {
            inner.push(at..page.end(element));
        }
    }
    // Articles inside it are comments or teasers, unless it is made of them, as a live blog is.
    if inner.iter().map(|part| lengths.all(part)).sum::<usize>() * 2 < lengths.all(&nodes) {
        for part in inner {
            dropped[part].fill(true);
        }
    }
    Content { nodes, dropped }
}

fn dropped(page: &Page) -> Vec<bool> {
    let mut dropped = vec![false; page.nodes.len()];
    let mut until = 0;
    for (at, element) in page.elements() {
        if at >= until && is_dropped(page, at, element) {
            until = page.end(element);
            dropped[at..until].fill(true);
        }
    }
    dropped
}

fn is_dropped(page: &Page, at: usize, element: &Element) -> bool {
    let name = element.name.as_str();
    let style = element.get("style").replace(' ', "").to_ascii_lowercase();
    let named = |attribute: &str| {
        let mut names = element.get(attribute).split_ascii_whitespace();
        names.any(|n| {
            DROPPED_NAMES
                .iter()
                .any(|dropped| n.eq_ignore_ascii_case(dropped))
        })
    };
    // Some sites wrap the whole page in a form, and some articles have their headline in a header.
    let wraps = || {
        let inside = page.within(at + 1, page.end(element));
        inside
            .take(10_000)
            .any(|(_, e)| e.name == "h1" || e.is_article() || e.is_main())
    };
    DROPPED.contains(&name)
        || element.has("hidden")
        || element.get("aria-hidden").eq_ignore_ascii_case("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || DROPPED_ROLES.iter().any(|role| element.lists("role", role))
        || ((named("class") || named("id")) && !matches!(name, "html" | "body" | "main"))
        || (matches!(name, "form" | "header") && !wraps())
}

/// How many bytes of words stand before each node: all that is kept, and in paragraphs.
struct Lengths {
    all: Vec<usize>,
    paragraphs: Vec<usize>,
}

impl Lengths {
    fn new(page: &Page, dropped: &[bool]) -> Self {
        let (mut all, mut paragraphs) = (vec![0], vec![0]);
        let (mut total, mut in_paragraphs, mut until) = (0, 0, 0);
        for (at, node) in page.nodes.iter().enumerate() {
            match node {
                Node::Element(element)
                    if matches!(element.name.as_str(), "p" | "blockquote" | "li") =>
                {
                    until = until.max(page.end(element));
                }
                Node::Text(text) if !dropped[at] => {
                    let length = text.split_whitespace().map(str::len).sum::<usize>();
                    total += length;
                    in_paragraphs += if at < until { length } else { 0 };
                }
                _ => {}
            }
            all.push(total);
            paragraphs.push(in_paragraphs);
        }
        Self { all, paragraphs }
    }

    fn all(&self, nodes: &Range<usize>) -> usize {
        self.all[nodes.end] - self.all[nodes.start]
    }

    fn paragraphs(&self, nodes: &Range<usize>) -> usize {
        self.paragraphs[nodes.end] - self.paragraphs[nodes.start]
    }
}

fn longest(
    page: &Page,
    lengths: &Lengths,
    wanted: impl Fn(&Element) -> bool,
) -> Option<Range<usize>> {
    let mut best: Option<Range<usize>> = None;
    for (at, element) in page.elements().filter(|(_, element)| wanted(element)) {
        let nodes = at..page.end(element);
        if lengths.all(&nodes) > best.as_ref().map_or(0, |best| lengths.all(best)) {
            best = Some(nodes);
        }
    }
    best
}

/// The innermost element that holds at least seven tenths of the words in paragraphs; the whole page without any.
fn densest(page: &Page, lengths: &Lengths) -> Range<usize> {
    let mut best = 0..page.nodes.len();
    let enough = lengths.paragraphs(&best) * 7 / 10;
    if enough == 0 {
        return best;
    }
    for (at, element) in page.elements() {
        let nodes = at..page.end(element);
        if nodes.end <= best.end
            && element.name != "p"
            && lengths.paragraphs(&nodes) >= enough.max(1)
        {
            best = nodes;
        }
    }
    best
}
