//! From indices and byte spans to ids and UTF-16 offsets.
use super::super::{link, utf16::Utf16};
use super::table::{Article, Cell, Claim, Difference, Named, Row, Statement, Telling};
use crate::comparison::{Comparison, Heading, View, lead, order, view};
use crate::sort::SmallSort;
use crate::speaker::Side;
use crate::text::Span;

pub(super) struct Writer<'a> {
    comparison: &'a Comparison,
    places: Vec<Utf16>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(comparison: &'a Comparison) -> Self {
        let places = comparison.articles.iter().map(|a| Utf16::new(&a.text));
        Self {
            comparison,
            places: places.collect(),
        }
    }

    pub(super) fn named(of: &'a [Heading], shown: impl Iterator<Item = usize>) -> Vec<Named<'a>> {
        let named = |h: &'a Heading| Named {
            id: &h.id,
            label: &h.label,
        };
        shown.map(|index| named(&of[index])).collect()
    }

    pub(super) fn articles(&self) -> Vec<Article<'a>> {
        let all = &self.comparison.articles;
        let article = |(article, &original): (&'a crate::Article, &usize)| Article {
            id: &article.id,
            title: &article.title,
            publisher: &article.publisher,
            byline: &article.byline,
            published: &article.published,
            href: link(article).unwrap_or_default(),
            original: all.get(original).map_or(&article.id, |o| &o.id),
        };
        all.iter()
            .zip(&self.comparison.originals)
            .map(article)
            .collect()
    }

    pub(super) fn rows(&self, view: &View) -> Vec<Row<'a>> {
        let row = |row: &view::Row| Row {
            issue: self.issue(row.issue),
            cells: (row.cells.iter().zip(&view.parties))
                .map(|(cell, &party)| self.cell(cell, party))
                .collect(),
        };
        view.rows.iter().map(row).collect()
    }

    fn cell(&self, cell: &view::Cell, party: usize) -> Cell<'a> {
        Cell {
            party: &self.comparison.parties[party].id,
            act: cell.lead().map(|s| self.comparison.statements[s].act),
            lead: cell.lead().map(|s| lead(self.comparison, s).text),
            claims: cell.claims.iter().map(|c| claim_id(c.claim)).collect(),
            statements: cell.statements,
            sources: cell.sources,
            differs: !cell.differences.is_empty(),
        }
    }

    pub(super) fn claims(&self, shown: &[usize]) -> Vec<Claim<'a>> {
        let of = &self.comparison.claim_of;
        let mut sorted: Vec<usize> = shown.to_vec();
        sorted.sort_small_by_key(|&s| (of[s], s));
        sorted
            .chunk_by(|&a, &b| of[a] == of[b])
            .map(|statements| self.claim(of[statements[0]], statements))
            .collect()
    }

    fn claim(&self, index: usize, statements: &[usize]) -> Claim<'a> {
        let claim = &self.comparison.claims[index];
        let best = order::best(self.comparison, index, statements);
        Claim {
            index,
            id: claim_id(index),
            party: self.party(claim.side),
            act: claim.act,
            issues: claim.issues.iter().map(|&i| self.issue(i)).collect(),
            lead: lead(self.comparison, best).text,
            sources: self.comparison.sources(statements.iter().copied()),
            statements: statements.iter().map(|&s| statement_id(s)).collect(),
        }
    }

    pub(super) fn statement(&self, index: usize) -> Statement<'a> {
        let statement = &self.comparison.statements[index];
        let [start, end] = self.place(statement.article, statement.evidence);
        let places = |spans: &[Span]| {
            let place = |&span| self.place(statement.article, span);
            spans.iter().map(place).collect()
        };
        let speaker = statement.speaker.as_ref();
        Statement {
            id: statement_id(index),
            article: self.article_id(statement.article),
            sentence: self.comparison.evidence(index),
            start,
            end,
            source: places(&statement.source),
            cue: places(&statement.cue),
            content: places(&statement.content),
            party: self.party(statement.side),
            speaker: speaker.map(|s| s.name.as_str()),
            role: speaker.map(|s| s.role.as_str()).filter(|r| !r.is_empty()),
            voice: statement.voice,
            by: statement.by.as_deref(),
            act: statement.act,
            issues: statement.issues.iter().map(|&i| self.issue(i)).collect(),
            claim: claim_id(self.comparison.claim_of[index]),
            confidence: statement.confidence.percent,
            uncertain: !statement.confidence.is_sure(),
        }
    }

    pub(super) fn differences(&self, view: &View) -> Vec<Difference<'a>> {
        let cells = view.rows.iter().flat_map(|row| &row.cells);
        let mut shown: Vec<usize> = cells.flat_map(|c| c.differences.iter().copied()).collect();
        shown.sort_small();
        let difference = |index: usize| {
            let difference = &self.comparison.differences[index];
            Difference {
                kind: difference.kind,
                party: self.party(difference.side),
                issue: self.issue(difference.issue),
                left: self.telling(difference.left),
                right: self.telling(difference.right),
            }
        };
        shown.into_iter().map(difference).collect()
    }

    fn telling(&self, (statement, span): (usize, Span)) -> Telling<'a> {
        let article = self.comparison.statements[statement].article;
        let text = self.comparison.articles.get(article);
        let [start, end] = self.place(article, span);
        Telling {
            statement: statement_id(statement),
            article: self.article_id(article),
            words: text.map_or("", |a| span.of(&a.text)),
            start,
            end,
            sentence: self.comparison.evidence(statement),
        }
    }

    fn place(&self, article: usize, span: Span) -> [usize; 2] {
        self.places.get(article).map_or([0, 0], |at| at.of(span))
    }

    fn article_id(&self, article: usize) -> &'a str {
        self.comparison.articles.get(article).map_or("", |a| &a.id)
    }

    fn party(&self, side: Side) -> Option<&'a str> {
        match side {
            Side::Party(party) => self.comparison.parties.get(party).map(|p| p.id.as_str()),
            Side::Other => Some("other"),
            Side::Unknown => None,
        }
    }

    fn issue(&self, issue: usize) -> &'a str {
        self.comparison.issues.get(issue).map_or("", |i| &i.id)
    }
}

/// A statement's id in every output.
fn statement_id(index: usize) -> String {
    format!("s{}", index + 1)
}

/// A claim's id in every output.
fn claim_id(index: usize) -> String {
    format!("c{}", index + 1)
}
