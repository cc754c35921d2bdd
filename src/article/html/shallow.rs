//! A limit on how deep a page may nest, as browsers have one: finding the element that a tag closes takes time by depth, so
//! that a page of nothing but open elements would keep the parser busy for minutes.
use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult};
use std::cell::Cell;

/// Browsers stop at 512.
const DEEPEST: usize = 512;

/// Elements that do not add to the depth: those without content, those whose end may be left out, and those whose content is
/// text, which the tokenizer must hear of.
const UNCOUNTED: &[&str] = &[
    "area",
    "base",
    "body",
    "br",
    "col",
    "colgroup",
    "dd",
    "dt",
    "embed",
    "head",
    "hr",
    "html",
    "iframe",
    "img",
    "input",
    "li",
    "link",
    "meta",
    "noembed",
    "noframes",
    "noscript",
    "optgroup",
    "option",
    "p",
    "param",
    "plaintext",
    "rp",
    "rt",
    "script",
    "style",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "track",
    "wbr",
    "xmp",
];

/// Passes tokens on, except the tags of elements that would lie too deep.
pub(super) struct Shallow<S> {
    inner: S,
    depth: Cell<usize>,
    left_out: Cell<usize>,
}

impl<S> Shallow<S> {
    pub(super) fn new(inner: S) -> Self {
        Self {
            inner,
            depth: Cell::new(0),
            left_out: Cell::new(0),
        }
    }

    pub(super) fn into_inner(self) -> S {
        self.inner
    }

    fn leaves_out(&self, token: &Token) -> bool {
        let Token::TagToken(tag) = token else {
            return false;
        };
        if UNCOUNTED.contains(&&*tag.name) {
            return false;
        }
        let (depth, left_out) = (self.depth.get(), self.left_out.get());
        match tag.kind {
            TagKind::StartTag if depth == DEEPEST => self.left_out.set(left_out + 1),
            TagKind::EndTag if left_out > 0 => self.left_out.set(left_out - 1),
            TagKind::StartTag => {
                self.depth.set(depth + 1);
                return false;
            }
            TagKind::EndTag => {
                self.depth.set(depth.saturating_sub(1));
                return false;
            }
        }
        true
    }
}

impl<S: TokenSink> TokenSink for Shallow<S> {
    type Handle = S::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<S::Handle> {
        if self.leaves_out(&token) {
            return TokenSinkResult::Continue;
        }
        self.inner.process_token(token, line)
    }

    fn end(&self) {
        self.inner.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.inner
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}
