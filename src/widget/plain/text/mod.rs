//! In which words does the table speak to its reader?
//!
//! Input: one small file for each language, `www/lang/*.txt`. English is part of the program; another language is fetched where a
//! page asks for it, so that nobody loads six. Output: [`Texts`].
mod key;
mod language;

use crate::list::list;
pub use key::Key;
pub use language::Language;

const ENGLISH: &str = list!("../../../../www/lang/en.txt");

/// All texts in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// The language.
    pub language: Language,
    lines: Vec<Box<str>>,
}

impl Default for Texts {
    fn default() -> Self {
        Self {
            language: Language::En,
            lines: lines(ENGLISH)
                .skip(1)
                .map(|(_, text)| text.into())
                .collect(),
        }
    }
}

impl Texts {
    /// Reads a language's file; none where it was written for another version of the program.
    pub fn read(language: Language, file: &str) -> Option<Self> {
        let mut all = lines(file);
        let (_, sign) = all.next()?;
        let lines: Vec<Box<str>> = all.map(|(_, text)| text.into()).collect();
        let fits = sign.parse() == Ok(Key::SIGN) && lines.len() == Key::COUNT;
        fits.then_some(Self { language, lines })
    }

    /// A text.
    pub fn get(&self, key: Key) -> &str {
        self.lines.get(key as usize).map_or("", |line| line)
    }

    /// A text with what belongs into it in the places of {0}, {1} and so on.
    pub fn fill(&self, key: Key, with: &[&str]) -> String {
        fill(self.get(key), with)
    }

    /// A text in the form that goes with a number, which stands in the place of {0}.
    pub fn count(&self, key: Key, n: usize) -> String {
        self.form(key, n, &[&self.number(n)])
    }

    /// A text in the form that goes with a number, with what belongs into it.
    pub fn form(&self, key: Key, n: usize, with: &[&str]) -> String {
        let text = self.get(key);
        let form = text.split('|').nth(self.language.form(n)).unwrap_or(text);
        fill(form, with)
    }

    /// A number in figures.
    pub fn number(&self, n: usize) -> String {
        self.language.number(n)
    }
}

fn lines(file: &str) -> impl Iterator<Item = (&str, &str)> {
    let bare = file.lines().filter(|line| !line.starts_with('#'));
    bare.filter_map(|line| line.split_once(" = "))
}

/// In one pass, so that what is put in is never taken for a place itself.
fn fill(text: &str, with: &[&str]) -> String {
    let mut out = String::new();
    let mut parts = text.split('{');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (place, rest) = part.split_once('}').unwrap_or(("", part));
        let index = place.parse::<usize>().unwrap_or(usize::MAX);
        out.push_str(with.get(index).copied().unwrap_or_default());
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(language: Language) -> String {
        let name = format!(
            "{}/www/lang/{}.txt",
            env!("CARGO_MANIFEST_DIR"),
            language.code()
        );
        std::fs::read_to_string(&name).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The places in a text, sorted.
    fn places(text: &str) -> Vec<&str> {
        let mut found: Vec<&str> = text
            .split('{')
            .skip(1)
            .filter_map(|p| p.split('}').next())
            .collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn every_language_says_everything_in_order() {
        for language in Language::ALL {
            let file = file(language);
            let names: Vec<&str> = lines(&file).map(|(name, _)| name).skip(1).collect();
            assert_eq!(names, Key::NAMES, "{language:?}");
            let sign = Key::SIGN;
            assert!(
                Texts::read(language, &file).is_some(),
                "{language:?}: sign = {sign}"
            );
        }
    }

    #[test]
    fn every_text_takes_what_the_english_one_takes_in_all_its_forms() {
        let english = Texts::default();
        for language in Language::ALL {
            let texts = Texts::read(language, &file(language)).expect("a readable file");
            for (name, (own, english)) in Key::NAMES
                .iter()
                .zip(texts.lines.iter().zip(&english.lines))
            {
                let forms = own.split('|').count();
                let expected = if english.contains('|') {
                    language.forms()
                } else {
                    1
                };
                assert_eq!(forms, expected, "{language:?}, {name}");
                let first = english.split('|').next().unwrap_or_default();
                for form in own.split('|') {
                    assert_eq!(places(form), places(first), "{language:?}, {name}");
                    assert_eq!(form.trim(), form, "{language:?}, {name}");
                }
            }
        }
    }

    #[test]
    fn a_file_of_another_version_is_not_taken() {
        let file = file(Language::En);
        assert!(Texts::read(Language::De, &file.replace("sign = ", "sign = 1")).is_none());
        assert!(Texts::read(Language::De, "").is_none());
    }

    #[test]
    fn what_is_put_in_is_no_place_itself() {
        assert_eq!(fill("{1} of {0}", &["{1}", "a"]), "a of {1}");
        assert_eq!(fill("{2}{x}{", &["a"]), "");
    }

    #[test]
    fn numbers_choose_their_form() {
        let texts = Texts::default();
        assert_eq!(texts.count(Key::Statements, 1), "1 statement");
        assert_eq!(texts.count(Key::Statements, 2000), "2,000 statements");
        assert_eq!(texts.form(Key::Sources, 5, &["4", "5"]), "4 of 5 sources");
    }
}
