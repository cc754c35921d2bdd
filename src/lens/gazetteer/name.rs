//! What a name in a lens is made of.
use super::spelling;
use crate::lens::fold::{Case, Folded};
use std::borrow::Cow;

/// A word of a name: its key, and how the lens writes it.
pub(super) type Word<'a> = (Cow<'a, str>, Case);

/// The words by which a name is told from others.
pub(crate) fn name_key(name: &str) -> Vec<String> {
    words(name)
        .into_iter()
        .map(|(key, _)| key.into_owned())
        .collect()
}

/// The words of a name, without a leading article and punctuation around them.
pub(super) fn words(name: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = name
        .split_whitespace()
        .map(|word| word.trim_matches([',', ';', ':', '"', '“', '”', '(', ')']))
        .filter(|word| !word.is_empty())
        .map(|word| {
            let folded = Folded::new(word);
            (folded.key, folded.case)
        })
        .filter(|(key, _)| !key.is_empty())
        .collect();
    if words.len() > 1 && words[0].0 == "the" {
        words.remove(0);
    }
    words
}

/// Given names and surname. Small words belong to the surname ("von der Leyen"), "Jr." to neither.
pub(super) fn split<'n, 'a>(name: &'n [Word<'a>]) -> (&'n [Word<'a>], &'n [Word<'a>]) {
    let suffixed = name
        .last()
        .is_some_and(|(key, _)| matches!(&**key, "jr" | "sr" | "ii" | "iii" | "iv"));
    let name = if suffixed && name.len() > 1 {
        &name[..name.len() - 1]
    } else {
        name
    };
    let last = name.len().saturating_sub(1);
    let particles = name[..last]
        .iter()
        .rev()
        .take_while(|(_, case)| *case == Case::Lower)
        .count();
    name.split_at(last - particles)
}

/// Whether two surnames are spellings of one: the same last word, give or take the letters that transliteration changes.
pub(super) fn resemble(left: &[Word<'_>], right: &[Word<'_>]) -> bool {
    // Most other names of a person only add to the first, or leave some of it out.
    if left.last().is_some() && left.last() == right.last() {
        return true;
    }
    let letters = |words: &[Word<'_>]| -> Vec<char> {
        words
            .last()
            .map(|(key, _)| key.chars().collect())
            .unwrap_or_default()
    };
    let (left, right) = (letters(left), letters(right));
    let limit = (left.len().max(right.len()) / 3).max(1);
    match (left.first(), right.first()) {
        (Some(&l), Some(&r)) => {
            spelling::initial(l) == spelling::initial(r)
                && spelling::distance(&left, &right, limit).is_some()
        }
        _ => false,
    }
}
