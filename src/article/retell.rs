//! How is an article told again, so that reading it gives the same article?
use super::{Article, plain};
use crate::text::{Span, heading_at};

/// The keys and values of the article in an articles file, without the empty ones.
///
/// The words come as `text`, or as `html` where they would be read otherwise: headings have to be told from the rest, and the
/// first line of a page without a headline must not become one.
pub fn retell(article: &Article) -> Vec<(&'static str, String)> {
    let mut out: Vec<(&'static str, String)> = [
        ("id", &article.id),
        ("title", &article.title),
        ("publisher", &article.publisher),
        ("byline", &article.byline),
        ("published", &article.published),
        ("href", &article.href),
    ]
    .into_iter()
    .filter(|(_, value)| !value.trim().is_empty())
    .map(|(key, value)| (key, value.clone()))
    .collect();
    let headline = article.title.is_empty() && !plain::title(&article.text).is_empty();
    out.push(if article.headings.is_empty() && !headline {
        ("text", article.text.clone())
    } else {
        ("html", markup(article))
    });
    out
}

/// A paragraph or a heading for each line.
fn markup(article: &Article) -> String {
    let mut out = String::from("<article>");
    let mut start = 0;
    for line in article.text.split('\n') {
        let place = Span::new(start, start + line.len());
        start += line.len() + 1;
        let heading = heading_at(&article.headings, place);
        let (open, close) = if heading {
            ("<h2>", "</h2>\n")
        } else {
            ("<p>", "</p>\n")
        };
        out.push_str(open);
        escape(line, &mut out);
        out.push_str(close);
    }
    out.push_str("</article>");
    out
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            _ => out.push(c),
        }
    }
}

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::*;
    use crate::article::from_bytes;

    #[track_caller]
    fn survives(article: &Article) {
        let told: serde_json::Map<String, serde_json::Value> = retell(article)
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value.into()))
            .collect();
        let file = serde_json::to_vec(&told).unwrap();
        let read = from_bytes("saved.json", &file).unwrap();
        assert_eq!(read, std::slice::from_ref(article));
    }

    #[test]
    fn a_plain_text_is_told_as_it_stands() {
        let text = "The envoys met & talked.\n\n  “No,” said the <minister>.\r\n";
        survives(&Article::from_text("a", text));
    }

    #[test]
    fn headings_and_metadata_of_a_page_survive() {
        let page = "<html><head><title>Envoys meet on the ferry</title>\
            <meta property='og:site_name' content='Desk &amp; Sons'></head><body><article>\
            <h1>Envoys meet on the ferry</h1><p>Norland &lt;said&gt; that it\u{a0}will <i>not</i> yield.</p>\
            <h2>What Sudria wants</h2><ul><li>A fifth port.</li></ul></article></body></html>";
        let articles = from_bytes("envoys.html", page.as_bytes()).unwrap();
        assert_eq!(articles[0].headings.len(), 2);
        articles.iter().for_each(survives);
    }

    #[test]
    fn a_page_without_a_headline_is_not_given_one() {
        let page = "<article>The envoys met here<br>Norland said no.</article>";
        let articles = from_bytes("envoys.html", page.as_bytes()).unwrap();
        assert_eq!(articles[0].title, "");
        articles.iter().for_each(survives);
    }

    #[test]
    fn the_bundled_articles_survive() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/www/articles");
        for file in std::fs::read_dir(folder).unwrap() {
            let file = file.unwrap().path();
            if file.extension().is_some_and(|ending| ending == "html") {
                let name = file.to_string_lossy();
                let bytes = std::fs::read(&file).unwrap();
                from_bytes(&name, &bytes).unwrap().iter().for_each(survives);
            }
        }
    }
}
