//! Which claims do statements make up, which articles are one original, and where do articles differ?
use super::candidates::candidates;
use super::corpus::Corpus;
use super::group::group;
use super::spelling::Texts;
use super::{Act, Claim, Claims, Statement, corroboration, difference};
use crate::Article;
use crate::pace::{Pace, at_once};
use crate::sort::SmallSort;
use crate::speaker::Side;

/// Finds which statements say the same, which articles are rewrites of one original, and where articles differ.
pub fn merge(articles: &[Article], statements: Vec<Statement>) -> Claims {
    at_once(merge_paced(articles, statements, Pace::UNBROKEN))
}

/// The same with rests in between.
pub async fn merge_paced(
    articles: &[Article],
    statements: Vec<Statement>,
    pace: Pace<'_>,
) -> Claims {
    let texts = Texts::new(articles, pace).await;
    let corpus = Corpus::new(&texts, statements, pace).await;
    let originals = corroboration::originals(&texts, pace).await;
    // The words of all articles are many, and were needed for the last time.
    drop(texts);
    let candidates = candidates(&corpus, pace).await;
    let groups = group(&corpus, &candidates, pace).await;
    let mut claims = Vec::with_capacity(groups.len());
    for (n, group) in groups.into_iter().enumerate() {
        pace.rest_at(n).await;
        claims.push(claim(&corpus.statements, group, &originals));
    }
    let differences = difference::find(&corpus, &candidates, articles, &originals, pace).await;
    Claims {
        statements: corpus.statements,
        claims,
        differences,
        originals,
    }
}

fn claim(statements: &[Statement], group: Vec<usize>, originals: &[usize]) -> Claim {
    let members: Vec<&Statement> = group.iter().map(|i| &statements[*i]).collect();
    let mut articles: Vec<usize> = members.iter().map(|s| s.article).collect();
    articles.sort_small();
    articles.dedup();
    Claim {
        side: members.first().map_or(Side::Unknown, |s| s.side),
        act: act(&members),
        issues: issues(&members),
        statements: group,
        corroboration: corroboration::count(&articles, originals),
        articles,
    }
}

/// The act that most statements carry, explicit acts before plain assertions; of equally frequent ones the first of the list.
fn act(members: &[&Statement]) -> Act {
    let count = |act: Act| members.iter().filter(|m| m.act == act).count();
    let acts = members.iter().map(|m| m.act);
    let best = acts.min_by_key(|&act| (act == Act::Asserts, usize::MAX - count(act), act));
    best.unwrap_or(Act::Asserts)
}

/// The issues that at least half of the statements carry, or the first one does: one statement's stray issue must not draw a
/// whole claim into a row where it does not belong.
fn issues(members: &[&Statement]) -> Vec<usize> {
    let mut issues: Vec<usize> = members
        .iter()
        .flat_map(|s| s.issues.iter().copied())
        .collect();
    issues.sort_small();
    issues.dedup();
    issues.retain(|issue| {
        let holders = members.iter().filter(|s| s.issues.contains(issue)).count();
        holders * 2 >= members.len() || members.first().is_some_and(|s| s.issues.contains(issue))
    });
    issues
}

#[cfg(test)]
mod tests {
    use super::super::testing::Story;
    use super::*;
    use crate::text::Span;
    use Act::{Asserts, Demands, Supports};

    fn groups(story: Story) -> Vec<Vec<usize>> {
        let claims = merge(&story.articles, story.statements);
        claims.claims.into_iter().map(|c| c.statements).collect()
    }

    #[test]
    fn parties_keep_statements_apart_and_issues_where_they_are_less_alike() {
        let row = "that foreign inspectors be posted at both Lesk crossings";
        let two_parties =
            Story::default()
                .say(0, 0, Demands, &[0], row)
                .say(1, 1, Demands, &[0], row);
        assert_eq!(groups(two_parties), [[0], [1]]);
        let two_issues = |other: &str| {
            groups(
                Story::default()
                    .say(0, 0, Demands, &[0], row)
                    .say(1, 0, Demands, &[1], other),
            )
        };
        assert_eq!(two_issues(row), [[0, 1]]);
        assert_eq!(
            two_issues("that the crossings be open to inspectors of mines"),
            [[0], [1]]
        );
        let no_issue = Story::default()
            .say(0, 0, Demands, &[], row)
            .say(1, 0, Demands, &[], row);
        assert_eq!(groups(no_issue), [[0, 1]]);
    }

    #[test]
    fn a_party_that_nobody_knows_never_agrees_with_itself() {
        let mut story = Story::default();
        for article in 0..2 {
            story = story.assert(
                article,
                0,
                "that foreign inspectors be posted at both Lesk crossings",
            );
            story.statements[article].side = Side::Unknown;
        }
        assert_eq!(groups(story), [[0], [1]]);
    }

    #[test]
    fn a_chain_of_resemblances_joins_nothing_unlike() {
        let story = Story::default()
            .say(
                0,
                0,
                Demands,
                &[0],
                "inspectors at the crossings, convoys through the tunnel, lamps on the quay",
            )
            .say(
                1,
                0,
                Demands,
                &[0],
                "lamps on the quay, convoys through the tunnel, a hospital ship, new banknotes",
            )
            .say(
                2,
                0,
                Demands,
                &[0],
                "a hospital ship, new banknotes, seed potatoes for every island",
            );
        assert_eq!(groups(story), [vec![0, 1], vec![2]]);
    }

    #[test]
    fn sentences_of_one_quotation_are_not_alike_for_standing_together() {
        let story = Story::default()
            .assert(
                0,
                0,
                "“The bridge will stay closed for as long as they shell the depot.”",
            )
            .assert(
                0,
                0,
                "“Our people have waited a whole winter for medicine.”",
            );
        assert_eq!(groups(story), [[0], [1]]);
    }

    #[test]
    fn a_claim_sums_up_its_statements() {
        let row = "that foreign inspectors be posted at both Lesk crossings";
        let story = Story::default()
            .say(0, 0, Asserts, &[0, 2], row)
            .say(1, 0, Demands, &[0], row)
            .say(1, 0, Asserts, &[0], row)
            .say(2, 0, Asserts, &[0, 1], row)
            .say(2, 1, Supports, &[0], row);
        let claims = merge(&story.articles, story.statements);
        assert_eq!(
            claims.claims[0],
            Claim {
                side: Side::Party(0),
                act: Demands,
                issues: vec![0, 2],
                statements: vec![0, 1, 2, 3],
                articles: vec![0, 1, 2],
                corroboration: 3,
            }
        );
        assert_eq!(claims.claims[1].statements, [4]);
    }

    #[test]
    fn nothing_in_gives_nothing_out() {
        assert_eq!(merge(&[], Vec::new()), Claims::default());
    }

    #[test]
    fn a_statement_of_no_article_is_kept_alone() {
        let mut story = Story::default().assert(0, 0, "A sentence.");
        story.articles.clear();
        assert_eq!(groups(story), [[0]]);
    }

    #[test]
    fn thousands_of_statements_each_land_in_one_claim() {
        let mut story = Story::default();
        for i in 0..600 {
            let row = format!(
                "that convoy {i} pass crossing {} of the Lesk with {} crates",
                i % 7,
                i % 11
            );
            story = story.say(i % 5, i % 3, Demands, &[i % 2], &row);
        }
        let mut seen: Vec<usize> = groups(story).concat();
        seen.sort_unstable();
        assert_eq!(seen, (0..600).collect::<Vec<_>>());
    }

    #[test]
    fn no_text_and_no_span_makes_it_panic_and_two_runs_agree() {
        const PIECES: [&str; 24] = [
            "“",
            "’",
            "'",
            "$",
            "%",
            "-",
            "1",
            "2.5 million",
            "four",
            "will",
            "not",
            "won’t",
            "Ökoñ",
            "é",
            "\u{301}",
            "  ",
            "by Monday",
            "May",
            "12",
            "regions",
            "of",
            "whether",
            "—",
            "99999999999999999999999",
        ];
        // A small generator with a fixed seed: the same cases every time.
        let mut state = 7_u64;
        let mut next = |below: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap_or_default() % below
        };
        for _ in 0..60 {
            let mut story = Story::default();
            for n in 0..12 {
                let row: String = (0..next(14))
                    .map(|_| PIECES[next(PIECES.len())].to_owned() + [" ", ""][next(2)])
                    .collect();
                story = story.say(
                    n % 3,
                    next(2),
                    [Demands, Asserts, Supports][next(3)],
                    &[next(2)],
                    &row,
                );
                let any = Span::new(next(200), next(200));
                let statement = &mut story.statements[n];
                match next(4) {
                    0 => statement.content = vec![any, any],
                    1 => statement.cue.push(any),
                    2 => statement.source.push(any),
                    _ => statement.evidence = any,
                }
            }
            let first = merge(&story.articles, story.statements.clone());
            assert_eq!(
                first
                    .claims
                    .iter()
                    .map(|c| c.statements.len())
                    .sum::<usize>(),
                12
            );
            assert_eq!(first, merge(&story.articles, story.statements));
        }
    }
}
