//! What holds of an article, whatever its words: tokens, sentences, attributions and statements lie in its text.
use super::told;
use claim_table::text::{Span, Text};
use claim_table::{Article, attribution, text};

/// Reads a plain text by every step up to the table.
pub(crate) fn text(text: &str) {
    let article = Article::from_text("x", text);
    assert_eq!(article.text, text, "a plain text stays as given");
    holds(&article);
}

/// Checks an article by every step up to the table.
pub(crate) fn holds(article: &Article) {
    headings(article);
    let text = text::analyse(&article.text, &article.headings);
    tokens(&text);
    sentences(&text);
    attributions(&text);
    told::holds(article, &text);
    super::holds_of_table(std::slice::from_ref(article));
}

/// The words of a span, which must lie in the text and cut no character.
#[track_caller]
pub(crate) fn words(text: &str, span: Span) -> &str {
    let words = text.get(span.start()..span.end());
    words.unwrap_or_else(|| panic!("{span:?} cuts a character or lies outside"))
}

fn headings(article: &Article) {
    let mut end = 0;
    for heading in &article.headings {
        assert!(heading.start() >= end, "headings stand in order");
        assert!(!words(&article.text, *heading).trim().is_empty());
        end = heading.end();
    }
    let web = ["http://", "https://", ""];
    let start = article.href.to_ascii_lowercase();
    assert!(web.iter().any(|scheme| start.starts_with(scheme)));
    assert!(start.is_empty() || start.starts_with("http"), "{start}");
}

fn tokens(text: &Text<'_>) {
    let mut end = 0;
    let bare = |gap: &str| {
        gap.chars()
            .all(|c| c.is_whitespace() || c.is_control() || c == '\u{feff}')
    };
    for token in &text.tokens {
        assert!(!words(text.text, token.span).is_empty());
        let gap = words(text.text, Span::new(end, token.span.start()));
        assert!(token.span.start() >= end && bare(gap), "lost {gap:?}");
        end = token.span.end();
    }
    assert!(bare(&text.text[end..]), "lost {:?}", &text.text[end..]);
}

fn sentences(text: &Text<'_>) {
    let (mut token, mut paragraph) = (0, 0);
    for sentence in &text.sentences {
        assert_eq!(sentence.tokens.start, token, "every token in one sentence");
        assert!(!sentence.tokens.is_empty());
        assert_eq!(sentence.span, text.span(sentence.tokens.clone()));
        assert!(sentence.paragraph >= paragraph);
        (token, paragraph) = (sentence.tokens.end, sentence.paragraph);
    }
    assert_eq!(token, text.tokens.len());
}

fn attributions(text: &Text<'_>) {
    let found = attribution::find(text);
    let starts = |at: usize| text.tokens.binary_search_by_key(&at, |t| t.span.start());
    let ends = |at: usize| text.tokens.binary_search_by_key(&at, |t| t.span.end());
    for one in &found {
        assert!(!one.content.is_empty(), "something is said");
        for span in one.source.iter().chain(&one.cue).chain(&one.content) {
            assert!(!words(text.text, *span).is_empty());
            let edges = starts(span.start()).is_ok() && ends(span.end()).is_ok();
            assert!(edges, "{span:?} lies at no edge of a token");
        }
    }
    assert!(found.is_sorted_by_key(|a| (a.extent().start(), a.extent().end())));
}
