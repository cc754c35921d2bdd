//! What is only supposed, feared or planned of somebody is nothing that they say or do: "if Norland agrees", "had Norland agreed",
//! "rumours that Norland would agree", "under the plan, Norland would agree".
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;
use crate::lexicon::{Class, Form};
use std::ops::Range;

/// How far before "that" the words may stand that leave it open.
const NEAR: usize = 8;

/// Whether it is left open if the subject does what its verb says, whose group runs up to `group.end`.
pub(super) fn is_supposed(
    context: &Context<'_>,
    subject: &Range<usize>,
    group: &Range<usize>,
) -> bool {
    // "ready in case Norland says no"
    let in_case = |i: usize| context.lower(i) == "case" && i > 0 && context.lower(i - 1) == "in";
    let mut opens = subject.start.saturating_sub(1)..subject.end;
    let would = group.clone().any(|i| context.is(i, Class::Will));
    // "Under the plan, Norland would give up its claim"
    let planned = would && context.lower(context.bounds.start) == "under";
    let before = subject.start.checked_sub(1);
    // "Why Norland would agree is unclear", "How far Norland is ready to go"
    let asks = matches!(context.lower(context.bounds.start), "why" | "how");
    let asked =
        asks && subject.start > context.bounds.start && subject.start <= context.bounds.start + 2;
    opens.any(in_case)
        || asked
        || planned
        || would && is_unreal(context, group)
        || group.clone().any(|i| is_perhaps(context, i))
        || before.is_some_and(|before| opens_supposition(context, before, group, would))
}

fn is_perhaps(context: &Context<'_>, i: usize) -> bool {
    matches!(
        context.lower(i),
        "probably" | "likely" | "presumably" | "perhaps" | "possibly" | "maybe"
    )
}

/// "Norland would have agreed", "would have to agree"; not "would have preferred a truce".
fn is_unreal(context: &Context<'_>, group: &Range<usize>) -> bool {
    let wishes = matches!(
        context.lower(group.end),
        "liked" | "preferred" | "wanted" | "wished" | "loved"
    );
    !wishes && group.clone().any(|i| context.lower(i) == "have")
}

/// Whether the word `before` a subject opens such a clause; `would` tells whether its verb stands behind "will" or "would".
fn opens_supposition(
    context: &Context<'_>,
    mut before: usize,
    group: &Range<usize>,
    would: bool,
) -> bool {
    // "whether or not Norland agrees"
    if before > 1 && context.lower(before) == "not" && context.lower(before - 1) == "or" {
        before -= 2;
    }
    let inverts = before == context.bounds.start || context.after_comma(before);
    let bare = group.is_empty() && context.entry(group.end).inflected(&[Form::Base]);
    let supposed = |i: usize| matches!(context.lower(i), "suppose" | "imagine" | "assuming");
    match context.lower(before) {
        "whenever" | "provided" => true,
        // "Had Norland agreed", "should Norland agree"
        "had" | "should" | "were" => inverts,
        // "make Norland say it"
        "make" | "makes" | "made" | "making" | "let" | "lets" => bare,
        // "rumours that Norland would agree", "Imagine for a moment that Norland agrees"
        "that" => is_doubtful(context, before) || supposed(context.bounds.start),
        // "nobody knew what Norland would say"
        "what" | "whatever" => would && !inverts,
        _ => {
            context.is(before, Class::Conditional)
                || supposed(before)
                || is_perhaps(context, before)
                || is_thought_by_nobody(context, before)
        }
    }
}

/// "Rumours that", "the fear is that", "it is possible that", "far from clear that", "no sign has been seen that": whether the words before
/// `that` leave open if it is so.
fn is_doubtful(context: &Context<'_>, that: usize) -> bool {
    let start = context.bounds.start;
    let Some(mut head) = that.checked_sub(1).filter(|&head| head >= start) else {
        return false;
    };
    // "The claim, spread by nobody knows whom, that"
    let mut before = (start..head).rev();
    let comma = before
        .find(|&i| context.word(i) == ",")
        .filter(|&i| i > start);
    if let Some(comma) = comma.filter(|_| context.word(head) == ",") {
        head = comma - 1;
    }
    let near = start.max(that.saturating_sub(NEAR))..head;
    // "there were hopes that", "Reports that"; not "an envoy reports that"
    let noun =
        head == start || context.is(head - 1, Class::Be) || context.tag(head) == Some(Tag::Noun);
    // "The fear is that"
    let unsure = |i: usize| context.is(i, Class::Unsure);
    let is = || context.is(head, Class::Be) && near.clone().any(unsure);
    let clear = matches!(context.lower(head), "clear" | "certain" | "sure");
    let denied = |i: usize| context.is(i, Class::Neg) || matches!(context.lower(i), "far" | "no");
    let sign = |i: usize| {
        let no = matches!(context.lower(i), "no" | "little" | "scant");
        let what = matches!(
            context.lower(i + 1),
            "sign" | "signs" | "evidence" | "indication" | "proof" | "hint"
        );
        no && what
    };
    noun && unsure(head)
        || is_claim_of_nobody(context, head)
        || is()
        || clear && near.clone().any(denied)
        || near.clone().any(sign)
}

/// "The claim that Norland agrees": nobody is told to claim it.
fn is_claim_of_nobody(context: &Context<'_>, head: usize) -> bool {
    let claim = matches!(
        context.lower(head),
        "claim" | "claims" | "allegation" | "allegations" | "story"
    );
    let the = head.checked_sub(1).filter(|&i| i >= context.bounds.start);
    claim && the.is_none_or(|i| context.is(i, Class::Det) && !context.is(i, Class::Poss))
}

/// "Nobody believes Norland will agree": the verb at `before` and its subject.
fn is_thought_by_nobody(context: &Context<'_>, before: usize) -> bool {
    let thinks = context.tag(before) == Some(Tag::Verb) && !context.entry(before).verb().is_empty();
    let nobody = || {
        let subject = context.subject(context.group_start(before)).start;
        let one = context.lower(subject) == "no" && context.lower(subject + 1) == "one";
        one || matches!(context.lower(subject), "nobody" | "no-one" | "none" | "few")
    };
    thinks && nobody()
}
