//! What does the content of plain speech hold out, or deny: a condition, a threat, what is due, an event?
use super::Act;
use super::told::{NEAR, Told};
use crate::lexicon::{Class, Form};
use std::ops::Range;

impl Told<'_> {
    /// "No weapon will be given up before …", "as long as …": until something is done.
    pub(super) fn waits(&self, verb: usize) -> bool {
        let mut words = verb..self.content.end;
        words.any(|i| {
            let until = matches!(
                self.word(i),
                "until" | "before" | "unless" | "without" | "while"
            );
            let timed = self.entry(i + 1).is(Class::Time) || self.entry(i + 1).is(Class::Number);
            until && !timed || self.word(i) == "long" && self.word(i + 1) == "as"
        })
    }

    /// Whether the negated verb denies that something was done or takes place: "it is not Arvia that", "no talks were held", "there were no
    /// plans"; not "a treaty is not a menu".
    pub(super) fn denies_event(&self, verb: usize) -> bool {
        let end = self.content.end.min(verb + NEAR + 2);
        let event = |&i: &usize| {
            // "That complicated"
            if matches!(self.word(i - 1), "that" | "so" | "very" | "too") {
                return false;
            }
            let entry = self.entry(i);
            let participle = entry.inflected(&[Form::Participle, Form::Ing])
                || self.word(i).ends_with("ed") && !entry.is_function_word()
                || entry.is(Class::Verb) && !entry.inflected(&[Form::Base, Form::S]);
            participle || entry.is(Class::Event)
        };
        // "It is not Arvia that has come"; not "it is not that simple".
        let joins = |i: usize| {
            matches!(self.word(i), "that" | "who" | "which") && !self.entry(i - 1).is(Class::Neg)
        };
        let cleft = self.word(self.start()).starts_with("it") && (verb..end).any(joins);
        let been = self.entry(verb).is(Class::Have);
        cleft || been || (verb + 1..end).any(|i| event(&i))
    }

    /// What one's own "will" or "could" comes to: "will leave unless" threatens, "could live with", "would pay so long as" accept.
    pub(super) fn course(&self, verb: usize) -> Act {
        let mut after = verb + 1..self.content.end;
        let says = |i: usize, words: &[&str]| {
            let mut words = words.iter().enumerate();
            words.all(|(n, word)| self.word(i + n) == *word)
        };
        if after.clone().any(|i| self.word(i) == "unless") || self.is_crossed() {
            return Act::Threatens;
        }
        let accepts = after.any(|i| {
            let given = says(i, &["provided"]) && !self.entry(i - 1).is(Class::Be);
            given
                || says(i, &["so", "long", "as"])
                || says(i, &["in", "return", "for"])
                || says(i, &["live", "with"])
                || says(i, &["work", "with"]) && says(verb, &["could"])
        });
        if accepts { Act::Accepts } else { Act::Plans }
    }

    /// "If they say no", "should the truce lapse": whether it hangs on what others leave undone or do amiss.
    fn is_crossed(&self) -> bool {
        self.condition()
            .is_some_and(|clause| self.is_amiss(&clause))
    }

    /// "If they do not leave, we will make them": whether one's own "will" follows what others leave undone.
    pub(super) fn answers_amiss(&self) -> bool {
        let condition = self
            .condition()
            .filter(|clause| clause.start == self.start());
        condition.is_some_and(|clause| {
            let main = self.rest(clause.end + 1);
            let will = main
                .own_subject()
                .is_some_and(|verb| main.entry(verb).is(Class::Will));
            will && !main.has(Class::Neg) && self.is_amiss(&clause)
        })
    }

    /// The clause that it hangs on: "if they say no", "unless Arvia agrees", "should the truce lapse".
    fn condition(&self) -> Option<Range<usize>> {
        let first = self.start();
        let opens = |i: usize| {
            let clause = self.entry(i).is(Class::Conditional) && self.word(i) != "whether";
            clause || i == first && self.word(i) == "should"
        };
        let ends = |i: usize| self.word(i) == "," || self.entry(i).is(Class::Will);
        let start = self.content.clone().find(|&i| opens(i))?;
        let end = (start + 1..self.content.end).find(|&i| ends(i));
        Some(start..end.unwrap_or(self.content.end))
    }

    /// Whether others leave undone or do amiss what a condition tells.
    fn is_amiss(&self, clause: &Range<usize>) -> bool {
        let amiss = |i: usize| {
            let entry = self.entry(i);
            entry.is(Class::Neg) || entry.is(Class::Fault) || entry.is(Class::Amiss)
        };
        !self.entry(clause.start + 1).is(Class::First) && clause.clone().any(amiss)
    }

    /// "Does not want peace", "has no wish to stop", "is not ready for talks": whether the verb denies a will.
    pub(super) fn lacks_will(&self, verb: usize) -> bool {
        const WILL: [&str; 15] = [
            "want",
            "wants",
            "wish",
            "intend",
            "willing",
            "ready",
            "prepared",
            "interested",
            "serious",
            "seriously",
            "appetite",
            "interest",
            "desire",
            "will",
            "intention",
        ];
        let entry = self.entry(verb);
        let near = verb + 1..self.content.end.min(verb + NEAR);
        let no = entry.is(Class::Neg) || near.clone().any(|i| self.entry(i).is(Class::Neg));
        let carries = entry.is(Class::Be) || entry.is(Class::Do) || entry.is(Class::Have);
        carries && no && near.clone().any(|i| WILL.contains(&self.word(i)))
    }

    /// "Arvia is afraid of talks", "is playing for time": what is said of others to shame them.
    pub(super) fn shames(&self) -> bool {
        const SHAMES: [(&str, &str); 8] = [
            ("play", "time"),
            ("buy", "time"),
            ("gain", "time"),
            ("win", "time"),
            ("drag", "feet"),
            ("slap", "face"),
            ("string", "along"),
            ("to", "blame"),
        ];
        let mut words = self.content.clone();
        let shame = words.any(|i| {
            let word = self.word(i);
            let afraid = matches!(word, "afraid" | "scared");
            let be = afraid && (i.saturating_sub(2)..i).any(|j| self.entry(j).is(Class::Be));
            let near = |last: &str| (i + 1..i + NEAR).any(|j| self.word(j) == last);
            let told = |(first, last): &(&str, &str)| word.starts_with(first) && near(last);
            be || SHAMES.iter().any(told)
        });
        shame && self.others().next().is_some()
    }

    /// "It is time to act", "the time has come": what is due.
    pub(super) fn is_time(&self) -> bool {
        let start = self.start();
        let words = [self.word(start), self.word(start + 1), self.word(start + 2)];
        matches!(words, ["it" | "it's", "is" | "was" | "time", _]) && words.contains(&"time")
            || words == ["the", "time", "has"]
    }

    /// "Will answer with sanctions if …", "sanctions would follow if Norland refused", "Norland will face sanctions unless …": what is to
    /// follow unless something is done; not what another side would do, nor "will lift the sanctions if", "will not retaliate if".
    pub(super) fn is_threat(&self) -> bool {
        let Some(condition) = self.condition() else {
            return false;
        };
        let main = || self.content.clone().filter(|i| !condition.contains(i));
        let has = |class: Class| main().any(|i| self.entry(i).is(class));
        let Some(will) = main().find(|&i| self.entry(i).is(Class::Will)) else {
            return false;
        };
        let suffers = matches!(
            self.word(will + 1),
            "face" | "suffer" | "pay" | "be" | "see"
        );
        let subject = self.content.start.max(if condition.end <= will {
            condition.end
        } else {
            0
        });
        let other = self.names_others(subject..will) && !suffers;
        let hangs = self.word(condition.start) == "unless"
            || self.is_amiss(&condition)
            || !self.names_others(condition.clone());
        has(Class::Threat) && !has(Class::GivingUp) && !has(Class::Neg) && hangs && !other
    }

    /// Whether it hangs on a condition.
    pub(super) fn is_unless(&self) -> bool {
        let mut words = self.content.clone();
        words.any(|i| matches!(self.word(i), "if" | "unless"))
    }

    /// "A wave of new sanctions"; not "will lift the sanctions", "no duties".
    pub(super) fn threatens(&self) -> bool {
        self.has(Class::Threat) && !self.has(Class::GivingUp) && !self.has(Class::Neg)
    }

    /// "A new package of sanctions is being prepared", "work on further penalties is under way"; not "is prepared to discuss tariffs",
    /// "the sanctions are working", nor what another side prepares.
    pub(super) fn prepares(&self) -> bool {
        let prepares = |i: usize| {
            let next = self.word(i + 1);
            match self.word(i) {
                "preparing" | "preparation" | "preparations" => true,
                "prepared" => next != "to",
                "drawing" | "drawn" => next == "up",
                "working" => next == "on",
                "works" => i > 0 && self.word(i - 1) == "the",
                _ => false,
            }
        };
        self.threatens() && self.others().next().is_none() && self.content.clone().any(prepares)
    }

    /// "So let him come", "let them ask the people": what others are to do; not "let us", "let me".
    pub(super) fn lets_others(&self) -> bool {
        let opens =
            |i: usize| i == self.start() || matches!(self.word(i - 1), "," | "so" | "then" | "and");
        self.content.clone().any(|i| {
            let let_go = self.word(i) == "let" && !self.entry(i + 1).is(Class::First);
            let_go && i + 2 < self.content.end && opens(i)
        })
    }

    /// "For sale", "up for negotiation", "negotiable": what something that is not so is kept from.
    pub(super) fn is_open_to_offers(&self, i: usize) -> bool {
        let offered = matches!(
            self.word(i),
            "sale" | "negotiation" | "discussion" | "debate" | "bargaining" | "exchange"
        );
        self.word(i) == "negotiable" || offered && self.word(i - 1) == "for"
    }

    /// "Will not be accepted": whether what is done to something is to take it as it is.
    pub(super) fn is_taken(&self, verb: usize) -> bool {
        let mut near = verb + 1..self.content.end.min(verb + NEAR);
        near.any(|i| {
            matches!(
                self.word(i),
                "accepted" | "recognised" | "recognized" | "tolerated" | "allowed" | "permitted"
            )
        })
    }

    /// Whether the verb tells what must not be, "cannot serve as a basis"; not what one was not able to do, "could not be reached".
    pub(super) fn cannot(&self, verb: usize) -> bool {
        const KNOWING: [&str; 7] = [
            "reached",
            "verified",
            "confirmed",
            "established",
            "determined",
            "independently",
            "ruled",
        ];
        let word = self.word(verb);
        let mut near = verb + 1..self.content.end.min(verb + NEAR);
        let unknown = near.clone().any(|i| KNOWING.contains(&self.word(i)));
        let told_of = matches!(word, "could" | "couldn't") && near.any(|i| self.word(i) == "be");
        (matches!(word, "cannot" | "can't" | "can") || told_of && !unknown) && !self.of_person(verb)
    }

    /// "Ready to walk away", "prepared to retaliate".
    pub(super) fn turns_on(&self) -> bool {
        let start = self.content.start;
        let verb = start + usize::from(self.word(start) == "to");
        let strikes = matches!(self.word(verb), "hit" | "impose" | "introduce" | "answer");
        self.entry(verb).is(Class::Threat) || self.walks_away() || strikes && self.threatens()
    }

    /// "Walk away from the talks"; not "will not walk away".
    pub(super) fn walks_away(&self) -> bool {
        let away = |i: usize| self.word(i) == "walk" && self.word(i + 1) == "away";
        self.content.clone().any(away) && !self.has(Class::Neg)
    }
}
