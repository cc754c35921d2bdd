//! Which words stand for a statement in the table?
use super::Comparison;
use super::clause;
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
}

/// Words that make a poor start for a lead: they point at something that the lead does not hold.
const POINTERS: &[&str] = &[
    "it", "this", "that", "these", "those", "them", "him", "her", "he", "she", "they", "so",
    "such", "there",
];

/// Lower-case words that begin a fragment, not a clause.
const FRAGMENTS: &[&str] = &[
    "to", "of", "for", "from", "with", "by", "on", "in", "at", "as", "into", "about", "and", "or",
    "but", "nor", "which", "who", "whom", "whose", "because", "than", "be", "been", "being", "not",
];

/// Lower-case words that begin a clause, so that a "that" in front of them only joins.
const OPENERS: &[&str] = &[
    "a", "an", "the", "he", "she", "it", "they", "we", "you", "there", "its", "his", "her",
    "their", "our", "any", "no", "all", "both", "if", "such", "these", "this", "those",
];

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
    let mut content = content(text, statement);
    if stands_alone(text, &content) {
        if let Some(first) = content.first_mut() {
            *first = without_that(text, *first);
        }
        let short = clause::shorten(text, &content);
        return worded(text, short, false, statement.quote == QuoteKind::Direct);
    }
    let around = around(text, statement, &content);
    let starts_inside = around.start() > statement.evidence.start();
    worded(text, clause::shorten(text, &[around]), starts_inside, false)
}

/// How well a statement's own words can stand for a claim; more is better.
pub(super) fn fitness(comparison: &Comparison, statement: usize) -> u32 {
    let statement = &comparison.statements[statement];
    let Some(article) = comparison.articles.get(statement.article) else {
        return 0;
    };
    let content = content(&article.text, statement);
    let first = first_word(&article.text, &content);
    let length: usize = content.iter().map(|s| s.len()).sum();
    let readable = match length {
        40..=160 => 3,
        25..=39 | 161..=240 => 1,
        _ => 0,
    };
    let pointing = POINTERS.contains(&first.to_lowercase().as_str());
    4 * u32::from(stands_alone(&article.text, &content))
        + 3 * u32::from(!FRAGMENTS.contains(&first))
        + readable
        + u32::from(!pointing)
}

/// What is attributed, as spans without space and loose marks at their edges; neighbours that only marks part are one.
fn content(text: &str, statement: &Statement) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for span in &statement.content {
        let Some(span) = span.intersection(statement.evidence) else {
            continue;
        };
        let bare = clause::trim(text, span);
        if !Span::of(bare, text).contains(char::is_alphanumeric) {
            continue;
        }
        match out.last_mut() {
            Some(last) if !gap(text, *last, bare).contains(char::is_alphanumeric) => {
                *last = last.cover(bare);
            }
            _ => out.push(bare),
        }
    }
    out
}

/// The clause without the "that" that hangs it to its verb; a "that" which may point at something ("that offer") stays.
fn without_that(text: &str, clause: Span) -> Span {
    let words = clause.of(text);
    let rest = words.strip_prefix("that, ").or(words.strip_prefix("that "));
    let rest = rest.unwrap_or_default();
    let next = rest.split(char::is_whitespace).next().unwrap_or_default();
    let upper = |c: char| c.is_uppercase() || matches!(c, '“' | '"');
    if next.starts_with(upper) || OPENERS.contains(&next) {
        Span::new(clause.end() - rest.len(), clause.end())
    } else {
        clause
    }
}

fn gap(text: &str, left: Span, right: Span) -> &str {
    Span::new(left.end(), right.start()).of(text)
}

/// Whether a reader understands the words without the sentence around them.
fn stands_alone(text: &str, content: &[Span]) -> bool {
    let words = content
        .iter()
        .map(|s| s.of(text).split_whitespace().count())
        .sum::<usize>();
    let first = first_word(text, content).to_lowercase();
    words
        >= if POINTERS.contains(&first.as_str()) {
            7
        } else {
            4
        }
}

fn first_word<'a>(text: &'a str, content: &[Span]) -> &'a str {
    content
        .first()
        .and_then(|s| {
            s.of(text)
                .split(|c: char| !c.is_alphanumeric())
                .find(|w| !w.is_empty())
        })
        .unwrap_or_default()
}

/// The sentence, or, where it is long, the part of it that names who, how and what.
fn around(text: &str, statement: &Statement, content: &[Span]) -> Span {
    let evidence = clause::trim(text, statement.evidence);
    if clause::fits(text, evidence) {
        return evidence;
    }
    let told = statement.source.iter().chain(&statement.cue).chain(content);
    told.filter_map(|s| s.intersection(evidence))
        .reduce(Span::cover)
        .unwrap_or(evidence)
}

fn worded(text: &str, short: clause::Short, starts_inside: bool, quoted: bool) -> Lead {
    let last = short.pieces.len().saturating_sub(1);
    // A sentence in the middle of a long quotation shows no marks of its own.
    let inside = quoted
        && !short
            .pieces
            .iter()
            .any(|p| clause::shows_quotes(p.of(text)));
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
            clause::close_quotes(&words)
        }
    };
    let words: Vec<String> = short.pieces.iter().enumerate().map(wording).collect();
    Lead {
        text: words.join(" … "),
        pieces: short.pieces,
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
}
