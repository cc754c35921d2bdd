//! Who is said to do what, or not to do it, in a statement's words?
//!
//! "He may attend the summit" and "she said that Vantage would not attend" share a single word, too little to compare by. Their
//! subject, their verb and whether it is negated show what one article tells and the other denies.
use super::words::Word;
use crate::lexicon::Class;
use crate::text::Span;

/// Of whom it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// By name: the surname's term.
    Named(u32),
    /// "He", "I": the one who speaks.
    Speaker,
}

/// A verb that a modal or a word of intent governs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Predicate {
    pub(super) subject: Subject,
    /// Terms of the verb and of its purpose: "may fly in to join" has two.
    pub(super) verbs: Vec<u32>,
    /// Terms that follow, to tell "meet the marshal" from "meet his envoys".
    pub(super) objects: Vec<u32>,
    pub(super) negated: bool,
    /// Whether it only may be: "might come".
    pub(super) possible: bool,
    /// From the modal to the last verb: "may fly in to join".
    pub(super) span: Span,
}

/// Adjectives, verbs and nouns that lead to what somebody is to do: "is ready to meet", "has no plans to travel".
const INTENT: [&str; 20] = [
    "plan",
    "plans",
    "planned",
    "planning",
    "intend",
    "intends",
    "intended",
    "intention",
    "ready",
    "prepared",
    "willing",
    "unlikely",
    "likely",
    "expected",
    "going",
    "due",
    "set",
    "able",
    "refuses",
    "refused",
];
/// Verbs for being there in person. Who "may fly in" and "would not attend" is told to do the opposite.
pub(super) const COMING: [&str; 8] = [
    "attend",
    "come",
    "travel",
    "fly",
    "join",
    "visit",
    "arrive",
    "participate",
];
const NEGATIVE: [&str; 4] = ["no", "unlikely", "refuses", "refused"];
/// How far after its modal a verb may stand, and after the verb its objects.
const NEAR: usize = 6;

/// All predicates of these words. `term` gives the number of a word.
pub(super) fn find(words: &[Word<'_>], mut term: impl FnMut(Word<'_>) -> u32) -> Vec<Predicate> {
    let mut out: Vec<Predicate> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let entry = words[at].known.entry;
        let governs = entry.is(Class::Modal) || entry.is(Class::Aux);
        let subject = governs
            .then(|| subject(words, at, out.last(), &mut term))
            .flatten();
        let found = subject.and_then(|subject| predicate(words, at, subject, &mut term));
        at += 1;
        if let Some(predicate) = found {
            while words
                .get(at)
                .is_some_and(|w| w.span.end() <= predicate.span.end())
            {
                at += 1;
            }
            out.push(predicate);
        }
    }
    out
}

fn is(word: Word<'_>, class: Class) -> bool {
    word.known.entry.is(class)
}

fn subject(
    words: &[Word<'_>],
    modal: usize,
    last: Option<&Predicate>,
    term: &mut impl FnMut(Word<'_>) -> u32,
) -> Option<Subject> {
    let before = words[..modal].iter().rev().find(|w| !is(**w, Class::Adv))?;
    if is(*before, Class::Coord) {
        // "He may come and will not stay": the subject goes on, if it does so at once.
        let goes_on = |p: &&Predicate| before.span.start().saturating_sub(p.span.end()) < 40;
        return last.filter(goes_on).map(|p| p.subject);
    }
    if matches!(&*before.known.lower, "he" | "she" | "i") {
        return Some(Subject::Speaker);
    }
    let is_name = before.is_capital() && !before.known.entry.is_function_word();
    is_name.then(|| Subject::Named(term(*before)))
}

fn predicate(
    words: &[Word<'_>],
    modal: usize,
    subject: Subject,
    term: &mut impl FnMut(Word<'_>) -> u32,
) -> Option<Predicate> {
    let mut negated = false;
    let mut governed = false;
    let mut at = modal;
    loop {
        let word = *words.get(at).filter(|w| w.is_word() && at < modal + NEAR)?;
        let entry = word.known.entry;
        let lower = &*word.known.lower;
        // "Would only attend if …" is neither the one nor the other.
        if lower == "only" {
            return None;
        }
        let intent = INTENT.contains(&lower);
        governed |= intent || entry.is(Class::Modal);
        negated ^= entry.is(Class::Neg) || NEGATIVE.contains(&lower);
        let passes = intent
            || [Class::Modal, Class::Aux, Class::Neg, Class::Adv, Class::To]
                .iter()
                .any(|c| entry.is(*c));
        if !passes && lower != "no" {
            break;
        }
        at += 1;
    }
    let verb = words[at];
    if !governed || verb.known.entry.is_function_word() || verb.is_capital() {
        return None;
    }
    let mut predicate = Predicate {
        subject,
        verbs: vec![term(verb)],
        objects: Vec::new(),
        negated,
        possible: matches!(&*words[modal].known.lower, "may" | "might" | "could"),
        span: words[modal].span.cover(verb.span),
    };
    let rest = words[at + 1..]
        .iter()
        .take(NEAR)
        .take_while(|w| w.is_word() && !is(**w, Class::Coord));
    let mut after_to = false;
    for word in rest {
        let entry = word.known.entry;
        let tells = !entry.is_function_word() && !entry.is(Class::Time) && !entry.is(Class::Adv);
        if tells && after_to && !word.is_capital() {
            predicate.verbs.push(term(*word));
            predicate.span = predicate.span.cover(word.span);
        } else if tells {
            predicate.objects.push(term(*word));
        }
        after_to = entry.is(Class::To);
    }
    Some(predicate)
}

#[cfg(test)]
mod tests {
    use super::super::testing::words;
    use super::*;

    /// Each predicate as its words, with "-" before a negated one, the subject and the objects.
    fn all(text: &str) -> Vec<String> {
        let mut known: Vec<String> = Vec::new();
        let mut term = |word: Word<'_>| {
            known.push(word.known.stem().to_owned());
            u32::try_from(known.len() - 1).unwrap_or_default()
        };
        let found = find(&words(text), &mut term);
        let show = |p: &Predicate| {
            let name = |id: &u32| known[*id as usize].clone();
            let subject = match p.subject {
                Subject::Named(id) => name(&id),
                Subject::Speaker => "speaker".into(),
            };
            let join = |ids: &[u32]| ids.iter().map(name).collect::<Vec<_>>().join(" ");
            let sign = if p.negated { "-" } else { "" };
            format!(
                "{sign}{subject}: {} | {} | {}",
                join(&p.verbs),
                join(&p.objects),
                p.span.of(text)
            )
        };
        found.iter().map(show).collect()
    }

    #[test]
    fn what_tells_nothing_sure() {
        for text in [
            "Vantage would only attend if the marshal came",
            "they may attend the summit",
            "It will rain on Monday",
            "Vantage has arrived",
            "Vantage will be in Velmora",
            "Will Vantage come?",
        ] {
            assert_eq!(all(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn deeds_and_their_denial() {
        assert_eq!(
            all("he may fly in to join the talks"),
            ["speaker: fly join | talk | may fly in to join"]
        );
        assert_eq!(
            all("Orsolya Vantage would not attend"),
            ["-vantag: atend |  | would not attend"]
        );
        assert_eq!(
            all("Vantage won’t meet the marshal’s envoys"),
            ["-vantag: met | marshal envo | won’t meet"]
        );
        assert_eq!(
            all("Vantage had no plans to visit Velmora"),
            ["-vantag: visit | velmora | had no plans to visit"]
        );
        assert_eq!(
            all("She is not unlikely to come"),
            ["speaker: com |  | is not unlikely to come"]
        );
    }

    #[test]
    fn a_subject_goes_on_after_and() {
        assert_eq!(
            all("he may join the talks and will not stay"),
            [
                "speaker: join | talk | may join",
                "-speaker: sta |  | will not stay"
            ]
        );
    }
}
