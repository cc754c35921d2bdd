//! What a cue word takes and does: its frames, its act, its voice, read from the data files.
use crate::claim::Act;

/// What may follow a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Frame {
    /// Quotation marks or a colon.
    Quote,
    /// A clause with "that".
    That,
    /// A clause without "that".
    Bare,
    /// A clause with "whether", "how", "what".
    Wh,
    /// An infinitive.
    To,
    /// A noun phrase.
    Obj,
    /// A noun phrase and an infinitive.
    ObjTo,
    /// A noun phrase and "as" with what it is said to be.
    ObjAs,
    /// A gerund.
    Ing,
    /// A hearer may stand before the content.
    Io,
    /// The base and -s forms are nouns as well.
    Noun,
    /// A bare noun phrase after it is no content.
    Weak,
    /// A colon.
    Colon,
    /// "of" and a phrase.
    Of,
    /// "for" and a phrase.
    For,
    /// "on" and a phrase.
    On,
    /// "in" and a phrase.
    In,
    /// "to" and a noun phrase.
    ToNoun,
    /// "with" and a phrase.
    With,
    /// "about", "over" or "at" and a phrase.
    About,
    /// "by" and a phrase.
    By,
    /// "until" and a time.
    Until,
    /// A form of "be" and a clause, after a noun: "its position is that".
    Is,
    /// What follows is doubted or denied, not held.
    Doubt,
    /// Denied, it doubts what follows: "does not believe".
    Belief,
    /// Only behind "would".
    Would,
    /// A noun phrase and what it is called.
    Called,
    /// "to" or "for" and who holds it to be so.
    Held,
    /// What follows a form of "be" may be a noun phrase: "its aim is a truce".
    Thing,
    /// Who is asked may stand before the particle: "asked its allies for shells".
    Whom,
}

/// A set of frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Frames(u32);

impl Frames {
    /// Whether a phrase that begins with this preposition is taken.
    pub fn take(self, preposition: &str) -> bool {
        let frame = match preposition {
            "for" => Frame::For,
            "of" => Frame::Of,
            "on" => Frame::On,
            "in" => Frame::In,
            "to" => Frame::ToNoun,
            "about" | "over" | "at" => Frame::About,
            "with" => Frame::With,
            "until" => Frame::Until,
            "by" => Frame::By,
            _ => return false,
        };
        self.has(frame)
    }

    /// Whether the set holds a frame.
    pub const fn has(self, frame: Frame) -> bool {
        self.0 & (1 << frame as u32) != 0
    }
}

/// One sense of a cue word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cue {
    /// The dictionary form: "say".
    pub lemma: &'static str,
    /// The particle or preposition of this sense: "out" of "rule out".
    pub particle: Option<&'static str>,
    /// Irregular past and participle.
    pub(super) past: Option<(&'static str, &'static str)>,
    /// What may follow.
    pub frames: Frames,
    /// What it does.
    pub act: Act,
    /// Whether it reports speech, not an attitude or a deed told by the journalist.
    pub speech: bool,
}

/// Reads a list; a test holds every line to the form.
pub(super) fn read(data: &'static str) -> impl Iterator<Item = Cue> {
    data.lines().filter_map(line)
}

fn line(line: &'static str) -> Option<Cue> {
    let mut fields = line.split('|').map(str::trim);
    let mut words = fields.next()?.split_whitespace();
    let head = words.next()?;
    let (lemma, particle) = head
        .split_once('/')
        .map_or((head, None), |(lemma, particle)| (lemma, Some(particle)));
    let past = words
        .next()
        .map(|past| (past, words.next().unwrap_or(past)));
    let frames = fields
        .next()?
        .split_whitespace()
        .map(frame)
        .try_fold(0, |set, f| Some(set | 1_u32 << f? as u32))?;
    let (act_word, voice) = fields.next()?.split_once(' ')?;
    let speech = match voice {
        "reported" => true,
        "narrated" => false,
        _ => return None,
    };
    Some(Cue {
        lemma,
        particle,
        past,
        frames: Frames(frames),
        act: act(act_word)?,
        speech,
    })
}

fn frame(word: &str) -> Option<Frame> {
    Some(match word {
        "quote" => Frame::Quote,
        "that" => Frame::That,
        "bare" => Frame::Bare,
        "wh" => Frame::Wh,
        "to" => Frame::To,
        "obj" => Frame::Obj,
        "objto" => Frame::ObjTo,
        "objas" => Frame::ObjAs,
        "ing" => Frame::Ing,
        "io" => Frame::Io,
        "noun" => Frame::Noun,
        "weak" => Frame::Weak,
        "colon" => Frame::Colon,
        "of" => Frame::Of,
        "for" => Frame::For,
        "on" => Frame::On,
        "in" => Frame::In,
        "to_" => Frame::ToNoun,
        "with" => Frame::With,
        "about" | "over" => Frame::About,
        "by" => Frame::By,
        "until" => Frame::Until,
        "is" => Frame::Is,
        "doubt" => Frame::Doubt,
        "belief" => Frame::Belief,
        "would" => Frame::Would,
        "called" => Frame::Called,
        "held" => Frame::Held,
        "thing" => Frame::Thing,
        "whom" => Frame::Whom,
        _ => return None,
    })
}

fn act(word: &str) -> Option<Act> {
    Some(match word {
        "demands" => Act::Demands,
        "proposes" => Act::Proposes,
        "supports" => Act::Supports,
        "opposes" => Act::Opposes,
        "accepts" => Act::Accepts,
        "threatens" => Act::Threatens,
        "plans" => Act::Plans,
        "accuses" => Act::Accuses,
        "denies" => Act::Denies,
        "asserts" => Act::Asserts,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::line;
    use crate::list::list;

    #[test]
    fn every_line_of_the_data_files_is_well_formed() {
        for data in [
            list!("verbs.txt"),
            list!("phrases.txt"),
            list!("nouns.txt"),
            list!("adjectives.txt"),
        ] {
            for l in data.lines() {
                assert!(line(l).is_some(), "{l}");
            }
        }
    }
}
