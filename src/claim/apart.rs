//! What keeps two statements apart, however alike their words are?
use super::Act;
use super::pair::Pair;
use super::similarity::{Item, common, values_differ};

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
    let [(x, left), (y, right)] = pair.at.map(|i| corpus.main(i));
    let fewer = left.objects.min(right.objects);
    if fewer < 2 {
        return false;
    }
    let object = |item: Item| corpus.weights.is_object(item, corpus.open);
    let both = |(l, r): &(Item, Item)| object(*l) && object(*r);
    let shared = common(x, y).filter(both).count();
    fewer >= shared + 2 && (shared == 0 || shared == 1 && pair.like.rare < 3)
}
