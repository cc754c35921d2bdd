//! A quotation behind a colon that no cue leads to: "Lund was untroubled: “We have time.”"
use super::Taken;
use crate::attribution::Signal;
use crate::attribution::clause::Context;
use crate::attribution::pattern::Found;
use crate::attribution::tag::Tag;
use crate::claim::Act;
use crate::lexicon::Class;

/// Finds the quotation behind the colon at `at`, where the clause before it has a person or an office for its subject.
pub(super) fn find(context: &Context<'_>, told: &[Found], at: usize) -> Option<Taken> {
    let open = at + 1;
    if context.tag(at) != Some(Tag::Mark)
        || context.word(at) != ":"
        || !context.is_opening(open)
        || context.quotations.at(at).is_some()
    {
        return None;
    }
    let content = context.quotations.at(open)?.tokens.clone();
    let spoken = |f: &Found| f.part_of(open + 1) & 1 != 0;
    let whole = content.end >= context.bounds.end || content.end >= context.final_mark();
    if !whole || told.iter().any(spoken) {
        return None;
    }
    let verb = (context.bounds.start..at)
        .rev()
        .find(|&i| matches!(context.tag(i), Some(Tag::Verb | Tag::Aux)))?;
    let direct = context.subject(context.group_start(verb));
    let source = if direct.is_empty() {
        context.subject_of_verb_before(at)
    } else {
        direct
    };
    let pronoun = source.len() == 1
        && (context.is(source.start, Class::He) || context.is(source.start, Class::She));
    let office = source
        .clone()
        .any(|i| context.is(i, Class::Role) || context.is(i, Class::Title));
    let name = context.tag(source.start) == Some(Tag::Name)
        && source.clone().all(|i| context.tag(i) == Some(Tag::Name));
    let signal = Signal {
        act: Act::Asserts,
        speech: true,
        negated: false,
        doubts: false,
    };
    let found = Found::told(at, source, at..open, vec![content], signal);
    let from = context.bounds.end;
    (pronoun || office || name).then_some(Taken { found, from })
}
