//! The cue verb with its complement after it: "Norland said that …", "demands a …", "urged Arvia to …", "adding: “…”".
use super::{Found, around, is_untold, signal};
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;
use crate::attribution::{Confidence, Signal};
use crate::claim::Act;
use crate::lexicon::{Class, Cue, Form, Frame};
use std::ops::Range;

/// How far before "as saying" its "quoted" may stand.
const QUOTED: usize = 6;

/// Finds the attribution whose cue verb stands at `at`.
pub(super) fn find(context: &Context<'_>, at: usize) -> Option<Found> {
    let entry = context.entry(at);
    // "cast doubt on": with its further words even what else is a noun is a verb.
    let noun = context.tag(at) == Some(Tag::Noun);
    let verb = if noun { &[] } else { entry.verb() };
    let mut senses = entry.phrases().iter().chain(verb).peekable();
    senses.peek()?;
    let (source, group) = source(context, at)?;
    if is_untold(context, &source, group..at) {
        return None;
    }
    if let Some(content) = ultimatum(context, at) {
        let words = group..at + 1;
        return Some(Found {
            head: at,
            confidence: Confidence::PATTERN,
            source,
            cue: vec![words],
            content: vec![content],
            signal: Signal {
                act: Act::Demands,
                speech: false,
                negated: false,
                doubts: false,
            },
        });
    }
    if let Some((cue, object)) = senses.clone().find_map(|cue| separated(context, at, cue)) {
        let signal = signal(context, cue, group..at + 1);
        let particle = object.end..object.end + 1;
        let mut found = Found::told(at, source, group..at + 1, vec![object], signal);
        found.cue.push(particle);
        return Some(found);
    }
    if let Some((cue, content)) = senses.clone().find_map(|cue| asked_of(context, at, cue)) {
        let signal = signal(context, cue, group..at + 1);
        return Some(Found::told(
            at,
            source,
            group..at + 1,
            vec![content],
            signal,
        ));
    }
    let would = |i: usize| context.is(i, Class::Will) && context.lower(i).ends_with('d');
    senses.find_map(|cue| {
        if cue.frames.has(Frame::Would) && !(group..at).any(would) {
            return None;
        }
        let after = match cue.particle {
            Some(particle) => particle_end(context, at, particle)?,
            None => at + 1,
        };
        let mut content = content(context, cue, after)?;
        // "Saying the plan was dead, Lund left"
        if source.start > at {
            let end = source.start - 1;
            content.retain(|part| part.start < end);
            for part in &mut content {
                part.end = part.end.min(end);
            }
        }
        let words = group..after;
        (!content.is_empty()).then(|| Found {
            head: at,
            confidence: Confidence::PATTERN,
            source: source.clone(),
            cue: around(&source, words.clone()),
            content,
            signal: signal(context, cue, words),
        })
    })
}

/// "turned the offer down", "has ruled that out": the sense whose particle stands behind its object, and the object.
fn separated<'c>(
    context: &Context<'_>,
    at: usize,
    cue: &'c Cue,
) -> Option<(&'c Cue, Range<usize>)> {
    let particle = cue.particle.filter(|_| cue.frames.has(Frame::Obj))?;
    let mut object = context.phrase_after(at + 1);
    if object.is_empty() && context.is(at + 1, Class::Pointing) {
        object.end += 1;
    } else if object.len() > 1 && context.lower(object.end - 1) == particle {
        // What is no preposition elsewhere is read as a noun.
        object.end -= 1;
    }
    let after = object.end + 1;
    // "called the talks off the coast of"
    let governs = matches!(
        context.tag(after),
        Some(Tag::Det | Tag::Noun | Tag::Name | Tag::Number | Tag::Pron | Tag::Ing)
    );
    let stands = !object.is_empty() && context.lower(object.end) == particle;
    (stands && !governs).then_some((cue, object))
}

/// "asked its allies for shells": whom and for what, of a sense whose particle stands between; not "called the terms for a truce unacceptable".
fn asked_of<'c>(context: &Context<'_>, at: usize, cue: &'c Cue) -> Option<(&'c Cue, Range<usize>)> {
    let particle = cue.particle.filter(|_| cue.frames.has(Frame::Whom))?;
    let object = context.phrase_after(at + 1);
    let mut words = object.start + 1..object.end + 1;
    let between = words.find(|&i| context.lower(i) == particle)?;
    let whom = |i: usize| {
        let body = context.is(i, Class::Role) || context.is(i, Class::Group);
        body || context.tag(i) == Some(Tag::Name) || context.is(i, Class::They)
    };
    let told = (object.start..between).any(whom) && context.tag(between + 1) != Some(Tag::Ing);
    let content = before_next_clause(context, object.start..context.clause_end(between + 1));
    (told && content.end > between + 1).then_some((cue, content))
}

/// "gave its neighbour until June to stop filling the dam": what was given, in all.
fn ultimatum(context: &Context<'_>, at: usize) -> Option<Range<usize>> {
    let gives = matches!(
        context.lower(at),
        "give" | "gives" | "gave" | "given" | "giving"
    );
    // "gave to its neighbour until June"
    let to = usize::from(context.lower(at + 1) == "to");
    let whom = context.phrase_after(at + 1 + to);
    let until = gives && !whom.is_empty() && context.lower(whom.end) == "until";
    // "gave its neighbour three months to leave"
    let counts =
        context.tag(whom.end - 1) == Some(Tag::Number) || context.is(whom.end, Class::Number);
    let time = whom.end + usize::from(context.is(whom.end, Class::Number));
    let term = gives && !whom.is_empty() && counts && context.is(time, Class::Time);
    let term = term && context.tag(time + 1) == Some(Tag::To);
    (until || term).then(|| whom.start..context.clause_end(whom.end + 1))
}

/// The subject of the verb and the start of its verb group.
fn source(context: &Context<'_>, at: usize) -> Option<(Range<usize>, usize)> {
    let (subject, group) = match context.tag(at)? {
        Tag::Verb | Tag::Noun => {
            let group = context.group_start(at);
            // "is said to have told"
            raised_subject(context, group).unwrap_or_else(|| (context.subject(group), group))
        }
        Tag::Ing if quoting(context, at).is_some() => {
            let (whom, verb) = quoting(context, at)?;
            (whom, context.group_start(verb))
        }
        Tag::Ing => {
            let group = context.group_start(at);
            let negated = (group..at).any(|i| context.is(i, Class::Neg));
            let start = if negated { group } else { at };
            (participle_subject(context, at), start)
        }
        Tag::Inf => raised_subject(context, at).or_else(|| purpose(context, at))?,
        _ => return None,
    };
    // "All Norland wants is"
    let all = subject.len() > 1
        && context.lower(subject.start) == "all"
        && context.tag(subject.start + 1) == Some(Tag::Name);
    let subject = subject.start + usize::from(all)..subject.end;
    (!subject.is_empty()).then_some((subject, group))
}

/// ", adding that", "by proposing", "began questioning": a participle shares the subject of the verb before it.
fn participle_subject(context: &Context<'_>, at: usize) -> Range<usize> {
    if let Some(quoted) = quoted_as(context, at) {
        return context.subject(context.group_start(quoted));
    }
    let before = context.group_start(at);
    if before == context.bounds.start {
        return subject_behind(context, at);
    }
    let Some(left) = before.checked_sub(1) else {
        return at..at;
    };
    if context.is(left, Class::Raising) {
        return context.subject(context.group_start(left));
    }
    if let Some(subject) = absolute_subject(context, before) {
        return subject;
    }
    let joined = matches!(context.tag(left), Some(Tag::Mark | Tag::Coord))
        || matches!(context.word(left), "by" | "while" | "after" | "before")
        || (matches!(context.tag(left), Some(Tag::Noun | Tag::Name)) && written(context, left))
        || at_a_time(context, left)
        || leaves(context, left);
    if joined {
        context.subject_of_verb_before(before)
    } else {
        at..at
    }
}

/// "Saying the plan was dead, Lund left": the subject of the clause behind the comma.
fn subject_behind(context: &Context<'_>, at: usize) -> Range<usize> {
    let comma = |&i: &usize| context.word(i) == "," && context.quotations.at(i).is_none();
    let main = (at + 1..context.bounds.end)
        .filter(comma)
        .find_map(|comma| {
            let subject = context.phrase_after(comma + 1);
            let verb = subject.end + usize::from(context.tag(subject.end) == Some(Tag::Adv));
            // Not "Giving up the port would end it, Lund argues"
            let finite = matches!(context.tag(verb), Some(Tag::Verb | Tag::Aux))
                && verb + 1 < context.final_mark();
            (finite && !subject.is_empty()).then_some(subject)
        });
    main.unwrap_or(at..at)
}

/// "with Norland saying": the participle has a subject of its own.
fn absolute_subject(context: &Context<'_>, before: usize) -> Option<Range<usize>> {
    let phrase = context.phrase_before(before);
    let with = phrase.start.checked_sub(1)?;
    (!phrase.is_empty() && context.word(with).eq_ignore_ascii_case("with")).then_some(phrase)
}

/// "left the capital saying": who leaves or comes says so; not "it left the capital arguing", where the capital argues.
fn leaves(context: &Context<'_>, left: usize) -> bool {
    let verb = going_before(context, left + 1).filter(|&verb| verb < left);
    verb.is_some_and(|verb| verb == context.bounds.start || !context.is(verb - 1, Class::It))
}

/// The verb of going whose place and time end before `end`: "flew to Vell on Monday", "left the room".
fn going_before(context: &Context<'_>, end: usize) -> Option<usize> {
    let left = |i: usize| context.lower(i) == "left";
    let nominal = |i: usize| {
        matches!(
            context.tag(i),
            Some(Tag::Noun | Tag::Name | Tag::Number | Tag::Det | Tag::Prep | Tag::Adv)
        ) && !left(i)
    };
    let verb = (context.bounds.start..end).rev().find(|&i| !nominal(i))?;
    let goes = context.tag(verb) == Some(Tag::Verb) && context.is(verb, Class::Going);
    (goes || left(verb)).then_some(verb)
}

/// "left the room, at one point threatening to": a comma and a time before the participle.
fn at_a_time(context: &Context<'_>, left: usize) -> bool {
    let back = left.saturating_sub(3).max(context.bounds.start)..left;
    let at = back
        .rev()
        .find(|&i| context.word(i) == ",")
        .map(|comma| comma + 1);
    context.is(left, Class::Time) && at.is_some_and(|at| context.tag(at) == Some(Tag::Prep))
}

/// "issued a statement on Monday asking": the participle after a document that the same clause tells of.
fn written(context: &Context<'_>, left: usize) -> bool {
    let back = (context.bounds.start..=left).rev().take(10);
    back.take_while(|&i| context.tag(i) != Some(Tag::Verb))
        .any(|i| context.is(i, Class::Document))
}

/// "appeared to signal", "continues to insist", "was quick to welcome", "is understood to oppose": the infinitive's subject is the subject of the verb that
/// raises it.
pub(super) fn raised_subject(context: &Context<'_>, at: usize) -> Option<(Range<usize>, usize)> {
    let to = at
        .checked_sub(1)
        .filter(|&i| context.tag(i) == Some(Tag::To))?;
    let raises = |&i: &usize| {
        let told = matches!(
            context.lower(i),
            "understood" | "said" | "known" | "reported" | "thought" | "believed"
        );
        let be = i > 0 && context.is(i - 1, Class::Be);
        // "went on to say"
        let goes = i > 0 && matches!(context.lower(i - 1), "go" | "goes" | "went" | "gone");
        let on = context.lower(i) == "on" && goes;
        context.is(i, Class::Raising) || told && be || on
    };
    // "has gone so far as to suggest"
    let far = to.saturating_sub(3);
    let as_far = context.lower(far) == "so" && context.lower(far + 1) == "far";
    if as_far && context.lower(far + 2) == "as" {
        let group = context.group_start(far.checked_sub(1)?);
        return Some((context.subject(group), group));
    }
    // "limited himself to say", as translated news has it
    let before = to.checked_sub(1)?;
    let verb = if context.is_reflexive(before) {
        before.checked_sub(1)?
    } else {
        Some(before).filter(raises)?
    };
    let group = context.group_start(verb - usize::from(context.lower(verb) == "on"));
    Some((context.subject(group), group))
}

/// "flew to Vell to demand", "left the room to announce": who goes or comes somewhere does so to say something.
fn purpose(context: &Context<'_>, at: usize) -> Option<(Range<usize>, usize)> {
    let to = at
        .checked_sub(1)
        .filter(|&i| context.tag(i) == Some(Tag::To))?;
    let verb = going_before(context, to).or_else(|| taking_before(context, to))?;
    Some((context.subject(context.group_start(verb)), to))
}

/// "used his address to demand", "took to the network to announce": the verb whose object ends before `to`.
fn taking_before(context: &Context<'_>, to: usize) -> Option<usize> {
    let object = context.phrase_before(to);
    let left = object.start.checked_sub(1)?;
    let on = usize::from(context.lower(left) == "to");
    let verb = left.checked_sub(on)?;
    let takes = matches!(
        context.lower(verb),
        "use" | "uses" | "used" | "take" | "takes" | "took"
    );
    (takes && !object.is_empty()).then_some(verb)
}

/// "was quoted as saying", "was cited by state media as saying": the passive, where it stands.
pub(super) fn quoted_as(context: &Context<'_>, saying: usize) -> Option<usize> {
    let as_ = saying
        .checked_sub(1)
        .filter(|&i| context.lower(i) == "as")?;
    let near = (context.bounds.start..as_).rev().take(QUOTED);
    let mut near = near.take_while(|&i| context.tag(i) != Some(Tag::Mark));
    let quoted = |&i: &usize| matches!(context.lower(i), "quoted" | "cited");
    near.find(quoted)
        .filter(|&i| context.tag(i) == Some(Tag::Passive))
}

/// "An envoy quoted Lund as saying": whom somebody quotes, and the verb.
pub(super) fn quoting(context: &Context<'_>, saying: usize) -> Option<(Range<usize>, usize)> {
    let as_ = saying
        .checked_sub(1)
        .filter(|&i| context.lower(i) == "as")?;
    let whom = context.phrase_before(as_);
    let verb = whom.start.checked_sub(1)?;
    (quotes(context, verb) && !whom.is_empty()).then_some((whom, verb))
}

/// Whether the word is a verb of quoting in the active voice.
pub(super) fn quotes(context: &Context<'_>, verb: usize) -> bool {
    let quotes = matches!(
        context.lower(verb),
        "quoted" | "quotes" | "quote" | "cited" | "cites"
    );
    quotes && context.tag(verb) == Some(Tag::Verb)
}

/// The token after the particle, which may stand behind a pronoun or adverb; one of several words ("out_of") does not.
pub(super) fn particle_end(context: &Context<'_>, at: usize, particle: &str) -> Option<usize> {
    if particle.contains('_') {
        let mut end = at + 1;
        for word in particle.split('_') {
            // "its" stands for whosever it is.
            let own = word == "its" && context.is(end, Class::Poss)
                || word == "itself" && context.is_reflexive(end);
            (own || context.lower(end) == word).then(|| end += 1)?;
        }
        return Some(end);
    }
    // "agreed to spare": the "to" of an infinitive is no particle.
    let is_particle = |&i: &usize| {
        // "agreed on Monday on a list"
        let timed = matches!(particle, "on" | "in") && context.is(i + 1, Class::Time);
        let to = context.tag(i) == Some(Tag::To);
        context.word(i).eq_ignore_ascii_case(particle) && !to && !timed
    };
    let near = (at + 1..at + 3).find(is_particle);
    let beside = near.filter(|&near| {
        (at + 1..near).all(|i| matches!(context.tag(i), Some(Tag::Adv | Tag::Pron)))
    });
    // "called on Monday for a truce": the time stands between.
    let timed = |&i: &usize| context.is(i - 1, Class::Time) && is_particle(&i);
    let later = || {
        let end = adjuncts_end(context, at + 1);
        let behind = (at + 2..end).find(timed);
        behind.or(Some(end).filter(is_particle))
    };
    beside.or_else(later).map(|i| i + 1)
}

fn content(context: &Context<'_>, cue: &Cue, after: usize) -> Option<Vec<Range<usize>>> {
    // "told reporters on Monday that": the hearer stands first.
    if cue.frames.has(Frame::Io) {
        let hearer = context.phrase_after(after);
        // "told reporters there that"
        let there = hearer.len() > 1 && is_there(context, hearer.end - 1);
        let end = hearer.end - usize::from(there);
        let told = (!hearer.is_empty())
            .then(|| complement(context, cue, adjuncts_end(context, end)))
            .flatten();
        if told.is_some() {
            return told;
        }
    }
    // "wrote to the envoys that"
    let hearer = context.phrase_after(after + 1);
    let to = context.lower(after) == "to" && context.is(hearer.end, Class::That);
    if to && cue.frames.has(Frame::That) && !hearer.is_empty() {
        return complement(context, cue, hearer.end);
    }
    complement(context, cue, asides_end(context, after))
}

/// Passes over adjuncts and ", however,".
pub(super) fn asides_end(context: &Context<'_>, start: usize) -> usize {
    let end = adjuncts_end(context, start);
    let comma = |i: usize| context.word(i) == ",";
    // "wants, above all, not to", "wants, first of all, a truce"
    let set_off = |&i: &usize| {
        matches!(
            context.tag(i),
            Some(Tag::Adv | Tag::Prep | Tag::Noun | Tag::Det)
        )
    };
    let words = (end + 1..end + 4).take_while(set_off).count();
    let opens = matches!(context.tag(end + 1), Some(Tag::Adv | Tag::Prep))
        || matches!(context.lower(end + 1), "first" | "above");
    let aside = comma(end) && words > 0 && opens && comma(end + 1 + words);
    // "said on Monday, the wall is safe"
    let timed = end > start && comma(end) && context.finite_clause_follows(end + 1);
    if aside {
        end + 2 + words
    } else {
        end + usize::from(timed)
    }
}

/// What the cue takes, if it begins at `start`.
fn complement(context: &Context<'_>, cue: &Cue, start: usize) -> Option<Vec<Range<usize>>> {
    let has = |frame| cue.frames.has(frame);
    if let Some(quote) = quotation_start(context, start) {
        let partial = has(Frame::Obj) || has(Frame::That) || has(Frame::To);
        return (has(Frame::Quote) || partial).then(|| vec![quoted(context, quote)]);
    }
    if context.word(start) == ":" && has(Frame::Quote) {
        return after_colon(context, start);
    }
    // "What they want is a pause": behind the verb stands what they want.
    if has(Frame::Obj) && context.is(start, Class::Be) && is_cleft(context, start) {
        return some(start + 1..context.clause_end(start + 1));
    }
    // "rejected as propaganda the claims that"
    if has(Frame::Obj) && context.lower(start) == "as" {
        let end = context.adjunct_phrase_end(start + 1);
        let object = end > start + 1 && context.tag(end) == Some(Tag::Det);
        let content = start..context.clause_end(end);
        return some(content).filter(|_| object);
    }
    let clause = start..context.clause_end(start);
    let first = context.entry(start);
    match context.tag(start)? {
        Tag::Subord | Tag::Pron if first.is(Class::That) && has(Frame::That) => some(clause),
        Tag::Subord | Tag::Rel | Tag::Det | Tag::Pron if first.is(Class::Wh) && has(Frame::Wh) => {
            some(clause)
        }
        Tag::To if has(Frame::To) => some(clause),
        // "wants, above all, not to be blamed"
        Tag::Neg if has(Frame::To) && context.after_comma(start) => some(clause),
        Tag::Ing if has(Frame::Ing) => some(clause),
        Tag::Prep if has(Frame::Bare) && opens_clause(context, start) => some(clause),
        Tag::Ing
        | Tag::Det
        | Tag::Noun
        | Tag::Name
        | Tag::Number
        | Tag::Pron
        | Tag::Subord
        | Tag::Adv
        | Tag::Passive => nominal(context, cue, clause),
        _ => None,
    }
}

/// "What Norland wants is", "All Norland wants is": the cue and its subject are all that stands between "what" and "is".
fn is_cleft(context: &Context<'_>, be: usize) -> bool {
    let what = context.bounds.start;
    let subject = context.phrase_after(what + 1);
    let verb = |i: usize| {
        matches!(
            context.tag(i),
            Some(Tag::Verb | Tag::Aux | Tag::Adv | Tag::Neg)
        )
    };
    let plain = !subject.is_empty() && (subject.end..be).all(verb);
    // "What Norland wants is unclear", "is harder to tell"
    let judged = matches!(
        context.lower(be + 1),
        "unclear" | "unknown" | "hard" | "harder" | "difficult" | "another"
    );
    plain && !judged && matches!(context.lower(what), "what" | "all")
}

/// "in most towns, the water is safe": a preposition with its phrase, a comma and the clause that they open.
fn opens_clause(context: &Context<'_>, start: usize) -> bool {
    let end = context.adjunct_phrase_end(start + 1);
    context.word(end) == "," && context.finite_clause_follows(end + 1)
}

/// The rest of the sentence; where the colon ends its paragraph, the quotation that opens the next one.
fn after_colon(context: &Context<'_>, colon: usize) -> Option<Vec<Range<usize>>> {
    if let Some(content) = some(colon + 1..context.final_mark()) {
        return Some(content);
    }
    let next = context
        .quotations
        .at(colon + 1)
        .filter(|q| q.tokens.start == colon + 1)?;
    some(next.tokens.clone())
}

/// A clause without "that", an object with its infinitive, or a plain object.
fn nominal(context: &Context<'_>, cue: &Cue, clause: Range<usize>) -> Option<Vec<Range<usize>>> {
    let has = |frame| cue.frames.has(frame);
    let adjective = usize::from(is_adjective(context, clause.start));
    let object = context.phrase_after(clause.start + adjective);
    let clause = clause.start - adjective..clause.end;
    // "made clear that": the adjective's, which takes such a clause.
    let that = context.is(clause.start, Class::That) && !has(Frame::That);
    if has(Frame::Bare) && !that && is_clause(context, &clause) {
        return some(clause);
    }
    if has(Frame::ObjTo) && !object.is_empty() {
        let to =
            (object.end..clause.end.min(object.end + 4)).any(|i| context.tag(i) == Some(Tag::To));
        // "challenged them to a debate"
        let to = to || has(Frame::ToNoun) && context.lower(object.end) == "to";
        if to {
            return some(clause);
        }
    }
    if has(Frame::ObjAs) && is_called(context, &object) {
        return some(clause);
    }
    if has(Frame::Called) && is_named(context, &object) {
        return some(clause);
    }
    // "declared herself willing": not she is declared.
    let reflexive = context.is_reflexive(object.start);
    // "Is planning a summit": not "plans", which are had.
    let planning = context.lower(clause.start.saturating_sub(1)) == "planning";
    let takes = has(Frame::Obj) && !has(Frame::Weak) || planning;
    let plain = takes && !object.is_empty() && !reflexive;
    // "endorsed the plan last week": the time is that of the cue.
    let counted = object.clone().last().map(|i| context.tag(i)) == Some(Some(Tag::Number));
    let timed = !counted && adjuncts_end(context, object.end) > object.end;
    plain.then(|| {
        vec![if timed {
            object
        } else {
            before_next_clause(context, clause)
        }]
    })
}

/// "legally binding commitments": whether the word in -ing is an adjective, before a noun and behind an adverb.
fn is_adjective(context: &Context<'_>, ing: usize) -> bool {
    let adverb = ing
        .checked_sub(1)
        .filter(|&i| context.tag(i) == Some(Tag::Adv));
    let degree = adverb.is_some_and(|i| context.lower(i).ends_with("ly"));
    degree && context.tag(ing) == Some(Tag::Ing) && context.tag(ing + 1) == Some(Tag::Noun)
}

/// "rejected the plan but both sides agreed to talk", "opposes the truce and Arvia wants it": an object ends where a conjunction joins
/// another clause to that of the cue; not in "the plan and the map drawn up last year".
fn before_next_clause(context: &Context<'_>, object: Range<usize>) -> Range<usize> {
    let finite = |i: usize| matches!(context.tag(i), Some(Tag::Verb | Tag::Aux));
    let joins = |i: usize| {
        let subject = context.phrase_after(i + 1);
        let verb = subject.end;
        let plainly = context.word(i) == "but"
            || context.tag(verb) == Some(Tag::Aux)
            || context.entry(verb).inflected(&[Form::S]);
        context.tag(i) == Some(Tag::Coord) && !subject.is_empty() && finite(verb) && plainly
    };
    let mut of_object = object.clone().skip(1).take_while(|&i| !finite(i));
    let end = of_object.find(|&i| joins(i)).unwrap_or(object.end);
    object.start..end
}

/// "the vote as a choice", not "their ballots as the sun rose".
fn is_called(context: &Context<'_>, object: &Range<usize>) -> bool {
    !object.is_empty()
        && context.word(object.end).eq_ignore_ascii_case("as")
        && !context.finite_clause_follows(object.end + 1)
}

/// "the plan a trap", "him “a liar”", not "the minister the next day".
fn is_named(context: &Context<'_>, object: &Range<usize>) -> bool {
    let name = object.end.max(object.start + 1);
    let whom = !object.is_empty() || context.tag(object.start) == Some(Tag::Pron);
    let called = context.phrase_after(name);
    let timely = called.clone().any(|i| context.is(i, Class::Time));
    let noun = context.tag(name) == Some(Tag::Det) && !called.is_empty() && !timely;
    whom && (noun || context.is_opening(name))
}

/// Whether the range has a subject and a finite verb after it, with no clause or participle opening between.
fn is_clause(context: &Context<'_>, clause: &Range<usize>) -> bool {
    let predicate = |i: usize| matches!(context.tag(i), Some(Tag::Verb | Tag::Aux | Tag::Passive));
    let opening = |i: usize| match context.tag(i) {
        Some(Tag::Subord | Tag::To) => true,
        // "the halt in firing had been agreed"
        Some(Tag::Ing) => context.tag(i.saturating_sub(1)) != Some(Tag::Prep),
        _ => false,
    };
    // "the soldiers, some of them serving in a mission, must leave"
    let comma = clause.clone().find(|&i| context.word(i) == ",");
    let aside = comma.map_or(0..0, |comma| comma..context.aside_end(comma));
    let outside = |i: &usize| !aside.contains(i);
    let Some(verb) = clause.clone().filter(outside).find(|&i| predicate(i)) else {
        return false;
    };
    // "it in a statement delivered at noon"; not "nobody in the room was heard"
    let personal = [Class::It, Class::He, Class::She, Class::They, Class::First];
    let apart = personal.iter().any(|&c| context.is(clause.start, c))
        && context.tag(clause.start) == Some(Tag::Pron)
        && context.tag(clause.start + 1) == Some(Tag::Prep);
    if apart {
        return false;
    }
    // "Maintains a mill and repairs boats": the verb of the one before.
    if verb > clause.start && context.tag(verb - 1) == Some(Tag::Coord) {
        return false;
    }
    let fronted = context.tag(clause.start) == Some(Tag::Subord);
    let mut between = (clause.start..verb).filter(outside);
    verb > clause.start && (fronted || !between.any(opening))
}

fn some(range: Range<usize>) -> Option<Vec<Range<usize>>> {
    (!range.is_empty()).then(|| vec![range])
}

/// The opening quotation mark that the complement begins with, over a comma or colon.
fn quotation_start(context: &Context<'_>, start: usize) -> Option<usize> {
    let skipped = start + usize::from(matches!(context.word(start), ":" | ","));
    context.is_opening(skipped).then_some(skipped)
}

/// From the opening mark to the end of the quotation, or of the clause that goes on after a few quoted words.
fn quoted(context: &Context<'_>, open: usize) -> Range<usize> {
    let end = context.quotations.at(open).map_or(open, |q| q.tokens.end);
    if end >= context.final_mark()
        || matches!(context.word(end), "," | ".") && !matches!(context.word(end - 2), "," | ".")
    {
        return open..end.max(open + 1);
    }
    if matches!(context.word(end - 2), "." | "!" | "?") {
        return open..end;
    }
    open..context.clause_end(open).max(end)
}

/// Passes over adverbs, times and places of speaking: "on Tuesday", "in a statement", "earlier this week".
pub(super) fn adjuncts_end(context: &Context<'_>, start: usize) -> usize {
    let mut i = start;
    loop {
        let next = adjunct_end(context, i);
        if next == i {
            return i;
        }
        i = next;
    }
}

fn adjunct_end(context: &Context<'_>, i: usize) -> usize {
    match context.tag(i) {
        // "said when asked about it"
        Some(Tag::Subord) if asked_end(context, i) > i => asked_end(context, i),
        // "recalled earlier,"
        Some(Tag::Adv) if !context.is(i, Class::TimeStart) || context.word(i + 1) == "," => i + 1,
        // "said there that", not "said there was"
        _ if is_there(context, i) && context.is(i + 1, Class::That) => i + 1,
        Some(Tag::Prep) => {
            let end = context.adjunct_phrase_end(i + 1);
            // "sought in 2022 to cap the forces"
            let year = end == i + 2
                && context.tag(i + 1) == Some(Tag::Number)
                && context.word(i + 1).len() == 4;
            let setting = year
                || (i + 1..end).any(|j| {
                    context.is(j, Class::Time)
                        || context.is(j, Class::Document)
                        || context.is(j, Class::Hearer)
                        || context.is(j, Class::Setting)
                });
            if setting { end } else { i }
        }
        _ => timely_end(context, i),
    }
}

/// "when asked", "when pressed about the offer".
fn asked_end(context: &Context<'_>, when: usize) -> usize {
    let asked = when + 1;
    let passive = context.lower(asked).ends_with("ed") && !context.is(asked + 1, Class::Det);
    if context.lower(when) != "when" || !passive {
        return when;
    }
    let about = context.tag(asked + 1) == Some(Tag::Prep);
    if about {
        context.adjunct_phrase_end(asked + 2)
    } else {
        asked + 1
    }
}

fn is_there(context: &Context<'_>, i: usize) -> bool {
    matches!(context.lower(i), "there" | "here")
}

/// End of a time without preposition: "Tuesday", "late Wednesday", "earlier this week", "a day earlier".
fn timely_end(context: &Context<'_>, start: usize) -> usize {
    let counts = matches!(context.tag(start), Some(Tag::Det | Tag::Number));
    // "repeated three times that"
    if counts && context.lower(start + 1) == "times" {
        return start + 2;
    }
    let counted = counts && context.is(start + 1, Class::Time);
    if counted
        && matches!(
            context.lower(start + 2),
            "earlier" | "later" | "ago" | "before"
        )
    {
        return start + 3;
    }
    let mut end = start;
    while context.is(end, Class::TimeStart)
        || context.is(end, Class::Time)
        || (end > start && context.tag(end) == Some(Tag::Number))
    {
        end += 1;
    }
    let timely = (start..end).any(|i| context.is(i, Class::Time));
    if timely { end } else { start }
}
