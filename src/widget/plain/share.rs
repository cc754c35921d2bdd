//! How does what a reader has set up become a short text for a link, and how is it read back?
//!
//! The text is a list of `key=value` with `&` between, percent-encoded, in the lens's and articles' own ids, so that it survives
//! a reordered lens: `q=port&not=desk-a&issue=ceasefire&open=ceasefire.north`. What nobody knows is left out when reading.
use super::escape;
use super::place::{Passage, Place};
use super::words::{ACTS, VOICES};
use crate::comparison::{Comparison, Heading, Query, Sort, label};

/// What a link brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shared {
    /// Filters and order.
    pub query: Query,
    /// The cell whose evidence is open.
    pub open: Option<Place>,
    /// The article that is open, and where.
    pub passage: Option<Passage>,
}

/// Writes the text; empty where nothing was set.
pub fn encode(shared: &Shared, comparison: &Comparison) -> String {
    let query = &shared.query;
    let mut out = Writer::default();
    if !query.search.is_empty() {
        out.pair("q", &query.search);
    }
    for article in &query.without_articles {
        out.opt(
            "not",
            comparison.articles.get(*article).map(|a| a.id.as_str()),
        );
    }
    for voice in &query.without_voices {
        out.pair("voice", label::voice_id(*voice));
    }
    for act in &query.without_acts {
        out.pair("act", label::act_id(*act));
    }
    if query.only_differing {
        out.pair("differ", "1");
    }
    if query.only_corroborated {
        out.pair("sources", "2");
    }
    for issue in &query.issues {
        out.opt("issue", id(&comparison.issues, *issue));
    }
    for party in &query.parties {
        out.opt("party", id(&comparison.parties, *party));
    }
    out.opt("sort", sort_id(query.sort));
    if let Some(open) = shared.open {
        let issue = id(&comparison.issues, open.issue);
        let party = id(&comparison.parties, open.party);
        out.opt(
            "open",
            issue.zip(party).map(|(i, p)| format!("{i}.{p}")).as_deref(),
        );
    }
    if let Some((article, number)) = shared
        .passage
        .as_ref()
        .and_then(|p| numbered(p, comparison))
    {
        out.pair("at", &format!("{article}.{number}"));
    }
    out.0
}

/// A statement by its article's id and its number in it, which outlives other articles.
fn numbered<'a>(passage: &Passage, comparison: &'a Comparison) -> Option<(&'a str, usize)> {
    let told = comparison.statements.get(passage.statement)?;
    let before = &comparison.statements[..passage.statement];
    let number = before.iter().filter(|s| s.article == told.article).count();
    Some((&comparison.articles.get(told.article)?.id, number))
}

fn passage(value: &str, comparison: &Comparison) -> Option<Passage> {
    let (id, number) = value.rsplit_once('.')?;
    let article = comparison.articles.iter().position(|a| a.id == id)?;
    let mut own = comparison
        .statements
        .iter()
        .enumerate()
        .filter(|(_, s)| s.article == article);
    own.nth(number.parse().ok()?)
        .map(|(statement, _)| Passage::linked(statement))
}

/// Reads the text back, as far as it fits the comparison.
pub fn decode(text: &str, comparison: &Comparison) -> Shared {
    let mut shared = Shared::default();
    let query = &mut shared.query;
    for pair in text.split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = escape::undo(value);
        match key {
            "q" => query.search = value,
            "not" => query
                .without_articles
                .extend(comparison.articles.iter().position(|a| a.id == value)),
            "voice" => query
                .without_voices
                .extend(VOICES.into_iter().find(|v| label::voice_id(*v) == value)),
            "act" => query
                .without_acts
                .extend(ACTS.into_iter().find(|a| label::act_id(*a) == value)),
            "differ" => query.only_differing = value == "1",
            "sources" => query.only_corroborated = value == "2",
            "issue" => query.issues.extend(index(&comparison.issues, &value)),
            "party" => query.parties.extend(index(&comparison.parties, &value)),
            "sort" => query.sort = sort(&value),
            "open" => shared.open = place(&value, comparison),
            "at" => shared.passage = passage(&value, comparison),
            _ => {}
        }
    }
    shared
}

/// A sort order's id; none for the lens's own order, which needs no word in a link.
pub const fn sort_id(sort: Sort) -> Option<&'static str> {
    match sort {
        Sort::Lens => None,
        Sort::Statements => Some("statements"),
        Sort::Differences => Some("differences"),
    }
}

/// The order with this id, the lens's own for any other word.
pub fn sort(id: &str) -> Sort {
    match id {
        "statements" => Sort::Statements,
        "differences" => Sort::Differences,
        _ => Sort::Lens,
    }
}

fn id(headings: &[Heading], index: usize) -> Option<&str> {
    headings.get(index).map(|h| h.id.as_str())
}

fn index(headings: &[Heading], id: &str) -> Option<usize> {
    headings.iter().position(|h| h.id == id)
}

/// Ids may hold full stops themselves, so every cut is tried.
fn place(value: &str, comparison: &Comparison) -> Option<Place> {
    value.match_indices('.').find_map(|(dot, _)| {
        let issue = index(&comparison.issues, &value[..dot])?;
        let party = index(&comparison.parties, &value[dot + 1..])?;
        Some(Place { issue, party })
    })
}

#[derive(Default)]
struct Writer(String);

impl Writer {
    fn pair(&mut self, key: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(key);
        self.0.push('=');
        escape::push(&mut self.0, value);
    }

    fn opt(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.pair(key, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Article;
    use crate::claim::Act;
    use crate::speaker::Voice;

    fn comparison() -> Comparison {
        let heading = |id: &str| Heading {
            id: id.into(),
            label: id.to_uppercase(),
        };
        let article = |id: &str| Article {
            id: id.into(),
            ..Article::default()
        };
        Comparison {
            parties: vec![heading("north"), heading("the.south")],
            issues: vec![heading("harbour"), heading("fish & chips")],
            articles: vec![article("a"), article("b c")],
            ..Comparison::default()
        }
    }

    #[test]
    fn everything_that_was_set_comes_back() {
        let shared = Shared {
            query: Query {
                search: "100 % é".into(),
                without_articles: vec![1],
                without_voices: vec![Voice::Quote],
                without_acts: vec![Act::Plans, Act::Denies],
                only_differing: true,
                only_corroborated: true,
                issues: vec![1],
                parties: vec![1, 0],
                sort: Sort::Differences,
            },
            open: Some(Place { issue: 1, party: 1 }),
            passage: None,
        };
        let text = encode(&shared, &comparison());
        assert!(
            text.contains("issue=fish%20%26%20chips&party=the.south&party=north"),
            "{text}"
        );
        assert_eq!(decode(&text, &comparison()), shared);
    }

    #[test]
    fn an_open_article_is_named_by_its_own_statements() {
        let comparison = crate::comparison::sample::comparison();
        for statement in 0..comparison.statements.len() {
            let shared = Shared {
                passage: Some(Passage::linked(statement)),
                ..Shared::default()
            };
            let text = encode(&shared, &comparison);
            assert_eq!(decode(&text, &comparison), shared, "{text}");
        }
        assert_eq!(decode("at=nowhere.0&at=.&at=1", &comparison).passage, None);
    }

    #[test]
    fn nothing_set_is_an_empty_text() {
        assert_eq!(encode(&Shared::default(), &comparison()), "");
        assert_eq!(decode("", &comparison()), Shared::default());
    }

    #[test]
    fn what_nobody_knows_is_left_out() {
        let text =
            "issue=moon&party=&voice=sung&act=&open=harbour&open=.&not=z&sort=up&x&=&q=%f%zz%";
        let read = decode(text, &comparison());
        assert_eq!(
            read.query,
            Query {
                search: "%f%zz%".into(),
                ..Query::default()
            }
        );
        assert_eq!(read.open, None);
    }
}
