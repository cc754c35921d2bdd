//! How English inflects: the forms of a verb and the plural of a noun, made by rule from the lemma.

/// An inflection of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Form {
    /// "demand"
    Base,
    /// "demands"
    S,
    /// "demanded"
    Past,
    /// "demanded", after "has" or "was"
    Participle,
    /// "demanding"
    Ing,
}

impl Form {
    pub(super) const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// All forms of a verb; `past` gives an irregular past and participle ("spoke", "spoken"), or only the past.
pub(super) fn verb(lemma: &str, past: Option<(&str, &str)>) -> Vec<(String, Form)> {
    let (past, participle) = match past {
        Some((past, participle)) => (past.to_owned(), participle.to_owned()),
        None => (regular_past(lemma), regular_past(lemma)),
    };
    vec![
        (lemma.to_owned(), Form::Base),
        (plural(lemma), Form::S),
        (ing(lemma, &past), Form::Ing),
        (past, Form::Past),
        (participle, Form::Participle),
    ]
}

/// "demands", "denies", "wishes": nouns and third persons take the same ending.
pub(super) fn plural(word: &str) -> String {
    match ending_y(word) {
        Some(stem) => [stem, "ies"].concat(),
        None if word.ends_with(['s', 'x', 'z']) || word.ends_with("ch") || word.ends_with("sh") => {
            [word, "es"].concat()
        }
        None => [word, "s"].concat(),
    }
}

/// Pasts of the light verbs that are irregular.
pub(super) fn irregular_past(lemma: &str) -> Option<(&'static str, &'static str)> {
    match lemma {
        "give" => Some(("gave", "given")),
        "make" => Some(("made", "made")),
        "set" => Some(("set", "set")),
        "have" => Some(("had", "had")),
        "broadcast" => Some(("broadcast", "broadcast")),
        _ => None,
    }
}

fn regular_past(lemma: &str) -> String {
    match ending_y(lemma) {
        Some(stem) => [stem, "ied"].concat(),
        None if lemma.ends_with('e') => [lemma, "d"].concat(),
        None => [lemma, "ed"].concat(),
    }
}

fn ing(lemma: &str, past: &str) -> String {
    // A doubled consonant in the past ("planned") is doubled here too.
    if let Some(doubled) = past
        .strip_suffix("ed")
        .filter(|s| s.len() == lemma.len() + 1 && s.starts_with(lemma))
    {
        return [doubled, "ing"].concat();
    }
    match lemma {
        "set" => "setting".to_owned(),
        "put" => "putting".to_owned(),
        _ if lemma.ends_with('e') && !lemma.ends_with("ee") => {
            [&lemma[..lemma.len() - 1], "ing"].concat()
        }
        _ => [lemma, "ing"].concat(),
    }
}

/// The stem of a word in consonant and y.
fn ending_y(word: &str) -> Option<&str> {
    word.strip_suffix('y')
        .filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']))
}

#[cfg(test)]
mod tests {
    use super::verb;

    #[test]
    fn verbs_inflect() {
        for (lemma, past, expected) in [
            ("demand", None, "demand demands demanding demanded demanded"),
            ("deny", None, "deny denies denying denied denied"),
            ("say", Some(("said", "said")), "say says saying said said"),
            (
                "plan",
                Some(("planned", "planned")),
                "plan plans planning planned planned",
            ),
            (
                "propose",
                None,
                "propose proposes proposing proposed proposed",
            ),
            ("agree", None, "agree agrees agreeing agreed agreed"),
            ("press", None, "press presses pressing pressed pressed"),
        ] {
            let forms: Vec<_> = verb(lemma, past)
                .into_iter()
                .map(|(form, _)| form)
                .collect();
            assert_eq!(forms.join(" "), expected);
        }
    }
}
