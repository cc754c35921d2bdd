//! From the files named to articles and a lens, or to messages that say which file is wrong and how to mend it.
use crate::{Article, Lens, article, lens};
use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The lens in a file, or the bundled one.
pub(super) fn lens(path: Option<&Path>) -> Result<Lens, String> {
    let Some(path) = path else {
        return lens::bundled().map_err(|e| format!("bundled {e}"));
    };
    let place = path.display();
    let text = String::from_utf8(bytes(path)?)
        .map_err(|_| format!("{place}: the lens is not UTF-8 text; save it as UTF-8"))?;
    lens::parse(text.trim_start_matches('\u{feff}')).map_err(|e| format!("{place}: {e}"))
}

/// The articles in the files, in order, with distinct ids, and a message for each file that gave none.
pub(super) fn articles(paths: &[PathBuf]) -> (Vec<Article>, Vec<String>) {
    let mut articles: Vec<Article> = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        match bytes(path).and_then(|bytes| parse(path, &bytes)) {
            Ok(more) => articles.extend(more),
            Err(problem) => problems.push(problem),
        }
    }
    distinct(&mut articles);
    (articles, problems)
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let place = path.display();
    fs::read(path).map_err(|e| match e.kind() {
        ErrorKind::NotFound => format!("{place}: there is no such file"),
        ErrorKind::IsADirectory => format!("{place}: is a directory; name the files in it"),
        _ => format!("{place}: cannot be read: {e}"),
    })
}

fn parse(path: &Path, bytes: &[u8]) -> Result<Vec<Article>, String> {
    article::from_bytes(&path.display().to_string(), bytes).map_err(|e| e.to_string())
}

/// Gives every later article with a taken id the next free number.
fn distinct(articles: &mut [Article]) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let first: BTreeSet<String> = articles.iter().map(|a| a.id.clone()).collect();
    for article in articles {
        if taken.contains(&article.id) {
            let free = |id: &String| !taken.contains(id) && !first.contains(id);
            let numbered = (2_u32..).map(|n| format!("{}-{n}", article.id));
            article.id = numbered.into_iter().find(free).unwrap_or_default();
        }
        taken.insert(article.id.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_stems_get_numbers_that_are_free() {
        let article = |id: &str| Article {
            id: id.to_owned(),
            ..Article::default()
        };
        let mut all = ["a", "a", "a-2", "a", "b"].map(article);
        distinct(&mut all);
        assert_eq!(all.map(|a| a.id), ["a", "a-3", "a-2", "a-4", "b"]);
    }
}
