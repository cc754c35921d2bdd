//! A page parsed without a browser, by the same specification.
use super::Page;
use super::shallow::Shallow;
use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TreeSink;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use scraper::{Html, HtmlTreeSink, Node};

/// Parses HTML, which never fails: any text is a page.
pub fn parse(html: &str) -> Page {
    let document = document(html);
    let mut page = Page::default();
    let mut node = document.tree.root();
    // By hand instead of by recursion: a hostile page may nest deeper than the stack.
    loop {
        match node.value() {
            Node::Element(element) => page.open(element.name(), element.attrs()),
            Node::Text(text) => page.text(text),
            _ => {}
        }
        if let Some(child) = node.first_child() {
            node = child;
            continue;
        }
        loop {
            if node.value().is_element() {
                page.close();
            }
            if let Some(sibling) = node.next_sibling() {
                node = sibling;
                break;
            }
            match node.parent() {
                Some(parent) => node = parent,
                None => return page,
            }
        }
    }
}

fn document(html: &str) -> Html {
    let sink = HtmlTreeSink::new(Html::new_document());
    // As in a browser's parser of documents that are not shown, no script will run.
    let options = TreeBuilderOpts {
        scripting_enabled: false,
        ..TreeBuilderOpts::default()
    };
    let builder = TreeBuilder::new(sink, options);
    let tokenizer = Tokenizer::new(Shallow::new(builder), TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(html));
    // The tokenizer pauses after every script, so that somebody could run it.
    while let TokenizerResult::Script(_) = tokenizer.feed(&queue) {}
    tokenizer.end();
    tokenizer.sink.into_inner().sink.finish()
}
