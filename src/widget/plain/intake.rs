//! Is this file something that can be read, and as what?
use crate::{Article, Error};
use std::collections::BTreeSet;

/// The most that one file may hold, in bytes: far above any article, and below what would freeze a page.
pub const LIMIT: usize = 2_000_000;

/// What a file's name says it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Plain text.
    Text,
    /// A web page.
    Html,
    /// An articles file.
    Json,
}

/// The kind that a file's name ends in.
///
/// # Errors
/// When the ending is none of `.txt`, `.html`, `.htm`, `.json`.
pub fn kind(name: &str) -> Result<Kind, Error> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "txt" | "text" => Ok(Kind::Text),
        "html" | "htm" => Ok(Kind::Html),
        "json" => Ok(Kind::Json),
        _ => Err(refusal(
            name,
            "only .txt, .html and .json files can be opened",
        )),
    }
}

/// A pasted text's kind, told by its first sign.
pub fn kind_of_paste(text: &str) -> Kind {
    match text.trim_start().as_bytes().first() {
        Some(b'<') => Kind::Html,
        Some(b'{' | b'[') => Kind::Json,
        _ => Kind::Text,
    }
}

/// The text that a file's bytes spell, without a byte order mark.
///
/// # Errors
/// When the file is empty, too large, not text, or not in UTF-8; the message names the file and the mend.
pub fn text(name: &str, bytes: &[u8]) -> Result<String, Error> {
    size(name, bytes.len())?;
    if let Some(what) = known_binary(bytes) {
        return Err(refusal(
            name,
            &format!("this is {what}, not text; save the article as .txt or .html first"),
        ));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Err(refusal(
            name,
            "the text is not in UTF-8; save it again with the encoding UTF-8",
        ));
    };
    if text.contains('\0') {
        return Err(refusal(name, "this is binary data, not text"));
    }
    if text.trim().is_empty() {
        return Err(refusal(name, "the file is empty"));
    }
    Ok(text.to_owned())
}

/// Whether a text of this many bytes is small enough to be read.
///
/// # Errors
/// When it is above [`LIMIT`].
pub fn size(name: &str, bytes: usize) -> Result<(), Error> {
    if bytes > LIMIT {
        return Err(refusal(
            name,
            "the file is larger than 2 MB, which no single article needs; open a shorter text",
        ));
    }
    Ok(())
}

/// Makes ids unique by a number behind those that stood before: "a", "a-2".
pub fn unique_ids(articles: &mut [Article]) {
    let mut taken = BTreeSet::new();
    for (index, article) in articles.iter_mut().enumerate() {
        if article.id.is_empty() {
            article.id = format!("article-{}", index + 1);
        }
        let stem = article.id.clone();
        let mut number = 2;
        while !taken.insert(article.id.clone()) {
            article.id = format!("{stem}-{number}");
            number += 1;
        }
    }
}

fn known_binary(bytes: &[u8]) -> Option<&'static str> {
    let starts: [(&[u8], &str); 8] = [
        (b"PK\x03\x04", "a zip archive or office document"),
        (b"PK\x05\x06", "a zip archive"),
        (b"%PDF", "a PDF"),
        (b"\x1F\x8B", "a compressed file"),
        (b"\x89PNG", "an image"),
        (b"\xFF\xD8\xFF", "an image"),
        (b"\xFF\xFE", "UTF-16"),
        (b"\xFE\xFF", "UTF-16"),
    ];
    starts
        .iter()
        .find(|(start, _)| bytes.starts_with(start))
        .map(|(_, what)| *what)
}

fn refusal(name: &str, problem: &str) -> Error {
    Error::Articles {
        place: name.to_owned(),
        problem: problem.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(name: &str, bytes: &[u8]) -> String {
        text(name, bytes).expect_err("is refused").to_string()
    }

    #[test]
    fn plain_utf8_is_read_without_its_byte_order_mark() {
        assert_eq!(
            text("a.txt", b"\xEF\xBB\xBFHarbour talks").as_deref(),
            Ok("Harbour talks")
        );
    }

    #[test]
    fn what_is_no_text_is_refused_by_name() {
        assert_eq!(
            message("story.txt", b"PK\x03\x04rest"),
            "articles, story.txt: this is a zip archive or office document, not text; save the article as .txt or .html first"
        );
        assert!(message("b.txt", b"a\xFFb").contains("b.txt: the text is not in UTF-8"));
        assert!(message("c.txt", b"\xFF\xFEa\0").contains("UTF-16"));
        assert!(message("d.txt", b"a\0b").contains("binary data"));
        assert!(message("e.txt", b" \n").contains("e.txt: the file is empty"));
        assert!(message("f.txt", b"").contains("f.txt: the file is empty"));
        assert!(message("g.txt", &vec![b'a'; LIMIT + 1]).contains("larger than 2 MB"));
    }

    #[test]
    fn the_name_tells_the_kind() {
        assert_eq!(kind("a.b.TXT"), Ok(Kind::Text));
        assert_eq!(kind("page.htm"), Ok(Kind::Html));
        assert_eq!(kind("list.json"), Ok(Kind::Json));
        let refused = kind("notes.docx").expect_err("is refused").to_string();
        assert!(
            refused.contains("notes.docx: only .txt, .html and .json"),
            "{refused}"
        );
        assert!(kind("README").is_err());
    }

    #[test]
    fn ids_become_unique_and_none_is_empty() {
        let article = |id: &str| Article {
            id: id.into(),
            ..Article::default()
        };
        let mut all = ["a", "a", "", "a-2", "a"].map(article);
        unique_ids(&mut all);
        let ids: Vec<&str> = all.iter().map(|a| a.id.as_str()).collect();
        assert_eq!(ids, ["a", "a-2", "article-3", "a-2-2", "a-3"]);
    }

    #[test]
    fn a_paste_tells_its_kind_by_its_first_sign() {
        assert_eq!(kind_of_paste("  <p>Hello"), Kind::Html);
        assert_eq!(kind_of_paste("\n[{}]"), Kind::Json);
        assert_eq!(kind_of_paste("\"No,\" she said."), Kind::Text);
    }
}
