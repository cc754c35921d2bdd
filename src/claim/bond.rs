//! May two statements stand in one claim, and how strong is the case for it?
use super::Act;
use super::corpus::Corpus;
use super::similarity::values_differ;
use super::terms::shared_run;

/// What a doubt about the act or a negation on one side costs.
const DOUBT: f64 = 0.08;
/// How much of the common words may stand under a negator on one side only.
const OPPOSED: f64 = 0.2;
/// What each further shared rare word adds, after the second and up to the eighth: two long sentences that share many say the
/// same even where each adds matter of its own.
const RARE_WORD: f64 = 0.012;
/// What each further word of a verbatim run adds, after the third and up to the eighth.
const VERBATIM: f64 = 0.03;

/// How alike two statements are for the purpose of joining; none where they must stay apart.
pub(super) fn bond(corpus: &Corpus, a: usize, b: usize) -> Option<f64> {
    let [left, right] = [&corpus.readings[a], &corpus.readings[b]];
    if !corpus.same_matter(a, b) || values_differ(left, right, &corpus.weights) {
        return None;
    }
    let like = corpus.likeness(a, b);
    if like.opposed > OPPOSED || left.open != right.open {
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
pub(super) fn has_ground(corpus: &Corpus, a: usize, b: usize) -> bool {
    let like = corpus.likeness(a, b);
    let [x, y] = [&corpus.statements[a], &corpus.statements[b]];
    let same_speaker = x.speaker.is_some() && x.speaker == y.speaker;
    let verbatim = || shared_run(&corpus.readings[a], &corpus.readings[b]) >= 5;
    like.rare >= 2 || like.rare == 1 && (same_speaker && like.score >= 0.42 || verbatim())
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
        (a, Asserts) if against(a) || a == Threatens => Some(DOUBT),
        (_, Asserts) => Some(DOUBT / 2.0),
        (a, b) if against(a) || against(b) || a == Accuses || b == Accuses => None,
        _ => Some(DOUBT),
    }
}

#[cfg(test)]
mod tests {
    use super::super::merge;
    use super::super::testing::Story;
    use super::*;
    use Act::{Accepts, Asserts, Demands, Opposes, Plans, Proposes};

    fn joined(a: (Act, &str), b: (Act, &str)) -> bool {
        let story = Story::default()
            .say(0, 0, a.0, &[0], a.1)
            .say(1, 0, b.0, &[0], b.1);
        merge(&story.articles, story.statements).claims.len() == 1
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
            (
                (
                    Asserts,
                    "The marshal is on course for the 600 votes needed in the assembly.",
                ),
                (
                    Asserts,
                    "They hope to prevent the marshal from winning the 600 votes needed in the assembly.",
                ),
            ),
            // An open question is no assertion.
            (
                (
                    Asserts,
                    "whether the president would travel to Velmora for the summit",
                ),
                (
                    Asserts,
                    "the president would travel to Velmora for the summit",
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
}
