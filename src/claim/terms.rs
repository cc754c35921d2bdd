//! Which words and values of a statement tell of its matter?
use super::Statement;
use super::clause;
use super::negation::{Turn, leaves_open, turn};
use super::predicate::{self, Predicate};
use super::quantity::{self, Quantity, Unit};
use super::spelling::Texts;
use super::vocabulary::{Met, Vocabulary};
use super::words::Word;
use crate::lexicon::Class;
use crate::sort::SmallSort;
use crate::text::Span;

/// How many terms after a negator it reaches, unless a mark ends its clause before.
const REACH: u8 = 6;
/// More capitals in a row than this are a headline, not a name.
const NAME: usize = 6;
/// Fewest terms of a main clause that is compared by itself.
const MAIN: usize = 3;
/// The term of whatever leaves something open, in any wording.
pub(super) const OPEN: &str = "~open";
/// Words of a statement that are read. A "sentence" longer than this is no sentence, and comparing it would be slow.
const LONGEST: usize = 200;

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

/// Whether a content leaves something open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Question {
    /// It leaves nothing open.
    #[default]
    No,
    /// "We must know whether the bridge holds."
    Within,
    /// "whether the bridge would hold", "what he would sign"
    Whole,
}

impl Question {
    /// Whether one is wholly a question and the other none at all.
    pub(super) fn is_apart(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::No, Self::Whole) | (Self::Whole, Self::No)
        )
    }
}

/// What a statement's words hold, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) terms: Vec<Term>,
    /// How many of the terms stand in the main clause, all where the clause holds next to nothing.
    pub(super) main: usize,
    pub(super) values: Vec<Value>,
    pub(super) predicates: Vec<Predicate>,
    /// The term of the speaker's surname.
    pub(super) speaker: Option<u32>,
    /// The year that stands beside the content and dates it: "in 2022, when Norland demanded that …".
    pub(super) year: Option<u64>,
    /// Whether its content leaves something open.
    pub(super) question: Question,
    /// Whether it makes a condition: "unless the shelling stops".
    pub(super) conditional: bool,
    /// All words of the content, plain ones too, in order.
    pub(super) sequence: Vec<Step>,
    /// Whether any negator stands in it that no refusal undoes.
    pub(super) negative: bool,
}

/// One word of the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    /// The number of its word.
    pub(super) id: u32,
    /// Whether it says nothing about the matter.
    pub(super) plain: bool,
    span: Span,
}

/// Reads a statement: its content and, within the evidence, its cue, which may hold the negation ("has not ruled out"). Where these
/// hold next to nothing ("that idea"), the whole sentence; what is not content is marked so.
pub(super) fn read(
    vocabulary: &mut Vocabulary,
    texts: &Texts<'_>,
    statement: &Statement,
) -> Reading {
    let words = |range: Span| texts.words(statement.article, range);
    let mut ranges: Vec<Span> = (statement.content.iter().chain(&statement.cue))
        .filter_map(|span| span.intersection(statement.evidence))
        .collect();
    ranges.sort_small();
    let mut reading = read_words(vocabulary, &joined(&ranges, words));
    if reading.terms.len() < 3 {
        reading = read_words(vocabulary, &joined(&[statement.evidence], words));
    }
    let own = |span: Span| {
        statement
            .content
            .iter()
            .any(|content| content.contains(span))
    };
    // To leave something open is part of what is said even where the words for it are the cue.
    let open = vocabulary.id(OPEN);
    for term in &mut reading.terms {
        term.own = own(term.span) || term.id == open;
    }
    reading.values.retain(|value| own(value.span));
    reading.sequence.retain(|step| own(step.span));
    reading.question = question(statement.content.iter().flat_map(|span| words(*span)));
    // Most sentences have no number at all, and need not be read for what is counted in them.
    let digits = |w: Word<'_>| w.text.starts_with(|c: char| c.is_ascii_digit());
    if words(statement.evidence).any(digits) {
        let years = quantity::years(&words(statement.evidence).collect::<Vec<_>>());
        let beside = years.into_iter().find(|(span, _)| !own(*span));
        reading.year = beside.map(|(_, year)| year);
    }
    let source = statement
        .source
        .iter()
        .flat_map(|span| words(*span))
        .take(LONGEST);
    for name in source.filter(Word::is_capital) {
        let id = vocabulary.word(name.known);
        vocabulary.meet(id, Met::Speaker);
    }
    let speaker = statement.speaker.as_ref();
    reading.speaker = speaker.and_then(|speaker| vocabulary.surname(&speaker.name));
    reading
}

/// The words of ascending ranges, each once where these overlap.
fn joined<'w, I: Iterator<Item = Word<'w>>>(
    ranges: &[Span],
    words: impl Fn(Span) -> I,
) -> Vec<Word<'w>> {
    let bytes: usize = ranges.iter().map(|range| range.len()).sum();
    let mut found: Vec<Word<'_>> = Vec::with_capacity((bytes / 5).min(LONGEST));
    for range in ranges {
        let seen = found.last().map_or(0, |w| w.span.end());
        let rest = LONGEST.saturating_sub(found.len());
        let new = words(*range).filter(|w| w.span.start() >= seen);
        found.extend(new.take(rest));
    }
    found
}

fn read_words(vocabulary: &mut Vocabulary, found: &[Word<'_>]) -> Reading {
    let quantities = quantity::find(found, |w| w.known.is_plain);
    let mut reading = Reading {
        predicates: predicate::find(found, |w| vocabulary.word(w.known)),
        conditional: found.iter().any(|w| w.known.entry.is(Class::Conditional)),
        terms: Vec::with_capacity(found.len() / 2),
        sequence: Vec::with_capacity(found.len()),
        ..Reading::default()
    };
    let main_end = clause::end(found, MAIN);
    let mut reach = 0;
    let mut quantities = quantities.into_iter().peekable();
    let mut at = 0;
    while at < found.len() {
        if let Some(quantity) = quantities.next_if(|q| q.number.0 <= at) {
            at = quantity.number.1.max(at + 1);
            reading.push_value(vocabulary, quantity, found);
        } else {
            reading.push_word(vocabulary, found, at, &mut reach);
            at += 1;
        }
        if at <= main_end {
            reading.main = reading.terms.len();
        }
    }
    if reading.main < MAIN {
        reading.main = reading.terms.len();
    }
    reading
}

impl Reading {
    /// Whether another statement's words tell all that these do, wherever they stand.
    pub(super) fn tells_as(&self, other: &Self) -> bool {
        let term = |t: &Term| (t.id, t.negated, t.own, t.is_value);
        let value = |v: &Value| (v.quantity.clone(), v.head, v.term);
        let step = |s: &Step| (s.id, s.plain);
        let told = |r: &Self| {
            (
                r.main,
                r.speaker,
                r.year,
                r.question,
                r.conditional,
                r.negative,
            )
        };
        told(self) == told(other)
            && self.terms.iter().map(term).eq(other.terms.iter().map(term))
            && self
                .values
                .iter()
                .map(value)
                .eq(other.values.iter().map(value))
            && self
                .sequence
                .iter()
                .map(step)
                .eq(other.sequence.iter().map(step))
    }

    /// Takes one word in. `reach` is the number of terms that a negator before it still reaches.
    fn push_word(
        &mut self,
        vocabulary: &mut Vocabulary,
        words: &[Word<'_>],
        at: usize,
        reach: &mut u8,
    ) {
        let word = &words[at];
        let folded = word.known.folded.as_ref();
        let turn = turn(words, at);
        let open = leaves_open(words, at, *reach > 0);
        match turn {
            Turn::Ends => *reach = 0,
            // "Will not stop without concessions" makes a condition; it takes nothing back.
            Turn::Negates if folded == "without" && self.negative => {}
            Turn::Negates => {
                *reach = REACH;
                self.negative = true;
                if folded == "no" {
                    self.negate_verb_before(words, at);
                }
            }
            Turn::Refuses => {
                self.negative = *reach == 0;
                *reach = if *reach == 0 { REACH } else { 0 };
            }
            Turn::Nothing => {}
        }
        if !word.is_word() {
            return;
        }
        let span = word.span;
        if folded.chars().nth(1).is_none() || word.known.is_plain {
            let id = vocabulary.plain_word(word.known);
            self.sequence.push(Step {
                id,
                plain: true,
                span,
            });
            return;
        }
        let id = if open {
            vocabulary.id(OPEN)
        } else {
            vocabulary.word(word.known)
        };
        vocabulary.meet(
            id,
            if word.is_capital() {
                Met::Capital
            } else {
                Met::Lower
            },
        );
        if goes_on(words, at) {
            return;
        }
        self.sequence.push(Step {
            id,
            plain: false,
            span,
        });
        let negated = *reach > 0;
        self.terms.push(Term {
            id,
            span,
            negated,
            own: true,
            is_value: false,
        });
        // "Refuses" is the negator itself, not one of the words that it reaches.
        if !matches!(turn, Turn::Refuses) {
            *reach = reach.saturating_sub(1);
        }
    }

    /// "Accept no limits" negates the verb as much as "not accept limits" does.
    fn negate_verb_before(&mut self, words: &[Word<'_>], at: usize) {
        let before = at.checked_sub(1).and_then(|i| words.get(i));
        let last = self.terms.last_mut().filter(|t| !t.is_value);
        if let (Some(term), Some(word)) = (last, before) {
            term.negated |= term.span == word.span && !word.is_capital();
        }
    }

    fn push_value(&mut self, vocabulary: &mut Vocabulary, quantity: Quantity, words: &[Word<'_>]) {
        let cover = |(start, end): (usize, usize)| {
            let first = words.get(start).map_or(Span::new(0, 0), |w| w.span);
            let last = words.get(end.saturating_sub(1)).map_or(first, |w| w.span);
            first.cover(last)
        };
        let head = match &quantity.unit {
            Unit::Count(noun) => Some(vocabulary.folded(noun)),
            _ => None,
        };
        let name = head.map_or_else(|| quantity.unit.name().to_owned(), |id| id.to_string());
        let id = vocabulary.id(&format!("#{name} {}", quantity.value));
        if quantity.unit.is_date() {
            vocabulary.meet(id, Met::Date);
        }
        let span = cover(quantity.number);
        self.values.push(Value {
            head,
            span: cover(quantity.words),
            term: self.terms.len(),
            quantity,
        });
        self.sequence.push(Step {
            id,
            plain: false,
            span,
        });
        self.terms.push(Term {
            id,
            span,
            negated: false,
            own: true,
            is_value: true,
        });
    }
}

fn question<'w>(content: impl Iterator<Item = Word<'w>>) -> Question {
    let mut all = content.filter(Word::is_word);
    let first = all.next().map_or("", |w| &*w.known.lower);
    if matches!(first, "whether" | "what" | "how" | "why" | "who" | "which") {
        return Question::Whole;
    }
    let within = all.take(LONGEST).any(|w| w.text == "whether");
    if within {
        Question::Within
    } else {
        Question::No
    }
}

/// Whether a name goes on after this word of it, so that a person's title and first names do not count besides the surname.
fn goes_on(words: &[Word<'_>], at: usize) -> bool {
    let capital = |i: usize| words.get(i).is_some_and(Word::is_capital);
    let before = (0..at).rev().take_while(|i| capital(*i)).count();
    let after = (at + 1..words.len()).take_while(|i| capital(*i)).count();
    capital(at) && after > 0 && before + 1 + after <= NAME
}
