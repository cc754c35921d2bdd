//! From scores to attributions: how probable each cue is, and what belongs to those that no pattern told.
use super::chain::{self, CONTENT, LABELS, OUTSIDE, SOURCE, Scores};
use super::key::Keys;
use super::reading::{Candidate, Reading};
use super::role::Roles;
use super::weights::Weights;
use crate::attribution::clause::Context;
use crate::attribution::pattern::{self, Found};
use crate::attribution::tag::Tag;
use crate::attribution::{Confidence, Signal, is_dash};
use crate::claim::Act;
use crate::lexicon::{Class, Form, Frame};
use crate::pace::Pace;
use crate::text::Text;
use std::ops::Range;

/// The log-odds from which a word that no pattern told is taken for a cue: near the best F1 on PolNeAR's training articles, which
/// stays within half a point from 0.0 to 1.0, and on the side of precision.
const LEAST: f32 = 0.5;

/// Sets the confidence of what the patterns found, and adds what only the weights tell.
pub(crate) async fn complete(reading: &mut Reading<'_>, weights: &Weights, pace: Pace<'_>) {
    let mut keys = Keys::default();
    for (n, candidate) in reading.candidates().into_iter().enumerate() {
        pace.rest_at(n).await;
        let odds = odds(reading, weights, candidate, &mut keys);
        let told = reading.is_told_by_pattern(candidate);
        if !told && odds < LEAST {
            continue;
        }
        let percent = percent(odds);
        let found = (!told)
            .then(|| attribution(reading, weights, candidate, &mut keys))
            .flatten();
        let all = &mut reading.stretches[candidate.stretch].found;
        if let Some(mut found) = found {
            found.confidence = Confidence {
                percent,
                learned: true,
            };
            all.push(found);
        } else if told {
            all.iter_mut()
                .filter(|f| f.head == candidate.head)
                .for_each(|f| f.confidence.percent = percent);
        }
    }
}

/// The log-odds that a word is a cue.
fn odds(reading: &Reading<'_>, weights: &Weights, candidate: Candidate, keys: &mut Keys) -> f32 {
    weights
        .cue
        .sum(keys.of(|keys| reading.cue_features(candidate, keys)))[0]
}

/// A probability of 0 to 100 from log-odds.
fn percent(odds: f32) -> u8 {
    let percent = 100.0 / (1.0 + (-odds).exp());
    // A float in 0..=100 fits; rounding keeps the number whole.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = percent.round() as u8;
    whole
}

/// The attribution of a cue: the tokens labelled as content, and the run labelled as source that is nearest to the cue.
fn attribution(
    reading: &Reading<'_>,
    weights: &Weights,
    candidate: Candidate,
    keys: &mut Keys,
) -> Option<Found> {
    let head = candidate.head;
    let roles = Roles::new(reading, candidate);
    let labels = chain::best(&scores(&roles, weights, keys));
    let tokens = roles.tokens();
    let content: Vec<_> = runs(tokens.start, &labels, CONTENT)
        .map(|run| with_quotation(reading, run, &tokens))
        .collect();
    let distance =
        |run: &Range<usize>| head.saturating_sub(run.end) + run.start.saturating_sub(head);
    let source = runs(tokens.start, &labels, SOURCE).min_by_key(distance);
    let source = source.filter(|source| !is_hearer(reading, head, source));
    let source = source.unwrap_or(head..head);
    let source = within_relative(
        reading.text,
        &reading.tags,
        without_speaker(reading, source),
    );
    let context = reading.around(candidate);
    let source = behind_time(&context, source);
    // "It wants promises": a clause is nobody.
    let ends = source.clone().next_back().map(|i| reading.tags[i]);
    if ends == Some(Tag::Verb) && reading.tags[source.start] == Tag::Pron {
        return None;
    }
    let content = if source.is_empty() && head == context.bounds.start {
        before_main_clause(&context, content)
    } else {
        content
    };
    let words = reading.group_start(&context, head)..head + 1;
    // "according to plan": without a source it is no cue, as only a passive is.
    let sourceless = source.is_empty() && reading.text.word(head).eq_ignore_ascii_case("according");
    // "Arvia denied reports that": nobody is called a verb.
    let last = source.end.checked_sub(1).filter(|&i| i > source.start);
    let past = |i: usize| reading.text.entries[i].inflected(&[Form::Past]);
    let verb = last.is_some_and(|i| reading.tags[i] == Tag::Verb && past(i));
    if sourceless
        || verb && source.end <= words.start
        || pattern::is_responded_to(&context, head)
        || pattern::is_untold(&context, &source, words.start..head)
        || !spells_out(reading, &content)
        || tells_when(&context, head, &content)
    {
        return None;
    }
    let entry = reading.text.entries[head];
    let plain = entry.verb().iter().find(|cue| cue.particle.is_none());
    let sense = plain.or(entry.noun()).or(entry.adjective());
    let found = Found {
        head,
        source,
        cue: vec![words.clone()],
        content,
        signal: sense.map_or(UNKNOWN, |cue| pattern::signal(&context, cue, words)),
        confidence: Confidence::PATTERN,
    };
    // "responded by proposing": the pattern's "proposing" tells the same, and more.
    let told = &reading.stretches[candidate.stretch].found;
    // "laid the blame on": "blame" is a word of the pattern's cue.
    let part = |f: &Found| f.cue.iter().any(|c| c.contains(&head));
    let again = |f: &Found| part(f) || f.source == found.source && found.encloses_cue(f);
    (!told.iter().any(again)).then_some(found)
}

/// "The families were told that …", "the envoy was urged to …": the subject of such a passive hears it.
fn is_hearer(reading: &Reading<'_>, head: usize, source: &Range<usize>) -> bool {
    let mut senses = reading.text.entries[head].verb().iter();
    let heard = senses.any(|c| c.frames.has(Frame::Io) || c.frames.has(Frame::ObjTo));
    heard && reading.tags[head] == Tag::Passive && source.end <= head
}

/// "Norland, she said, wants peace": of a source that runs over a comma into another clause's pronoun, what stands before. "The mood
/// today – Ana Lund: …": what stands behind the dash.
fn without_speaker(reading: &Reading<'_>, source: Range<usize>) -> Range<usize> {
    let dash = |&i: &usize| is_dash(reading.text, i);
    let start = (source.start + 1..source.end).rev().find(dash);
    let source = start.map_or(source.start, |i| i + 1)..source.end;
    let pronoun = source.len() > 2
        && reading.tags[source.end - 1] == Tag::Pron
        && reading.text.word(source.end - 2) == ",";
    source.start..if pronoun { source.end - 2 } else { source.end }
}

/// "Early this year, Lund left with a promise": of a source that runs over a comma from when it was, what stands behind.
fn behind_time(context: &Context<'_>, source: Range<usize>) -> Range<usize> {
    let timely =
        |i: usize| context.is_timely(i) || matches!(context.tag(i), Some(Tag::Prep | Tag::Det));
    let comma = source.clone().find(|&i| !timely(i));
    let comma = comma.filter(|&i| i > source.start && context.word(i) == ",");
    comma.map_or(source.start, |i| i + 1)..source.end
}

/// "A vote which the union says was rigged": the union says so, and not the vote.
fn within_relative(text: &Text<'_>, tags: &[Tag], source: Range<usize>) -> Range<usize> {
    let verb = |i: usize| matches!(tags[i], Tag::Verb | Tag::Aux);
    let which =
        |&i: &usize| matches!(text.lower(i), "which" | "whom") && !(i..source.end).any(verb);
    let which = (source.start + 1..source.end.saturating_sub(1)).find(which);
    which.map_or(source.start, |i| i + 1)..source.end
}

/// "Asked about the dam, Lund said …": a participle that opens the sentence reaches up to the clause that it stands beside.
fn before_main_clause(context: &Context<'_>, content: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let clause = context
        .bounds
        .clone()
        .find(|&i| context.word(i) == "," && context.finite_clause_follows(i + 1))
        .unwrap_or(context.bounds.end);
    let cut = content.into_iter().map(|c| c.start..c.end.min(clause));
    cut.filter(|c| !c.is_empty()).collect()
}

/// "Framed the picture as rain fell", of a verb that takes "as" and what something is: here "as" is when.
fn tells_when(context: &Context<'_>, head: usize, content: &[Range<usize>]) -> bool {
    let mut senses = context.entry(head).verb().iter();
    let mut words = content.iter().flat_map(Clone::clone);
    let when = |i: usize| context.lower(i) == "as" && context.finite_clause_follows(i + 1);
    senses.any(|cue| cue.frames.has(Frame::ObjAs)) && words.any(when)
}

/// Whether the content says something: "said so" and "said nothing" do not.
fn spells_out(reading: &Reading<'_>, content: &[Range<usize>]) -> bool {
    let any = |holds: &dyn Fn(usize) -> bool| content.iter().flat_map(Clone::clone).any(holds);
    let verbal = |i: usize| {
        matches!(
            reading.tags[i],
            Tag::Verb | Tag::Aux | Tag::Passive | Tag::Inf | Tag::Ing
        )
    };
    let nominal = |i: usize| {
        matches!(reading.tags[i], Tag::Noun | Tag::Name | Tag::Number)
            && !reading.text.entries[i].is(Class::Without)
    };
    any(&verbal) || any(&nominal) || any(&|i| reading.quotations.at(i).is_some())
}

/// The signal of a cue that the lexicon does not know.
const UNKNOWN: Signal = Signal {
    act: Act::Asserts,
    speech: false,
    negated: false,
    doubts: false,
};

/// What each token's features weigh together. Those of its place and path are weighed once for all tokens in a row that share them:
/// weights are whole numbers of units, so that no sum depends on the order.
fn scores(roles: &Roles<'_>, weights: &Weights, keys: &mut Keys) -> Vec<Scores> {
    let (mut place, mut path) = (None, None);
    let (mut of_place, mut of_path, mut of_step) = ([0.0; 2], [0.0; 2], [0.0; LABELS * LABELS]);
    let score = |i: usize| {
        let here = roles.place(i);
        if place != Some(here) {
            (place, path) = (Some(here), None);
            of_place = weights
                .node
                .sum(keys.of(|keys| roles.place_features(here, keys)));
            of_step = weights
                .edge
                .sum(keys.of(|keys| roles.step_place_features(here, keys)));
        }
        let way = roles.path(i);
        if path != Some(way) {
            path = Some(way);
            of_path = weights
                .node
                .sum(keys.of(|keys| roles.path_features(here, way, keys)));
        }
        let own = weights
            .node
            .sum(keys.of(|keys| roles.own_features(i, here, way, keys)));
        let steps = weights
            .edge
            .sum(keys.of(|keys| roles.own_step_features(i, keys)));
        let mut out = Scores::default();
        for (at, label) in [SOURCE, CONTENT].into_iter().enumerate() {
            out.node[label] = of_place[at] + of_path[at] + own[at];
        }
        for (at, (step, of_step)) in steps.iter().zip(of_step).enumerate() {
            out.edge[at / LABELS][at % LABELS] = step + of_step;
        }
        out
    };
    roles.tokens().map(score).collect()
}

/// The runs of a label, in tokens of the text.
fn runs(start: usize, labels: &[usize], label: usize) -> impl Iterator<Item = Range<usize>> {
    debug_assert_ne!(label, OUTSIDE);
    let mut at = start;
    labels.chunk_by(|a, b| a == b).filter_map(move |run| {
        let tokens = at..at + run.len();
        at = tokens.end;
        (run[0] == label).then_some(tokens)
    })
}

/// A content that reaches the edge of its stretch within a quotation, with the sentences that the quotation has beyond.
fn with_quotation(
    reading: &Reading<'_>,
    run: Range<usize>,
    stretch: &Range<usize>,
) -> Range<usize> {
    let mut out = run.clone();
    let first = reading.quotations.at(run.start).map(|q| &q.tokens);
    if let Some(q) = first.filter(|q| run.start == stretch.start && q.end < stretch.end) {
        out.start = q.start.min(run.start);
    }
    let last = reading.quotations.at(run.end - 1).map(|q| &q.tokens);
    if let Some(q) = last.filter(|q| run.end + 1 >= stretch.end && q.start > stretch.start) {
        out.end = q.end.max(run.end);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Reading, behind_time, percent, runs, within_relative};
    use crate::attribution::tag::tags;
    use crate::text::analyse;

    #[test]
    fn runs_keep_their_places() {
        let all: Vec<_> = runs(10, &[0, 2, 2, 0, 1, 2], 2).collect();
        assert_eq!(all, [11..13, 15..16]);
    }

    #[test]
    fn the_subject_of_a_relative_clause_is_the_source() {
        let text = analyse("A vote which the union says was rigged.", &[]);
        assert_eq!(within_relative(&text, &tags(&text), 0..5), 3..5);
        // There the relative clause tells of the source.
        let text = analyse("A union which has left says so.", &[]);
        assert_eq!(within_relative(&text, &tags(&text), 0..5), 0..5);
    }

    #[test]
    fn when_it_was_is_no_source() {
        let source = |text: &str, end: usize| {
            let text = analyse(text, &[]);
            let reading = Reading::new(&text);
            behind_time(&reading.context(0..text.tokens.len()), 0..end)
        };
        assert_eq!(source("Early this year, Lund left.", 5), 4..5);
        assert_eq!(source("In May, Lund left.", 4), 3..4);
        assert_eq!(source("The envoy, Lund, left.", 4), 0..4);
        assert_eq!(source("Last month left them poor.", 2), 0..2);
    }

    #[test]
    fn odds_become_percents() {
        assert_eq!([-9.0, 0.0, 9.0].map(percent), [0, 50, 100]);
        assert_eq!(percent(f32::INFINITY), 100);
    }
}
