//! Which words stand for a statement in the table, and which verb before them?
//!
//! Input: a statement of a [`Comparison`]. Output: [`Lead`].
//!
//! **Invariant.** A lead's pieces are the article's own words, in order, inside the evidence.
mod clause;
mod quotes;
mod verb;
mod wording;

pub use verb::Verb;
pub(super) use wording::fitness;

use super::Comparison;
use crate::attribution::QuoteKind;
use crate::claim::Statement;
use crate::text::Span;

/// A short wording for a statement: the article's own words in order, with "…" where something was left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lead {
    /// The pieces of the article's text.
    pub pieces: Vec<Span>,
    /// The pieces as shown. The only characters that are not the article's are "…" for what was left out, and the quotation
    /// mark that a cut would leave without its partner.
    pub text: String,
    /// What may stand before them, in every language: "Demands", "Says".
    pub verb: Verb,
}

/// The clause of a statement that carries the position: what is attributed, or the whole sentence where that is too little to
/// be understood, cut to a readable length between clauses.
pub fn lead(comparison: &Comparison, statement: usize) -> Lead {
    let Some(statement) = comparison.statements.get(statement) else {
        return Lead::default();
    };
    let Some(article) = comparison.articles.get(statement.article) else {
        return Lead::default();
    };
    let text = article.text.as_str();
    let mut content = wording::content(text, statement);
    let verb = verb::verb(text, statement, &content);
    if verb.is_some() && wording::stands_alone(text, &content) {
        if let Some(first) = content.first_mut() {
            let clause = wording::without_that(text, *first);
            *first = wording::with_cue(text, statement, clause);
        }
        let short = clause::shorten(text, &content);
        let quoted = statement.quote == QuoteKind::Direct;
        return worded(text, short, false, quoted).after(verb, statement);
    }
    // A fragment is understood in its sentence; for a verb, its subject and object are enough.
    let parts = wording::around(text, statement, &content, verb.is_some());
    let start = clause::trim(text, statement.evidence).start();
    let starts_inside = parts.first().is_some_and(|s| s.start() > start);
    let short = clause::shorten(text, &parts);
    worded(text, short, starts_inside, false).after(verb, statement)
}

impl Lead {
    fn after(mut self, verb: Option<Verb>, statement: &Statement) -> Self {
        let verb = verb.unwrap_or_default();
        self.verb = verb::before(verb, statement, &self.pieces);
        self
    }
}

fn worded(text: &str, short: clause::Short, starts_inside: bool, quoted: bool) -> Lead {
    let last = short.pieces.len().saturating_sub(1);
    // A sentence in the middle of a long quotation shows no marks of its own.
    let inside = quoted && !short.pieces.iter().any(|p| quotes::shown(p.of(text)));
    let wording = |(index, piece): (usize, &Span)| {
        let before = if starts_inside && index == 0 {
            "… "
        } else {
            ""
        };
        let after = if short.cut && index == last {
            " …"
        } else {
            ""
        };
        let words = format!("{before}{}{after}", piece.of(text));
        if inside {
            format!("“{words}”")
        } else {
            quotes::close(&words)
        }
    };
    let words: Vec<String> = short.pieces.iter().enumerate().map(wording).collect();
    Lead {
        text: words.join(" … "),
        pieces: short.pieces,
        verb: Verb::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::sample::{Said, of_text};
    use crate::speaker::Voice;

    fn lead_of(text: &'static str, content: &str, voice: Voice) -> String {
        let said = Said::within(text, 0, text, content).voice(voice);
        let comparison = of_text(text, vec![said.statement()]);
        let lead = lead(&comparison, 0);
        for piece in &lead.pieces {
            assert!(lead.text.contains(piece.of(text)), "never changed");
        }
        lead.text
    }

    #[test]
    fn what_is_attributed_stands_for_the_statement() {
        let text = "The minister said that the bridge would stay closed until spring.";
        let content = "that the bridge would stay closed until spring.";
        assert_eq!(
            lead_of(text, content, Voice::Reported),
            "the bridge would stay closed until spring"
        );
    }

    #[test]
    fn a_that_which_may_point_at_something_stays() {
        let text = "The minister said that offer had never reached her.";
        let content = "that offer had never reached her.";
        assert_eq!(
            lead_of(text, content, Voice::Reported),
            "The minister said that offer had never reached her"
        );
    }

    #[test]
    fn a_fragment_is_shown_with_the_words_it_hangs_on() {
        let text = "Orland renewed its offer of direct talks between the two capitals.";
        let content = "of direct talks between the two capitals";
        let mut statement = Said::within(text, 0, text, content).statement();
        let cue = text.find("offer").unwrap_or(0);
        statement.cue = vec![Span::new(cue, cue + "offer".len())];
        let lead = lead(&of_text(text, vec![statement]), 0);
        assert_eq!(lead.text, "offer of direct talks between the two capitals");
    }

    #[test]
    fn too_few_words_are_shown_in_their_sentence() {
        let text = "Orland rejected the plan.";
        assert_eq!(
            lead_of(text, "the plan", Voice::Narrated),
            "Orland rejected the plan"
        );
        let text = "Vale said he would not do it.";
        assert_eq!(
            lead_of(text, "he would not do it", Voice::Reported),
            "Vale said he would not do it"
        );
    }

    #[test]
    fn a_clause_of_somebody_else_is_left_out() {
        let text = "Orland recalled its envoys from the harbour talks after Vale had accused Orland of fraud.";
        let mut statement = Said::within(text, 0, text, "Orland of fraud").statement();
        let span = |words: &str| {
            let start = text.find(words).unwrap_or(0);
            vec![Span::new(start, start + words.len())]
        };
        (statement.source, statement.cue) = (span("Vale"), span("accused"));
        let lead = lead(&of_text(text, vec![statement]), 0);
        assert_eq!(lead.text, "… Vale had accused Orland of fraud");
    }

    #[test]
    fn a_long_sentence_is_shown_by_its_parts_when_its_content_is_small() {
        let text = "Orland, which has held the northern valley since the spring before last and whose envoys had left the hall in anger \
                    the night before without so much as a word to the many reporters who were waiting outside in the rain, rejected the plan.";
        let mut statement = Said::within(text, 0, text, "the plan").statement();
        statement.source = vec![Span::new(0, "Orland".len())];
        let cue = text.find("rejected").unwrap_or(0);
        statement.cue = vec![Span::new(cue, cue + "rejected".len())];
        let lead = lead(&of_text(text, vec![statement]), 0);
        assert_eq!(lead.text, "Orland … rejected the plan");
    }

    #[test]
    fn a_long_content_ends_at_a_joint_of_its_clauses() {
        let text = "The envoy said Orland would open both crossings in the north for aid convoys from Monday, \
                    would let the wounded leave by sea whatever the weather, and would publish the list of all those whom it holds in its camps.";
        let content = &text["The envoy said ".len()..];
        assert_eq!(
            lead_of(text, content, Voice::Reported),
            "Orland would open both crossings in the north for aid convoys from Monday, would let the wounded leave by sea whatever the weather …"
        );
    }

    #[test]
    fn a_condition_is_not_what_gets_cut_off() {
        let text = "The envoy said Orland would open both crossings in the north for aid convoys from Monday on every road, \
                    but only if the other side withdraws its guns from the hills over the valley and from both of the banks of the river there.";
        let lead = lead_of(text, &text["The envoy said ".len()..], Voice::Reported);
        assert!(lead.contains("but only if"), "{lead}");
        assert!(lead.ends_with(" …"), "{lead}");
    }

    #[test]
    fn quotation_marks_come_in_pairs() {
        let text = "“We will hold this line for as long as it takes, and nobody in this city should doubt for a moment that we have the \
                    strength, the friends and the patience to do so until the very last of them has gone home,” she said.";
        let content = &text[..text.len() - " she said.".len()];
        let lead = lead_of(text, content, Voice::Quote);
        assert!(lead.starts_with('“') && lead.ends_with(" …”"), "{lead}");

        let text = "We will hold this line for years.";
        assert_eq!(
            lead_of(text, text, Voice::Quote),
            "“We will hold this line for years”"
        );
    }

    #[test]
    fn a_quotation_split_by_its_speaker_is_joined_with_an_ellipsis() {
        let text = "“We want peace at last,” she said, “but never at any price.”";
        let mut statement = Said::within(text, 0, text, "“We want peace at last,”").statement();
        let rest = text.find("“but").unwrap_or(0);
        statement.content.push(Span::new(rest, text.len()));
        let comparison = of_text(text, vec![statement]);
        let lead = lead(&comparison, 0);
        assert_eq!(
            lead.text,
            "“We want peace at last” … “but never at any price.”"
        );
        assert_eq!(lead.pieces.len(), 2);
    }

    #[test]
    fn an_unknown_statement_has_no_words() {
        assert_eq!(lead(&Comparison::default(), 7), Lead::default());
    }

    #[test]
    fn any_span_gives_pieces_of_the_evidence_of_readable_length() {
        let text = "“🕊 Ça va,” she—they?—said (in the U.S., e.g.): «no… 2,000 men; ,.”\" not one 漢字 more than 3.5 km, \
                    but only if “all of them” leave at once, and if every gun, shell and drone that was brought here since spring goes too.";
        let whole = Said::within(text, 0, text, text).statement();
        let places: Vec<usize> = (0..=text.len())
            .filter(|&at| text.is_char_boundary(at))
            .collect();
        for &start in places.iter().step_by(3) {
            for &end in places.iter().step_by(5).filter(|&&end| end >= start) {
                let content = vec![Span::new(start, end)];
                let statement = Statement {
                    content,
                    ..whole.clone()
                };
                let comparison = of_text(text, vec![statement]);
                let lead = lead(&comparison, 0);
                assert!(lead.pieces.is_sorted());
                assert!(lead.pieces.iter().all(|p| whole.evidence.contains(*p)));
                assert!(lead.pieces.iter().all(|p| lead.text.contains(p.of(text))));
                assert!(
                    !lead.text.is_empty() && lead.text.chars().count() <= 190,
                    "{}",
                    lead.text
                );
            }
        }
    }
}
