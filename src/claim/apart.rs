//! What keeps two statements apart, however alike their words are?
use super::Act;
use super::pair::Pair;
use super::similarity::{Bag, Item, common, values_differ};

/// How much of the common words may stand under a negator on one side only.
const OPPOSED: f64 = 0.2;

/// Whether two statements exclude each other, or speak of two things.
pub(super) fn is_apart(pair: &Pair<'_>) -> bool {
    let [x, y] = pair.readings;
    pair.like.names_apart
        || pair.like.opposed > OPPOSED
        || x.question.is_apart(y.question)
        || promise_is_bound(pair)
        || values_differ(x, y, &pair.corpus.weights)
        || objects_differ(pair) && !pair.is_one_wording()
}

/// A promise with a condition is not the promise.
fn promise_is_bound(pair: &Pair<'_>) -> bool {
    let promises = |act: &Act| matches!(act, Act::Plans | Act::Accepts | Act::Proposes);
    pair.is_half_conditional() && pair.acts.iter().any(promises)
}

/// Whether the main clauses share next to nothing and hold words of their own: "accept an exchange of prisoners" and "accept customs
/// officers" ask for two things.
fn objects_differ(pair: &Pair<'_>) -> bool {
    let corpus = pair.corpus;
    let object = |item: &Item| {
        let word = !item.is_value && !corpus.weights.is_bare(item.id);
        item.own && word && item.id != corpus.open
    };
    let [x, y] = pair.at.map(|i| corpus.main(i));
    let shared = common(x, y).filter(|(l, r)| object(l) && object(r)).count();
    let words = |bag: &Bag| bag.0.iter().filter(|item| object(item)).count();
    let left_over = words(x).min(words(y)) >= shared + 2;
    left_over && (shared == 0 || shared == 1 && pair.like.rare < 3)
}
