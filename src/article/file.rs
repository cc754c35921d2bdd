//! Articles files: one article or several, with their metadata.
use super::{Article, http_address};
use crate::Error;
use crate::data::{Problem, Value};

/// Most articles of one table.
pub const MOST: usize = 2_000;

/// Most bytes of one article, marked up or not: far above any, and below what would freeze a page.
pub const LONGEST: usize = 2_000_000;

/// What a message says of a longer one.
pub(crate) const TOO_LONG: &str =
    "is larger than 2 MB, which no single article needs; open a shorter text";

/// The keys of one article.
const KEYS: &[&str] = &[
    "id",
    "title",
    "publisher",
    "byline",
    "published",
    "href",
    "html",
    "text",
];

/// One article as an articles file describes it, not yet parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleFile {
    /// What the file says; its `text` and `headings` are still empty.
    pub metadata: Article,
    /// The article itself.
    pub body: Body,
}

/// The words of an article, marked up or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// Plain text.
    Text(String),
    /// A web page or a part of one.
    Html(String),
}

impl ArticleFile {
    /// The article, parsed by `html` where it is marked up. What the file says of it counts before what the page says.
    ///
    /// # Errors
    /// [`Error::Articles`] where no words are left.
    pub fn article(self, html: impl FnOnce(&str, &str) -> Article) -> Result<Article, Error> {
        let told = self.metadata;
        let parsed = match self.body {
            Body::Text(text) => Article::from_text(&told.id, &text),
            Body::Html(page) => html(&told.id, &page),
        };
        if parsed.text.trim().is_empty() {
            let problem = "has no words of an article; paste them as text".to_owned();
            return Err(Error::Articles {
                place: told.id,
                problem,
            });
        }
        let or = |told: String, parsed| if told.is_empty() { parsed } else { told };
        Ok(Article {
            id: told.id,
            title: or(told.title, parsed.title),
            publisher: or(told.publisher, parsed.publisher),
            byline: or(told.byline, parsed.byline),
            published: or(told.published, parsed.published),
            href: or(told.href, parsed.href),
            text: parsed.text,
            headings: parsed.headings,
        })
    }
}

/// The articles that plain data describes: an object or a list of them. `name` is the file's, without directories; articles
/// without an id are called after it.
///
/// # Errors
/// [`Error::Articles`] with the place of the first unknown key, wrong type, or article without words.
pub fn files(name: &str, data: Result<Value, Problem>) -> Result<Vec<ArticleFile>, Error> {
    data.and_then(|value| list(name, value))
        .map_err(|problem| error(name, &problem))
}

pub(super) fn list(name: &str, value: Value) -> Result<Vec<ArticleFile>, Problem> {
    let stem = stem(name);
    match value {
        Value::List(values) if values.is_empty() => {
            Err(Problem::new("", "the list is empty; add an article"))
        }
        Value::List(values) if values.len() > MOST => Err(Problem::new(
            "",
            format!(
                "{} articles are more than the {MOST} that can be compared; leave some out",
                values.len()
            ),
        )),
        Value::List(_) => {
            let values = value.list("")?.into_iter().enumerate();
            values
                .map(|(i, (place, value))| one(&format!("{stem}-{}", i + 1), &place, value))
                .collect()
        }
        value => Ok(vec![one(stem, "", value)?]),
    }
}

fn one(id: &str, place: &str, value: Value) -> Result<ArticleFile, Problem> {
    let mut object = value.object(place, KEYS)?;
    let (text, html) = (object.text("text")?, object.text("html")?);
    if text.len().max(html.len()) > LONGEST {
        return Err(Problem::new(place, TOO_LONG));
    }
    let body = match (text.trim().is_empty(), html.trim().is_empty()) {
        (false, true) => Body::Text(text),
        (true, false) => Body::Html(html),
        (true, true) => {
            return Err(Problem::new(
                place,
                "has no words; add them as “text” or “html”",
            ));
        }
        (false, false) => return Err(Problem::new(place, "has both “text” and “html”; keep one")),
    };
    let given = object.text("id")?;
    let metadata = Article {
        id: if given.trim().is_empty() {
            id.to_owned()
        } else {
            given
        },
        title: object.text("title")?,
        publisher: object.text("publisher")?,
        byline: object.text("byline")?,
        published: object.text("published")?,
        href: http_address(&object.text("href")?).unwrap_or_default(),
        ..Article::default()
    };
    Ok(ArticleFile { metadata, body })
}

pub(super) fn error(name: &str, problem: &Problem) -> Error {
    let place = match problem.place.as_str() {
        "" | "top level" => name.to_owned(),
        place => format!("{name}, {place}"),
    };
    Error::Articles {
        place,
        problem: problem.problem.clone(),
    }
}

/// The name of a file without directories and ending.
pub(super) fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}
