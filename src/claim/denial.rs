//! Where does one article tell that somebody will, and another that he will not?
use super::corpus::Corpus;
use super::predicate::{Predicate, Subject};
use super::similarity::values_differ;
use super::terms::Question;
use super::{Difference, DifferenceKind};
use crate::sort::grouped;
use crate::speaker::Side;

/// Somebody's deed, as one statement tells it.
#[derive(Clone, Copy)]
struct Deed<'a> {
    statement: usize,
    /// Its verb as told, whatever it goes by.
    verb: u32,
    predicate: &'a Predicate,
}

/// One difference for each side, issue, subject and verb that independent articles tell with opposite signs.
pub(super) fn find(corpus: &Corpus, originals: &[usize]) -> Vec<Difference> {
    let mut found: Vec<Difference> = Vec::new();
    for ((side, issue, ..), deeds) in deeds(corpus) {
        let pair = deeds.iter().enumerate().find_map(|(n, left)| {
            let right = deeds[n + 1..]
                .iter()
                .find(|right| denies(corpus, originals, &deeds, *left, **right))
                .filter(|right| {
                    corpus.is_home(issue, left.verb, left.statement, right.statement)
                })?;
            Some([left, right].map(|d| (d.statement, d.predicate.span)))
        });
        let Some([left, right]) = pair else { continue };
        let difference = Difference {
            kind: DifferenceKind::Act,
            side,
            issue,
            left,
            right,
        };
        // Two verbs of one predicate, "fly in to join", may both be denied.
        if !found.contains(&difference) {
            found.push(difference);
        }
    }
    found
}

/// Side, issue, subject and verb.
type Kind = (Side, usize, u32, u32);

/// Deeds by their kind, in order of statements.
fn deeds(corpus: &Corpus) -> Vec<(Kind, Vec<Deed<'_>>)> {
    let mut deeds = Vec::new();
    for (statement, (told, reading)) in corpus.statements.iter().zip(&corpus.readings).enumerate() {
        if !matches!(told.side, Side::Party(_)) {
            continue;
        }
        for predicate in &reading.predicates {
            let subject = match predicate.subject {
                Subject::Named(id) => Some(id),
                Subject::Speaker => reading.speaker,
            };
            let Some(subject) = subject else { continue };
            for (issue, verb) in told
                .issues
                .iter()
                .flat_map(|i| predicate.verbs.iter().map(move |v| (*i, *v)))
            {
                let deed = Deed {
                    statement,
                    verb,
                    predicate,
                };
                let coming = corpus.coming.contains(&verb);
                let goes_by = corpus.coming.first().copied().filter(|_| coming);
                let kind = (told.side, issue, subject, goes_by.unwrap_or(verb));
                deeds.push((kind, deed));
            }
        }
    }
    grouped(deeds)
}

fn denies(
    corpus: &Corpus,
    originals: &[usize],
    all: &[Deed<'_>],
    left: Deed<'_>,
    right: Deed<'_>,
) -> bool {
    let article = |d: Deed<'_>| corpus.statements[d.statement].article;
    let original = |d: Deed<'_>| originals.get(article(d));
    let reading = |d: Deed<'_>| &corpus.readings[d.statement];
    if left.predicate.negated == right.predicate.negated || original(left) == original(right) {
        return false;
    }
    // "Will come if …" is neither a yes nor a no; "may come if …" is no less a maybe.
    let is_bound = |d: Deed<'_>| {
        let maybe = d.predicate.possible && !d.predicate.negated;
        reading(d).conditional && !maybe
    };
    // Where the article that says yes also says no, it tells of a change that the other merely tells the end of.
    let yes = if left.predicate.negated { right } else { left };
    let told_both = || {
        let mut own = all.iter().filter(|d| article(**d) == article(yes));
        own.any(|d| d.predicate.negated)
    };
    [left, right]
        .iter()
        .all(|d| !is_bound(*d) && reading(*d).question != Question::Whole)
        && may_share_object(left.predicate, right.predicate)
        && !told_both()
        && !values_differ(reading(left), reading(right), &corpus.weights)
}

/// Whether the verbs may have one object: "meet the marshal" is not denied by "not meet his envoys".
fn may_share_object(left: &Predicate, right: &Predicate) -> bool {
    left.objects.is_empty()
        || right.objects.is_empty()
        || left.objects.iter().any(|o| right.objects.contains(o))
}

#[cfg(test)]
mod tests {
    use super::super::merge;
    use super::super::testing::Story;

    fn between(left: &str, right: &str) -> Vec<(String, String)> {
        of(Story::default().assert(0, 0, left).assert(1, 0, right))
    }

    fn of(story: Story) -> Vec<(String, String)> {
        let claims = merge(&story.articles, story.statements);
        let words = |(s, span): (usize, crate::text::Span)| {
            span.of(&story.articles[claims.statements[s].article].text)
                .to_owned()
        };
        claims
            .differences
            .iter()
            .map(|d| (words(d.left), words(d.right)))
            .collect()
    }

    #[test]
    fn what_denies_nothing() {
        for (left, right) in [
            // Another person, another deed, another object.
            (
                "Vantage will attend the summit.",
                "Orbelian will not attend the summit.",
            ),
            (
                "Vantage will attend the summit.",
                "Vantage will not sign the protocol.",
            ),
            (
                "Vantage will meet the marshal.",
                "Vantage will not meet his junior envoys.",
            ),
            // A condition.
            (
                "Vantage will attend the summit.",
                "Vantage will not attend the summit unless the marshal comes.",
            ),
            (
                "Vantage will attend the summit if the marshal comes.",
                "Vantage will not attend the summit.",
            ),
            // Another place.
            (
                "Vantage may travel to Velmora.",
                "Vantage will not attend the vote.",
            ),
            // An open question.
            (
                "what summit Vantage would attend",
                "Vantage will not attend the summit.",
            ),
            // Twice the same.
            (
                "Vantage will not attend the summit.",
                "Vantage refuses to attend the summit.",
            ),
            // Another number of days.
            (
                "Vantage will accept a 30-day truce.",
                "Vantage will not accept a three-day truce.",
            ),
        ] {
            assert!(between(left, right).is_empty(), "{left}\n{right}");
        }
    }

    #[test]
    fn yes_in_one_article_and_no_in_another() {
        assert_eq!(
            between(
                "Vantage may fly in to join the summit.",
                "The palace made clear that Vantage would not attend."
            ),
            [("may fly in to join".into(), "would not attend".into())]
        );
        assert_eq!(
            between(
                "Vantage could come to Velmora today ‘if it helps’.",
                "Vantage would not attend either."
            ),
            [("could come".into(), "would not attend".into())]
        );
        assert_eq!(
            between(
                "“I will sign the protocol,” the marshal said.",
                "The marshal said he would not sign it."
            ),
            [("will sign".into(), "would not sign".into())]
        );
    }

    #[test]
    fn an_article_that_tells_the_change_itself_differs_from_none() {
        let story = Story::default()
            .assert(0, 0, "Vantage will attend the summit.")
            .assert(0, 0, "Later his palace said that Vantage will not attend.")
            .assert(1, 0, "Vantage would not attend.");
        assert!(of(story).is_empty());
    }
}
