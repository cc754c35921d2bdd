//! Which words hint at an issue that does not list them?
//!
//! A lens says little: ten words an issue, and news has a hundred. Three things are lent to an issue: words that news in general uses
//! for its matter (`topics.txt`), the words of its label and id, and the single words of its phrases. A hint weighs less than
//! half of a listed term, so that one alone never stands beside a term; what some issue lists is no hint for another.
use super::super::Issue;
use super::super::fold::Folded;
use super::super::stem;
use super::index::words;
use crate::intern::Interner;
use crate::lexicon;
use crate::list::list;
use std::borrow::Cow;

/// The weight of a lent word.
const LENT: u16 = 5;
/// The weight of one word of a phrase.
const PART: u16 = 3;
/// An issue with more terms needs no help: its editor has said what is meant and what is not.
const ENOUGH: usize = 30;
/// Shorter words of a phrase tell nothing alone.
const SHORTEST_PART: usize = 3;
/// A listed word that names a matter counts this often against one that only hints at it.
const NAMES: usize = 2;
/// An issue must share this much with a topic: one name and one more word.
const SHARED: usize = 3;
const TOPICS: &str = list!("topics.txt");
/// Words that say how much, of anything: terms of these alone are hints.
const MEASURES: [&str; 14] = [
    "percent",
    "per",
    "cent",
    "%",
    "percentage",
    "thousand",
    "million",
    "millions",
    "billion",
    "billions",
    "trillion",
    "tons",
    "tonnes",
    "miles",
];

/// A phrase, in folded words, that hints at an issue.
pub(super) struct Hint<'a> {
    pub(super) words: Vec<Cow<'a, str>>,
    pub(super) issue: usize,
    pub(super) weight: u16,
}

/// All hints at the issues of a lens, but for terms that only say how much; of a phrase that hints twice at an issue the first counts.
pub(super) fn hints(issues: &[Issue]) -> Vec<Hint<'_>> {
    let mut out = Vec::new();
    if issues.iter().any(needs_help) {
        topics(issues, &mut out);
    }
    for (i, issue) in issues.iter().enumerate().filter(|(_, i)| needs_help(i)) {
        let mut push = |words, weight| {
            out.push(Hint {
                words,
                issue: i,
                weight,
            });
        };
        called(issue).for_each(|words| push(words, LENT));
        for phrase in issue.terms.iter().map(|term| words(term)) {
            let tells = |w: &Cow<'_, str>| {
                w.len() >= SHORTEST_PART && !lexicon::entry(w).is_function_word()
            };
            let parts = phrase.iter().filter(|w| phrase.len() > 1 && tells(w));
            parts.for_each(|w| push(vec![w.clone()], PART));
        }
    }
    out
}

/// The hint that a listed term is if it only says how much: "per cent", "billion".
pub(super) fn measure<'a>(issue: usize, words: &[Cow<'a, str>]) -> Option<Hint<'a>> {
    let measure = words.iter().all(|w| MEASURES.contains(&&**w));
    measure.then(|| Hint {
        words: words.to_vec(),
        issue,
        weight: LENT,
    })
}

fn needs_help(issue: &Issue) -> bool {
    issue.terms.len() <= ENOUGH
}

/// The telling words of an issue's label and id.
fn called(issue: &Issue) -> impl Iterator<Item = Vec<Cow<'_, str>>> {
    let all = issue.label.split_whitespace().chain(issue.id.split('-'));
    all.filter(|w| !lexicon::entry(&Folded::new(w).key).is_function_word())
        .map(words)
}

/// Lends the words of each topic to the issues that share most with it.
fn topics<'a>(issues: &'a [Issue], out: &mut Vec<Hint<'a>>) {
    let named: Vec<Interner> = issues
        .iter()
        .map(|issue| {
            let terms = issue.terms.iter().map(|term| words(term));
            terms
                .chain(called(issue))
                .map(|words| key(&words))
                .collect()
        })
        .collect();
    for topic in TOPICS.lines() {
        let Some((names, others)) = topic.split_once('|') else {
            continue;
        };
        let phrases = |list: &'static str| list.split(',').map(words).collect::<Vec<_>>();
        let names = phrases(names);
        let keys: Vec<String> = names.iter().map(|words| key(words)).collect();
        let of = |issue: &Interner, keys: &[String]| {
            let listed = keys.iter().filter(|key| issue.get(key).is_some());
            listed.count()
        };
        // Few topics have anything to do with a story, and of the others nothing more is read.
        if !named.iter().any(|issue| of(issue, &keys) > 0) {
            continue;
        }
        let others = phrases(others);
        let other_keys: Vec<String> = others.iter().map(|words| key(words)).collect();
        let shares: Vec<usize> = named
            .iter()
            .map(|issue| {
                let (names, others) = (of(issue, &keys), of(issue, &other_keys));
                let shared = names * NAMES + others;
                if names > 0 && shared >= SHARED {
                    shared
                } else {
                    0
                }
            })
            .collect();
        let most = shares.iter().copied().max().unwrap_or(0);
        for (issue, _) in issues.iter().enumerate().filter(|(_, i)| needs_help(i)) {
            if most > 0 && shares[issue] == most {
                out.extend(names.iter().chain(&others).map(|words| Hint {
                    words: words.clone(),
                    issue,
                    weight: LENT,
                }));
            }
        }
    }
}

/// A phrase by its stems.
fn key(words: &[Cow<'_, str>]) -> String {
    let (mut out, mut stem) = (String::new(), String::new());
    for word in words {
        stem.clear();
        stem.push_str(word);
        stem::stem(&mut stem);
        out.push_str(&stem);
        out.push(' ');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn issue(id: &str, label: &str, terms: &[&str]) -> Issue {
        Issue {
            id: id.into(),
            label: label.into(),
            terms: terms.iter().map(|t| (*t).to_owned()).collect(),
        }
    }

    fn of(issues: &[Issue], word: &str) -> Vec<usize> {
        let hints = hints(issues).into_iter();
        let mut found: Vec<usize> = hints
            .filter(|h| h.words.join(" ") == word)
            .map(|h| h.issue)
            .collect();
        found.dedup();
        found
    }

    #[test]
    fn one_listed_word_is_not_enough_for_a_topic() {
        assert_eq!(of(&[issue("x", "X", &["court"])], "lawyer"), [0; 0]);
    }

    #[test]
    fn an_issue_with_many_terms_is_lent_nothing() {
        let many: Vec<String> = (0..40).map(|n| format!("court{n}")).collect();
        let mut terms: Vec<&str> = many.iter().map(String::as_str).collect();
        terms.extend(["court", "lawsuit"]);
        assert_eq!(of(&[issue("x", "X", &terms)], "lawyer"), [0; 0]);
    }

    #[test]
    fn a_topic_goes_to_the_issue_that_shares_most_with_it() {
        let issues = [
            issue("law", "The law", &["law", "court"]),
            issue("case", "The case", &["courts", "lawsuit", "judges"]),
        ];
        assert_eq!(of(&issues, "lawyer"), [1]);
    }

    #[test]
    fn labels_and_words_of_phrases_hint() {
        let issues = [issue("bridge", "Who owns the bridge", &["toll booth"])];
        assert_eq!(of(&issues, "bridge"), [0]);
        assert_eq!(of(&issues, "booth"), [0]);
        assert_eq!(of(&issues, "the"), [0; 0]);
    }

    #[test]
    fn measures_only_hint() {
        assert_eq!(of(&[issue("cost", "Cost", &["billion"])], "billion"), [0]);
    }

    #[test]
    fn every_topic_has_names_and_others() {
        for line in TOPICS.lines() {
            let (names, others) = line.split_once('|').expect(line);
            let mut phrases = names.split(',').chain(others.split(','));
            assert!(phrases.all(|p| !p.trim().is_empty()), "{line}");
        }
    }
}
