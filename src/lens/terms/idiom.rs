//! Does a word stand in a fixed phrase, in which it means something else: "in return", "a great deal"?
use crate::intern::Interner;
use crate::list::list;
use crate::text::Text;
use std::sync::OnceLock;

/// A fixed phrase, its words each as alternatives.
struct Idiom {
    words: Vec<Vec<&'static str>>,
    /// Which of its words means something else.
    at: usize,
}

/// Whether the word of a token means something else than by itself.
pub(super) fn is_idiom(text: &Text<'_>, at: usize) -> bool {
    let Idioms { words, of_word } = idioms();
    let word = words.get(text.lower(at));
    let idioms = word.and_then(|number| of_word.get(number as usize));
    idioms.is_some_and(|idioms| idioms.iter().any(|idiom| idiom.fits(text, at)))
}

impl Idiom {
    fn fits(&self, text: &Text<'_>, at: usize) -> bool {
        let Some(start) = at.checked_sub(self.at) else {
            return false;
        };
        let mut words = (start..).zip(&self.words);
        words.all(|(token, words)| words.contains(&text.lower(token)))
    }
}

/// All fixed phrases.
#[derive(Default)]
struct Idioms {
    /// Each form of the words that mean something else in one.
    words: Interner,
    /// The phrases of each.
    of_word: Vec<Vec<Idiom>>,
}

fn idioms() -> &'static Idioms {
    static IDIOMS: OnceLock<Idioms> = OnceLock::new();
    IDIOMS.get_or_init(|| {
        let mut all = Idioms::default();
        for line in list!("idioms.txt").lines() {
            for word in line.split(' ').filter_map(|w| w.strip_prefix('*')) {
                for form in word.split('/') {
                    let number = all.words.number(form) as usize;
                    if number == all.of_word.len() {
                        all.of_word.push(Vec::new());
                    }
                    all.of_word[number].extend(Idiom::read(line));
                }
            }
        }
        all
    })
}

impl Idiom {
    fn read(line: &'static str) -> Option<Self> {
        let at = line.split(' ').position(|w| w.starts_with('*'))?;
        let words = line.split(' ');
        let words = words.map(|w| w.trim_start_matches('*').split('/').collect());
        Some(Self {
            words: words.collect(),
            at,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::is_idiom;
    use crate::text;

    /// The words of a sentence that mean something else.
    fn found(sentence: &str) -> Vec<&str> {
        let text = text::analyse(sentence, &[]);
        (0..text.tokens.len())
            .filter(|&i| is_idiom(&text, i))
            .map(|i| text.word(i))
            .collect()
    }

    #[test]
    fn words_that_mean_themselves() {
        for text in [
            "The return of the bell",
            "The court ruled on the deal.",
            "They lost their jobs.",
            "They pay a fee.",
            "",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn words_in_fixed_phrases() {
        assert_eq!(found("In return they want calm."), ["return"]);
        assert_eq!(found("It is not my job to settle this."), ["job"]);
        assert_eq!(
            found("She dealt with it and paid tribute."),
            ["dealt", "paid"]
        );
        assert_eq!(found("It goes to the royal court."), ["court"]);
    }
}
