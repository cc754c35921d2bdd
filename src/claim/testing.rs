//! Statements for tests, written as rows.
use super::corpus::Corpus;
use super::spelling::{Spelling, Texts};
use super::words::{Word, places};
use super::{Act, Statement};
use crate::Article;
use crate::attribution::{Confidence, QuoteKind};
use crate::pace::{Pace, at_once};
use crate::speaker::{Side, Speaker, Voice};
use crate::text::Span;

/// The words of a text. What is known of them is kept until the tests end.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let word = |span: Span| {
        let text = span.of(text);
        let known = Box::leak(Box::new(Spelling::new(0, text)));
        Word { span, text, known }
    };
    places(text).map(word).collect()
}

/// Articles and statements under construction.
#[derive(Default)]
pub(super) struct Story {
    pub(super) articles: Vec<Article>,
    pub(super) statements: Vec<Statement>,
}

impl Story {
    /// Adds a sentence of `party` to an article. What stands in brackets is the content; without brackets the whole sentence is.
    pub(super) fn say(
        mut self,
        article: usize,
        party: usize,
        act: Act,
        issues: &[usize],
        row: &str,
    ) -> Self {
        while self.articles.len() <= article {
            let id = self.articles.len().to_string();
            self.articles.push(Article {
                id,
                ..Article::default()
            });
        }
        let text = &mut self.articles[article].text;
        let at = text.len();
        let sentence = row.replace(['[', ']'], "");
        text.push_str(&sentence);
        text.push('\n');
        let evidence = Span::new(at, at + sentence.len());
        let open = row.find('[').unwrap_or(0);
        let close = row.find(']').map_or(sentence.len(), |close| close - 1);
        self.statements.push(Statement {
            article,
            evidence,
            source: Vec::new(),
            cue: Vec::new(),
            content: vec![Span::new(at + open, at + close)],
            quote: QuoteKind::Indirect,
            speaker: Some(Speaker {
                name: format!("Speaker of {party}"),
                role: String::new(),
            }),
            side: Side::Party(party),
            voice: Voice::Reported,
            by: None,
            act,
            issues: issues.to_vec(),
            confidence: Confidence::PATTERN,
        });
        self
    }

    /// Its statements, ready to be compared.
    pub(super) fn corpus(self) -> Corpus {
        at_once(async {
            let texts = Texts::new(&self.articles, Pace::UNBROKEN).await;
            Corpus::new(&texts, self.statements, Pace::UNBROKEN).await
        })
    }

    /// The same, for a party's plain assertion on issue 0.
    pub(super) fn assert(self, article: usize, party: usize, row: &str) -> Self {
        self.say(article, party, Act::Asserts, &[0], row)
    }
}
