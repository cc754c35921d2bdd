//! The part of a word that its inflections share: "negotiates", "negotiating" and "negotiations" are one.
//!
//! Inflection only, and "-ation" beside "-ate" and "-ise". Words that are merely derived ("expect", "expectation") stay apart:
//! they often belong to different issues, and a lens can list both. A stem need not be a word; it only has to be the same for
//! the lens and the text.

/// Cuts a folded word down to its stem, in place.
pub(super) fn stem(word: &mut String) {
    if !word.is_ascii() || word.len() < 4 {
        return;
    }
    plural(word);
    if !ation(word) {
        past_or_participle(word);
    }
    if word.len() >= 4 && word.ends_with('e') {
        word.pop();
    }
    if word.len() >= 5 && word.ends_with("iz") {
        word.replace_range(word.len() - 1.., "s");
    }
    // The last letter is doubled before some endings only.
    let bytes = word.as_bytes();
    if let [.., a, b] = bytes
        && a == b
        && !b"aeiou".contains(b)
        && bytes.len() >= 4
    {
        word.pop();
    }
}

fn plural(word: &mut String) {
    if !word.ends_with('s') {
        return;
    }
    let keeps = ["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    if word.len() > 4 && word.ends_with("ies") {
        swap_end(word, 3, "y");
    } else if ["sses", "xes", "ches", "shes", "zzes"]
        .iter()
        .any(|end| word.ends_with(end))
    {
        swap_end(word, 2, "");
    } else if !keeps {
        word.pop();
    }
}

fn ation(word: &mut String) -> bool {
    if !word.ends_with('n') {
        return false;
    }
    if word.len() > 9 && (word.ends_with("isation") || word.ends_with("ization")) {
        swap_end(word, 7, "is");
    } else if word.len() >= 8 && word.ends_with("ation") {
        swap_end(word, 3, "");
    } else {
        return false;
    }
    true
}

fn past_or_participle(word: &mut String) {
    if !word.ends_with(['d', 'g']) {
        return;
    }
    let rest = |n: usize| {
        word.len()
            .checked_sub(n)
            .and_then(|end| word.get(..end))
            .unwrap_or_default()
    };
    let whole = |rest: &str| rest.len() >= 3 && rest.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    if word.len() > 4 && word.ends_with("ied") {
        swap_end(word, 3, "y");
    } else if word.ends_with("eed") {
        if whole(rest(1)) && word.len() >= 6 {
            word.pop();
        }
    } else if word.ends_with("ed") && whole(rest(2)) {
        swap_end(word, 2, "");
    } else if word.ends_with("ing") && whole(rest(3)) {
        swap_end(word, 3, "");
    }
}

/// Takes `n` bytes off an ASCII word and puts `end` there.
fn swap_end(word: &mut String, n: usize, end: &str) {
    word.truncate(word.len() - n);
    word.push_str(end);
}

#[cfg(test)]
mod tests {
    fn stem(word: &str) -> String {
        let mut word = word.to_owned();
        super::stem(&mut word);
        word
    }

    #[test]
    fn inflections_meet() {
        for forms in [
            "negotiate negotiates negotiated negotiating negotiation negotiations",
            "mobilise mobilize mobilised mobilizing mobilisation mobilizations",
            "talk talks talked talking",
            "stop stops stopped stopping",
            "deny denies denied denying",
            "territory territories",
            "agree agrees agreed agreeing",
            "guarantee guarantees guaranteed",
            "truce truces",
            "breach breaches breached breaching",
            "control controls controlled controlling",
            "annex annexes annexed annexing",
            "press presses pressed pressing",
            "call calls called calling",
            "sanction sanctions sanctioned",
            "ceasefire ceasefires",
        ] {
            let stems: Vec<String> = forms.split(' ').map(stem).collect();
            assert!(stems.iter().all(|s| *s == stems[0]), "{stems:?}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for pair in [
            "three threat",
            "expect expectation",
            "continue continuation",
            "station state",
            "nation nato",
            "form format",
            "army arm",
            "media mediate",
            "ring king",
            "us use",
            "mission miss",
            "status state",
        ] {
            let (left, right) = pair.split_once(' ').unwrap();
            assert_ne!(stem(left), stem(right));
        }
    }
}
