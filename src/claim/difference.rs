//! Where do articles tell one matter differently?
//!
//! Two newsrooms that give different numbers are a finding only when they speak of the same thing, and the reader is shown both
//! wordings, never a verdict. So a difference needs the same side and issue, the same counted noun or a shared word beside the
//! date, more shared words besides, and it vanishes when either article tells both values: then they are two matters.
use super::bond::kinship;
use super::corpus::Corpus;
use super::denial;
use super::naming;
use super::quantity::Unit;
use super::similarity::{Likeness, around, common, same_unit};
use super::terms::Value;
use super::{Act, Difference, DifferenceKind};
use crate::Article;
use crate::pace::Pace;
use crate::sort::{SmallSort, grouped};
use crate::speaker::Side;

/// How alike two statements must be when only a measure or a date is compared, which no counted noun anchors.
const ALIKE: f64 = 0.3;

/// A value's place: the statement, and the position among its values.
type Place = (usize, usize);

/// A value that is told, with what is asked of it for each other one.
struct Told<'c> {
    place: Place,
    article: usize,
    value: &'c Value,
    /// For a measure or a date the terms beside it, see [`around`].
    around: Vec<u32>,
}

/// What makes values comparable at all: side, issue, and counted noun or kind of measure.
type Matter = (Side, usize, Option<u32>, Option<Unit>);

/// All differences, by their left statement; one for each pair of values of one matter.
pub(super) async fn find(
    corpus: &Corpus,
    candidates: &[(usize, usize)],
    articles: &[Article],
    originals: &[usize],
    pace: Pace<'_>,
) -> Vec<Difference> {
    let mut found: Vec<Difference> = Vec::new();
    for ((side, issue, ..), told) in matters(corpus) {
        let mut by_article: Vec<&Told<'_>> = told.iter().collect();
        by_article.sort_small_by_key(|one| one.article);
        let mut pairs: Vec<(bool, usize, Place, Place)> = Vec::new();
        for (n, l) in told.iter().enumerate() {
            pace.rest().await;
            for r in &told[n + 1..] {
                let (left, right) = (l.place, r.place);
                if differ(corpus, &by_article, l, r) && at_home(corpus, issue, left, right) {
                    let original = |told: &Told<'_>| originals.get(told.article);
                    let shared = common(&corpus.bags[left.0], &corpus.bags[right.0]).count();
                    pairs.push((original(l) == original(r), usize::MAX - shared, left, right));
                }
            }
        }
        // Of several pairs of statements that show one difference, the one from independent articles with most in common.
        pairs.sort_small();
        let mut seen: Vec<(u64, u64)> = Vec::new();
        for (_, _, left, right) in pairs {
            let [l, r] = [left, right].map(|place| value(corpus, place));
            let [a, b] = [l, r].map(|v| v.quantity.value);
            if seen.contains(&(a.min(b), a.max(b))) {
                continue;
            }
            seen.push((a.min(b), a.max(b)));
            let kind = if l.quantity.unit.is_date() {
                DifferenceKind::Date
            } else {
                DifferenceKind::Number
            };
            found.push(Difference {
                kind,
                side,
                issue,
                left: (left.0, l.span),
                right: (right.0, r.span),
            });
        }
    }
    found.extend(naming::find(corpus, candidates, articles, originals, pace).await);
    pace.rest().await;
    found.extend(denial::find(corpus, originals));
    found.sort_small_by_key(|d| (d.left, d.right, d.issue));
    found
}

fn value(corpus: &Corpus, place: Place) -> &Value {
    &corpus.readings[place.0].values[place.1]
}

/// Values by matter, in order of statements.
fn matters(corpus: &Corpus) -> Vec<(Matter, Vec<Told<'_>>)> {
    let mut matters = Vec::new();
    for (i, (statement, reading)) in corpus.statements.iter().zip(&corpus.readings).enumerate() {
        let known = matches!(statement.side, Side::Party(_));
        for issue in statement.issues.iter().filter(|_| known) {
            for (n, value) in reading.values.iter().enumerate() {
                let unit = value.head.is_none().then(|| value.quantity.unit.clone());
                let matter = (statement.side, *issue, value.head, unit);
                let beside = value.head.is_none();
                let around = beside.then(|| around(reading, value, &corpus.weights));
                let told = Told {
                    place: (i, n),
                    article: statement.article,
                    value,
                    around: around.unwrap_or_default(),
                };
                matters.push((matter, told));
            }
        }
    }
    grouped(matters)
}

/// Whether two values of one unit tell one matter differently.
fn differ(corpus: &Corpus, by_article: &[&Told<'_>], left: &Told<'_>, right: &Told<'_>) -> bool {
    // An article that tells both values tells of two matters, or of a change over time.
    let tells = |article: usize, sought: &Value| {
        let start = by_article.partition_point(|one| one.article < article);
        let own = by_article[start..].iter();
        let own = own.take_while(|one| one.article == article);
        let mut quantities = own.map(|one| &one.value.quantity);
        quantities.any(|quantity| !quantity.contradicts(&sought.quantity))
    };
    left.article != right.article
        && left.value.quantity.contradicts(&right.value.quantity)
        && is_one_matter(left, right)
        && !tells(left.article, right.value)
        && !tells(right.article, left.value)
        && has_context(corpus, left.place, right.place)
}

/// Whether the counted noun belongs to this issue more than to the others that the two share.
fn at_home(corpus: &Corpus, issue: usize, left: Place, right: Place) -> bool {
    let head = value(corpus, left).head;
    head.is_none_or(|head| corpus.is_home(issue, head, left.0, right.0))
}

/// Whether two values belong to one matter, see [`super::similarity::of_one_matter`].
fn is_one_matter(left: &Told<'_>, right: &Told<'_>) -> bool {
    let beside = || left.around.iter().any(|id| right.around.contains(id));
    same_unit(left.value, right.value) && (left.value.head.is_some() || beside())
}

/// Whether two statements share enough besides the value to speak of one matter.
fn has_context(corpus: &Corpus, left: Place, right: Place) -> bool {
    let [a, b] = [left.0, right.0];
    let acts = [a, b].map(|i| corpus.statements[i].act);
    let Some(cost) = kinship(acts[0], acts[1]) else {
        return false;
    };
    let explicit = cost == 0.0 && acts[0] != Act::Asserts;
    let head = value(corpus, left).head;
    let (mut shared, mut words, mut rare) = (0, 0, 0);
    for (l, r) in common(&corpus.bags[a], &corpus.bags[b]) {
        if Some(l.id) == head {
            // "Hand over four regions" and "never hand over five regions" are opposites, not two counts of one thing.
            if l.negated != r.negated {
                return false;
            }
            continue;
        }
        shared += 1;
        words += usize::from(!corpus.weights.is_bare(l.id));
        rare += usize::from(corpus.weights.is_rare(l.id));
    }
    let Some(head) = head else {
        let like = || corpus.likeness(a, b);
        let is_alike = |like: Likeness| like.score >= ALIKE && like.opposed < 0.2;
        return rare >= if explicit { 1 } else { 2 } && is_alike(like());
    };
    // What is demanded or offered by one side on one issue under one noun is one matter more surely than whom a sentence about
    // travel or blame happens to count.
    let object = matches!(
        acts[0],
        Act::Demands | Act::Proposes | Act::Opposes | Act::Accepts | Act::Threatens
    );
    rare >= 2
        || explicit && words >= 1
        || explicit && object && shared >= 1 && corpus.weights.is_rare(head)
}

#[cfg(test)]
mod tests {
    use super::super::merge;
    use super::super::testing::Story;
    use super::*;
    use Act::{Asserts, Demands, Opposes, Plans, Proposes};
    use DifferenceKind::{Date, Number};

    fn of(story: Story) -> Vec<(DifferenceKind, String, String)> {
        let claims = merge(&story.articles, story.statements);
        let words = |(s, span): (usize, crate::text::Span)| {
            span.of(&story.articles[claims.statements[s].article].text)
                .to_owned()
        };
        claims
            .differences
            .iter()
            .map(|d| (d.kind, words(d.left), words(d.right)))
            .collect()
    }

    fn between(act: Act, left: &str, right: &str) -> Vec<(DifferenceKind, String, String)> {
        of(Story::default()
            .say(0, 0, act, &[0], left)
            .say(1, 0, act, &[0], right))
    }

    #[test]
    fn what_is_no_difference() {
        for (act, left, right) in [
            // Different things counted.
            (
                Demands,
                "that Sarvan hand over four border districts",
                "that Sarvan hand over five patrol boats",
            ),
            // The same noun in another matter.
            (
                Asserts,
                "Two leaders have signed the harbour protocol.",
                "Four leaders will miss the opening dinner.",
            ),
            (
                Plans,
                "He will meet two ministers in Velmora.",
                "She will dismiss four ministers after the vote.",
            ),
            // A share is no count.
            (
                Asserts,
                "40 percent of the mines in the Orme valley are cleared.",
                "Some 900 mines in the Orme valley are cleared.",
            ),
            // Different years of different events.
            (
                Asserts,
                "The Velmora treaty of 1998 settled the fishing rights.",
                "The census of 2011 counted the islands.",
            ),
            // The same value.
            (
                Demands,
                "that Sarvan give up four provinces on the Lesk",
                "that Sarvan give up 4 territories on the Lesk",
            ),
            (
                Proposes,
                "a one-month truce on the Lesk from spring",
                "a 30-day truce on the Lesk from spring",
            ),
            // An estimate.
            (
                Asserts,
                "Nearly 100 mines were found on the Lesk bridge.",
                "98 mines were found on the Lesk bridge.",
            ),
            // The opposite is no other count.
            (
                Demands,
                "that Sarvan not give up four provinces on the Lesk",
                "that Sarvan give up five provinces on the Lesk",
            ),
        ] {
            assert_eq!(between(act, left, right), [], "{left}\n{right}");
        }
    }

    #[test]
    fn other_numbers_for_one_thing() {
        assert_eq!(
            between(
                Demands,
                "that Sarvan hand over four regions, including the Orme valley",
                "control over five Sarvan territories, among them land it never took"
            ),
            [(
                Number,
                "four regions".into(),
                "five Sarvan territories".into()
            )]
        );
        assert_eq!(
            between(
                Proposes,
                "a 30-day halt to shelling along the Lesk",
                "a halt of 10 days to all shelling along the river Lesk"
            ),
            [(Number, "30-day".into(), "10 days".into())]
        );
    }

    #[test]
    fn other_days_for_one_thing() {
        assert_eq!(
            between(
                Demands,
                "that the shelling of Velmora stop by Monday",
                "that the shelling of Velmora stop by Wednesday"
            ),
            [(Date, "Monday".into(), "Wednesday".into())]
        );
    }

    #[test]
    fn an_article_that_tells_both_values_tells_of_two_matters() {
        let story = Story::default()
            .say(
                0,
                0,
                Demands,
                &[0],
                "that Sarvan hand over four regions on the Lesk",
            )
            .say(
                1,
                0,
                Demands,
                &[0],
                "that Sarvan hand over five regions on the Lesk",
            )
            .say(
                1,
                0,
                Demands,
                &[0],
                "that Sarvan disarm in four regions on the Lesk",
            );
        assert_eq!(of(story), []);
    }

    #[test]
    fn sides_issues_and_acts_are_kept_apart() {
        let [four, five] = [
            "hand over four regions on the Lesk",
            "hand over five regions on the Lesk",
        ];
        let two = |b: (usize, Act, usize)| {
            of(Story::default()
                .say(0, 0, Demands, &[0], four)
                .say(1, b.0, b.1, &[b.2], five))
            .len()
        };
        assert_eq!(two((0, Demands, 0)), 1);
        assert_eq!(two((1, Demands, 0)), 0);
        assert_eq!(two((0, Demands, 1)), 0);
        assert_eq!(two((0, Opposes, 0)), 0);
    }

    #[test]
    fn a_deadline_is_no_other_telling_of_the_day_it_was_set() {
        let [set, due] = [
            "shelling of Velmora to stop, they said on Saturday",
            "shelling of Velmora to stop by Monday",
        ];
        assert_eq!(between(Demands, set, due), []);
    }

    #[test]
    fn a_number_differs_on_the_issue_that_its_noun_belongs_to() {
        let story = Story::default()
            .say(
                0,
                0,
                Demands,
                &[0, 1],
                "that Sarvan cut its army and hand over four regions on the Lesk",
            )
            .say(
                1,
                0,
                Demands,
                &[0, 1],
                "that Sarvan cut its army and hand over five regions on the Lesk",
            )
            .say(0, 0, Demands, &[0], "that Sarvan send its army home")
            .say(1, 0, Demands, &[1], "that Sarvan hand the regions over");
        let claims = merge(&story.articles, story.statements);
        let issues: Vec<_> = claims.differences.iter().map(|d| d.issue).collect();
        assert_eq!(issues, [1]);
    }

    #[test]
    fn one_difference_for_each_pair_of_values() {
        let story = Story::default()
            .say(
                0,
                0,
                Demands,
                &[0],
                "that Sarvan hand over four regions on the Lesk",
            )
            .say(
                1,
                0,
                Demands,
                &[0],
                "that Sarvan hand over five regions on the Lesk",
            )
            .say(
                2,
                0,
                Demands,
                &[0],
                "that Sarvan hand over five provinces on the Lesk",
            )
            .say(
                3,
                0,
                Demands,
                &[0],
                "that Sarvan hand over six provinces on the Lesk",
            );
        let values: Vec<_> = of(story).into_iter().map(|(_, l, r)| (l, r)).collect();
        let expected = [
            ("four regions", "five regions"),
            ("four regions", "six provinces"),
            ("five regions", "six provinces"),
        ];
        assert_eq!(values, expected.map(|(l, r)| (l.to_owned(), r.to_owned())));
    }
}
