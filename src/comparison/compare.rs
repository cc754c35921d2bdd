//! From merged claims to everything that the table can show.
use super::lead::fitness;
use super::select::select_paced;
use super::{Query, View};
use crate::claim::{Claim, Difference, Statement};
use crate::pace::{Pace, at_once};
use crate::sort::SmallSort;
use crate::{Article, Claims, Lens};

/// All that the table can show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Headline, from the lens.
    pub title: String,
    /// Language of the articles, a BCP 47 tag.
    pub language: String,
    /// Columns.
    pub parties: Vec<Heading>,
    /// Rows.
    pub issues: Vec<Heading>,
    /// The articles read, with their texts, to which all spans refer.
    pub articles: Vec<Article>,
    /// Statements, by article and place.
    pub statements: Vec<Statement>,
    /// For each statement the index of its claim.
    pub claim_of: Vec<usize>,
    /// Claims, in order of their first statement.
    pub claims: Vec<Claim>,
    /// Where articles differ.
    pub differences: Vec<Difference>,
    /// For each article the lowest index of an article that it shares its original with.
    pub originals: Vec<usize>,
    /// For each statement how well its words can stand for a claim: asked at every key of a search, and read only once.
    pub(crate) fitness: Vec<u32>,
    /// What is shown while nothing is filtered, which of a thousand articles takes longer than a page can wait.
    pub(crate) whole: Option<View>,
}

/// A row's or column's heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The lens's id.
    pub id: String,
    /// The lens's label.
    pub label: String,
}

/// Lays the claims out.
///
/// What the claims leave open is filled in the plain way, so that every index below holds: a statement that no claim holds gets
/// a claim of its own, an article without a known original is its own.
pub fn compare(articles: &[Article], lens: &Lens, claims: Claims) -> Comparison {
    at_once(compare_paced(
        articles.to_vec(),
        lens,
        claims,
        Pace::UNBROKEN,
    ))
}

/// The same with rests in between, and without a second copy of the articles.
pub async fn compare_paced(
    articles: Vec<Article>,
    lens: &Lens,
    claims: Claims,
    pace: Pace<'_>,
) -> Comparison {
    let Claims {
        statements,
        mut claims,
        differences,
        mut originals,
    } = claims;
    for article in originals.len()..articles.len() {
        originals.push(article);
    }
    let claim_of = claim_of(&statements, &mut claims);
    let mut comparison = Comparison {
        title: lens.title.clone(),
        language: lens.language.clone(),
        parties: headings(lens.parties.iter().map(|p| (&p.id, &p.label))),
        issues: headings(lens.issues.iter().map(|i| (&i.id, &i.label))),
        articles,
        statements,
        claim_of,
        claims,
        differences,
        originals,
        fitness: Vec::new(),
        whole: None,
    };
    for statement in 0..comparison.statements.len() {
        pace.rest().await;
        let fitness = fitness(&comparison, statement);
        comparison.fitness.push(fitness);
    }
    let whole = select_paced(&comparison, &Query::default(), pace).await;
    comparison.whole = Some(whole);
    comparison
}

/// The index of each statement's claim; claims are added for statements that have none.
fn claim_of(statements: &[Statement], claims: &mut Vec<Claim>) -> Vec<usize> {
    let mut of = vec![None; statements.len()];
    for (index, claim) in claims.iter().enumerate() {
        for &statement in &claim.statements {
            if let Some(slot) = of.get_mut(statement) {
                *slot = Some(index);
            }
        }
    }
    let mut own = |index: usize| {
        let statement = &statements[index];
        claims.push(Claim {
            side: statement.side,
            act: statement.act,
            issues: statement.issues.clone(),
            statements: vec![index],
            articles: vec![statement.article],
            corroboration: 1,
        });
        claims.len() - 1
    };
    of.into_iter()
        .enumerate()
        .map(|(index, claim)| claim.unwrap_or_else(|| own(index)))
        .collect()
}

fn headings<'a>(of: impl Iterator<Item = (&'a String, &'a String)>) -> Vec<Heading> {
    of.map(|(id, label)| Heading {
        id: id.clone(),
        label: label.clone(),
    })
    .collect()
}

impl Comparison {
    /// Number of independent originals among the articles of these statements: rewrites of one original count once.
    pub(crate) fn sources(&self, statements: impl IntoIterator<Item = usize>) -> usize {
        self.originals_of(statements.into_iter().map(|s| self.statements[s].article))
    }

    /// Number of independent originals among these articles.
    pub(crate) fn originals_of(&self, articles: impl IntoIterator<Item = usize>) -> usize {
        let original = |a: usize| self.originals.get(a).copied().unwrap_or(a);
        let mut all: Vec<usize> = articles.into_iter().map(original).collect();
        all.sort_small();
        all.dedup();
        all.len()
    }

    /// The words of a statement's evidence, verbatim.
    pub fn evidence(&self, statement: usize) -> &str {
        let s = &self.statements[statement];
        self.articles
            .get(s.article)
            .map_or("", |article| s.evidence.of(&article.text))
    }
}
