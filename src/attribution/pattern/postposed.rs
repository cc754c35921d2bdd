//! The cue after or inside its content: "“…,” Lund said", "“…,” said Lund", "The deal, Lund said, was dead."
use super::complement::{adjuncts_end, particle_end, quoted_as, quotes, quoting, raised_subject};
use super::{Found, around, signal};
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;
use crate::attribution::{Confidence, Signal};
use crate::claim::Act;
use crate::lexicon::{Class, Cue, Frame};
use std::ops::Range;

/// Finds the attribution whose verb at `at` follows a quotation that ends in a comma, after which every verb reports:
/// "“…,” Lund shot back".
pub(super) fn find_quoted(context: &Context<'_>, at: usize) -> Option<Found> {
    let speaks = speech_cue(context, at).is_some() && context.tag(at)? != Tag::Ing;
    if !matches!(context.tag(at)?, Tag::Verb) && !speaks && quoting(context, at).is_none() {
        return None;
    }
    // "“…,” an envoy quoted Lund as saying": the participle tells it.
    if quotes(context, at) && context.lower(context.phrase_after(at + 1).end) == "as" {
        return None;
    }
    find_with(context, at, None, &|before, _| {
        let comma = before > 0 && matches!(context.text.word(before - 1), "," | "?" | "!");
        // "“…”, Lund said aboard the ship"
        let shot = || context.phrase_after(at + 1).end == context.final_mark();
        let outside = context.word(before + 1) == "," && (speaks || shot());
        let told = comma || outside;
        told.then(|| quotation_before(context, before)).flatten()
    })
}

/// Finds the attribution whose verb at `at` follows plain words and a comma, or a quotation without one.
pub(super) fn find_plain(context: &Context<'_>, at: usize) -> Option<Found> {
    let thinks = thought(context, at);
    let cue = speech_cue(context, at).or(thinks)?;
    let ends = at + 1 == context.final_mark();
    find_with(context, at, None, &|before, goes_on| {
        // "The truce, she believes, will hold", "The truce will hold, she believes."
        let thought = thinks.is_some() && (goes_on || ends);
        let plain_words = (cue.speech || thought) && context.word(before) == ",";
        // "Fish, she went on, is scarce", "Fish is scarce, Lund went on.": set off even a cue that takes no clause reports.
        let last = cue_end(context, at) == context.final_mark();
        let set_off =
            goes_on && is_pointed(context, at) || (goes_on || last) && is_named(context, at);
        let plain = || {
            let whole = || {
                let words = (cue.frames.has(Frame::Bare) || set_off)
                    .then(|| plain(context, before))
                    .flatten()?;
                Some(if is_pointed(context, at) {
                    own_clause(context, words)
                } else {
                    words
                })
            };
            whole().or_else(|| goes_on.then(|| conditional(context, before)).flatten())
        };
        quotation_before(context, before).or_else(|| plain_words.then(plain).flatten())
    })
}

/// Finds the attribution whose verb at `at` stands, with whom it tells and by what, between a condition and what follows from it, "If
/// they refuse, Lund told us, there will be sanctions", or between a subject and its verb, "The dam, Lund told parliament, is safe".
pub(super) fn find_between(context: &Context<'_>, at: usize) -> Option<Found> {
    speech_cue(context, at).filter(|cue| cue.speech)?;
    let end = cue_end(context, at);
    let finite = |i: usize| matches!(context.tag(i), Some(Tag::Verb | Tag::Aux));
    // A comma right behind the verb and its adjuncts is for the other patterns, but for a condition, which they leave out.
    let comma = adjuncts_end(context, end);
    let fact = !context.is(context.bounds.start, Class::Conditional);
    if context.word(comma) == "," && (fact || context.is_opening(comma + 1)) {
        return None;
    }
    let end = set_off_end(context, at, end)?;
    let opens = |before, _| {
        let apart = context.word(before) == "," && context.tag(before + 1) != Some(Tag::Rel);
        let subject = || plain(context, before).filter(|words| !words.clone().any(finite));
        let words = || conditional(context, before).or_else(subject);
        apart.then(words).flatten()
    };
    find_with(context, at, Some(end + 1), &opens)
}

/// The sense in which a verb tells what somebody thinks: "believes", "fears".
fn thought(context: &Context<'_>, at: usize) -> Option<&'static Cue> {
    let mut senses = context.entry(at).verb().iter();
    senses.find(|c| {
        let has = |frame| c.frames.has(frame);
        let plain = has(Frame::Bare) && !c.speech && c.particle.is_none();
        let holds = matches!(c.act, Act::Asserts | Act::Demands | Act::Accuses);
        plain && !has(Frame::Obj) && !has(Frame::Wh) && holds
    })
}

/// "Lund agrees that it is needed, but it takes time, he says": only the clause behind the conjunction, where the article tells of
/// somebody before it.
fn own_clause(context: &Context<'_>, words: Range<usize>) -> Range<usize> {
    let joins = |&i: &usize| context.is(i, Class::Coord) && context.after_comma(i);
    let Some(joint) = words.clone().rev().find(joins) else {
        return words;
    };
    let told = |i: usize| {
        let named = || context.tag(context.subject(context.group_start(i)).start);
        let cue = context.tag(i) == Some(Tag::Verb) && !context.entry(i).verb().is_empty();
        cue && named() == Some(Tag::Name)
    };
    let clause = context.finite_clause_follows(joint + 1) && (words.start..joint).any(told);
    if clause { joint + 1..words.end } else { words }
}

/// Whether "he" or "she" is the subject of the verb at `at`.
fn is_pointed(context: &Context<'_>, at: usize) -> bool {
    let left = context.group_start(at).checked_sub(1);
    left.is_some_and(|i| context.is(i, Class::He) || context.is(i, Class::She))
}

/// Whether the subject of the verb at `at` ends with a name, or is an office: fighting may go on by itself.
fn is_named(context: &Context<'_>, at: usize) -> bool {
    let left = context.group_start(at).checked_sub(1);
    left.is_some_and(|i| context.tag(i) == Some(Tag::Name) || context.is(i, Class::Role))
}

pub(super) fn quotation_before(context: &Context<'_>, before: usize) -> Option<Range<usize>> {
    let quotation = context
        .quotations
        .at(before)
        .filter(|q| q.closed && q.tokens.end == before + 1)?;
    Some(from_sentence_start(context, quotation.tokens.clone()))
}

/// The sense in which a verb may stand beside quotation marks.
pub(super) fn speech_cue(context: &Context<'_>, at: usize) -> Option<&'static Cue> {
    let entry = context.entry(at);
    let verb = entry.verb().iter().filter(|c| c.particle.is_none());
    // "The offer stands, Lund made clear", "Lund pointed out"
    let whole = |c: &&Cue| {
        c.particle
            .is_some_and(|p| particle_end(context, at, p).is_some())
    };
    let phrases = entry.phrases().iter().chain(entry.verb()).filter(whole);
    let mut cues = phrases.chain(verb);
    cues.find(|c| c.frames.has(Frame::Quote))
}

/// Where the cue ends whose verb stands at `at`: "shot back", "made clear".
pub(super) fn cue_end(context: &Context<'_>, at: usize) -> usize {
    let entry = context.entry(at);
    let mut cues = entry.verb().iter().chain(entry.phrases());
    let ends = |c: &Cue| particle_end(context, at, c.particle?);
    cues.find_map(ends).unwrap_or(at + 1)
}

/// Tries both orders of subject and verb; `left` gives the content that ends with a token before them, also told whether it goes on
/// behind them: from `on`, where that is known.
fn find_with(
    context: &Context<'_>,
    at: usize,
    on: Option<usize>,
    left: &dyn Fn(usize, bool) -> Option<Range<usize>>,
) -> Option<Found> {
    if let Some((whom, verb)) = quoting(context, at).filter(|_| context.tag(at) == Some(Tag::Ing)) {
        let quoter = context.subject(context.group_start(verb));
        let (start, end) = (quoter.start, cue_end(context, at));
        return found(context, at, whom, start..end, on, left);
    }
    // "“…,” Lund was quoted as saying"
    let quoted = quoted_as(context, at).filter(|_| context.tag(at) == Some(Tag::Ing));
    let group = context.group_start(quoted.unwrap_or(at));
    // "“…,” Lund is said to have told them"
    let raised = raised_subject(context, group).map(|(subject, _)| subject);
    let subject = raised.unwrap_or_else(|| context.subject(group));
    let finite = context.tag(at) == Some(Tag::Verb) || quoted.is_some();
    if !subject.is_empty() && finite {
        let (start, end) = (subject.start, cue_end(context, at));
        let found = found(context, at, subject, start..end, on, left);
        if found.is_some() {
            return found;
        }
    }
    // "…, noted in turn the envoy", "…, stressed yesterday the minister"
    let phrase = context.phrase_after(adjuncts_end(context, at + 1));
    // "She has, however, declared herself willing": nobody is "herself" before being named.
    let reflexive = context.is_reflexive(phrase.start);
    // "…, had told them": whom somebody told is not who told.
    let told =
        matches!(context.lower(phrase.start), "them" | "him" | "us" | "me") && phrase.len() == 1;
    let there = phrase.len() == 1 && context.is(phrase.start, Class::Pointing);
    if phrase.is_empty() || reflexive || told || there || context.tag(at) == Some(Tag::Ing) {
        return None;
    }
    let source = context.with_apposition(phrase);
    let end = source.end;
    found(context, at, source, group..end, on, left)
}

/// The attribution whose source and verb are these words together.
fn found(
    context: &Context<'_>,
    at: usize,
    source: Range<usize>,
    words: Range<usize>,
    on: Option<usize>,
    left: &dyn Fn(usize, bool) -> Option<Range<usize>>,
) -> Option<Found> {
    let before = words
        .start
        .checked_sub(1)
        .filter(|&i| i >= context.bounds.start || asks(context, i))?;
    // "“…” is how Lund puts it", "“…,” was all that Lund would say"
    let that = usize::from(context.lower(before) == "that");
    let all = before.checked_sub(that + 1)?;
    let leads = matches!(context.lower(all + 1), "how" | "all") && context.is(all, Class::Be);
    let before = if leads { all.checked_sub(1)? } else { before };
    // British house style puts the comma after the closing mark, and many a newsroom a dash, or both.
    let dash = context.is_dash(before);
    let comma = before - usize::from(dash && before > 0 && context.word(before - 1) == ",");
    let closing = comma
        .checked_sub(1)
        .filter(|&i| (context.word(comma) == "," || dash) && context.is_closing(i));
    let rest = match on {
        Some(on) => Some(on..context.final_mark()),
        None => rest(context, words.end),
    };
    let content = [Some(left(closing.unwrap_or(before), rest.is_some())?), rest];
    let clause = content.iter().flatten().flat_map(Clone::clone).any(|i| {
        context.quotations.at(i).is_some()
            || matches!(context.tag(i), Some(Tag::Verb | Tag::Aux | Tag::Passive))
    });
    let active = || quoting(context, at).map(|(_, verb)| verb);
    let verb = quoted_as(context, at).or_else(active).unwrap_or(at);
    let words = context.group_start(verb)..cue_end(context, at);
    let told = Signal {
        act: Act::Asserts,
        speech: true,
        negated: false,
        doubts: false,
    };
    let signal = speech_cue(context, at).map_or(told, |cue| signal(context, cue, words.clone()));
    let cue = around(&source, words);
    clause.then(|| Found {
        head: at,
        confidence: Confidence::PATTERN,
        source,
        cue,
        content: content.into_iter().flatten().collect(),
        signal,
    })
}

/// "“Why should we pay?” Lund asked": a question or call closes the sentence before, in the same paragraph.
fn asks(context: &Context<'_>, before: usize) -> bool {
    let text = context.text;
    let paragraph = |i: usize| text.sentences.get(text.sentence_of(i)).map(|s| s.paragraph);
    let open_end = before > 0 && matches!(text.word(before - 1), "?" | "!");
    open_end
        && context.quotations.at(before).is_some()
        && paragraph(before) == paragraph(context.bounds.start)
}

/// The quotation, with the words before it in its sentence where these have no cue of their own: "It was “a mess”, said Lund."
fn from_sentence_start(context: &Context<'_>, quotation: Range<usize>) -> Range<usize> {
    let before = context.bounds.start..quotation.start;
    let words = before
        .clone()
        .any(|i| matches!(context.tag(i), Some(Tag::Noun | Tag::Name | Tag::Pron)));
    let strong = |i: usize| {
        let mut senses = context.entry(i).verb().iter();
        senses.any(|sense| !sense.frames.has(Frame::Weak))
    };
    let cue = before
        .clone()
        .any(|i| context.tag(i) == Some(Tag::Verb) && strong(i));
    // "Lund was untroubled: “…”": the words before a colon are the article's.
    let colon = context.word(quotation.start.saturating_sub(1)) == ":";
    if words && !cue && !colon {
        context.bounds.start..quotation.end
    } else {
        quotation
    }
}

/// Words without quotation marks from the start of the sentence, or behind its colon, up to the comma.
pub(super) fn plain(context: &Context<'_>, comma: usize) -> Option<Range<usize>> {
    let mut words = (context.bounds.start..comma).rev();
    // "Lund raised the stakes: she would come, she said"
    let colon = words.find(|&i| matches!(context.word(i), ":" | ";"));
    let mut start = colon.map_or(context.bounds.start, |colon| colon + 1);
    while context.tag(start) == Some(Tag::Coord) {
        start += 1;
    }
    let adverbial = matches!(
        context.tag(start),
        Some(Tag::Subord | Tag::Adv | Tag::Ing | Tag::Verb | Tag::Passive)
    ) || context.is(start, Class::TimeStart);
    // "As the mills see it, prices will rise, said Lund": behind the adverbial stands the clause that is said.
    // "Giving up the port would end the talks, said Lund": such a word may head the subject.
    let heads = context.tag(start) == Some(Tag::Ing) && has_verb(context, start + 1..comma);
    let adverbial = adverbial && !heads && !goes_on(context, start..comma);
    // "Norland, Lund said, wants peace": one word is the subject of what goes on after the cue.
    let subject = matches!(context.tag(start), Some(Tag::Name | Tag::Noun))
        && !context.is(start, Class::Time)
        && !context.is(start, Class::Starter);
    let enough = comma > start + 1 || comma == start + 1 && subject;
    (enough && !adverbial && context.quotations.at(comma - 1).is_none()).then_some(start..comma)
}

/// Whether a finite verb stands in the range, before any clause within it.
fn has_verb(context: &Context<'_>, mut range: Range<usize>) -> bool {
    let clause = |i: usize| matches!(context.tag(i), Some(Tag::Subord | Tag::Rel | Tag::Mark));
    let first = range.find(|&i| clause(i) || context.tag(i) == Some(Tag::Aux));
    first.is_some_and(|i| !clause(i))
}

/// "If they refuse, he continued, there will be sanctions": the condition from the start of the sentence up to the comma.
fn conditional(context: &Context<'_>, comma: usize) -> Option<Range<usize>> {
    let words = context.bounds.start..comma;
    let opens = context.is(words.start, Class::Conditional);
    (opens && !words.clone().any(|i| context.word(i) == ",")).then_some(words)
}

/// Whether a comma and a clause follow the adverbial that `range` begins with.
fn goes_on(context: &Context<'_>, mut range: Range<usize>) -> bool {
    range.any(|i| context.word(i) == "," && context.finite_clause_follows(i + 1))
}

/// First words of an afterthought to what is said, not to the saying of it.
const NARROWING: [&str; 5] = ["particularly", "especially", "including", "mainly", "not"];

/// After the cue: ", “and we will stay.”", ", were over" or, after "In Arvia, Lund said", a whole clause.
fn rest(context: &Context<'_>, end: usize) -> Option<Range<usize>> {
    let limit = context.final_mark();
    // "Lund has argued repeatedly, would fail", "Lund explained on Monday, is that"
    let end = adjuncts_end(context, end).min(limit);
    let comma = (end..limit)
        .find(|&i| context.word(i) == ",")
        .filter(|&i| i <= end + 6)?;
    let next = comma + 1;
    // "Lund said, but Norland told reporters": the other's words.
    if context.is(next, Class::Contrast) && context.cue_follows(next + 1) {
        return None;
    }
    if context.is_opening(next) {
        let quotation = context.quotations.at(next)?;
        return Some(next..quotation.tokens.end);
    }
    let clause =
        (next..limit).any(|i| matches!(context.tag(i), Some(Tag::Verb | Tag::Aux | Tag::Passive)));
    let narrows = NARROWING
        .iter()
        .any(|w| context.word(next).eq_ignore_ascii_case(w));
    (comma == end && (clause || narrows)).then_some(next..limit)
}

/// "If they refuse, Lund told us, there", "The dam, Lund said by phone, is": where the words end that say to whom or by what, before the
/// comma behind which the sentence goes on.
fn set_off_end(context: &Context<'_>, at: usize, start: usize) -> Option<usize> {
    let mut end = start;
    let mut senses = context.entry(at).verb().iter();
    if start == at + 1 && senses.any(|cue| cue.frames.has(Frame::Io)) {
        let pronoun = context.tag(end) == Some(Tag::Pron);
        end = context
            .phrase_after(end)
            .end
            .max(end + usize::from(pronoun));
        end = adjuncts_end(context, end);
    }
    while context.tag(end) == Some(Tag::Prep) {
        end = context.adjunct_phrase_end(end + 1).max(end + 1);
    }
    let conditional = context.is(context.bounds.start, Class::Conditional);
    let clause = conditional && context.finite_clause_follows(end + 1);
    let verb = matches!(context.tag(end + 1), Some(Tag::Verb | Tag::Aux));
    let goes_on = clause || verb || conditional && context.is_opening(end + 1);
    (context.word(end) == "," && goes_on).then_some(end)
}
