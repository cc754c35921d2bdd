//! Which speech act does the content of plain speech perform: "said that it would leave", "said they must go", "“It’s a lie”"?
use super::Act;
use super::act::cue;
use super::told::{NEAR, Told};
use crate::attribution::Signal;
use crate::lexicon::{Class, Form};

/// What the content does; none where it only asserts.
pub(super) fn act(told: &Told<'_>) -> Option<Act> {
    if let Some(behind) = told.behind_candour() {
        return act(&told.rest(behind));
    }
    if told.quoted && (told.is_imperative() || told.lets_others()) || told.is_time() {
        return Some(Act::Demands);
    }
    // "Not one metre for a foreign navy", "not a single metre"; not "not a bad idea"
    let start = told.start();
    let words = [1, 2].map(|next| told.word(start + next));
    let none = words[0] == "one" || words == ["a", "single"];
    if told.quoted && told.word(start) == "not" && none {
        return Some(Act::Opposes);
    }
    // "A truce first, and then the rest": no verb, and an order of things.
    let does = |class| told.has(class);
    let verbless = !does(Class::Verb) && !does(Class::Aux) && !does(Class::Modal);
    if told.quoted && verbless && told.content.clone().any(|i| told.word(i) == "first") {
        return Some(Act::Demands);
    }
    // "No truce without guarantees": what is asked for before anything else.
    let first = |i: usize| matches!(told.word(i), "without" | "until" | "before");
    if verbless && told.word(start) == "no" && told.content.clone().any(first) {
        return Some(Act::Demands);
    }
    if told.quoted && told.is_flat_no() {
        return Some(if told.is_no_alone() {
            Act::Denies
        } else {
            Act::Opposes
        });
    }
    // "Would treat such soldiers as legitimate targets", "as targets"
    let target = |i: usize| {
        let aimed = i > start && matches!(told.word(i - 1), "as" | "legitimate");
        aimed && matches!(told.word(i), "target" | "targets")
    };
    let targets = told.content.clone().any(target);
    if told.is_threat() || told.prepares() || targets {
        return Some(Act::Threatens);
    }
    // "If they do not leave, we will make them": nothing is named that follows, but that it is ours to do.
    if told.quoted && told.answers_amiss() {
        return Some(Act::Threatens);
    }
    // "Unless they leave, the guns will not fall silent"
    if told.word(start) == "unless" {
        return Some(Act::Demands);
    }
    // "What matters most to us is that they leave"
    if words[0] == "matters" && told.word(start) == "what" {
        return Some(Act::Demands);
    }
    if told.quoted && matches!(told.word(told.start()), "nobody" | "no-one") {
        return nobody(told);
    }
    let own = told.own_subject();
    own.and_then(|verb| predicate(told, verb))
        .or_else(|| own.is_none().then(|| verdict(told)).flatten())
        .or_else(|| clause(told, own))
}

/// "Nobody gives his rifle to him" refuses; "nobody told us", "nobody serious would have asked" hold something against somebody; "nobody
/// will lose their job" may be a promise.
fn nobody(told: &Told<'_>) -> Option<Act> {
    // "Nobody in this house is asking for it"
    let finite = |&i: &usize| told.entry(i).is(Class::Aux) || told.entry(i).is(Class::Modal);
    let be = told.content.clone().find(finite);
    let doing = |be: usize| told.word(told.after_adverbs(be + 1));
    let ours = told.content.clone().any(|i| told.entry(i).is(Class::First));
    match be {
        // "Nobody is going to talk to us like that", "nobody will pull our soldiers back"
        Some(be) if ours && (told.entry(be).is(Class::Will) || doing(be) == "going") => {
            return Some(Act::Opposes);
        }
        Some(be) if told.entry(be).is(Class::Be) && doing(be).ends_with("ing") => {
            return Some(Act::Denies);
        }
        _ => {}
    }
    let verb = told.entry(told.start() + 1);
    let past = told
        .content
        .clone()
        .any(|i| told.entry(i).is(Class::Have) || told.entry(i).inflected(&[Form::Past]));
    let present = !verb.is(Class::Modal) && !verb.is(Class::Aux);
    match (past, present) {
        (true, _) => Some(Act::Accuses),
        (false, true) => Some(Act::Opposes),
        (false, false) => None,
    }
}

/// How one finds what was said or done: "that is a good idea", "a cut was out of the question".
fn verdict(told: &Told<'_>) -> Option<Act> {
    let is = |i: usize, class: Class| told.entry(i).is(class);
    let content = told.content.clone();
    let verb = content
        .clone()
        .find(|&i| is(i, Class::Be) || told.word(i).ends_with("'s"))?;
    let near = verb..content.end.min(verb + NEAR + 2);
    let negated = near.clone().any(|i| is(i, Class::Neg));
    let mut subject = content.start..verb + 1;
    let points = subject.any(|i| {
        let word = told.word(i);
        let contracted = word.strip_suffix("'s").unwrap_or(word);
        matches!(contracted, "that" | "this" | "it" | "these" | "those")
    });
    let good = |i: usize| {
        let idea = (i + 1..i + 3).any(|j| told.entry(j).noun().is_some() || is(j, Class::Step));
        is(i, Class::Approving) && points && idea
    };
    let out = |i: usize| {
        let words = [told.word(i), told.word(i + 1), told.word(i + 3)];
        words == ["out", "of", "question"]
    };
    if near.clone().any(good) {
        return Some(if negated { Act::Opposes } else { Act::Supports });
    }
    // "It is a trap", "this is theatre"
    let pointed = |i: usize| {
        matches!(
            told.word(i),
            "that" | "this" | "it" | "these" | "those" | "they"
        )
    };
    let at_once = told.word(verb).ends_with("'s") || verb > 0 && pointed(verb - 1);
    let cheap = at_once && near.clone().any(|i| is(i, Class::Deriding));
    let bad = cheap || near.clone().any(|i| is(i, Class::Refusing) || out(i));
    let closed = negated && near.clone().any(|i| told.is_open_to_offers(i));
    (bad && !negated || closed).then_some(Act::Opposes)
}

/// What one's own doing comes to: "is ready to", "hopes", "has offered", "needs to".
fn predicate(told: &Told<'_>, verb: usize) -> Option<Act> {
    let entry = told.entry(verb);
    let after = told.after_adverbs(verb + 1);
    // "We would like to be asked"
    if entry.is(Class::Will) && matches!(told.word(after), "like" | "love" | "prefer") {
        // "We would prefer not to go"
        let not = told.entry(after + 1).is(Class::Neg);
        return Some(if not { Act::Opposes } else { Act::Demands });
    }
    if entry.is(Class::Modal) {
        return None;
    }
    // "We expect Norland to confirm it"
    let to = told.content.clone().any(|i| told.entry(i).is(Class::To));
    if told.quoted && told.word(verb) == "expect" && to && told.others().next().is_some() {
        return Some(Act::Demands);
    }
    if told.is_without_reason(verb + 1) {
        return Some(Act::Opposes);
    }
    // "has to leave", "needs only to wait", "needs a truce"; not "has yet to".
    if needs(told.word(verb)) && after < told.content.end
        || entry.is(Class::Have) && told.entry(verb + 1).is(Class::To)
    {
        return Some(Act::Demands);
    }
    let governed = told.entry(after);
    let led = told.entry(after + 1);
    let sense = if entry.is(Class::Aux) || entry.is(Class::Raising) {
        let takes = led.is(Class::Prep) || led.is(Class::To) || led.is(Class::That);
        let adjective = governed.adjective().filter(|_| takes);
        let passive = entry.is(Class::Be) && !governed.inflected(&[Form::Ing]);
        adjective.or_else(|| told.sense(after).filter(|_| !passive))
    } else {
        told.sense(verb).filter(|_| !entry.inflected(&[Form::Ing]))
    };
    let sense = sense?;
    // "Is prepared to walk away"
    if sense.act == Act::Accepts && told.rest(after + 1).turns_on() {
        return Some(Act::Threatens);
    }
    if sense.speech && sense.act == Act::Asserts {
        return act(&told.rest(after + 1));
    }
    // "We never wanted war", "I do not want it"
    let negated = (told.start()..after).any(|i| told.entry(i).is(Class::Neg));
    let act = cue(Signal {
        act: sense.act,
        speech: sense.speech,
        negated,
        doubts: false,
    });
    (act != Act::Asserts).then_some(act)
}

fn needs(word: &str) -> bool {
    matches!(word, "need" | "needs" | "needed")
}

/// What is told of anybody: "must" demands, "will not" denies, "broke" accuses.
fn clause(told: &Told<'_>, own: Option<usize>) -> Option<Act> {
    let text = told.text;
    let faulted = own.is_none() && (told.has(Class::Fault) || told.shames());
    let fault = faulted.then_some(Act::Accuses);
    let is_verb = |&i: &usize| told.entry(i).is(Class::Modal) || told.entry(i).is(Class::Aux);
    let Some(verb) = told.content.clone().find(is_verb) else {
        return fault;
    };
    let after = (verb + 1).min(told.content.end)..(verb + NEAR).min(told.content.end);
    let near = |class: Class| after.clone().any(|i| told.entry(i).is(class));
    let says = |word: &str| {
        after
            .clone()
            .any(|i| text.word(i).eq_ignore_ascii_case(word))
    };
    let pronoun = told.is_pronoun_of(verb);
    let own = pronoun || own.is_some_and(|own| !told.tells(own..verb));
    let entry = told.entry(verb);
    let negated = entry.is(Class::Neg) || near(Class::Neg);
    // "Does not feel bound by the order"
    if own && negated && says("bound") {
        return Some(Act::Opposes);
    }
    let word = told.word(verb);
    let obliged = matches!(word, "must" | "should" | "ought");
    // "They should never have started it": what was done is held against somebody.
    if (obliged || word == "could") && near(Class::Have) && !own {
        return Some(Act::Accuses);
    }
    // "That no one be dismissed", "needs to be dismissed": what is to be; not "seems to be", which is.
    let infinitive = told.entry(verb.saturating_sub(1)).is(Class::To);
    let needed = || needs(told.word(verb.saturating_sub(2)));
    if obliged || word == "be" && (!infinitive || needed()) {
        return Some(Act::Demands);
    }
    // "A guest who will not speak": nothing is told of the guest but who it is.
    if told.is_relative(verb) {
        return fault;
    }
    // "We are not giving up the harbour"; not "we are not naming it yet".
    let doing = told.word(told.after_adverbs(verb + 1)).ends_with("ing");
    if own && negated && entry.is(Class::Be) && doing && !told.has_word("yet") {
        return Some(Act::Opposes);
    }
    let none = told.word(told.start()) == "no" && !told.is_idle(told.start() + 1);
    if entry.is(Class::Modal) {
        // "A truce would have to come with guarantees"
        if !own && told.word(verb + 1) == "have" && told.entry(verb + 2).is(Class::To) {
            return Some(Act::Demands);
        }
        if let Some(found) = told.finds(verb) {
            return fault.or(Some(found));
        }
        let future = entry.is(Class::Will) || matches!(word, "may" | "might" | "could" | "shall");
        // "No weapon will be given up before …": what is refused, or only granted for something.
        if none && future {
            let unless = told.is_conditional(verb, true) || told.waits(verb);
            return Some(if unless { Act::Demands } else { Act::Opposes });
        }
        return match (future, negated, own) {
            (true, _, _) if (own || told.of_person(verb)) && told.is_conditional(verb, negated) => {
                Some(Act::Demands)
            }
            (true, false, true) => Some(told.course(verb)),
            // "We will not hesitate"
            (true, true, true)
                if matches!(told.word(told.after_adverbs(verb + 1)), "hesitate" | "rest") =>
            {
                Some(Act::Plans)
            }
            // "We will not go" and "Arvia will not go" refuse; "Lund will not go", her office says, denies.
            (true, true, true) if pronoun || !told.of_person(verb) => Some(Act::Opposes),
            (true, true, true) => Some(Act::Denies),
            (true, true, false) if told.of_person(verb) => fault.or(Some(Act::Denies)),
            // "There will be no truce", "that will not be accepted"
            (true, true, false) if told.word(told.start()) == "there" || told.is_taken(verb) => {
                // "There will be no truce unless they leave"
                let unless = told.is_conditional(verb, true).then_some(Act::Demands);
                unless.or(fault).or(Some(Act::Opposes))
            }
            // "We cannot sign that"
            (false, true, true) if told.cannot_bear(verb) => Some(Act::Opposes),
            // "The draft cannot be the basis", "you cannot trade what is not yours"
            (_, true, false) if told.cannot(verb) => Some(fault.unwrap_or(Act::Opposes)),
            _ => fault,
        };
    }
    // "It is not Arvia that", "there were no plans", "no talks were held": the denial comes with the first verb.
    let carries = entry.is(Class::Be) || entry.is(Class::Have) || word.ends_with("'s");
    let flat = verb < told.content.start + NEAR && carries && (negated || says("no"));
    let none = none && carries;
    // "None of its boats has crossed the line", "this has nothing to do with boats"
    let nothing = says("nothing") && near(Class::To) || told.word(told.start()) == "none";
    if nothing && carries {
        return Some(Act::Denies);
    }
    let country = |entity| told.lens.person(entity).is_none();
    if told.lacks_will(verb) {
        return if own {
            Some(Act::Opposes)
        } else {
            is_accused(told).then_some(Act::Accuses).or(fault)
        };
    }
    if !own && (flat || none) {
        // "Arvia has not kept its word": what another side has left undone is held against it.
        if entry.is(Class::Have) && told.others().any(country) {
            return Some(Act::Accuses);
        }
        // "A treaty is not a menu", "there is no sense in it" tell how something is; no deed or event is denied.
        return told.denies_event(verb).then_some(Act::Denies).or(fault);
    }
    // "Lund had to give way", "it is necessary to wait": what is to be.
    let due = entry.is(Class::Have) && told.entry(verb + 1).is(Class::To);
    if due && !own || says("necessary") {
        return Some(Act::Demands);
    }
    fault
}

/// "Arvia does not want peace", "“They do not want peace”": of another side an accusation, of one's own a refusal.
fn is_accused(told: &Told<'_>) -> bool {
    let they = told.quoted && told.entry(told.start()).is(Class::They);
    they || told.others().next().is_some()
}
