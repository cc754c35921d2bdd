//! May two statements stand in one claim, and how strong is the case for it?
use super::Act;
use super::apart::is_apart;
use super::corpus::Matter;
use super::group::JOIN;
use super::pair::Pair;
use super::terms::Question;

/// What a doubt about the act or a negation on one side costs.
const DOUBT: f64 = 0.08;
/// What it costs that two statements touch different issues.
const ISSUE: f64 = 0.12;
/// What it costs that only one of two makes a condition.
const CONDITION: f64 = 0.2;
/// What it adds that both perform one act: both demand, or both refuse.
const ONE_ACT: f64 = 0.05;
/// What it costs two assertions that they share no words in one order.
const LOOSE: f64 = 0.04;
/// From this likeness on two statements use the same words.
const NEAR: f64 = 0.7;
/// How much the likeness of two main clauses counts besides that of the whole.
const MAIN: f64 = 0.9;
/// What each further shared rare word adds, after the second and up to the eighth: two long sentences that share many say the
/// same even where each adds matter of its own.
const RARE_WORD: f64 = 0.012;
/// What each further word of a verbatim run adds, after the third and up to the eighth.
const VERBATIM: f64 = 0.02;

/// What the words in common and their order add at most.
const MOST_ADDED: f64 = 6.0 * RARE_WORD + MOST_ORDER;
/// What the order of words adds at most.
const MOST_ORDER: f64 = 5.0 * VERBATIM;
/// No two statements are joined, nor said to differ in a name, that are less alike than this, by all words or those of their main
/// clauses. A hundredth less than it need be: sums of weights depend on their order in the last digit.
pub(super) const LEAST_ALIKE: f64 = JOIN - MOST_ADDED - ONE_ACT - 0.01;

/// Whether the words of two statements are alike enough that they may be joined, whatever else is found.
pub(super) fn may_join(pair: &Pair<'_>) -> bool {
    likeness(pair) + MOST_ADDED >= JOIN
}

/// How alike two statements are for the purpose of joining; none where they must stay apart, or are less alike than `least`.
pub(super) fn bond(pair: &Pair<'_>, least: f64) -> Option<f64> {
    let [left, right] = pair.readings;
    let unless = |agree: bool, cost: f64| if agree { 0.0 } else { cost };
    let costs = act_cost(pair)?
        + issue_cost(pair.matter)
        + unless(left.negative == right.negative, DOUBT)
        + unless(
            (left.question == Question::No) == (right.question == Question::No),
            DOUBT,
        )
        + unless(!pair.is_half_conditional(), CONDITION);
    let rare = RARE_WORD * count(pair.like.rare.saturating_sub(2).min(6));
    let known = likeness(pair) + rare;
    // To hold two wordings against each other takes longest. A hundredth less, as above.
    if known + MOST_ORDER - costs < least - 0.01 || is_apart(pair) {
        return None;
    }
    Some(known + order(pair) - costs).filter(|score| *score >= least)
}

/// The likeness of the whole, or where both perform one act that of what it is about.
fn likeness(pair: &Pair<'_>) -> f64 {
    let whole = pair.like.score;
    if !pair.is_one_act() {
        return whole;
    }
    if pair.readings.iter().any(|reading| reading.conditional) {
        return whole + ONE_ACT;
    }
    whole.max(MAIN * pair.main_score()) + ONE_ACT
}

/// What it tells that words stand in one order, or that none do.
fn order(pair: &Pair<'_>) -> f64 {
    match pair.run().saturating_sub(3).min(5) {
        0 if pair.acts == [Act::Asserts; 2] => -LOOSE,
        more => VERBATIM * count(more),
    }
}

fn issue_cost(matter: Matter) -> f64 {
    match matter {
        Matter::Shared => 0.0,
        Matter::Untold => DOUBT / 2.0,
        Matter::Other => ISSUE,
    }
}

/// Where both are told in the negative and agree on what is negated, the act's name decides nothing: "had no plans to come" may pass
/// for a denial in one wording and for a plan in the other. Nor does a reproach, where both use the same words.
fn act_cost(pair: &Pair<'_>) -> Option<f64> {
    let both_negative = pair.readings.iter().all(|reading| reading.negative);
    let agrees = both_negative && pair.like.opposed == 0.0;
    let against = |act: &Act| matches!(act, Act::Opposes | Act::Denies);
    let alike = || pair.is_one_wording() || pair.like.score >= NEAR && pair.like.opposed == 0.0;
    let reproach = || !pair.acts.iter().any(against) && alike();
    let [a, b] = pair.acts;
    kinship(a, b).or_else(|| (agrees || reproach()).then_some(DOUBT))
}

fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}

/// What it costs to take two acts for one; none where they exclude each other.
pub(super) fn kinship(a: Act, b: Act) -> Option<f64> {
    use Act::{
        Accepts, Accuses, Asserts, Demands, Denies, Opposes, Plans, Proposes, Supports, Threatens,
    };
    let against = |act| matches!(act, Opposes | Denies);
    match (a.min(b), a.max(b)) {
        // A plain assertion says nothing of its direction: only the words speak for it.
        (Asserts, Asserts) => Some(DOUBT / 2.0),
        (a, b) if a == b || against(a) && against(b) => Some(0.0),
        (Demands, Proposes | Threatens) | (Proposes, Plans) | (Supports, Accepts) => Some(0.0),
        (Demands | Proposes | Plans | Accuses, Asserts) => Some(DOUBT / 2.0),
        (_, Asserts) => Some(DOUBT),
        (a, b) if against(a) || against(b) || a == Accuses || b == Accuses => None,
        _ => Some(DOUBT),
    }
}

#[cfg(test)]
mod tests {
    use super::super::merge;
    use super::super::testing::Story;
    use super::*;

    const APART: &str = include_str!("../../tests/cases/merge/apart.txt");
    const TOGETHER: &str = include_str!("../../tests/cases/merge/together.txt");

    fn act(name: &str) -> Act {
        match name {
            "demands" => Act::Demands,
            "proposes" => Act::Proposes,
            "opposes" => Act::Opposes,
            "accepts" => Act::Accepts,
            "plans" => Act::Plans,
            "accuses" => Act::Accuses,
            "denies" => Act::Denies,
            "threatens" => Act::Threatens,
            "asserts" => Act::Asserts,
            _ => panic!("no such act in the cases: {name}"),
        }
    }

    /// "demands", or with an issue "demands 1", or with none "demands -".
    fn head(head: &str) -> (Act, Vec<usize>) {
        let (name, issue) = head.split_once(' ').unwrap_or((head, "0"));
        (act(name), issue.parse().into_iter().collect())
    }

    fn check(file: &str, claims: usize) {
        let lines: Vec<_> = file
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(": "))
            .collect();
        let wrong: Vec<_> = lines
            .chunks(2)
            .filter(|pair| {
                let say = |story: Story, n: usize| {
                    let (act, issues) = head(pair[n].0);
                    story.say(n, 0, act, &issues, pair[n].1)
                };
                let story = say(say(Story::default(), 0), 1);
                merge(&story.articles, story.statements).claims.len() != claims
            })
            .collect();
        assert!(lines.len() >= 40, "too few cases");
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn what_is_not_the_same() {
        check(APART, 2);
    }

    #[test]
    fn what_is_the_same() {
        check(TOGETHER, 1);
    }
}
