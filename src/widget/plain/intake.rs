//! Is a text short enough to be read, what is a pasted one, and what are articles called to tell them apart?
use crate::article::{Format, LONGEST, MOST, TOO_LONG};
use crate::intern::Interner;
use crate::{Article, Error};

/// The most that one file of many articles may hold, in bytes.
pub const LIMIT_OF_SET: usize = 40_000_000;

/// How a pasted text is written, told by its first sign.
pub fn format_of_paste(text: &str) -> Format {
    match text.trim_start().as_bytes().first() {
        Some(b'<') => Format::Html,
        Some(b'{' | b'[') => Format::Json,
        _ => Format::Text,
    }
}

/// Whether a file of this many bytes is small enough to be read, as an article or as a set of them.
///
/// # Errors
/// When it is above [`LONGEST`], or a file that can hold many above [`LIMIT_OF_SET`].
pub fn size(name: &str, format: Format, bytes: usize) -> Result<(), Error> {
    let (most, problem) = match format {
        Format::Json => (
            LIMIT_OF_SET,
            "is larger than 40 MB, which is more than a page can hold; open fewer articles",
        ),
        Format::Text | Format::Html => (LONGEST, TOO_LONG),
    };
    if bytes > most {
        return Err(Error::Articles {
            place: name.to_owned(),
            problem: problem.to_owned(),
        });
    }
    Ok(())
}

/// Whether so many articles can be compared.
///
/// # Errors
/// When they are more than [`MOST`].
pub fn number(articles: usize) -> Result<(), Error> {
    if articles > MOST {
        return Err(Error::Articles {
            place: "all".to_owned(),
            problem: format!(
                "{articles} articles are more than the {MOST} that can be compared; leave some out"
            ),
        });
    }
    Ok(())
}

/// Makes ids unique by a number behind those that stood before: "a", "a-2".
pub fn unique_ids(articles: &mut [Article]) {
    let mut taken = Interner::default();
    let mut is_new = |id: &str| {
        let known = taken.len();
        taken.number(id) as usize == known
    };
    // Where to go on counting: a thousand articles may all have one id.
    let mut stems = Interner::default();
    let mut next: Vec<usize> = Vec::new();
    for (index, article) in articles.iter_mut().enumerate() {
        if article.id.is_empty() {
            article.id = format!("article-{}", index + 1);
        }
        if is_new(&article.id) {
            continue;
        }
        let stem = article.id.clone();
        let place = stems.number(&stem) as usize;
        if place == next.len() {
            next.push(2);
        }
        while !is_new(&article.id) {
            article.id = format!("{stem}-{}", next[place]);
            next[place] += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_freeze_a_page_is_refused_by_name() {
        let said = |format, bytes| size("a", format, bytes).map_err(|e| e.to_string());
        assert_eq!(said(Format::Text, LONGEST), Ok(()));
        assert_eq!(
            said(Format::Html, LONGEST + 1),
            Err("articles, a: is larger than 2 MB, which no single article needs; open a shorter text".to_owned())
        );
        assert_eq!(said(Format::Json, LIMIT_OF_SET), Ok(()));
        let problem = said(Format::Json, LIMIT_OF_SET + 1).unwrap_err();
        assert!(problem.contains("larger than 40 MB"), "{problem}");
        assert_eq!(number(MOST), Ok(()));
        let problem = number(MOST + 1).unwrap_err().to_string();
        assert!(
            problem.starts_with("articles, all: 2001 articles are more than"),
            "{problem}"
        );
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
    fn a_paste_tells_how_it_is_written_by_its_first_sign() {
        assert_eq!(format_of_paste("  <p>Hello"), Format::Html);
        assert_eq!(format_of_paste("\n[{}]"), Format::Json);
        assert_eq!(format_of_paste("\"No,\" she said."), Format::Text);
    }
}
