//! What looks like an attribution of its own and is none?
use super::learned::Reading;
use super::pattern::Found;
use super::tag::Tag;
use crate::claim::Act;
use crate::lexicon::{Class, Form, Frame};

/// Drops, of what was found in a sentence, what nobody is told to have said, wanted or done.
pub(super) fn drop(reading: &Reading<'_>, found: &mut Vec<Found>) {
    found.retain(|f| !is_aside(reading, f));
    cut_at_speaker(found);
    drop_what_is_spelled_out(reading, found);
    let others = |f: &Found| is_felt(reading, f, found) || is_foretold(reading, f, found);
    let felt: Vec<bool> = found.iter().map(others).collect();
    let mut felt = felt.into_iter();
    found.retain(|_| !felt.next().unwrap_or(false));
    found.retain(|f| !is_spoken_of(reading, f) && !is_mood(reading, f) && !is_asked(reading, f));
    found.retain(|f| !is_cut_off(reading, f) && !is_undone(reading, f) && !is_cause(reading, f));
}

/// "The envoys had asked for talks, Lund said": what they asked for ends where the words of Lund end, and where Lund is "an official who
/// wished to remain anonymous", before the cue.
fn cut_at_speaker(found: &mut [Found]) {
    for i in 0..found.len() {
        let inner = &found[i];
        let mut others = found.iter();
        let outer = others.find(|o| o.encloses(inner) && inner.encloses(o));
        let end = outer.and_then(|o| {
            let words = o.content.iter().find(|c| c.contains(&inner.head))?;
            (words.end <= o.head).then_some(words.end)
        });
        let within = |o: &&Found| {
            o.source.contains(&found[i].head) && o.source.start < found[i].source.start
        };
        let named = found.iter().find(within).map(|o| o.source.end);
        if let Some(end) = end.or(named) {
            found[i].end_at(end);
        }
    }
}

/// "an ultimatum: Norland accepts the truce or …", "does not believe Norland wants peace": of what a demand, offer or threat spells
/// out, and of what somebody doubts, nobody is told to have said or done it.
fn drop_what_is_spelled_out(reading: &Reading<'_>, found: &mut Vec<Found>) {
    let tags = &reading.tags;
    let asks = |f: &Found| matches!(f.signal.act, Act::Demands | Act::Proposes | Act::Threatens);
    // "insisted that Norland leave", which is asked for, not "that Norland leaves" or "left".
    let base = |f: &Found| {
        let first = f.cue.first().map(|cue| cue.start);
        let form = reading.text.lower(f.head);
        let other = form.ends_with('s') || form.ends_with("ed");
        let past = reading.text.entries[f.head].inflected(&[Form::Past]);
        first == Some(f.head) && !other && !past
    };
    let told = |f: &Found| reading.text.lower(f.head).ends_with("ed");
    // "demanded that Norland promise to leave": read as a noun, it stands bare behind its subject.
    let bare = |f: &Found| {
        let last = f.source.clone().next_back();
        let owned = last.is_none_or(|i| reading.text.lower(i).ends_with('s'));
        tags[f.head] == Tag::Noun && f.source.end == f.head && !owned
    };
    let verbal = |f: &Found| {
        let mut words = f.cue.iter().flat_map(Clone::clone);
        bare(f) || words.any(|i| matches!(tags[i], Tag::Verb | Tag::Passive))
    };
    // "proposed talks rather than the truce called for by Norland": told as a fact, whoever speaks of it.
    let done = |f: &Found| {
        let last = f.cue.last().and_then(|c| c.clone().next_back());
        last.is_some_and(|i| f.head < i && tags[f.head] == Tag::Passive && tags[i] == Tag::Prep)
    };
    let untold = |f: &Found| {
        let asked = |o: &Found| asks(o) && (!o.signal.speech || told(o) && base(f));
        let spelled = |o: &Found| o.signal.doubts || asked(o) && verbal(f) && !done(f);
        found.iter().any(|o| spelled(o) && o.encloses(f))
    };
    let untold: Vec<bool> = found.iter().map(untold).collect();
    let mut untold = untold.into_iter();
    found.retain(|_| !untold.next().unwrap_or(false));
}

/// "An aide, who would not be named, said the premier saw no point": behind plain words and the cue, what has a verb of its own does not
/// speak, but is spoken of.
fn is_spoken_of(reading: &Reading<'_>, found: &Found) -> bool {
    let end = found.source.end;
    let finite = |i: usize| matches!(reading.tags.get(i), Some(Tag::Verb | Tag::Aux));
    let quoted = |i: usize| reading.quotations.at(i).is_some();
    let before = found.content.iter().filter(|c| c.end <= found.head);
    let comma = found.cue.first().and_then(|cue| cue.start.checked_sub(1));
    found.source.start > found.head
        && found.signal.speech
        && reading.tags[found.head] == Tag::Verb
        && comma.is_some_and(|i| reading.text.word(i) == ",")
        && (finite(end - 1) || finite(end))
        && !before.flat_map(Clone::clone).any(quoted)
}

/// "The envoys will come, something Norland has not confirmed": what is said of words before takes none of them over.
fn is_aside(reading: &Reading<'_>, found: &Found) -> bool {
    let source = &found.source;
    let before = source.start.checked_sub(1);
    let something = before.is_some_and(|i| reading.text.lower(i) == "something");
    let comma = before.map(|i| i.saturating_sub(usize::from(something)));
    comma.is_some_and(|i| reading.text.word(i) == ",")
        && (something || found.signal.speech && found.signal.negated)
        && found.content.iter().any(|c| c.end <= source.start)
}

/// "“Lund is afraid of a meeting,” Brandt said": what one says another feels is no position of that other one.
fn is_felt(reading: &Reading<'_>, inner: &Found, found: &[Found]) -> bool {
    const FEELINGS: [&str; 8] = [
        "afraid",
        "terrified",
        "nervous",
        "frustrated",
        "worried",
        "anxious",
        "alarmed",
        "dismayed",
    ];
    let feels = FEELINGS.contains(&reading.text.lower(inner.head));
    feels && found.iter().any(|outer| outer.encloses(inner))
}

/// "Lund said that Norland would refuse": what one says another will do is no word of that other one.
fn is_foretold(reading: &Reading<'_>, inner: &Found, found: &[Found]) -> bool {
    let will = |i: usize| reading.text.entries[i].is(Class::Will);
    let future = inner.cue.iter().flat_map(Clone::clone).any(will);
    let named = reading.tags.get(inner.source.start) != Some(&Tag::Pron);
    future && named && found.iter().any(|outer| outer.encloses(inner))
}

/// "Asked by Lund whether Norland would come, she …": a question that the answer is told of.
fn is_asked(reading: &Reading<'_>, found: &Found) -> bool {
    let passive = reading.tags.get(found.head) == Some(&Tag::Passive);
    let content = found.content.first().map(|c| c.start);
    let whether = content.is_some_and(|i| reading.text.entries[i].is(Class::Wh));
    // "Asked about the truce, Brandt said": who asked is not told.
    let opens = found.source.is_empty() && content.is_some_and(|i| found.head < i);
    // "Asked about the truce, Brandt shrugged": nor is what he was asked told by him.
    let question = content.is_some_and(|i| {
        let asked = matches!(reading.text.lower(i), "asked" | "pressed" | "questioned");
        asked && i < found.source.start && reading.tags.get(i) != Some(&Tag::Name)
    });
    question || reading.text.lower(found.head) == "asked" && (passive && whether || opens)
}

/// "With Norland no longer preparing to leave": what somebody does not do is no word of theirs.
fn is_undone(reading: &Reading<'_>, found: &Found) -> bool {
    let with = found.source.start.checked_sub(1);
    let absolute = with.is_some_and(|i| reading.text.lower(i) == "with");
    absolute && found.signal.negated && reading.tags.get(found.head) == Some(&Tag::Ing)
}

/// "The attack has alarmed Norland": what makes somebody feel so feels nothing.
fn is_cause(reading: &Reading<'_>, found: &Found) -> bool {
    let entry = reading.text.entries[found.head];
    let takes = entry.verb().iter().any(|c| c.frames.has(Frame::Obj));
    let clause = |i: usize| matches!(reading.tags.get(i), Some(Tag::Verb | Tag::Aux));
    let told = takes || found.content.iter().flat_map(Clone::clone).any(clause);
    entry.adjective().is_some() && reading.tags[found.head] == Tag::Verb && !told
}

/// "Norland insisted; a demand …": what stands behind the semicolon is not what it insisted on.
fn is_cut_off(reading: &Reading<'_>, found: &Found) -> bool {
    let end = found.cue.last().map(|cue| cue.end);
    let behind = |end: usize| found.content.iter().all(|c| c.start >= end);
    end.is_some_and(|end| {
        behind(end) && reading.text.tokens.get(end).is_some() && reading.text.word(end) == ";"
    })
}

/// "Shares rose on hopes of a truce", "amid calls for a truce": nobody is told to hope or call.
fn is_mood(reading: &Reading<'_>, found: &Found) -> bool {
    let cue = found.cue.first().map_or(0, |cue| cue.start);
    let noun = reading.tags.get(cue) == Some(&Tag::Noun);
    let before = cue.checked_sub(1).map(|i| reading.text.lower(i));
    noun && found.source.end < cue && matches!(before, Some("on" | "amid" | "despite"))
}
