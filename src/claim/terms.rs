//! Which words and values of a statement tell of its matter?
use super::Statement;
use super::negation::{Turn, turn};
use super::predicate::{self, Predicate};
use super::quantity::{self, Quantity, Unit};
use super::words::{Word, fold, stem, words};
use crate::lexicon::{self, Class};
use crate::text::Span;
use std::collections::{HashMap, HashSet};

const PLAIN: &str = include_str!("../lexicon/plain.txt");
const ALIKE: &str = include_str!("../lexicon/alike.txt");

/// How many terms after a negator it reaches, unless a mark ends its clause before.
const REACH: u8 = 4;
/// More capitals in a row than this are a headline, not a name.
const NAME: usize = 6;
/// Words of a statement that are read. A "sentence" longer than this is no sentence, and comparing it would be slow.
const LONGEST: usize = 200;
/// Marks the plain words in [`Reading::sequence`].
const PLAIN_MARK: u32 = 1 << 31;

/// A word of the matter, or a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Term {
    /// Its number in the [`Vocabulary`].
    pub(super) id: u32,
    /// Where it stands in the article.
    pub(super) span: Span,
    /// Whether a negator reaches it.
    pub(super) negated: bool,
    /// Whether it stands in the statement's content, not only beside it.
    pub(super) own: bool,
    /// Whether it is a value, not a word.
    pub(super) is_value: bool,
}

/// A value as a statement tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) quantity: Quantity,
    /// The counted noun's term; none where the unit is not a noun.
    pub(super) head: Option<u32>,
    /// The words that tell it: "four regions".
    pub(super) span: Span,
    /// Position of its term in [`Reading::terms`].
    pub(super) term: usize,
}

/// What a statement's words hold, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) terms: Vec<Term>,
    pub(super) values: Vec<Value>,
    pub(super) predicates: Vec<Predicate>,
    /// The term of the speaker's surname.
    pub(super) speaker: Option<u32>,
    /// Whether its content leaves something open: "whether the bridge would hold", "what he would sign".
    pub(super) open: bool,
    /// Whether it makes a condition: "unless the shelling stops".
    pub(super) conditional: bool,
    /// All words of the content, plain ones too, to find what is told in the very same words.
    sequence: Vec<(u32, Span)>,
    /// Whether any negator stands in it that no refusal undoes.
    pub(super) negative: bool,
}

/// Numbers for stems, so that terms compare as integers. Words of one group of the lexicon share a number.
pub(super) struct Vocabulary {
    plain: HashSet<String>,
    alike: HashMap<String, &'static str>,
    ids: HashMap<String, u32>,
    /// For each number how it was met.
    cases: Vec<Case>,
}

/// In which letters a stem was met.
#[derive(Debug, Clone, Copy, Default)]
struct Case {
    capital: bool,
    lower: bool,
}

fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#'))
}

impl Vocabulary {
    pub(super) fn new() -> Self {
        let mut alike = HashMap::new();
        for line in lines(ALIKE) {
            let mut group = line.split_whitespace();
            let Some(first) = group.next() else { continue };
            for word in group {
                alike.insert(stem(&fold(word)), first);
            }
        }
        let plain = lines(PLAIN)
            .flat_map(str::split_whitespace)
            .map(fold)
            .collect();
        Self {
            plain,
            alike,
            ids: HashMap::new(),
            cases: Vec::new(),
        }
    }

    /// How many terms are known.
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether a term is a name, never met without a capital, or a date: it says whom or which day a statement touches, not what it says.
    pub(super) fn is_bare(&self, id: u32) -> bool {
        self.cases
            .get(id as usize)
            .is_some_and(|case| case.capital && !case.lower)
    }

    fn met(&mut self, id: u32, case: Case) {
        let at = id as usize;
        if self.cases.len() <= at {
            self.cases.resize(at + 1, Case::default());
        }
        self.cases[at].capital |= case.capital;
        self.cases[at].lower |= case.lower;
    }

    fn id(&mut self, key: String) -> u32 {
        let next = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        *self.ids.entry(key).or_insert(next)
    }

    fn word(&mut self, folded: &str) -> u32 {
        let stemmed = stem(folded);
        let key = match self.alike.get(&stemmed) {
            Some(first) => stem(&fold(first)),
            None => stemmed,
        };
        self.id(key)
    }

    fn is_plain(&self, folded: &str) -> bool {
        self.plain.contains(folded)
    }

    /// Reads a statement: its content and, within the evidence, its cue, which may hold the negation ("has not ruled out"). Where
    /// these hold next to nothing ("that idea"), the whole sentence; what is not content is marked so.
    pub(super) fn read(&mut self, text: &str, statement: &Statement) -> Reading {
        let mut ranges: Vec<Span> = (statement.content.iter().chain(&statement.cue))
            .filter_map(|span| span.intersection(statement.evidence))
            .collect();
        ranges.sort_unstable();
        let mut reading = self.read_ranges(text, &ranges);
        if reading.terms.len() < 3 {
            reading = self.read_ranges(text, &[statement.evidence]);
        }
        let own = |span: Span| {
            statement
                .content
                .iter()
                .any(|content| content.contains(span))
        };
        for term in &mut reading.terms {
            term.own = own(term.span);
        }
        reading.sequence.retain(|(_, span)| own(*span));
        reading.open = is_open(text, &statement.content);
        let surname = (statement.speaker.as_ref()).and_then(|s| s.name.split_whitespace().last());
        reading.speaker = surname.map(|name| self.word(&fold(name)));
        reading
    }

    fn read_ranges(&mut self, text: &str, ranges: &[Span]) -> Reading {
        let mut found: Vec<Word<'_>> = Vec::new();
        for range in ranges {
            let seen = found.last().map_or(0, |w| w.span.end());
            found.extend(
                words(text, *range)
                    .into_iter()
                    .filter(|w| w.span.start() >= seen),
            );
        }
        found.truncate(LONGEST);
        let quantities = quantity::find(&found, |w| self.is_plain(w));
        let predicates = predicate::find(&found, |w| self.word(&fold(w)));
        let conditional = found
            .iter()
            .any(|w| lexicon::entry(w.text).is(Class::Conditional));
        let mut reading = Reading {
            predicates,
            conditional,
            ..Reading::default()
        };
        let mut reach = 0;
        let mut quantities = quantities.into_iter().peekable();
        let mut at = 0;
        while let Some(word) = found.get(at) {
            if let Some(quantity) = quantities.next_if(|q| q.number.0 <= at) {
                at = quantity.number.1.max(at + 1);
                self.push_value(&mut reading, quantity, &found);
                continue;
            }
            let folded = fold(word.text);
            let next = found.get(at + 1).map(|w| fold(w.text)).unwrap_or_default();
            at += 1;
            match turn(word, &folded, &next) {
                Turn::Ends => reach = 0,
                Turn::Negates => {
                    reach = REACH;
                    reading.negative = true;
                }
                Turn::Refuses => {
                    reading.negative = reach == 0;
                    reach = if reach == 0 { REACH } else { 0 };
                }
                Turn::Nothing => {}
            }
            if !word.is_word() {
                continue;
            }
            if folded.chars().nth(1).is_none() || self.is_plain(&folded) {
                let plain = self.id(format!("={folded}"));
                reading.sequence.push((plain | PLAIN_MARK, word.span));
                continue;
            }
            let id = self.word(&folded);
            let capital = word.is_capital();
            self.met(
                id,
                Case {
                    capital,
                    lower: !capital,
                },
            );
            if !goes_on(&found, at - 1) {
                reading.sequence.push((id, word.span));
                reading.terms.push(Term {
                    id,
                    span: word.span,
                    negated: reach > 0,
                    own: true,
                    is_value: false,
                });
                reach = reach.saturating_sub(1);
            }
        }
        reading
    }

    fn push_value(&mut self, reading: &mut Reading, quantity: Quantity, found: &[Word<'_>]) {
        let cover = |(start, end): (usize, usize)| {
            let first = found.get(start).map_or(Span::new(0, 0), |w| w.span);
            let last = found.get(end.saturating_sub(1)).map_or(first, |w| w.span);
            first.cover(last)
        };
        let head = match &quantity.unit {
            Unit::Count(noun) => Some(self.word(noun)),
            _ => None,
        };
        let name = head.map_or_else(|| format!("{:?}", quantity.unit), |id| id.to_string());
        let value = Value {
            head,
            span: cover(quantity.words),
            term: reading.terms.len(),
            quantity,
        };
        let id = self.id(format!("#{name} {}", value.quantity.value));
        self.met(
            id,
            Case {
                capital: value.quantity.unit.is_date(),
                lower: false,
            },
        );
        let span = cover(value.quantity.number);
        reading.sequence.push((id, span));
        reading.terms.push(Term {
            id,
            span,
            negated: false,
            own: true,
            is_value: true,
        });
        reading.values.push(value);
    }
}

fn is_open(text: &str, content: &[Span]) -> bool {
    let all: Vec<Word<'_>> = content
        .iter()
        .flat_map(|span| words(text, *span))
        .take(LONGEST)
        .collect();
    let first = all
        .iter()
        .find(|w| w.is_word())
        .map(|w| w.text.to_lowercase())
        .unwrap_or_default();
    matches!(first.as_str(), "what" | "how" | "why" | "who" | "which")
        || all.iter().any(|w| w.text == "whether")
}

/// Whether a name goes on after this word of it, so that a person's title and first names do not count besides the surname.
fn goes_on(words: &[Word<'_>], at: usize) -> bool {
    let capital = |i: usize| words.get(i).is_some_and(Word::is_capital);
    let before = (0..at).rev().take_while(|i| capital(*i)).count();
    let after = (at + 1..words.len()).take_while(|i| capital(*i)).count();
    capital(at) && after > 0 && before + 1 + after <= NAME
}

/// Length of the longest run of words that two statements share verbatim, if it holds at least two that are not plain.
pub(super) fn shared_run(a: &Reading, b: &Reading) -> usize {
    let mut best = 0;
    let mut row: Vec<(usize, usize)> = vec![(0, 0); b.sequence.len() + 1];
    for (left, _) in &a.sequence {
        let mut diagonal = (0, 0);
        for (at, (right, _)) in b.sequence.iter().enumerate() {
            let telling = usize::from(left & PLAIN_MARK == 0);
            let run = if left == right {
                (diagonal.0 + 1, diagonal.1 + telling)
            } else {
                (0, 0)
            };
            diagonal = std::mem::replace(&mut row[at + 1], run);
            if run.1 >= 2 {
                best = best.max(run.0);
            }
        }
    }
    best
}
