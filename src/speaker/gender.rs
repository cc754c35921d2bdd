//! Is a person he or she? From titles ("Ms Lund") and from offices that say so ("spokeswoman"), never from a given name.
use super::mention::{Mention, Mentions, Name};
use crate::lens::Prepared;
use crate::lexicon::{Class, Entry};
use crate::sort::grouped;
use crate::text::Text;

/// What an article tells of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gender {
    He,
    She,
}

/// Persons whose gender the article or the lens tells, in the order of the names shown; none where both are told.
#[derive(Debug, Default)]
pub(super) struct Genders(Vec<(String, Option<Gender>)>);

impl Genders {
    pub(super) fn find(text: &Text<'_>, mentions: &Mentions, lens: &Prepared) -> Self {
        let mut found = Vec::new();
        let all = 0..text.tokens.len();
        for mention in mentions.within(&all).iter().filter(|m| m.name.is_person()) {
            let (name, role) = match &mention.name {
                Name::Known(entity) => (lens.entity_name(*entity), lens.entity_role(*entity)),
                Name::Person(name) => (name.as_str(), ""),
            };
            let told = title(text, mention).or_else(|| role.split(' ').find_map(office));
            found.extend(told.map(|gender| (name.to_owned(), gender)));
        }
        let each = grouped(found).into_iter();
        let agreed = each.map(|(name, told)| {
            let first = told.first().copied();
            (
                name,
                first.filter(|gender| told.iter().all(|t| t == gender)),
            )
        });
        Self(agreed.collect())
    }

    /// Whether nothing tells against a pronoun standing for a person.
    pub(super) fn allow(&self, pronoun: Entry, name: &str) -> bool {
        let at = self
            .0
            .binary_search_by(|(known, _)| known.as_str().cmp(name));
        match at.ok().and_then(|at| self.0[at].1) {
            Some(Gender::He) => !pronoun.is(Class::She),
            Some(Gender::She) => !pronoun.is(Class::He),
            None => true,
        }
    }
}

/// "Mr Dahl", "spokeswoman Ida Moss": the word before the name, or the first of the name itself.
fn title(text: &Text<'_>, mention: &Mention) -> Option<Gender> {
    let before = mention.tokens.start.checked_sub(1);
    // An abbreviated title keeps its point, as a token of its own or not.
    let before = before.map(|i| {
        if text.word(i) == "." {
            i.saturating_sub(1)
        } else {
            i
        }
    });
    [before, Some(mention.tokens.start)]
        .into_iter()
        .flatten()
        .find_map(|i| match text.lower(i).trim_end_matches('.') {
            "mr" | "sir" | "lord" | "king" | "prince" => Some(Gender::He),
            "mrs" | "ms" | "miss" | "lady" | "dame" | "queen" | "princess" => Some(Gender::She),
            other => office(other),
        })
}

fn office(word: &str) -> Option<Gender> {
    if word.ends_with("woman") {
        Some(Gender::She)
    } else if ["spokesman", "chairman", "businessman", "congressman"].contains(&word) {
        Some(Gender::He)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Gender, office};

    #[test]
    fn only_offices_that_say_so_tell() {
        assert_eq!(office("spokeswoman"), Some(Gender::She));
        assert_eq!(office("chairman"), Some(Gender::He));
        assert_eq!(office("president"), None);
        assert_eq!(office("german"), None);
    }
}
