//! What is the content of plain speech made of: whose doing it tells, by which verb, as a fact or as a wish?
use crate::lens::{Entity, Prepared};
use crate::lexicon::{Class, Cue, Entry, Form, Frame};
use crate::speaker::{Side, is_opposite};
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// How many tokens after a verb are looked at for what it governs.
pub(super) const NEAR: usize = 4;

/// How many tokens after "will" its condition may stand.
const CONDITION: usize = 10;

/// How far into the content its subject is looked for.
const SUBJECT: usize = 6;

/// What is said of what is no fact: "untrue", "without foundation".
const FALSE: [&str; 6] = [
    "untrue",
    "false",
    "baseless",
    "groundless",
    "unfounded",
    "foundation",
];

/// The content of a statement, as far as its act can be read from it.
pub(super) struct Told<'a> {
    pub text: &'a Text<'a>,
    pub content: Range<usize>,
    /// Whether all of it stands in quotation marks.
    pub quoted: bool,
    /// Whether the speaker is a person, of whom nobody says "it".
    pub person: bool,
    /// The speaker's own side.
    pub side: Side,
    /// Tells the names of that side.
    pub lens: &'a Prepared,
}

impl Told<'_> {
    /// Whether the first verb tells what is so, not what ought to be.
    pub(super) fn is_indicative(&self) -> bool {
        let is_verb = |&i: &usize| {
            let entry = self.entry(i);
            let determined =
                i > 0 && (self.entry(i - 1).is(Class::Det) || self.entry(i - 1).is(Class::Poss));
            let next = self.entry(i + 1);
            let noun = determined || next.is(Class::Aux) || next.is(Class::Modal);
            entry.is(Class::Modal) || entry.is(Class::Aux) || entry.is(Class::Verb) && !noun
        };
        let Some(verb) = self.content.clone().skip(1).find(is_verb) else {
            return false;
        };
        let first = self.entry(self.content.start);
        if first.inflected(&[Form::Ing]) || first.is(Class::To) {
            return false;
        }
        // "Insists on an agreement that will last"
        if (self.start() + 1..verb).any(|i| self.word(i) == "that") {
            return false;
        }
        let entry = self.entry(verb);
        let word = self.word(verb);
        let obliged = matches!(word, "must" | "should" | "ought" | "be");
        let finite = entry.is(Class::Aux) || entry.is(Class::Modal);
        !obliged && (finite || word.ends_with('s') || word.ends_with("ed"))
    }

    /// Whether it opens with "no": "will accept no limits".
    pub(super) fn opens_with_no(&self) -> bool {
        self.word(self.content.start) == "no"
    }

    /// "To stop the work", "Norland to stop it": what somebody is told to do.
    pub(super) fn is_order(&self) -> bool {
        let verb = |i: usize| {
            let entry = self.entry(i);
            let clause = entry.is(Class::That) || entry.is(Class::Wh) || entry.is(Class::Modal);
            clause || entry.is(Class::Aux) || entry.is(Class::Verb)
        };
        let mut words = self.content.clone();
        let to = words.find(|&i| self.entry(i).is(Class::To));
        to.is_some_and(|to| {
            let next = self.entry(to + 1);
            let unknown =
                next == Entry::default() && self.word(to + 1).starts_with(char::is_lowercase);
            let infinitive =
                unknown || next.is(Class::Verb) || next.is(Class::Be) || next.is(Class::Have);
            infinitive && !(self.content.start..to).any(verb)
        })
    }

    /// "No reason to wait", "no point in a truce": what one sees who refuses.
    pub(super) fn is_without_reason(&self, start: usize) -> bool {
        let reason = matches!(
            self.word(start + 1),
            "reason"
                | "reasons"
                | "grounds"
                | "need"
                | "point"
                | "sense"
                | "cause"
                | "basis"
                | "role"
        );
        self.word(start) == "no" && reason
    }

    /// "Not to sign"
    pub(super) fn opens_with_not_to(&self) -> bool {
        let start = self.content.start;
        self.word(start) == "not" && self.word(start + 1) == "to"
    }

    /// Whether it is something that others say: "the charge that", "their account", "reports of a deal".
    pub(super) fn is_of_claim(&self) -> bool {
        const CLAIMS: [&str; 19] = [
            "claim",
            "claims",
            "charge",
            "charges",
            "accusation",
            "accusations",
            "allegation",
            "allegations",
            "report",
            "reports",
            "account",
            "accounts",
            "rumour",
            "rumours",
            "assertion",
            "assertions",
            "suggestion",
            "suggestions",
            "notion",
        ];
        // "Rejected as propaganda the claims that", "rejected that it had been there"
        let mut first = self.content.clone().take(NEAR + 2);
        let clause = self.entry(self.content.start).is(Class::That) && self.is_indicative();
        clause || first.any(|i| CLAIMS.contains(&self.word(i)))
    }

    /// "Untrue", "without foundation": whether it says that something is no fact.
    pub(super) fn is_false(&self) -> bool {
        self.content.clone().any(|i| FALSE.contains(&self.word(i)))
    }

    /// "It is not true that", "there is no truth in", "it was untrue that": what it opens with is that something is no fact.
    pub(super) fn is_untrue(&self) -> bool {
        let none = |i: usize| {
            let mut before = i.saturating_sub(2)..i;
            matches!(self.word(i), "true" | "truth") && before.any(|i| self.entry(i).is(Class::Neg))
        };
        let untrue = |i: usize| FALSE.contains(&self.word(i));
        // Not "the true cost", "a false start"
        let that = |i: usize| {
            matches!(
                self.word(i + 1),
                "that" | "in" | "to" | "" | "," | "." | "”" | "\""
            )
        };
        let mut first = self.content.clone().take(SUBJECT);
        first.any(|i| (none(i) || untrue(i)) && that(i))
    }

    /// Whether a word of this class stands in it.
    pub(super) fn has(&self, class: Class) -> bool {
        self.content.clone().any(|i| self.entry(i).is(class))
    }

    /// Whether something is called what holds it cheap, in quotation marks or behind "as": "the offer “theatre”", "it a joke"; not "the show
    /// a success".
    pub(super) fn derides(&self) -> bool {
        let opens = |i: usize| matches!(self.word(i), "as" | "“" | "‘" | "\"");
        let named = |i: usize| (i.saturating_sub(NEAR)..i).any(opens);
        let first = self.entry(self.content.start);
        let pointed = first.is(Class::Pron) || first.is(Class::Pointing);
        let told = |i: usize| pointed || named(i) || i + 1 == self.content.end;
        let mut words = self.content.clone();
        words.any(|i| self.entry(i).is(Class::Deriding) && told(i))
    }

    /// Whether something is called what a word of this class says: "the plan as unacceptable".
    pub(super) fn is_called(&self, class: Class) -> bool {
        let called = |&i: &usize| self.word(i) == "as";
        let mut called = self.content.clone().filter(called);
        called.any(|i| (i + 1..i + NEAR).any(|j| self.entry(j).is(class)))
    }

    /// Whether it is a question in the speaker's own words.
    pub(super) fn is_question(&self) -> bool {
        let mut end = self.content.clone().rev().take(2);
        self.quoted && end.any(|i| self.word(i) == "?")
    }

    /// The same words from `start` on: what one says that one has said.
    pub(super) fn rest(&self, start: usize) -> Told<'_> {
        Told {
            content: start.min(self.content.end)..self.content.end,
            ..*self
        }
    }

    /// "will come only if", "will not sign unless".
    pub(super) fn is_conditional(&self, verb: usize, negated: bool) -> bool {
        let words = verb..self.content.end.min(verb + CONDITION);
        let says = |wanted: &[&str]| {
            let mut words = words.clone();
            words.any(|i| wanted.contains(&self.word(i)))
        };
        says(&["only"]) && says(&["if", "when", "once"]) || negated && says(&["unless"])
    }

    /// Whether the subject of the verb is one person, by name or office: "Lund", "the president".
    pub(super) fn of_person(&self, verb: usize) -> bool {
        let before = self.content.start..verb;
        let mut names = self
            .lens
            .names_within(self.text, before.clone())
            .into_iter();
        let named = names.any(|hit| self.lens.person(hit.entity).is_some());
        let plural = |i: usize| self.word(i).ends_with('s');
        named
            || before
                .clone()
                .any(|i| self.entry(i).is(Class::Role) && !plural(i))
    }

    /// Whether the verb stands in a relative clause: "a guest who will not speak", "what they have not understood is".
    pub(super) fn is_relative(&self, verb: usize) -> bool {
        let start = self.start();
        let what = matches!(self.word(start), "what" | "whoever");
        let mut before = start + 1..verb;
        what || before.any(|i| matches!(self.word(i), "who" | "which" | "whom" | "what"))
    }

    pub(super) fn entry(&self, i: usize) -> Entry {
        let inside = self.content.contains(&i);
        let entry = self.text.entries.get(i).filter(|_| inside);
        entry.copied().unwrap_or_default()
    }

    /// The word in small letters.
    pub(super) fn word(&self, i: usize) -> &str {
        let inside = self.content.contains(&i);
        if inside { self.text.lower(i) } else { "" }
    }

    /// The first word after marks, "that" and adverbs.
    pub(super) fn start(&self) -> usize {
        let skipped = |&i: &usize| {
            let entry = self.entry(i);
            let mark = self.text.tokens[i].kind == TokenKind::Mark;
            let opens = i <= self.content.start + 1;
            mark || opens && (entry.is(Class::That) || entry.is(Class::Coord))
        };
        let mut words = self.content.clone();
        words.find(|i| !skipped(i)).unwrap_or(self.content.end)
    }

    pub(super) fn after_adverbs(&self, start: usize) -> usize {
        let quote = |i: usize| matches!(self.text.word(i), "\"" | "“" | "‘");
        // "Never", but not "cannot", which is the verb.
        let passed = |i: usize| {
            let entry = self.entry(i);
            let verb = entry.is(Class::Modal) || entry.is(Class::Aux);
            entry.is(Class::Adv) || entry.is(Class::Neg) && !verb || quote(i)
        };
        (start..self.content.end)
            .find(|&i| !passed(i))
            .unwrap_or(self.content.end)
    }

    /// "Put it on paper", "Let us talk": a plain verb with its object opens the sentence.
    pub(super) fn is_imperative(&self) -> bool {
        let start = self.start();
        let (verb, object) = (self.entry(start), self.entry(start + 1));
        let word = self.word(start);
        let plain =
            verb.is(Class::Verb) && !["s", "ed", "ing"].iter().any(|end| word.ends_with(end));
        let determined = [Class::Det, Class::Poss, Class::It, Class::They]
            .iter()
            .any(|&class| object.is(class));
        // "Give us the boats"; not "believe me", "let us".
        let given = matches!(word, "give" | "show" | "spare" | "leave") && object.is(Class::First);
        plain && !verb.is_function_word() && (determined || given) && !object.is(Class::Aux)
    }

    /// The verb of a subject that is the speaker or the speaker's side: "he", "its members", "Arvia", "the Arvian leader".
    pub(super) fn own_subject(&self) -> Option<usize> {
        let start = self.start();
        let entry = self.entry(start);
        // "we'll", "I'm": subject and verb in one.
        if self.is_own(start)
            && entry.is(Class::Pron)
            && (entry.is(Class::Aux) || entry.is(Class::Modal))
        {
            return Some(start);
        }
        if entry.is(Class::Poss) {
            return self.owned(start);
        }
        if self.is_own(start) {
            return Some(self.after_adverbs(start + 1));
        }
        let names = self.own_names();
        let name = names
            .iter()
            .find(|name| (start..start + 3).contains(&name.start))?;
        let alone = (start..name.start)
            .all(|i| self.entry(i).is(Class::Det) || self.entry(i).is(Class::Title));
        let possessive = ["'", "’", "'s", "’s"]
            .iter()
            .any(|s| self.text.word(name.end - 1).ends_with(s));
        let end = self.past_office(name.end);
        (alone && (!possessive || end > name.end)).then(|| self.after_adverbs(end))
    }

    /// The names of the speaker's own side among the first tokens.
    fn own_names(&self) -> Vec<Range<usize>> {
        let first = self.content.start..self.content.end.min(self.content.start + SUBJECT);
        let party = |entity| self.lens.entity_party(entity).map(Side::Party);
        self.lens
            .names_within(self.text, first)
            .into_iter()
            .filter(|hit| party(hit.entity) == Some(self.side))
            .map(|hit| hit.tokens)
            .collect()
    }

    /// Those of another side whom the first words name.
    pub(super) fn others(&self) -> impl Iterator<Item = Entity> {
        let first = self.content.start..self.content.end.min(self.content.start + SUBJECT);
        let party = |entity| self.lens.entity_party(entity).map(Side::Party);
        let names = self.lens.names_within(self.text, first).into_iter();
        let entities = names.map(|hit| hit.entity);
        entities.filter(move |&entity| party(entity).is_some_and(|side| side != self.side))
    }

    /// Whether these words of it name another side.
    pub(super) fn names_others(&self, words: Range<usize>) -> bool {
        let party = |entity| self.lens.entity_party(entity).map(Side::Party);
        let names = self.lens.names_within(self.text, words).into_iter();
        let mut sides = names.filter_map(|hit| party(hit.entity));
        sides.any(|side| side != self.side)
    }

    /// "its members", "our government": the verb after one's own people.
    fn owned(&self, start: usize) -> Option<usize> {
        let other = self.entry(start).is(Class::First) != self.quoted && self.quoted;
        let end = self.past_office(start + 1);
        let rivals =
            (start..end).any(|i| self.entry(i).is(Class::Beside) || is_opposite(self.word(i)));
        (!other && !rivals && end > start + 1).then(|| self.after_adverbs(end))
    }

    /// The end of "foreign minister", "government", if they stand at `start`.
    fn past_office(&self, start: usize) -> usize {
        let head = |&i: &usize| self.entry(i).is(Class::Role) || self.entry(i).is(Class::Group);
        let near = start..(start + 3).min(self.content.end);
        let words = near.take_while(|&i| !self.entry(i).is_function_word());
        words.filter(head).last().map_or(start, |i| i + 1)
    }

    /// Whether a pronoun for the speaker is the subject of the verb, with no other verb between: "he never thought she would come" is about
    /// her.
    pub(super) fn is_pronoun_of(&self, verb: usize) -> bool {
        let Some(pronoun) = (self.content.start..=verb).rev().find(|&i| self.is_own(i)) else {
            return false;
        };
        !self.tells(pronoun + 1..verb)
    }

    /// Whether a verb in these words tells what was done or said.
    pub(super) fn tells(&self, mut words: Range<usize>) -> bool {
        words.any(|i| {
            let entry = self.entry(i);
            let finite = entry.inflected(&[Form::Past, Form::S]);
            finite && entry.is(Class::Verb) && !entry.is(Class::Aux)
        })
    }

    /// Whether a word stands in it.
    pub(super) fn has_word(&self, word: &str) -> bool {
        self.content.clone().any(|i| self.word(i) == word)
    }

    /// "that he", "it", in quotation marks "we": the speaker's own doing.
    pub(super) fn is_own(&self, i: usize) -> bool {
        let entry = self.entry(i);
        let third = entry.is(Class::He)
            || entry.is(Class::She)
            || entry.is(Class::They)
            || entry.is(Class::It) && !self.person;
        entry.is(Class::First) || (!self.quoted && third && entry.is(Class::Pron))
    }

    /// The sense of the cue verb at `i`, by the particle after it, if what follows is what it takes.
    pub(super) fn sense(&self, i: usize) -> Option<&'static Cue> {
        let next = self.word(i + 1);
        let senses = self.entry(i).verb();
        let particle = senses
            .iter()
            .find(|s| s.particle.is_some_and(|p| p == next));
        let plain = || senses.iter().find(|s| s.particle.is_none());
        particle.or_else(|| plain().filter(|sense| self.takes(sense, i + 1)))
    }

    fn takes(&self, sense: &Cue, next: usize) -> bool {
        let has = |frame| sense.frames.has(frame);
        let after = self.entry(next);
        let infinitive = (next..next + NEAR).any(|i| self.entry(i).is(Class::To));
        if after.is(Class::To) {
            has(Frame::To)
        } else if after.is(Class::That) {
            has(Frame::That)
        } else if after.inflected(&[Form::Ing]) {
            has(Frame::Ing) || has(Frame::Obj)
        } else {
            has(Frame::Obj) && !has(Frame::Weak)
                || has(Frame::Bare)
                || has(Frame::ObjTo) && infinitive
        }
    }
}
