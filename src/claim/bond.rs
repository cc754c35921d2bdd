//! May two statements stand in one claim, and how strong is the case for it?
use super::Act;
use super::corpus::Corpus;
use super::similarity::values_differ;
use super::terms::Question;
use super::verbatim::{self, shared_run};

/// What a doubt about the act or a negation on one side costs.
const DOUBT: f64 = 0.08;
/// How much of the common words may stand under a negator on one side only.
const OPPOSED: f64 = 0.2;
/// What each further shared rare word adds, after the second and up to the eighth: two long sentences that share many say the
/// same even where each adds matter of its own.
const RARE_WORD: f64 = 0.012;
/// What each further word of a verbatim run adds, after the third and up to the eighth.
const VERBATIM: f64 = 0.02;

/// How alike two statements are for the purpose of joining; none where they must stay apart.
pub(super) fn bond(corpus: &Corpus, a: usize, b: usize) -> Option<f64> {
    let [left, right] = [&corpus.readings[a], &corpus.readings[b]];
    if !corpus.same_matter(a, b) || values_differ(left, right, &corpus.weights) {
        return None;
    }
    let like = corpus.likeness(a, b);
    if like.names_apart || like.opposed > OPPOSED || left.question.is_apart(right.question) {
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
    let question = if (left.question == Question::No) == (right.question == Question::No) {
        0.0
    } else {
        DOUBT
    };
    let rare = RARE_WORD * count(like.rare.saturating_sub(2).min(6));
    let verbatim = VERBATIM * count(shared_run(left, right).saturating_sub(3).min(5));
    Some(like.score + rare + verbatim - act - negation - question)
}

fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}

/// Whether two statements share enough to speak of one matter at all: two rare words, or one and the very same wording, or one
/// and one speaker in nearly the same words.
pub(super) fn has_ground(corpus: &Corpus, a: usize, b: usize) -> bool {
    let like = corpus.likeness(a, b);
    let [x, y] = [&corpus.readings[a], &corpus.readings[b]];
    let same_speaker = x.speaker.is_some() && x.speaker == y.speaker;
    let own = |i: usize| corpus.bags[i].0.iter().filter(|item| item.own).count();
    let verbatim = || shared_run(x, y) >= verbatim::TELLING;
    like.rare >= 2
        || verbatim()
        || same_speaker && like.rare == 1 && like.score >= 0.42 && own(a).min(own(b)) >= 2
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

    fn check(file: &str, claims: usize) {
        let lines: Vec<_> = file
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(": "))
            .collect();
        let pairs = lines.chunks(2);
        assert!(pairs.len() >= 10);
        for pair in pairs {
            let say = |story: Story, n: usize| story.say(n, 0, act(pair[n].0), &[0], pair[n].1);
            let story = say(say(Story::default(), 0), 1);
            let found = merge(&story.articles, story.statements).claims.len();
            assert_eq!(found, claims, "{pair:#?}");
        }
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
