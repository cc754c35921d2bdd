//! Title, publisher, byline, date and address of a page.
use super::content::Content;
use super::flow;
use super::page::{Element, Page};
use crate::article::http_address;

/// What a page says about its article; each may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Metadata {
    pub(super) title: String,
    pub(super) publisher: String,
    pub(super) byline: String,
    pub(super) published: String,
    pub(super) href: String,
}

/// Reads it. What the `<article>` says in `data-` attributes counts first, then what it shows, then the page's head.
pub(super) fn read(page: &Page, content: &Content) -> Metadata {
    let look = Look { page, content };
    let headline = look.headline();
    let title = first([
        look.data("data-title"),
        headline.clone(),
        look.meta(&["og:title", "twitter:title"]),
        look.page_title(),
    ]);
    let publisher = first([
        look.data("data-publisher"),
        look.meta(&[
            "og:site_name",
            "application-name",
            "publisher",
            "dc.publisher",
        ]),
        look.site_in_page_title(&title),
    ]);
    let byline = first([
        look.data("data-byline"),
        look.meta(&["author", "article:author", "dc.creator", "parsely-author"]),
        look.shown(|e| {
            e.lists("rel", "author") || e.lists("itemprop", "author") || e.lists("class", "byline")
        }),
    ]);
    let date = first([
        look.data("data-published"),
        look.meta(&[
            "article:published_time",
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "pubdate",
            "publish-date",
        ]),
        look.time(),
    ]);
    let href = [
        look.data("data-href"),
        look.canonical(),
        look.meta(&["og:url"]),
    ];
    let bare_title = title
        .strip_suffix(&publisher)
        .map(|t| t.trim_end_matches([' ', '|', '-', '–', '—', '·']));
    Metadata {
        title: match bare_title {
            Some(bare) if !publisher.is_empty() && !bare.is_empty() && headline.is_empty() => {
                bare.to_owned()
            }
            _ => title,
        },
        publisher,
        byline: without_by(&byline).to_owned(),
        published: date,
        href: href
            .iter()
            .find_map(|href| http_address(href))
            .unwrap_or_default(),
    }
}

struct Look<'a> {
    page: &'a Page,
    content: &'a Content,
}

impl Look<'_> {
    /// A `data-` attribute of the article's root.
    fn data(&self, name: &str) -> String {
        let root = self
            .page
            .within(self.content.nodes.start, self.content.nodes.start + 1)
            .next();
        root.map(|(_, element)| spaced(element.get(name)))
            .unwrap_or_default()
    }

    /// The first of these keys that a `<meta>` has. An address is no name of an author.
    fn meta(&self, keys: &[&str]) -> String {
        let metas: Vec<&Element> = self
            .page
            .elements()
            .map(|(_, e)| e)
            .filter(|e| e.name == "meta")
            .collect();
        let values = keys.iter().flat_map(|key| {
            let keyed = move |e: &&&Element| {
                ["property", "name", "itemprop"]
                    .iter()
                    .any(|attribute| e.get(attribute).eq_ignore_ascii_case(key))
            };
            metas
                .iter()
                .filter(keyed)
                .map(|element| spaced(element.get("content")))
        });
        let address = keys.contains(&"og:url");
        let mut fitting =
            values.filter(|value| !value.is_empty() && (address || http_address(value).is_none()));
        fitting.next().unwrap_or_default()
    }

    /// The words of the first visible element of a kind.
    fn shown(&self, wanted: impl Fn(&Element) -> bool) -> String {
        let Content { nodes, .. } = self.content;
        let mut elements = self.page.within(nodes.start, nodes.end);
        let found =
            elements.find(|(at, e)| self.content.keeps(*at) && e.name != "meta" && wanted(e));
        found.map(|(at, e)| self.words(at, e)).unwrap_or_default()
    }

    /// The first main heading of the article, else of the page.
    fn headline(&self) -> String {
        let inside = self.shown(|e| e.name == "h1");
        if !inside.is_empty() {
            return inside;
        }
        let mut outside = self
            .page
            .elements()
            .filter(|(at, e)| e.name == "h1" && self.content.keeps(*at));
        let only = outside.next().filter(|_| outside.next().is_none());
        only.map(|(at, e)| self.words(at, e)).unwrap_or_default()
    }

    fn words(&self, at: usize, element: &Element) -> String {
        spaced(&flow::read(self.page, self.content, at..self.page.end(element)).0)
    }

    fn page_title(&self) -> String {
        let mut titles = self.page.elements().filter(|(_, e)| e.name == "title");
        titles
            .next()
            .map(|(at, _)| self.page.words(at))
            .unwrap_or_default()
    }

    /// "Daily Example", where the page's title is the headline and that.
    fn site_in_page_title(&self, title: &str) -> String {
        let whole = self.page_title();
        let rest = whole
            .strip_prefix(title)
            .filter(|_| !title.is_empty())
            .unwrap_or_default();
        let site = rest.trim_start().strip_prefix(['|', '-', '–', '—', '·']);
        site.unwrap_or_default().trim().to_owned()
    }

    fn time(&self) -> String {
        let Content { nodes, .. } = self.content;
        let dated = |(_, e): &(usize, &Element)| e.name == "time" && !e.get("datetime").is_empty();
        let inside = self.page.within(nodes.start, nodes.end).find(dated);
        let found = inside.or_else(|| self.page.elements().find(dated));
        found
            .map(|(_, element)| spaced(element.get("datetime")))
            .unwrap_or_default()
    }

    fn canonical(&self) -> String {
        let mut links = self
            .page
            .elements()
            .filter(|(_, e)| e.name == "link" && e.lists("rel", "canonical"));
        links
            .next()
            .map(|(_, e)| e.get("href").to_owned())
            .unwrap_or_default()
    }
}

fn first(values: impl IntoIterator<Item = String>) -> String {
    values
        .into_iter()
        .find(|value| !value.is_empty())
        .unwrap_or_default()
}

fn spaced(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_by(byline: &str) -> &str {
    let by = byline.get(..3).filter(|by| by.eq_ignore_ascii_case("by "));
    by.map_or(byline, |by| byline[by.len()..].trim_start())
}
