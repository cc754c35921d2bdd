//! Which word classes the patterns tell apart, and how `words.txt` is read.

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $key:literal),+ $(,)?) => {
        /// A class of words that patterns ask for; a word may belong to several.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Class { $($(#[$doc])* $name),+ }

        impl Class {
            fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

classes! {
    /// "the", "every"
    Det = "det",
    /// "his", "their"
    Poss = "poss",
    /// Pronouns that can be a subject.
    Pron = "pron",
    /// Forms of "he".
    He = "he",
    /// Forms of "she".
    She = "she",
    /// Forms of "it".
    It = "it",
    /// Forms of "they".
    They = "they",
    /// "I", "we", "our"
    First = "first",
    /// Prepositions.
    Prep = "prep",
    /// "and", "but"
    Coord = "coord",
    /// "because", "although"
    Subord = "subord",
    /// "while", "whereas": they set one clause against another.
    Contrast = "contrast",
    /// "who", "which"
    Rel = "rel",
    /// "whether", "how"
    Wh = "wh",
    /// "that"
    That = "that",
    /// "is", "has", "did"
    Aux = "aux",
    /// Forms of "be".
    Be = "be",
    /// Forms of "have".
    Have = "have",
    /// Forms of "do".
    Do = "do",
    /// "will", "could"
    Modal = "modal",
    /// "will", "would"
    Will = "will",
    /// "not", "never"
    Neg = "neg",
    /// "without", "nothing"
    Without = "without",
    /// "to"
    To = "to",
    /// Adverbs that stand between a subject and its verb.
    Adv = "adv",
    /// "if": what follows did not happen.
    Conditional = "conditional",
    /// "rumours", "hopes": that something is so is not told by them.
    Unsure = "unsure",
    /// "allies", "neighbours": those of a country are not that country.
    Beside = "beside",
    /// "must", "could": what follows is asked for or possible, not told as done.
    Deontic = "deontic",
    /// Names of times: "Tuesday", "week"
    Time = "time",
    /// "late", "last": they begin an expression of time.
    TimeStart = "timestart",
    /// "reason", "way": a clause may follow without a relative, "the reason Lund left".
    RelativeHead = "relativehead",
    /// Days of the week.
    Weekday = "weekday",
    /// Months.
    Month = "month",
    /// "four"
    Number = "number",
    /// "Mr.", "President"
    Title = "title",
    /// "spokesman", "officials": nouns for people by their function.
    Role = "role",
    /// "president", "leader": the one at the head.
    Leader = "leader",
    /// "ministry", "government"
    Group = "group",
    /// "analysts", "media": those who speak about the parties, for none of them.
    Outsider = "outsider",
    /// "sides", "parties": with "both" or "two" they name those spoken of last.
    Sides = "sides",
    /// "this", "there": subjects that are nobody.
    Pointing = "pointing",
    /// "both", "two"
    Both = "both",
    /// "along", "together": with "with" they add to a subject.
    Collective = "collective",
    /// "reporters": those who are told.
    Hearer = "hearer",
    /// Words with which sentences begin, so that their capital says nothing.
    Starter = "starter",
    /// Abbreviations that keep their point.
    Abbrev = "abbrev",
    /// "report", "statement"
    Document = "document",
    /// "violated", "blackmail": to tell it of somebody is to accuse them.
    Fault = "fault",
    /// "plans", "talks": that there were none denies something.
    Event = "event",
    /// "went", "flew": who does may do so to say something.
    Going = "going",
    /// "dropped", "lifts": what becomes of a demand or a measure that stands no longer.
    GivingUp = "givingup",
    /// "sanctions", "retaliate": what follows if a demand is not met.
    Threat = "threat",
    /// "good", "welcome": of a plan, in its favour.
    Approving = "approving",
    /// "unacceptable", "wrong": of a plan, against it.
    Refusing = "refusing",
    /// "theatre", "detached": what is called so is held cheap.
    Deriding = "deriding",
    /// "failed", "lapses": what others leave undone or do amiss, on which threats hang.
    Amiss = "amiss",
    /// "heads", "represents": who does holds an office.
    Holding = "holding",
    /// "idea", "step": what one can find good.
    Step = "step",
    /// Forms that look like cues and are none here.
    Noise = "noise",
    /// Verbs, cue verbs among them.
    Verb = "verb",
    /// "appeared to", "continues to": verbs whose subject is the infinitive’s.
    Raising = "raising",
    /// Where people speak: "interview", "conference".
    Setting = "setting",
    /// Verbs that carry a cue noun: "issued", "expressed".
    Light = "light",
}

impl Class {
    pub(super) const fn bit(self) -> u64 {
        1 << self as u8
    }
}

/// Reads lines of `class: words`; a test holds the data file to known classes.
pub(super) fn read(
    data: &'static str,
) -> impl Iterator<Item = (Class, std::str::SplitWhitespace<'static>)> {
    data.lines().filter_map(|line| {
        let (key, words) = line.split_once(':')?;
        Some((Class::from_key(key)?, words.split_whitespace()))
    })
}

#[cfg(test)]
mod tests {
    use super::Class;
    use crate::list::list;

    #[test]
    fn every_line_names_a_known_class() {
        for line in list!("words.txt").lines() {
            let key = line.split(':').next().unwrap();
            assert!(Class::from_key(key).is_some(), "unknown class: {key}");
        }
    }
}
