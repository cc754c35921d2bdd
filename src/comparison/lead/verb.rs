//! Which verb may stand in front of a lead without turning its words round?
//!
//! "Rejects: he will not come" would tell a reader that he comes. Where the refusal stands in the lead's own words, only "Says" is
//! true; where it stands in the cue ("rejected any limits"), only the act's own verb is: "Says: any limits" would turn it round as well.
use super::wording::{NEAR, first_word, gap};
use crate::attribution::QuoteKind;
use crate::claim::{Act, Statement};
use crate::lexicon::{self, Class, Cue};
use crate::text::{Span, small};

/// The verb that a reader sees before a lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// That of an act: "Demands".
    Act(Act),
    /// "Refuses", which takes "to …" where "Rejects" does not.
    Refuses,
}

impl Verb {
    /// "Says" is true of any words.
    pub(super) const NEUTRAL: Self = Self::Act(Act::Asserts);

    /// The act that it names.
    pub const fn act(self) -> Act {
        match self {
            Self::Act(act) => act,
            Self::Refuses => Act::Opposes,
        }
    }
}

impl Default for Verb {
    fn default() -> Self {
        Self::NEUTRAL
    }
}

/// The verb for a statement's content; none where only the cue's own words tell what is said of it ("did not offer to …").
pub(super) fn verb(text: &str, statement: &Statement, content: &[Span]) -> Option<Verb> {
    let cue = Words::of(text, &statement.cue);
    if cue.negated {
        return None;
    }
    let act = statement.act;
    match act {
        // "Said that he does not rule out a truce" is less than to accept it.
        Act::Accepts | Act::Supports if !cue.does(|c| c.act == act) => {
            let negated = Words::of(text, content).negated;
            return Some(if negated {
                Verb::NEUTRAL
            } else {
                Verb::Act(act)
            });
        }
        Act::Opposes | Act::Denies if cue.does(refuses) => {}
        Act::Opposes | Act::Denies => return Some(Verb::NEUTRAL),
        // "Said it might send envoys", "said she hoped": the act stands in a clause of its own, before which only "Says" can be read.
        _ if is_clause_of_its_own(text, statement, content) && !cue.does(|c| c.act == act) => {
            return Some(Verb::NEUTRAL);
        }
        _ => return Some(Verb::Act(act)),
    }
    let governs = !cue.does(says_against) && is_object(text, statement, content);
    if first_word(text, content) != "to" {
        return governs.then_some(Verb::Act(act));
    }
    (governs && cue.verb).then_some(Verb::Refuses)
}

/// Whether a paraphrase begins with a subject that only points at somebody.
fn is_clause_of_its_own(text: &str, statement: &Statement, content: &[Span]) -> bool {
    let words = content.iter().flat_map(|s| s.of(text).split_whitespace());
    let subject = words.map(small).find(|word| word != "that");
    let points = |word: &str| matches!(word, "it" | "he" | "she" | "they");
    statement.quote != QuoteKind::Direct && subject.is_some_and(|word| points(&word))
}

/// The same for a lead that shows these pieces: what says itself that something is refused needs no verb that refuses it once more.
pub(super) fn before(verb: Verb, statement: &Statement, pieces: &[Span]) -> Verb {
    let turns = matches!(verb, Verb::Refuses | Verb::Act(Act::Opposes | Act::Denies));
    let shown = |cue: &Span| pieces.iter().any(|piece| piece.overlaps(*cue));
    if turns && statement.cue.iter().any(shown) {
        Verb::NEUTRAL
    } else {
        verb
    }
}

const fn refuses(cue: &Cue) -> bool {
    matches!(cue.act, Act::Opposes | Act::Denies)
}

/// "Protested that …", "scoffed": what follows is said, not refused.
fn says_against(cue: &Cue) -> bool {
    cue.act == Act::Opposes && cue.speech && cue.particle.is_none()
}

/// Whether the content hangs on the cue: not a quotation that only stands beside it.
fn is_object(text: &str, statement: &Statement, content: &[Span]) -> bool {
    if statement.quote != QuoteKind::Direct {
        return true;
    }
    let ([.., cue], [first, ..]) = (statement.cue.as_slice(), content) else {
        return false;
    };
    cue.end() <= first.start() && {
        let between = gap(text, *cue, *first);
        between.len() <= NEAR && !between.contains([',', ':', '.'])
    }
}

/// What the lexicon knows of some words.
struct Words {
    senses: Vec<&'static Cue>,
    verb: bool,
    negated: bool,
}

impl Words {
    fn of(text: &str, spans: &[Span]) -> Self {
        let mut out = Self {
            senses: Vec::new(),
            verb: false,
            negated: false,
        };
        let words = spans.iter().flat_map(|s| s.of(text).split_whitespace());
        let bare = words.map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()));
        let words: Vec<&str> = bare.collect();
        for (at, word) in words.iter().enumerate() {
            let entry = lexicon::entry(word);
            let particle = |cue: &&Cue| {
                let last = cue.particle.and_then(|p| p.rsplit('_').next());
                last.is_none_or(|p| words[at..].iter().any(|w| w.eq_ignore_ascii_case(p)))
            };
            // The senses with a particle stand first.
            let verb = entry.verb().iter().chain(entry.phrases()).find(particle);
            out.verb |= verb.is_some();
            out.negated |= entry.is(Class::Neg);
            out.senses
                .extend(verb.or(entry.noun()).or(entry.adjective()));
        }
        out
    }

    fn does(&self, what: impl Fn(&Cue) -> bool) -> bool {
        self.senses.iter().any(|cue| what(cue))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::sample::{Said, of_text};
    use crate::comparison::{label, lead};

    /// The lead as a reader sees it; source and cue are the words in brackets, if any.
    fn shown(act: Act, marked: &'static str, content: &str) -> String {
        shown_as(act, QuoteKind::Indirect, marked, content)
    }

    fn shown_as(act: Act, quote: QuoteKind, marked: &'static str, content: &str) -> String {
        let text: &'static str = marked.replace(['[', ']'], "").leak();
        let mut statement = Said::within(text, 0, text, content).statement();
        let mut place = 0;
        let mut spans = marked.split(['[', ']']).map(|part| {
            place += part.len();
            Span::new(place - part.len(), place)
        });
        spans.next();
        statement.source = spans.next().into_iter().collect();
        spans.next();
        statement.cue = spans.next().into_iter().collect();
        statement.act = act;
        statement.quote = quote;
        let lead = lead(&of_text(text, vec![statement]), 0);
        format!("{}: {}", label::verb(lead.verb), lead.text)
    }

    #[test]
    fn a_refusal_in_the_words_is_not_refused_once_more() {
        for (act, text, content, expected) in [
            (
                Act::Opposes,
                "[The palace] [made clear] that he will not meet the delegation.",
                "that he will not meet the delegation.",
                "Says: he will not meet the delegation",
            ),
            (
                Act::Denies,
                "[She] [added] that the marshal had no plans to come.",
                "that the marshal had no plans to come.",
                "Says: the marshal had no plans to come",
            ),
            (
                Act::Opposes,
                "[Orland] [will accept] no limits on its fleet.",
                "no limits on its fleet",
                "Says: no limits on its fleet",
            ),
            // The refusal may hide in any word, so that "Says" is kept wherever the cue refuses nothing.
            (
                Act::Denies,
                "[She] [said] it was far from the truth that shots were fired.",
                "it was far from the truth that shots were fired.",
                "Says: it was far from the truth that shots were fired",
            ),
            (
                Act::Demands,
                "[Orland] [said] it hopes the envoys will meet by Monday.",
                "it hopes the envoys will meet by Monday",
                "Says: it hopes the envoys will meet by Monday",
            ),
            (
                Act::Plans,
                "[She] [said] that she might go there herself by Monday.",
                "that she might go there herself by Monday.",
                "Says: she might go there herself by Monday",
            ),
            // A lead that shows its cue.
            (
                Act::Opposes,
                "[Orland] [declined] the offer.",
                "the offer",
                "Says: Orland declined the offer",
            ),
            (
                Act::Opposes,
                "[Orland’s] [opposition] to any longer truce is known.",
                "to any longer truce is known",
                "Says: Orland’s opposition to any longer truce is known",
            ),
            // What is protested is said.
            (
                Act::Opposes,
                "[Orland] [protested] that the vote had been unfair.",
                "that the vote had been unfair.",
                "Says: Orland protested that the vote had been unfair",
            ),
        ] {
            assert_eq!(shown(act, text, content), expected);
        }
    }

    #[test]
    fn a_quotation_holds_its_own_refusal() {
        let quoted = |text, content| shown_as(Act::Opposes, QuoteKind::Direct, text, content);
        assert_eq!(
            quoted(
                "[She] [refused]: “We will never go there again.”",
                "“We will never go there again.”"
            ),
            "Says: She refused: “We will never go there again.”"
        );
        assert_eq!(
            quoted(
                "“We will never go there again,” was how [she] [refused].",
                "“We will never go there again,”"
            ),
            "Says: “We will never go there again,” was how she refused"
        );
        assert_eq!(
            quoted(
                "[She] [rejected] “any limits on the fleet”.",
                "“any limits on the fleet”"
            ),
            "Rejects: “any limits on the fleet”"
        );
    }

    #[test]
    fn what_was_not_done_is_said_in_its_own_words() {
        for (act, text, content, expected) in [
            (
                Act::Opposes,
                "On Monday [the marshal] [did not offer] to meet the queen himself.",
                "to meet the queen himself.",
                "Says: … the marshal did not offer to meet the queen himself",
            ),
            (
                Act::Accepts,
                "[Orland] [did not rule out] a truce of thirty days.",
                "a truce of thirty days",
                "Says: Orland did not rule out a truce of thirty days",
            ),
            (
                Act::Accepts,
                "[He] [said] that Orland does not rule out a truce.",
                "that Orland does not rule out a truce.",
                "Says: Orland does not rule out a truce",
            ),
            (
                Act::Asserts,
                "[The army] [did not deny] that it had fired first.",
                "that it had fired first.",
                "Says: The army did not deny that it had fired first",
            ),
            (
                Act::Opposes,
                "[Orland] [is reluctant] to open the northern crossings.",
                "to open the northern crossings.",
                "Says: Orland is reluctant to open the northern crossings",
            ),
        ] {
            assert_eq!(shown(act, text, content), expected);
        }
    }

    #[test]
    fn a_refusal_in_the_cue_is_told_by_its_verb() {
        for (act, text, content, expected) in [
            // "Says" would turn each of these round; a negator in their words belongs to what is refused.
            (
                Act::Opposes,
                "[Orland] [rejected] a plan with no guarantees.",
                "a plan with no guarantees",
                "Rejects: a plan with no guarantees",
            ),
            (
                Act::Denies,
                "[Orland] [denied] that it would not pay for the damage.",
                "that it would not pay for the damage.",
                "Denies: it would not pay for the damage",
            ),
            (
                Act::Denies,
                "[Orland] [denies] it had shelled the bridge at Venn on Friday.",
                "it had shelled the bridge at Venn on Friday.",
                "Denies: it had shelled the bridge at Venn on Friday",
            ),
            (
                Act::Opposes,
                "[Orland] [has ruled out] any limits on its fleet.",
                "any limits on its fleet",
                "Rejects: any limits on its fleet",
            ),
            (
                Act::Opposes,
                "[Orland] [refuses] to withdraw without a treaty.",
                "to withdraw without a treaty.",
                "Refuses: to withdraw without a treaty",
            ),
            (
                Act::Accepts,
                "[Orland] [agreed to] a truce with no conditions.",
                "a truce with no conditions",
                "Accepts: a truce with no conditions",
            ),
        ] {
            assert_eq!(shown(act, text, content), expected);
        }
    }
}
