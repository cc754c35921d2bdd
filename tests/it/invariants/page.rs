//! What holds of an article that is read from a page, whatever the markup.
use super::article;
use claim_table::Article;
use claim_table::article::{from_bytes, html, retell};
use claim_table::text::Span;

/// Reads a page, and tells the article again as a saved table does.
pub(crate) fn html(page: &str) {
    let read = html::read("x", &html::parse(page));
    assert!(!read.text.contains("\n\n") && read.text.trim() == read.text);
    article::holds(&read);
    if !read.text.is_empty() {
        told_again(&read);
    }
}

fn told_again(read: &Article) {
    let told: serde_json::Map<String, serde_json::Value> = retell(read)
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value.into()))
        .collect();
    let file = serde_json::to_vec(&told).unwrap();
    let again = from_bytes("saved.json", &file).unwrap();
    let [again] = again.as_slice() else {
        panic!("one article becomes {}", again.len());
    };
    assert_eq!(heading_lines(again), heading_lines(read));
    let bare = |article: &Article| Article {
        headings: Vec::new(),
        ..article.clone()
    };
    assert_eq!(bare(again), bare(read), "a saved article is the same");
}

/// The lines that are headings: one of two lines is told again as two, which are read alike.
fn heading_lines(article: &Article) -> Vec<&str> {
    let mut start = 0;
    let lines = article.text.split('\n').filter(|line| {
        let place = Span::new(start, start + line.len());
        start += line.len() + 1;
        article.headings.iter().any(|h| h.overlaps(place))
    });
    lines.collect()
}
