//! From plain data to a lens.
use super::{Issue, Lens, Others, Party, Person};
use crate::Error;
use crate::data::{Problem, Value};

/// A checked lens from plain data, or what was wrong with that.
///
/// # Errors
/// [`Error::Lens`] with the place of the first mistake: an unknown or missing key, a wrong type, or what [`Lens::check`] finds.
pub fn from_data(value: Result<Value, Problem>) -> Result<Lens, Error> {
    let lens = value
        .and_then(lens)
        .map_err(|Problem { place, problem }| Error::Lens { place, problem })?;
    lens.check()?;
    Ok(lens)
}

/// A checked lens from JSON.
///
/// # Errors
/// As [`from_data`], and for text that is no JSON, with line and column.
#[cfg(any(feature = "cli", test))]
pub fn parse(json: &str) -> Result<Lens, Error> {
    from_data(crate::data::from_json(json))
}

/// The lens of the bundled articles.
///
/// # Errors
/// None, as long as the project's own tests pass.
#[cfg(any(feature = "cli", test))]
pub fn bundled() -> Result<Lens, Error> {
    parse(include_str!("../../www/lens/bundled.json"))
}

fn lens(value: Value) -> Result<Lens, Problem> {
    let mut object = value.object(
        "",
        &["id", "title", "language", "parties", "others", "issues"],
    )?;
    let others = object
        .take("others")
        .map_or(Ok(Others::default()), |(place, value)| {
            others(&place, value)
        })?;
    Ok(Lens {
        id: object.need_text("id")?,
        title: object.need_text("title")?,
        language: object.need_text("language")?,
        parties: each(object.need("parties")?, party)?,
        others,
        issues: each(object.need("issues")?, issue)?,
    })
}

fn each<T>(
    (place, value): (String, Value),
    read: fn(&str, Value) -> Result<T, Problem>,
) -> Result<Vec<T>, Problem> {
    value
        .list(&place)?
        .into_iter()
        .map(|(place, value)| read(&place, value))
        .collect()
}

fn party(place: &str, value: Value) -> Result<Party, Problem> {
    let mut object = value.object(place, &["id", "label", "aliases", "people"])?;
    Ok(Party {
        id: object.need_text("id")?,
        label: object.need_text("label")?,
        aliases: object.texts("aliases")?,
        people: object
            .take("people")
            .map_or(Ok(Vec::new()), |people| each(people, person))?,
    })
}

fn person(place: &str, value: Value) -> Result<Person, Problem> {
    let mut object = value.object(place, &["name", "role", "aliases"])?;
    Ok(Person {
        name: object.need_text("name")?,
        role: object.text("role")?,
        aliases: object.texts("aliases")?,
    })
}

fn others(place: &str, value: Value) -> Result<Others, Problem> {
    let mut object = value.object(place, &["aliases", "people"])?;
    Ok(Others {
        aliases: object.texts("aliases")?,
        people: object
            .take("people")
            .map_or(Ok(Vec::new()), |people| each(people, person))?,
    })
}

fn issue(place: &str, value: Value) -> Result<Issue, Problem> {
    let mut object = value.object(place, &["id", "label", "terms"])?;
    let (place, terms) = object.need("terms")?;
    Ok(Issue {
        id: object.need_text("id")?,
        label: object.need_text("label")?,
        terms: terms.texts(&place)?,
    })
}
