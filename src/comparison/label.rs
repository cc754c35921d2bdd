//! What the view model's values are called, for machines and for readers.
use super::Verb;
use crate::claim::{Act, DifferenceKind};
use crate::speaker::Voice;

/// An act's id in every output: "demands".
pub const fn act_id(act: Act) -> &'static str {
    match act {
        Act::Demands => "demands",
        Act::Proposes => "proposes",
        Act::Supports => "supports",
        Act::Opposes => "opposes",
        Act::Accepts => "accepts",
        Act::Threatens => "threatens",
        Act::Plans => "plans",
        Act::Accuses => "accuses",
        Act::Denies => "denies",
        Act::Asserts => "asserts",
    }
}

/// What a reader sees before a lead: "Demands", "Refuses".
pub const fn verb(verb: Verb) -> &'static str {
    match verb {
        Verb::Act(act) => self::act(act),
        Verb::Refuses => "Refuses",
    }
}

/// What a reader sees of an act: "Demands", "Rejects". Before a lead it may mislead, see [`verb`].
const fn act(act: Act) -> &'static str {
    match act {
        Act::Demands => "Demands",
        Act::Proposes => "Proposes",
        Act::Supports => "Supports",
        Act::Opposes => "Rejects",
        Act::Accepts => "Accepts",
        Act::Threatens => "Threatens",
        Act::Plans => "Plans",
        Act::Accuses => "Accuses",
        Act::Denies => "Denies",
        Act::Asserts => "Says",
    }
}

/// A voice's id in every output: "quote".
pub const fn voice_id(voice: Voice) -> &'static str {
    match voice {
        Voice::Quote => "quote",
        Voice::Reported => "reported",
        Voice::Narrated => "narrated",
        Voice::Ascribed => "ascribed",
    }
}

/// What a reader sees of a statement that may be misread.
pub const UNCERTAIN: &str = "reading uncertain";

/// What a reader sees of a voice.
pub const fn voice(voice: Voice) -> &'static str {
    match voice {
        Voice::Quote => "own words",
        Voice::Reported => "reported speech",
        Voice::Narrated => "told by the article",
        Voice::Ascribed => "told by another party",
    }
}

/// What a reader sees of a difference: "different numbers".
pub const fn difference(kind: DifferenceKind) -> &'static str {
    match kind {
        DifferenceKind::Number => "different numbers",
        DifferenceKind::Date => "different dates",
        DifferenceKind::Place => "different places",
        DifferenceKind::Name => "different names",
        DifferenceKind::Act => "opposite acts",
    }
}

/// "1 statement", "7 statements".
pub fn statements(count: usize) -> String {
    plural(count, "statement", "statements")
}

/// "4 of 5 sources", "1 of 1 source".
pub fn sources(count: usize, of: usize) -> String {
    format!("{count} of {}", plural(of, "source", "sources"))
}

fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
