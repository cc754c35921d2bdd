//! A small comparison made by hand, for the tests of this module: three articles, of which the last is a rewrite of the first.
use super::{Comparison, compare};
use crate::attribution::{Confidence, QuoteKind};
use crate::claim::{Act, Claim, Difference, DifferenceKind, Statement};
use crate::lens::{Issue, Lens, Others, Party};
use crate::speaker::{Side, Speaker, Voice};
use crate::text::Span;
use crate::{Article, Claims};

pub(super) const ORLAND: usize = 0;
pub(super) const VENTA: usize = 1;
pub(super) const SUND: usize = 2;
pub(super) const TRUCE: usize = 0;
pub(super) const BORDER: usize = 1;
pub(super) const PRISONERS: usize = 2;

const TEXTS: [&str; 3] = [
    "🕊 Orland demands a truce of 30 days. “We will not give up four provinces,” said Mira Vale. Venta, she said, wants no peace.",
    "Orland is asking for a truce of thirty days. Venta rejects any truce before a vote. Mira Vale said that Orland keeps five provinces.",
    "Orland demands a truce of 30 days, the ministry repeated. A professor expects little of it.",
];

/// The sample: statements 0–2 stand in the first article, 3–5 in the second, 6 and 7 in the third.
pub(crate) fn comparison() -> Comparison {
    let articles = articles();
    let said = vec![
        Said::new(
            0,
            "🕊 Orland demands a truce of 30 days.",
            "a truce of 30 days",
        )
        .act(Act::Demands)
        .voice(Voice::Narrated),
        Said::new(
            0,
            "“We will not give up four provinces,” said Mira Vale.",
            "“We will not give up four provinces,”",
        )
        .by_vale()
        .act(Act::Opposes)
        .voice(Voice::Quote)
        .on(&[BORDER]),
        Said::new(
            0,
            "Venta, she said, wants no peace.",
            "Venta, she said, wants no peace",
        )
        .of(Side::Party(VENTA))
        .voice(Voice::Ascribed),
        Said::new(
            1,
            "Orland is asking for a truce of thirty days.",
            "a truce of thirty days",
        )
        .act(Act::Demands)
        .voice(Voice::Narrated),
        Said::new(
            1,
            "Venta rejects any truce before a vote.",
            "any truce before a vote",
        )
        .of(Side::Party(VENTA))
        .cue("rejects")
        .act(Act::Opposes)
        .voice(Voice::Narrated),
        Said::new(
            1,
            "Mira Vale said that Orland keeps five provinces.",
            "that Orland keeps five provinces",
        )
        .by_vale()
        .on(&[BORDER]),
        Said::new(
            2,
            "Orland demands a truce of 30 days, the ministry repeated.",
            "Orland demands a truce of 30 days",
        )
        .act(Act::Demands),
        Said::new(2, "A professor expects little of it.", "little of it").of(Side::Other),
    ];
    let statements: Vec<Statement> = said.into_iter().map(Said::statement).collect();
    let claims = [vec![0, 3, 6], vec![1], vec![2], vec![4], vec![5], vec![7]];
    let word = |article: usize, word: &str| find(TEXTS[article], word);
    let claims = Claims {
        claims: claims
            .into_iter()
            .map(|of| claim(&statements, of))
            .collect(),
        differences: vec![Difference {
            kind: DifferenceKind::Number,
            side: Side::Party(ORLAND),
            issue: BORDER,
            left: (1, word(0, "four")),
            right: (5, word(1, "five")),
        }],
        statements,
        originals: vec![0, 1, 0],
    };
    compare(&articles, &lens(), claims)
}

fn articles() -> [Article; 3] {
    let article = |id: &str, publisher: &str, href: &str, text: &str| Article {
        id: id.to_owned(),
        publisher: publisher.to_owned(),
        href: href.to_owned(),
        text: text.to_owned(),
        ..Article::default()
    };
    [
        article(
            "north",
            "North | Post",
            "https://north.example/a?b=1&c=2",
            TEXTS[0],
        ),
        article(
            "harbour",
            "Harbour <b>Times</b>",
            "javascript:alert(1)",
            TEXTS[1],
        ),
        article("wire", "", "", TEXTS[2]),
    ]
}

fn lens() -> Lens {
    let party = |id: &str, label: &str| Party {
        id: id.to_owned(),
        label: label.to_owned(),
        aliases: Vec::new(),
        people: Vec::new(),
    };
    let issue = |id: &str, label: &str| Issue {
        id: id.to_owned(),
        label: label.to_owned(),
        terms: Vec::new(),
    };
    Lens {
        id: "sample".to_owned(),
        title: "Orland & Venta".to_owned(),
        language: "en".to_owned(),
        parties: vec![
            party("orland", "Orland"),
            party("venta", "Venta"),
            party("sund", "Sund"),
        ],
        others: Others::default(),
        issues: vec![
            issue("truce", "Truce"),
            issue("border", "Border"),
            issue("prisoners", "Prisoners"),
        ],
    }
}

fn claim(statements: &[Statement], of: Vec<usize>) -> Claim {
    let first = &statements[of[0]];
    let mut articles: Vec<usize> = of.iter().map(|&s| statements[s].article).collect();
    articles.dedup();
    Claim {
        side: first.side,
        act: first.act,
        issues: first.issues.clone(),
        corroboration: articles.iter().filter(|&&a| a < 2).count().max(1),
        articles,
        statements: of,
    }
}

/// A statement in the making: by default Orland is reported to say something on the truce.
pub(super) struct Said {
    text: &'static str,
    statement: Statement,
}

impl Said {
    fn new(article: usize, sentence: &str, content: &str) -> Self {
        Self::within(TEXTS[article], article, sentence, content)
    }

    /// A statement in a text of the test's own.
    pub(super) fn within(
        text: &'static str,
        article: usize,
        sentence: &str,
        content: &str,
    ) -> Self {
        let evidence = find(text, sentence);
        let inside = find(sentence, content);
        let content = Span::new(
            evidence.start() + inside.start(),
            evidence.start() + inside.end(),
        );
        let statement = Statement {
            article,
            evidence,
            source: Vec::new(),
            cue: Vec::new(),
            content: vec![content],
            quote: QuoteKind::Indirect,
            speaker: None,
            side: Side::Party(ORLAND),
            voice: Voice::Reported,
            by: None,
            act: Act::Asserts,
            issues: vec![TRUCE],
            confidence: Confidence::PATTERN,
        };
        Self { text, statement }
    }

    fn cue(mut self, word: &str) -> Self {
        self.statement.cue = vec![find(self.text, word)];
        self
    }

    fn act(mut self, act: Act) -> Self {
        self.statement.act = act;
        self
    }

    pub(super) fn voice(mut self, voice: Voice) -> Self {
        self.statement.voice = voice;
        if voice == Voice::Quote {
            self.statement.quote = QuoteKind::Direct;
        }
        if voice == Voice::Ascribed {
            self.statement.by = Some("Mira Vale".to_owned());
        }
        self
    }

    fn of(mut self, side: Side) -> Self {
        self.statement.side = side;
        self
    }

    fn on(mut self, issues: &[usize]) -> Self {
        self.statement.issues = issues.to_vec();
        self
    }

    fn by_vale(mut self) -> Self {
        self.statement.speaker = Some(Speaker {
            name: "Mira Vale".to_owned(),
            role: "foreign minister".to_owned(),
        });
        self.statement.source = vec![find(self.text, "Mira Vale")];
        self
    }

    pub(super) fn statement(self) -> Statement {
        self.statement
    }
}

fn find(text: &str, words: &str) -> Span {
    let start = text.find(words).expect("the words stand in the text");
    Span::new(start, start + words.len())
}

/// A comparison of a single text with these statements, each a claim of its own.
pub(super) fn of_text(text: &str, statements: Vec<Statement>) -> Comparison {
    let article = Article {
        id: "one".to_owned(),
        text: text.to_owned(),
        ..Article::default()
    };
    let claims = Claims {
        statements,
        ..Claims::default()
    };
    compare(&[article], &lens(), claims)
}
