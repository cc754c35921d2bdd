//! Which names stand where: those the lens knows, and persons that only the article names.
use crate::intern::Firsts;
use crate::lens::{Entity, Prepared};
use crate::lexicon::Class;
use crate::sort::SmallSort;
use crate::text::{Span, Text, TokenKind};
use std::ops::Range;

/// A name in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it names.
    pub name: Name,
    /// Whether it ends in a possessive: "Lund’s".
    pub possessive: bool,
}

/// What a mention names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Name {
    /// Something the lens knows.
    Known(Entity),
    /// A person whom only the article names, by full name.
    Person(String),
}

impl Name {
    /// Whether it is a single person.
    pub(super) fn is_person(&self) -> bool {
        matches!(
            self,
            Self::Person(_) | Self::Known(Entity::Person { .. } | Entity::OtherPerson(_))
        )
    }
}

/// All mentions of a text, in order.
#[derive(Debug, Default)]
pub(super) struct Mentions {
    all: Vec<Mention>,
}

impl Mentions {
    /// Finds the lens's names, then full names of persons that it does not know and their surnames later on.
    pub(super) fn find(text: &Text<'_>, lens: &Prepared) -> Self {
        let mut all: Vec<Mention> = lens
            .names_in(text)
            .into_iter()
            .map(|hit| Mention {
                possessive: possessive(text, &hit.tokens),
                tokens: hit.tokens,
                name: Name::Known(hit.entity),
            })
            .collect();
        let unknown = unknown_persons(text, lens, &all);
        all.extend(unknown);
        all.sort_small_by_key(|m| m.tokens.start);
        Self { all }
    }

    /// The mentions that lie within a range of tokens.
    pub(super) fn within(&self, tokens: &Range<usize>) -> &[Mention] {
        let start = self.all.partition_point(|m| m.tokens.start < tokens.start);
        let end = self.all.partition_point(|m| m.tokens.start < tokens.end);
        &self.all[start..end.max(start)]
    }

    /// The range with the whole of the name that it begins in, of which a word may look like grammar: "Per Holm".
    pub(super) fn whole_names(&self, tokens: Range<usize>) -> Range<usize> {
        let before = self.all.partition_point(|m| m.tokens.start < tokens.start);
        let name = before.checked_sub(1).and_then(|i| self.all.get(i));
        let name = name.filter(|m| m.tokens.end > tokens.start);
        name.map_or(tokens.start, |m| m.tokens.start)..tokens.end
    }

    /// The mentions that end before a token, nearest first.
    pub(super) fn before(&self, token: usize) -> impl Iterator<Item = &Mention> {
        let end = self.all.partition_point(|m| m.tokens.end <= token);
        self.all[..end].iter().rev()
    }
}

pub(super) fn possessive(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let Some(last) = tokens.end.checked_sub(1) else {
        return false;
    };
    let word = text.word(last);
    let mark = matches!(text.word(tokens.end), "'" | "’")
        && text
            .tokens
            .get(tokens.end)
            .is_some_and(|t| t.span.start() == text.tokens[last].span.end());
    word.ends_with("'s")
        || word.ends_with("’s")
        || matches!(word, "'" | "’")
        || (mark && word.ends_with('s'))
}

/// Runs of two to four capitalised words that are no known name, title or time; and their surnames standing alone.
fn unknown_persons(text: &Text<'_>, lens: &Prepared, known: &[Mention]) -> Vec<Mention> {
    let mut taken = vec![false; text.tokens.len()];
    for mention in known {
        taken[mention.tokens.clone()].fill(true);
    }
    let mut out: Vec<Mention> = Vec::new();
    // By surname the place of the first mention in full.
    let mut surnames = Firsts::default();
    for sentence in text.sentences.iter().filter(|s| !s.heading) {
        let mut i = sentence.tokens.start;
        while i < sentence.tokens.end {
            let run = run_of_names(text, &taken, i, sentence.tokens.end);
            if run.is_empty() {
                i += 1;
                continue;
            }
            let last = stem(text.word(run.end - 1));
            // "The brotherly Lunar Republic of Arvia" is a state, "the Long Peninsula" a place; "the Norlander Ana Lund" is a person.
            let the = |back: usize| text.lower(run.start.saturating_sub(back)) == "the";
            let state = text.lower(run.end) == "of" && (the(1) || the(2));
            let place = run.len() == 2 && the(1);
            if (2..=4).contains(&run.len()) && !state && !place {
                let span: Span = text.span(run.clone());
                let full = stem(span.of(text.text)).to_owned();
                surnames.add(last, out.len());
                let sounds = lens.person_by_sound(&full);
                out.push(Mention {
                    possessive: possessive(text, &run),
                    tokens: run.clone(),
                    name: sounds.map_or(Name::Person(full), Name::Known),
                });
            } else if let Some(full) = surnames.get(last).filter(|_| run.len() == 1) {
                let name = out[full].name.clone();
                out.push(Mention {
                    possessive: possessive(text, &run),
                    tokens: run.clone(),
                    name,
                });
            }
            i = run.end;
        }
    }
    out
}

fn run_of_names(text: &Text<'_>, taken: &[bool], start: usize, limit: usize) -> Range<usize> {
    let nameable = |i: usize| {
        let word = text.word(i);
        let e = text.entries[i];
        if text.tokens[i].kind != TokenKind::Word || !word.starts_with(char::is_uppercase) {
            return false;
        }
        let acronym = word.len() > 1 && word.chars().all(|c| c.is_uppercase() || c == '.');
        let common = e.is_function_word()
            || e.is(Class::Time)
            || e.is(Class::Title)
            || e.is(Class::Group)
            || e.is(Class::Role)
            || e.is(Class::Starter)
            || e.is(Class::Adv)
            || e.is(Class::Setting)
            || e.is(Class::Verb);
        !taken[i] && !common && (!acronym || word.len() == 2 && word.ends_with('.'))
    };
    let mut end = start;
    while end < limit && nameable(end) {
        end += 1;
        if text.word(end - 1).ends_with("'s") || text.word(end - 1).ends_with("’s") {
            break;
        }
    }
    start..end
}

/// A name without its possessive ending.
fn stem(name: &str) -> &str {
    name.strip_suffix("'s")
        .or_else(|| name.strip_suffix("’s"))
        .unwrap_or(name)
}
