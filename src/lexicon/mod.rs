//! What single words are: closed classes, cue verbs, nouns and adjectives. The word lists are data files beside this one.
//!
//! Input: a word as it stands in a text. Output: its [`Entry`], a small copyable value that patterns question.
//!
//! **Invariant.** No name of a person, place or party stands in these lists: names belong to the lens.
mod class;
mod cue;
mod inflection;

pub use class::Class;
pub use cue::{Cue, Frame, Frames};
pub use inflection::Form;

use crate::intern::Interner;
use crate::list::list;
use crate::sort::SmallSort;
use crate::text::small;
use std::borrow::Cow;
use std::sync::OnceLock;

/// So many words are in the lists, with all their forms, and some more will be.
const ENTRIES: usize = 4096;

/// What the lexicon knows of one word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Entry {
    classes: u64,
    forms: u8,
    verb: Option<u16>,
    noun: Option<u16>,
    adjective: Option<u16>,
    phrase: Option<u16>,
}

impl Entry {
    /// Whether the word belongs to a class.
    pub const fn is(self, class: Class) -> bool {
        self.classes & class.bit() != 0
    }

    /// The senses of a cue verb: those with a particle first.
    pub fn verb(self) -> &'static [Cue] {
        self.verb.map_or(&[], |i| &lexicon().verbs[usize::from(i)])
    }

    /// The cues that begin with this verb, which is none by itself: "took issue with". Their particle is of several words.
    pub fn phrases(self) -> &'static [Cue] {
        self.phrase
            .map_or(&[], |i| &lexicon().phrases[usize::from(i)])
    }

    /// Whether the word is a cue verb in one of the given inflections.
    pub fn inflected(self, forms: &[Form]) -> bool {
        forms.iter().any(|f| self.forms & f.bit() != 0)
    }

    /// The sense of a cue noun.
    pub fn noun(self) -> Option<&'static Cue> {
        self.noun.map(|i| &lexicon().nouns[usize::from(i)])
    }

    /// The sense of a cue adjective.
    pub fn adjective(self) -> Option<&'static Cue> {
        self.adjective
            .map(|i| &lexicon().adjectives[usize::from(i)])
    }

    /// Whether the word can be a cue of any kind.
    pub const fn is_cue(self) -> bool {
        self.verb.is_some() || self.noun.is_some() || self.adjective.is_some()
    }

    /// Whether the lexicon knows the word as one that carries grammar, not a thing or a name.
    pub const fn is_function_word(self) -> bool {
        const FUNCTION: u64 = Class::Det.bit()
            | Class::Poss.bit()
            | Class::Pron.bit()
            | Class::Prep.bit()
            | Class::Coord.bit()
            | Class::Subord.bit()
            | Class::Rel.bit()
            | Class::Wh.bit()
            | Class::Aux.bit()
            | Class::Modal.bit()
            | Class::Neg.bit()
            | Class::To.bit();
        self.classes & FUNCTION != 0
    }
}

/// The classes of some words together.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Classes(u64);

impl Classes {
    /// Some classes, to be asked for together.
    pub(crate) const fn any(classes: &[Class]) -> Self {
        let (mut all, mut i) = (0, 0);
        while i < classes.len() {
            all |= classes[i].bit();
            i += 1;
        }
        Self(all)
    }

    /// Whether two sets share a class.
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// All classes that any of the words belongs to.
    pub(crate) fn of(entries: &[Entry]) -> Self {
        Self(entries.iter().fold(0, |all, entry| all | entry.classes))
    }

    /// Whether any of the words belongs to a class.
    pub(crate) const fn has(self, class: Class) -> bool {
        self.0 & class.bit() != 0
    }
}

struct Lexicon {
    words: Interner,
    /// What is known of each word, by its number.
    entries: Vec<Entry>,
    verbs: Vec<Vec<Cue>>,
    phrases: Vec<Vec<Cue>>,
    nouns: Vec<Cue>,
    adjectives: Vec<Cue>,
}

/// Looks a word up, whatever its capitals; unknown words give the empty entry.
pub fn entry(word: &str) -> Entry {
    entry_of_lower(&lower(word))
}

/// Looks up a word as [`lower`] gives it.
pub(crate) fn entry_of_lower(word: &str) -> Entry {
    let lexicon = lexicon();
    let number = lexicon.words.get(word);
    number.map_or_else(Entry::default, |number| lexicon.entries[number as usize])
}

/// A word as the lists have it: in small letters, with straight apostrophes. Most words of a text are so already.
pub(crate) fn lower(word: &str) -> Cow<'_, str> {
    if !word.is_ascii() {
        Cow::Owned(small(word).replace('\u{2019}', "'"))
    } else if word.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(word.to_ascii_lowercase())
    } else {
        Cow::Borrowed(word)
    }
}

/// Whether a word without its point is a title or abbreviation that keeps the point: "Mr", "Gen".
pub fn is_abbreviation(word: &str) -> bool {
    entry(word).is(Class::Abbrev)
}

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(build)
}

/// The entries as they are read from the lists.
struct Entries {
    words: Interner,
    entries: Vec<Entry>,
}

impl Entries {
    /// The entry of a word, an empty one if it is new.
    fn of(&mut self, word: &str) -> &mut Entry {
        let at = self.words.number(word) as usize;
        if self.entries.len() <= at {
            self.entries.push(Entry::default());
        }
        &mut self.entries[at]
    }
}

fn build() -> Lexicon {
    // Room for all at once: a table that grows places its words again each time.
    let mut entries = Entries {
        words: Interner::with_capacity(ENTRIES),
        entries: Vec::with_capacity(ENTRIES),
    };
    for (class, words) in class::read(list!("words.txt")) {
        for word in words {
            entries.of(word).classes |= class.bit();
        }
    }
    for (list, classes) in [
        (list!("light.txt"), Class::Light.bit() | Class::Verb.bit()),
        (list!("plain_verbs.txt"), Class::Verb.bit()),
    ] {
        for word in list.split_whitespace() {
            for (form, _) in inflection::verb(word, inflection::irregular_past(word)) {
                entries.of(&form).classes |= classes;
            }
        }
    }
    let verbs = by_lemma(list!("verbs.txt"), &mut entries, |entry, verb, kind| {
        entry.verb = verb;
        entry.forms |= kind.bit();
        entry.classes |= Class::Verb.bit();
    });
    let phrases = by_lemma(list!("phrases.txt"), &mut entries, |entry, phrase, _| {
        entry.phrase = phrase;
    });
    let nouns: Vec<Cue> = cue::read(list!("nouns.txt")).collect();
    for (i, cue) in nouns.iter().enumerate() {
        for form in [cue.lemma, &inflection::plural(cue.lemma)] {
            entries.of(form).noun = u16::try_from(i).ok();
        }
    }
    let adjectives: Vec<Cue> = cue::read(list!("adjectives.txt")).collect();
    for (i, cue) in adjectives.iter().enumerate() {
        entries.of(cue.lemma).adjective = u16::try_from(i).ok();
    }
    let Entries { words, entries } = entries;
    Lexicon {
        words,
        entries,
        verbs,
        phrases,
        nouns,
        adjectives,
    }
}

/// The cues of a list by their verb, those with a particle first. `mark` notes in the entry of each form where they are.
fn by_lemma(
    data: &'static str,
    entries: &mut Entries,
    mark: impl Fn(&mut Entry, Option<u16>, Form),
) -> Vec<Vec<Cue>> {
    let mut verbs: Vec<Vec<Cue>> = Vec::new();
    let mut places = Interner::default();
    for cue in cue::read(data) {
        let lemma = cue.lemma.split(' ').next().unwrap_or_default();
        let index = places.number(lemma) as usize;
        if index == verbs.len() {
            verbs.push(Vec::new());
        }
        for (form, kind) in inflection::verb(lemma, cue.past) {
            mark(entries.of(&form), u16::try_from(index).ok(), kind);
        }
        verbs[index].push(cue);
        verbs[index].sort_small_by_key(|c| c.particle.is_none());
    }
    verbs
}

#[cfg(test)]
mod tests {
    use super::{Class, Form, entry};
    use crate::claim::Act;

    #[test]
    fn words_are_found_whatever_their_capitals() {
        assert!(entry("The").is(Class::Det));
        assert!(entry("MONDAY").is(Class::Time));
        assert!(entry("doesn’t").is(Class::Neg));
        assert!(!entry("bridge").is(Class::Det));
    }

    #[test]
    fn verbs_are_found_in_every_inflection() {
        for (word, form) in [
            ("says", Form::S),
            ("told", Form::Past),
            ("denies", Form::S),
            ("planning", Form::Ing),
        ] {
            assert!(entry(word).inflected(&[form]), "{word}");
        }
        let ruled = entry("ruled").verb();
        assert_eq!(ruled[0].particle, Some("out"));
        assert_eq!(ruled[0].act, Act::Opposes);
        assert!(entry("table").verb().is_empty());
    }

    #[test]
    fn nouns_are_found_in_the_plural() {
        assert_eq!(
            entry("proposals").noun().map(|c| c.act),
            Some(Act::Proposes)
        );
        assert!(entry("refusals").noun().is_some());
        assert!(entry("adamant").adjective().is_some());
    }
}
