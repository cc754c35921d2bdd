//! How does the widget put things into words?
use super::text::{Key, Texts};
use crate::Article;
use crate::claim::{Act, DifferenceKind, Statement};
use crate::comparison::{Comparison, Verb, View};
use crate::speaker::{Side, Speaker, Voice};

/// All acts, in the order in which a filter lists them.
pub const ACTS: [Act; 10] = [
    Act::Demands,
    Act::Proposes,
    Act::Supports,
    Act::Opposes,
    Act::Accepts,
    Act::Threatens,
    Act::Plans,
    Act::Accuses,
    Act::Denies,
    Act::Asserts,
];

/// All voices, in the order in which a filter lists them.
pub const VOICES: [Voice; 4] = [
    Voice::Quote,
    Voice::Reported,
    Voice::Narrated,
    Voice::Ascribed,
];

/// What stands before a lead: "Demands", "Refuses".
pub const fn verb(verb: Verb) -> Key {
    match verb {
        Verb::Act(act) => self::act(act),
        Verb::Refuses => Key::Refuses,
    }
}

/// The name of an act, as a filter lists it: "Demands". Before a lead it may mislead, see [`verb`].
pub const fn act(act: Act) -> Key {
    match act {
        Act::Demands => Key::Demands,
        Act::Proposes => Key::Proposes,
        Act::Supports => Key::Supports,
        Act::Opposes => Key::Opposes,
        Act::Accepts => Key::Accepts,
        Act::Threatens => Key::Threatens,
        Act::Plans => Key::Plans,
        Act::Accuses => Key::Accuses,
        Act::Denies => Key::Denies,
        Act::Asserts => Key::Asserts,
    }
}

/// How the words reached the page, after a speaker's name: "in quotation marks", "according to Ana Brell".
pub fn voice(texts: &Texts, told: &Statement) -> String {
    let key = match (told.voice, &told.by) {
        (Voice::Quote, _) => Key::InQuotes,
        (Voice::Reported, _) => Key::Paraphrased,
        (Voice::Narrated, _) => Key::Narrated,
        (Voice::Ascribed, Some(by)) => return texts.fill(Key::AccordingTo, &[by]),
        (Voice::Ascribed, None) => Key::Ascribed,
    };
    texts.get(key).to_owned()
}

/// A voice as a filter names it.
pub const fn voice_filter(voice: Voice) -> Key {
    match voice {
        Voice::Quote => Key::OnlyInQuotes,
        Voice::Reported => Key::OnlyParaphrased,
        Voice::Narrated => Key::OnlyNarrated,
        Voice::Ascribed => Key::OnlyAscribed,
    }
}

/// The speaker with the office: "Ana Brell, foreign minister"; "Speaker not named" where the text does not tell.
pub fn speaker(texts: &Texts, speaker: Option<&Speaker>) -> String {
    speaker.map_or_else(|| texts.get(Key::NoSpeaker).to_owned(), name_and_role)
}

/// The speaker under a cell's words; none where it is the party itself, as the column's heading says.
pub fn speaker_in_cell(told: &Statement, party: &str) -> Option<String> {
    let speaker = told.speaker.as_ref()?;
    (speaker.name != party && !speaker.name.is_empty()).then(|| name_and_role(speaker))
}

fn name_and_role(speaker: &Speaker) -> String {
    if speaker.role.is_empty() {
        speaker.name.clone()
    } else {
        format!("{}, {}", speaker.name, speaker.role)
    }
}

/// What to call an article: its publisher, else its headline, shortened, else its file.
pub fn outlet(texts: &Texts, article: &Article) -> String {
    [&article.publisher, &article.title, &article.id]
        .into_iter()
        .map(|name| name.trim())
        .find(|name| !name.is_empty())
        .map_or_else(|| texts.get(Key::Untitled).to_owned(), short)
}

/// The most that a name may take up where it stands among other things, in characters.
const SHORT: usize = 48;

/// A name cut after a word.
fn short(name: &str) -> String {
    let Some((cut, _)) = name.char_indices().nth(SHORT) else {
        return name.to_owned();
    };
    let cut = name[..cut].rfind(' ').unwrap_or(cut);
    format!(
        "{} …",
        name[..cut].trim_end_matches([',', ':', ';', ' ', '-'])
    )
}

/// Publisher and date: "Desk A, 3 May".
pub fn outlet_and_date(texts: &Texts, article: &Article) -> String {
    match article.published.trim() {
        "" => outlet(texts, article),
        date => format!("{}, {date}", outlet(texts, article)),
    }
}

/// What a difference is about, as a heading.
pub const fn difference(kind: DifferenceKind) -> Key {
    match kind {
        DifferenceKind::Number => Key::DifferentNumber,
        DifferenceKind::Date => Key::DifferentDate,
        DifferenceKind::Place => Key::DifferentPlace,
        DifferenceKind::Name => Key::DifferentName,
        DifferenceKind::Act => Key::DifferentAct,
    }
}

/// "5 articles, 40 statements, read in this browser in 12 ms".
pub fn summary(texts: &Texts, articles: usize, statements: usize, milliseconds: f64) -> String {
    let took = match milliseconds {
        ms if ms < 1.0 => texts.get(Key::Instant).to_owned(),
        ms if ms < 10_000.0 => texts.fill(Key::Milliseconds, &[&whole(ms)]),
        ms => texts.fill(Key::Seconds, &[&whole(ms / 1000.0)]),
    };
    let articles = texts.count(Key::Articles, articles);
    let statements = texts.count(Key::Statements, statements);
    texts.fill(Key::Summary, &[&articles, &statements, &took])
}

/// "Stopped after 412 of 1,000 articles."
pub fn stopped(texts: &Texts, read: usize, of: usize) -> String {
    texts.form(Key::Stopped, of, &[&texts.number(read), &texts.number(of)])
}

/// Rounded. The library writes fractions at the cost of 20 KB in the program.
fn whole(n: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a time that has passed, far below the limits"
    )]
    let n = (n + 0.5) as u64;
    n.to_string()
}

/// The live message after a filter: "12 of 40 statements, on 3 issues".
pub fn count(texts: &Texts, view: &View, all: usize) -> String {
    let rows = view.rows.iter();
    let filled = rows.filter(|r| r.cells.iter().any(|c| c.statements > 0));
    let issues = filled.count();
    let number = texts.number(view.statements);
    let statements = if view.statements == all {
        texts.count(Key::Statements, all)
    } else {
        texts.form(Key::SomeStatements, all, &[&number, &texts.number(all)])
    };
    texts.form(Key::OnIssues, issues, &[&statements, &texts.number(issues)])
}

/// "4 of 5 sources".
pub fn sources(texts: &Texts, count: usize, of: usize) -> String {
    texts.form(Key::Sources, of, &[&texts.number(count), &texts.number(of)])
}

/// Number of statements that stand somewhere in the unfiltered table.
pub fn placed(comparison: &Comparison) -> usize {
    let (parties, issues) = (comparison.parties.len(), comparison.issues.len());
    let statements = comparison.statements.iter();
    let placed = |told: &&Statement| {
        matches!(told.side, Side::Party(party) if party < parties)
            && told.issues.iter().any(|issue| *issue < issues)
    };
    statements.filter(placed).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_without_publisher_is_called_by_its_headline_or_file() {
        let mut article = Article {
            id: "a".into(),
            ..Article::default()
        };
        assert_eq!(outlet(&Texts::default(), &article), "a");
        article.title = "Harbour talks".into();
        assert_eq!(outlet(&Texts::default(), &article), "Harbour talks");
        article.title = "Harbour talks, which had been put off twice, begin on Monday".into();
        assert_eq!(
            outlet(&Texts::default(), &article),
            "Harbour talks, which had been put off twice …"
        );
        article.publisher = "Desk A".into();
        article.published = "3 May".into();
        assert_eq!(
            outlet_and_date(&Texts::default(), &article),
            "Desk A, 3 May"
        );
    }

    #[test]
    fn the_summary_counts_in_words() {
        assert_eq!(
            summary(&Texts::default(), 1, 1, 0.4),
            "1 article, 1 statement, read in this browser in less than 1 ms"
        );
        assert_eq!(
            summary(&Texts::default(), 5, 40, 12.3),
            "5 articles, 40 statements, read in this browser in 12 ms"
        );
    }

    #[test]
    fn what_is_placed_is_what_a_table_without_filters_shows() {
        let shown = crate::comparison::sample::comparison();
        let view = crate::comparison::select(&shown, &crate::comparison::Query::default());
        assert_eq!(placed(&shown), view.statements);
        assert!(placed(&shown) < shown.statements.len());
    }

    #[test]
    fn a_reading_that_was_stopped_says_how_far_it_came() {
        assert_eq!(
            stopped(&Texts::default(), 412, 1000),
            "Stopped after 412 of 1,000 articles."
        );
    }

    #[test]
    fn an_unknown_speaker_is_said_to_be_unnamed() {
        assert_eq!(speaker(&Texts::default(), None), "Speaker not named");
        let known = Speaker {
            name: "Ana Brell".into(),
            role: "foreign minister".into(),
        };
        assert_eq!(
            speaker(&Texts::default(), Some(&known)),
            "Ana Brell, foreign minister"
        );
    }
}
