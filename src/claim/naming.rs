//! Where does one article name a place or a person, and another a different one?
//!
//! "They will meet in Velmora" and "they will meet in Orme" differ; "hand over Velmora" and "hand over Orme" may be two of many
//! demands. So a name differs only within one sentence told twice, after the same preposition, and where neither article knows
//! the other's name at all: an article that names both tells of two matters, or of one inside of the other.
use super::bond::LEAST_ALIKE;
use super::corpus::{Corpus, Matter};
use super::pair::Pair;
use super::similarity::values_differ;
use super::terms::Term;
use super::words::{fold, places};
use super::{Difference, DifferenceKind};
use crate::Article;
use crate::pace::Pace;
use crate::sort::{SmallSort, grouped};
use crate::speaker::Side;
use crate::text::{Span, small};

/// How alike two statements must be though they name different things.
const ALIKE: f64 = 0.4;
// What is less alike is not among the candidates.
const _: () = assert!(LEAST_ALIKE < ALIKE);
/// Words that only one of two tellings of one sentence may have, beside the name.
const LEFT_OVER: usize = 1;

/// One difference for each side, issue and pair of names that independent articles tell in one sentence.
pub(super) async fn find(
    corpus: &Corpus,
    candidates: &[(usize, usize)],
    articles: &[Article],
    originals: &[usize],
    pace: Pace<'_>,
) -> Vec<Difference> {
    let mut known: Vec<Option<Vec<String>>> = vec![None; articles.len()];
    let mut out = Vec::new();
    let named = |i: usize| corpus.loads[i].is_named;
    let candidates = candidates.iter().copied();
    let candidates = candidates.filter(|(a, b)| named(*a) && named(*b));
    let mut sentences = Vec::new();
    for (n, (a, b)) in candidates.enumerate() {
        pace.rest_at(n).await;
        let pair = Pair::new(corpus, a, b);
        if pair.is_some_and(|pair| is_one_sentence(&pair)) {
            sentences.push((a, b));
        }
    }
    for (a, b) in sentences.into_iter().flat_map(|pair| twins(corpus, pair)) {
        let Some((kind, left, right)) = names(corpus, articles, originals, (a, b)) else {
            continue;
        };
        let [text, other] = [a, b].map(|i| corpus.statements[i].article);
        let strange = !knows(&mut known, articles, text, right.of(&articles[other].text))
            && !knows(&mut known, articles, other, left.of(&articles[text].text));
        let Some((side, issue)) = matter(corpus, a, b).filter(|_| strange) else {
            continue;
        };
        let told = [
            left.of(&articles[text].text),
            right.of(&articles[other].text),
        ]
        .map(fold);
        let (first, second) = (told.iter().min().cloned(), told.iter().max().cloned());
        let difference = Difference {
            kind,
            side,
            issue,
            left: (a, left),
            right: (b, right),
        };
        out.push(((side, issue, first, second), difference));
    }
    let each = grouped(out).into_iter();
    each.filter_map(|(_, same)| same.into_iter().next())
        .collect()
}

/// The pair itself and all pairs of their twins.
fn twins(corpus: &Corpus, (a, b): (usize, usize)) -> impl Iterator<Item = (usize, usize)> {
    let ordered = |(a, b): (usize, usize)| (a.min(b), a.max(b));
    let right = corpus.twins.of(b);
    let left = corpus.twins.of(a).iter();
    left.flat_map(move |a| right.iter().map(move |b| ordered((*a, *b))))
}

/// The names that two tellings of one sentence differ in, as their texts have them.
fn names(
    corpus: &Corpus,
    articles: &[Article],
    originals: &[usize],
    (a, b): (usize, usize),
) -> Option<(DifferenceKind, Span, Span)> {
    let article = |i: usize| corpus.statements[i].article;
    let [x, y] = [a, b].map(|i| originals.get(article(i)));
    if x? == y? {
        return None;
    }
    let pair = Pair::new(corpus, a, b)?;
    let [left, right] = [(a, b), (b, a)].map(|(i, other)| only_name(&pair, i, other));
    let (left, right) = (left?, right?);
    let before = |i: usize, name: &Term| {
        let text = &articles.get(article(i))?.text;
        preposition(text, corpus.statements[i].evidence, name)
    };
    let kind = kind(&before(a, left)?)?;
    let same = before(a, left) == before(b, right);
    // Two spellings of one name begin alike.
    let initial = |i: usize, name: &Term| {
        let text = &articles.get(article(i))?.text;
        fold(name.span.of(text)).chars().next()
    };
    let apart = initial(a, left) != initial(b, right);
    (same && apart).then_some((kind, left.span, right.span))
}

fn is_one_sentence(pair: &Pair<'_>) -> bool {
    let [x, y] = pair.readings;
    pair.matter == Matter::Shared
        && pair.like.names_apart
        && pair.like.score >= ALIKE
        && pair.like.words >= 2
        && pair.like.opposed == 0.0
        && x.question == y.question
        && !pair.is_half_conditional()
        && !values_differ(x, y, &pair.corpus.weights)
}

/// The one rare name that a statement has and the other has not, where next to nothing else sets it apart.
fn only_name<'c>(pair: &Pair<'c>, at: usize, other: usize) -> Option<&'c Term> {
    let corpus = pair.corpus;
    let own = corpus.readings[at].terms.iter().filter(|t| t.own);
    let (names, rest): (Vec<&Term>, Vec<&Term>) = own
        .filter(|t| !corpus.bags[other].0.iter().any(|item| item.id == t.id))
        .partition(|t| corpus.weights.is_rare_name(t.id));
    let few = rest.len() <= LEFT_OVER;
    names.first().copied().filter(|_| few && names.len() == 1)
}

/// The word before a name, without its article.
fn preposition(text: &str, evidence: Span, name: &Term) -> Option<String> {
    let before = Span::new(evidence.start(), name.span.start()).of(text);
    let words = places(before).map(|place| small(place.of(before)));
    words.filter(|word| word != "the").last()
}

fn kind(preposition: &str) -> Option<DifferenceKind> {
    match preposition {
        "in" | "at" | "near" | "to" | "from" => Some(DifferenceKind::Place),
        "with" | "by" | "against" => Some(DifferenceKind::Name),
        _ => None,
    }
}

/// Whether an article has a name anywhere.
fn knows(
    known: &mut [Option<Vec<String>>],
    articles: &[Article],
    article: usize,
    name: &str,
) -> bool {
    let Some(slot) = known.get_mut(article) else {
        return true;
    };
    let text = &articles[article].text;
    let names = slot.get_or_insert_with(|| {
        let folded = |place: Span| fold(place.of(text)).into_owned();
        let mut names: Vec<String> = places(text).map(folded).collect();
        names.sort_small();
        names
    });
    names
        .binary_search_by(|known| known.as_str().cmp(&fold(name)))
        .is_ok()
}

fn matter(corpus: &Corpus, a: usize, b: usize) -> Option<(Side, usize)> {
    let [a, b] = [a, b].map(|i| &corpus.statements[i]);
    let issue = a.issues.iter().find(|issue| b.issues.contains(issue))?;
    matches!(a.side, Side::Party(_)).then_some((a.side, *issue))
}

#[cfg(test)]
mod tests {
    use super::super::merge;
    use super::super::testing::Story;
    use super::*;

    fn of(story: Story) -> Vec<(DifferenceKind, String, String)> {
        let claims = merge(&story.articles, story.statements);
        let words = |(s, span): (usize, Span)| {
            span.of(&story.articles[claims.statements[s].article].text)
                .to_owned()
        };
        claims
            .differences
            .iter()
            .map(|d| (d.kind, words(d.left), words(d.right)))
            .collect()
    }

    fn between(left: &str, right: &str) -> Vec<(DifferenceKind, String, String)> {
        of(Story::default().assert(0, 0, left).assert(1, 0, right))
    }

    #[test]
    fn what_is_no_difference() {
        for (left, right) in [
            // Two things asked for.
            (
                "that the rebels hand over Velmora",
                "that the rebels hand over Orme",
            ),
            // One place inside of the other.
            (
                "that the delegations meet in Velmora, capital of Orme",
                "that the delegations meet in Orme",
            ),
            // Two spellings.
            (
                "that the delegations meet in Velmora",
                "that the delegations meet in Vélmorra",
            ),
            // Other delegations, other deeds.
            (
                "that the delegations meet in Velmora",
                "that the fishermen vote in Orme",
            ),
            // A place and a person.
            (
                "that the delegations talk in Velmora",
                "that the delegations talk with Vantage",
            ),
            // An open question.
            (
                "whether the delegations meet in Velmora",
                "that the delegations meet in Orme",
            ),
        ] {
            assert_eq!(between(left, right), [], "{left}\n{right}");
        }
    }

    #[test]
    fn another_place_or_person_in_one_sentence() {
        assert_eq!(
            between(
                "that the delegations meet in Velmora",
                "that the delegations will meet in Orme"
            ),
            [(DifferenceKind::Place, "Velmora".into(), "Orme".into())]
        );
        assert_eq!(
            between(
                "that the council signed the treaty with Tarkhan",
                "that the council signed a treaty with Sarvan"
            ),
            [(DifferenceKind::Name, "Tarkhan".into(), "Sarvan".into())]
        );
    }

    #[test]
    fn an_article_that_knows_both_names_tells_of_two_matters() {
        let story = Story::default()
            .assert(0, 0, "that the delegations meet in Velmora")
            .assert(1, 0, "that the delegations meet in Orme")
            .assert(1, 0, "that the harbour of Velmora is closed");
        assert_eq!(of(story), []);
    }
}
