//! How does the widget put things into words?
use crate::Article;
use crate::claim::{Act, DifferenceKind, Statement};
use crate::comparison::{self, Comparison, Query, View, label};
use crate::sort::SmallSort;
use crate::speaker::{Speaker, Voice};

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

/// How the words reached the page, after a speaker's name: "in quotation marks", "according to Ana Brell".
pub fn voice(told: &Statement) -> String {
    match (told.voice, &told.by) {
        (Voice::Quote, _) => "in quotation marks".to_owned(),
        (Voice::Reported, _) => "paraphrased".to_owned(),
        (Voice::Narrated, _) => "as the article puts it".to_owned(),
        (Voice::Ascribed, Some(by)) => format!("according to {by}"),
        (Voice::Ascribed, None) => "as another side tells it".to_owned(),
    }
}

/// The mark of a statement that was read with less certainty.
pub const fn uncertain(told: &Statement) -> Option<&'static str> {
    if told.confidence.is_sure() {
        None
    } else {
        Some(label::UNCERTAIN)
    }
}

/// A voice as a filter names it.
pub const fn voice_filter(voice: Voice) -> &'static str {
    match voice {
        Voice::Quote => "In quotation marks",
        Voice::Reported => "Paraphrased",
        Voice::Narrated => "As the article puts it",
        Voice::Ascribed => "As another side tells it",
    }
}

/// The speaker with the office: "Ana Brell, foreign minister"; "Speaker not named" where the text does not tell.
pub fn speaker(speaker: Option<&Speaker>) -> String {
    match speaker {
        None => "Speaker not named".to_owned(),
        Some(s) if s.role.is_empty() => s.name.clone(),
        Some(s) => format!("{}, {}", s.name, s.role),
    }
}

/// What to call an article: its publisher, else its headline, shortened, else its file.
pub fn outlet(article: &Article) -> String {
    [&article.publisher, &article.title, &article.id]
        .into_iter()
        .map(|name| name.trim())
        .find(|name| !name.is_empty())
        .map_or_else(|| "Untitled article".to_owned(), short)
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
pub fn outlet_and_date(article: &Article) -> String {
    match article.published.trim() {
        "" => outlet(article),
        date => format!("{}, {date}", outlet(article)),
    }
}

/// What a difference is about, as a heading.
pub const fn difference(kind: DifferenceKind) -> &'static str {
    match kind {
        DifferenceKind::Number => "Different numbers",
        DifferenceKind::Date => "Different dates",
        DifferenceKind::Place => "Different places",
        DifferenceKind::Name => "Different names",
        DifferenceKind::Act => "Opposite accounts",
    }
}

/// "5 articles, 40 statements, read in this browser in 12 ms".
pub fn summary(articles: usize, statements: usize, milliseconds: f64) -> String {
    let articles = match articles {
        1 => "1 article".to_owned(),
        n => format!("{n} articles"),
    };
    let took = match milliseconds {
        ms if ms < 1.0 => "less than 1 ms".to_owned(),
        ms if ms < 10_000.0 => format!("{ms:.0} ms"),
        ms => format!("{:.0} s", ms / 1000.0),
    };
    let statements = label::statements(statements);
    format!("{articles}, {statements}, read in this browser in {took}")
}

/// The live message after a filter: "12 of 40 statements, on 3 issues".
pub fn count(view: &View, comparison: &Comparison) -> String {
    let all = placed(comparison);
    let rows = view.rows.iter();
    let filled = rows.filter(|r| r.cells.iter().any(|c| c.statements > 0));
    let issues = match filled.count() {
        1 => "1 issue".to_owned(),
        n => format!("{n} issues"),
    };
    if view.statements == all {
        format!("{}, on {issues}", label::statements(all))
    } else {
        format!(
            "{} of {}, on {issues}",
            view.statements,
            label::statements(all)
        )
    }
}

/// Number of statements that stand somewhere in the unfiltered table.
pub fn placed(comparison: &Comparison) -> usize {
    comparison::select(comparison, &Query::default()).statements
}

/// Number of independent originals among the articles that a query leaves: the 5 of "4 of 5 sources".
pub fn originals(comparison: &Comparison, query: &Query) -> usize {
    let mut kept: Vec<usize> = (0..comparison.articles.len())
        .filter(|article| !query.without_articles.contains(article))
        .map(|article| *comparison.originals.get(article).unwrap_or(&article))
        .collect();
    kept.sort_small();
    kept.dedup();
    kept.len()
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
        assert_eq!(outlet(&article), "a");
        article.title = "Harbour talks".into();
        assert_eq!(outlet(&article), "Harbour talks");
        article.title = "Harbour talks, which had been put off twice, begin on Monday".into();
        assert_eq!(
            outlet(&article),
            "Harbour talks, which had been put off twice …"
        );
        article.publisher = "Desk A".into();
        article.published = "3 May".into();
        assert_eq!(outlet_and_date(&article), "Desk A, 3 May");
    }

    #[test]
    fn the_summary_counts_in_words() {
        assert_eq!(
            summary(1, 1, 0.4),
            "1 article, 1 statement, read in this browser in less than 1 ms"
        );
        assert_eq!(
            summary(5, 40, 12.3),
            "5 articles, 40 statements, read in this browser in 12 ms"
        );
    }

    #[test]
    fn an_unknown_speaker_is_said_to_be_unnamed() {
        assert_eq!(speaker(None), "Speaker not named");
        let known = Speaker {
            name: "Ana Brell".into(),
            role: "foreign minister".into(),
        };
        assert_eq!(speaker(Some(&known)), "Ana Brell, foreign minister");
    }
}
