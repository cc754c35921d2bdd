//! What is only supposed, feared or planned of somebody is nothing that they say or do: "if Norland agrees", "had Norland agreed",
//! "rumours that Norland would agree", "under the plan, Norland would agree".
use crate::attribution::clause::Context;
use crate::attribution::tag::Tag;
use crate::lexicon::{Class, Form};
use std::ops::Range;

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
    let likely = |i: usize| {
        matches!(
            context.lower(i),
            "probably" | "likely" | "presumably" | "perhaps" | "possibly"
        )
    };
    let before = subject.start.checked_sub(1);
    opens.any(in_case)
        || planned
        || group.clone().any(likely)
        || before.is_some_and(|before| opens_supposition(context, before, group, would))
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
        "that" => {
            let head = before.saturating_sub(1);
            // "there were hopes that"; not "an envoy reports that"
            let there = head > 0 && context.is(head - 1, Class::Be);
            let noun = there || context.tag(head) == Some(Tag::Noun);
            noun && context.is(head, Class::Unsure) || supposed(context.bounds.start)
        }
        // "nobody knew what Norland would say"
        "what" | "whatever" => would && !inverts,
        _ => {
            context.is(before, Class::Conditional)
                || supposed(before)
                || is_thought_by_nobody(context, before)
        }
    }
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
