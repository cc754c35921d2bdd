//! Which statements say the same?
//!
//! A false merge claims that two newsrooms corroborate one another, so every doubt keeps statements apart. Statements are joined
//! greedily, the most alike first, and only where every statement of the one group may stand with every one of the other: a chain
//! of small resemblances joins nothing.
use super::similarity::{Bag, Likeness, Weights, likeness, values_differ};
use super::terms::{Reading, Vocabulary, shared_run};
use super::{Act, Claim, Claims, Statement, corroboration, difference};
use crate::Article;
use crate::speaker::Side;
use std::collections::BTreeMap;

/// How alike two statements must be to be joined when act and negation agree.
const JOIN: f64 = 0.42;
/// How alike the statements of two groups must be on average.
const MEAN: f64 = 0.36;
/// How alike any two statements of one claim must be.
const LEAST: f64 = 0.2;
/// What a doubt about the act or a negation on one side costs.
const DOUBT: f64 = 0.08;
/// How much of the common words may stand under a negator on one side only.
const OPPOSED: f64 = 0.2;
/// What each further shared rare word adds, after the second and up to the eighth: two long sentences that share many say the
/// same even where each adds matter of its own.
const RARE_WORD: f64 = 0.012;
/// What each further word of a verbatim run adds, after the third and up to the eighth.
const VERBATIM: f64 = 0.03;

/// Finds which statements say the same, which articles are rewrites of one original, and where articles differ.
pub fn merge(articles: &[Article], statements: Vec<Statement>) -> Claims {
    let corpus = Corpus::new(articles, statements);
    let originals = corroboration::originals(articles);
    let groups = group(&corpus);
    let claims = groups
        .iter()
        .map(|g| claim(&corpus.statements, g, &originals))
        .collect();
    let differences = difference::find(&corpus, &originals);
    Claims {
        statements: corpus.statements,
        claims,
        differences,
        originals,
    }
}

/// The statements with their words, ready to be compared.
pub(super) struct Corpus {
    pub(super) statements: Vec<Statement>,
    pub(super) readings: Vec<Reading>,
    pub(super) bags: Vec<Bag>,
    pub(super) weights: Weights,
}

impl Corpus {
    pub(super) fn new(articles: &[Article], statements: Vec<Statement>) -> Self {
        let mut vocabulary = Vocabulary::new();
        let text = |s: &Statement| articles.get(s.article).map_or("", |a| a.text.as_str());
        let readings: Vec<_> = statements
            .iter()
            .map(|s| vocabulary.read(text(s), s))
            .collect();
        let bags: Vec<_> = readings.iter().map(Bag::new).collect();
        let weights = Weights::new(&bags, &vocabulary);
        Self {
            statements,
            readings,
            bags,
            weights,
        }
    }

    pub(super) fn likeness(&self, a: usize, b: usize) -> Likeness {
        likeness(&self.bags[a], &self.bags[b], &self.weights)
    }

    /// Pairs that share a side, an issue and a rare word, each once, in order: all that is worth comparing.
    pub(super) fn candidates(&self) -> Vec<(usize, usize)> {
        let mut holders: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (i, bag) in self.bags.iter().enumerate() {
            for (id, _) in bag.0.iter().filter(|(id, _)| self.weights.is_rare(*id)) {
                holders.entry(*id).or_default().push(i);
            }
        }
        let mut pairs = Vec::new();
        for holders in holders.values() {
            for (n, a) in holders.iter().enumerate() {
                let others = holders[n + 1..]
                    .iter()
                    .filter(|b| self.same_matter(*a, **b));
                pairs.extend(others.map(|b| (*a, *b)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// Whether two statements are laid at one door and touch one issue, or none. Outside of the parties, where a side is no
    /// single voice, only one speaker's statements meet.
    pub(super) fn same_matter(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.statements[a], &self.statements[b]);
        let same_door = match (a.side, b.side) {
            (Side::Party(a), Side::Party(b)) => a == b,
            (Side::Other, Side::Other) => a.speaker.is_some() && a.speaker == b.speaker,
            _ => false,
        };
        let none = a.issues.is_empty() && b.issues.is_empty();
        same_door && (none || a.issues.iter().any(|i| b.issues.contains(i)))
    }
}

/// How alike two statements are for the purpose of joining; none where they must stay apart.
fn bond(corpus: &Corpus, a: usize, b: usize) -> Option<f64> {
    let [left, right] = [&corpus.readings[a], &corpus.readings[b]];
    if !corpus.same_matter(a, b) || values_differ(left, right, &corpus.weights) {
        return None;
    }
    let like = corpus.likeness(a, b);
    if like.opposed > OPPOSED {
        return None;
    }
    // Where both are told in the negative and agree on what is negated, the act's name decides nothing: "had no plans to come"
    // may pass for a denial in one wording and for a plan in the other.
    let both_negative = left.negative && right.negative;
    let act = match kinship(corpus.statements[a].act, corpus.statements[b].act) {
        None if both_negative && like.opposed == 0.0 => DOUBT,
        cost => cost?,
    };
    let negation = if left.negative == right.negative {
        0.0
    } else {
        DOUBT
    };
    let rare = RARE_WORD * count(like.rare.saturating_sub(2).min(6));
    let verbatim = VERBATIM * count(shared_run(left, right).saturating_sub(3).min(5));
    Some(like.score + rare + verbatim - act - negation)
}

fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}

/// Whether two statements share enough to speak of one matter at all: two rare words, or one and the very same wording, or one
/// and one speaker in nearly the same words.
fn has_ground(corpus: &Corpus, a: usize, b: usize) -> bool {
    let like = corpus.likeness(a, b);
    let [x, y] = [&corpus.statements[a], &corpus.statements[b]];
    let same_speaker = x.speaker.is_some() && x.speaker == y.speaker;
    let verbatim = || shared_run(&corpus.readings[a], &corpus.readings[b]) >= 5;
    like.rare >= 2 || like.rare == 1 && (same_speaker && like.score >= 0.5 || verbatim())
}

/// What it costs to take two acts for one; none where they exclude each other.
pub(super) fn kinship(a: Act, b: Act) -> Option<f64> {
    use Act::{
        Accepts, Accuses, Asserts, Demands, Denies, Opposes, Plans, Proposes, Supports, Threatens,
    };
    let against = |act| matches!(act, Opposes | Denies);
    match (a.min(b), a.max(b)) {
        (a, b) if a == b || against(a) && against(b) => Some(0.0),
        (Demands, Proposes | Threatens) | (Proposes, Plans) | (Supports, Accepts) => Some(0.0),
        (a, Asserts) if against(a) || a == Threatens => Some(DOUBT),
        (_, Asserts) => Some(DOUBT / 2.0),
        (a, b) if against(a) || against(b) || a == Accuses || b == Accuses => None,
        _ => Some(DOUBT),
    }
}

/// Groups of statements that say the same, each ascending, in order of their first statement.
fn group(corpus: &Corpus) -> Vec<Vec<usize>> {
    let mut bonds: Vec<(f64, usize, usize)> = (corpus.candidates().into_iter())
        .filter_map(|(a, b)| bond(corpus, a, b).map(|bond| (bond, a, b)))
        .filter(|(score, a, b)| *score >= JOIN && has_ground(corpus, *a, *b))
        .collect();
    bonds.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let mut group_of: Vec<usize> = (0..corpus.statements.len()).collect();
    let mut groups: Vec<Vec<usize>> = group_of.iter().map(|i| vec![*i]).collect();
    for (_, a, b) in bonds {
        let (into, from) = (group_of[a].min(group_of[b]), group_of[a].max(group_of[b]));
        if into != from && may_join(corpus, &groups[into], &groups[from]) {
            let moved = std::mem::take(&mut groups[from]);
            for member in &moved {
                group_of[*member] = into;
            }
            groups[into].extend(moved);
            groups[into].sort_unstable();
        }
    }
    groups.retain(|g| !g.is_empty());
    groups
}

/// Whether every pair across two groups may stand in one claim, and the pairs are alike on average.
fn may_join(corpus: &Corpus, left: &[usize], right: &[usize]) -> bool {
    let mut sum = 0.0;
    let mut pairs = 0_u32;
    for a in left {
        for b in right {
            match bond(corpus, *a, *b) {
                Some(score) if score >= LEAST => sum += score,
                _ => return false,
            }
            pairs += 1;
        }
    }
    sum >= MEAN * f64::from(pairs)
}

fn claim(statements: &[Statement], group: &[usize], originals: &[usize]) -> Claim {
    let members: Vec<&Statement> = group.iter().map(|i| &statements[*i]).collect();
    let mut articles: Vec<usize> = members.iter().map(|s| s.article).collect();
    articles.sort_unstable();
    articles.dedup();
    Claim {
        side: members.first().map_or(Side::Unknown, |s| s.side),
        act: act(&members),
        issues: issues(&members),
        statements: group.to_vec(),
        corroboration: corroboration::count(&articles, originals),
        articles,
    }
}

/// The act that most statements carry, explicit acts before plain assertions; of equally frequent ones the first of the list.
fn act(members: &[&Statement]) -> Act {
    let count = |act: Act| members.iter().filter(|s| s.act == act).count();
    let mut acts: Vec<Act> = members.iter().map(|s| s.act).collect();
    acts.sort_by_key(|act| (*act == Act::Asserts, usize::MAX - count(*act), *act));
    acts.first().copied().unwrap_or(Act::Asserts)
}

/// The issues that at least half of the statements carry, or the first one does: one statement's stray issue must not draw a
/// whole claim into a row where it does not belong.
fn issues(members: &[&Statement]) -> Vec<usize> {
    let mut issues: Vec<usize> = members
        .iter()
        .flat_map(|s| s.issues.iter().copied())
        .collect();
    issues.sort_unstable();
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
    use Act::{Accepts, Asserts, Demands, Opposes, Plans, Proposes, Supports};

    fn groups(story: Story) -> Vec<Vec<usize>> {
        let claims = merge(&story.articles, story.statements);
        claims.claims.into_iter().map(|c| c.statements).collect()
    }

    fn joined(a: (Act, &str), b: (Act, &str)) -> bool {
        let story = Story::default()
            .say(0, 0, a.0, &[0], a.1)
            .say(1, 0, b.0, &[0], b.1);
        groups(story) == [[0, 1]]
    }

    #[test]
    fn what_is_not_the_same() {
        for (a, b) in [
            // The opposite, by negation.
            (
                (
                    Asserts,
                    "The president will travel to Velmora for the summit.",
                ),
                (
                    Asserts,
                    "The president will not travel to Velmora for the summit.",
                ),
            ),
            (
                (Plans, "We are ready to reopen the Lesk bridge to convoys."),
                (
                    Plans,
                    "We are not ready to reopen the Lesk bridge to convoys.",
                ),
            ),
            // The opposite, by the act.
            (
                (
                    Accepts,
                    "the mediators’ plan for a buffer zone along the Lesk",
                ),
                (
                    Opposes,
                    "the mediators’ plan for a buffer zone along the Lesk",
                ),
            ),
            (
                (
                    Demands,
                    "that the Lesk crossings reopen under foreign inspectors",
                ),
                (
                    Opposes,
                    "that the Lesk crossings reopen under foreign inspectors",
                ),
            ),
            // Another number, another length, another day.
            (
                (
                    Demands,
                    "that the rebels hand over four border districts on the Lesk",
                ),
                (
                    Demands,
                    "that the rebels hand over six border districts on the Lesk",
                ),
            ),
            (
                (Proposes, "a 30-day truce along the river Lesk"),
                (Proposes, "a three-day truce along the river Lesk"),
            ),
            (
                (Proposes, "a truce along the river Lesk from Monday"),
                (Proposes, "a truce along the river Lesk from Friday"),
            ),
            // The same words about another matter.
            (
                (Demands, "that Tarkhan release the captured fishermen"),
                (Demands, "that Tarkhan release its budget figures"),
            ),
            (
                (Asserts, "the talks in Velmora were serious and useful"),
                (Asserts, "the talks in Velmora would move to another hall"),
            ),
            // Nothing but names and what everybody says.
            (
                (Asserts, "Tarkhan and Sarvan must now talk"),
                (Asserts, "Tarkhan and Sarvan have fought for a year"),
            ),
            (
                (Plans, "He will meet President Orsolya Anna Vantage."),
                (
                    Opposes,
                    "The council will decide after President Orsolya Anna Vantage has spoken.",
                ),
            ),
        ] {
            assert!(!joined(a, b), "{a:?}\n{b:?}");
        }
    }

    #[test]
    fn what_is_the_same() {
        for (a, b) in [
            // Two translations of one sentence.
            (
                (
                    Asserts,
                    "“I say it openly: I am ready to see the marshal in Velmora, and I hope he will not dodge it.”",
                ),
                (
                    Asserts,
                    "“I have said openly that I am ready to see the marshal in Velmora. I hope he won’t avoid this.”",
                ),
            ),
            // Direct and indirect.
            (
                (
                    Asserts,
                    "“We will open the Lesk bridge to every convoy that carries food,”",
                ),
                (
                    Plans,
                    "that the Lesk bridge would be opened to convoys carrying food",
                ),
            ),
            // A short wording inside of a longer one.
            (
                (Demands, "foreign inspectors at both Lesk crossings"),
                (
                    Demands,
                    "that foreign inspectors be posted at both Lesk crossings before the first convoy leaves the capital in the spring",
                ),
            ),
            // Other words for one thing, and numbers in words and digits.
            (
                (
                    Proposes,
                    "a 30-day ceasefire along the Lesk under neutral observers",
                ),
                (
                    Proposes,
                    "a thirty-day truce on the Lesk, watched by neutral monitors",
                ),
            ),
            // Refusal by verb and by negation.
            (
                (
                    Opposes,
                    "The council rejected any restrictions on its heavy artillery.",
                ),
                (
                    Accepts,
                    "The council will not accept any limitation of its heavy artillery.",
                ),
            ),
        ] {
            assert!(joined(a, b), "{a:?}\n{b:?}");
        }
    }

    #[test]
    fn parties_and_issues_keep_statements_apart() {
        let row = "that foreign inspectors be posted at both Lesk crossings";
        let two_parties =
            Story::default()
                .say(0, 0, Demands, &[0], row)
                .say(1, 1, Demands, &[0], row);
        assert_eq!(groups(two_parties), [[0], [1]]);
        let two_issues =
            Story::default()
                .say(0, 0, Demands, &[0], row)
                .say(1, 0, Demands, &[1], row);
        assert_eq!(groups(two_issues), [[0], [1]]);
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
            .assert(
                0,
                0,
                "inspectors at the Lesk crossings and convoys through the Orme tunnel",
            )
            .assert(
                1,
                0,
                "convoys through the Orme tunnel and a hospital ship off Velmora",
            )
            .assert(
                2,
                0,
                "a hospital ship off Velmora and new banknotes for the islands",
            );
        let groups = groups(story);
        assert!(
            groups.iter().all(|g| !(g.contains(&0) && g.contains(&2))),
            "{groups:?}"
        );
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
}
