//! What must hold of anything that is handed in? Properties, kept inputs and fuzz targets all ask this, one function for each way in.
mod article;
mod comparison;
mod file;
mod page;
mod settings;
mod told;

pub(crate) use article::text;
pub(crate) use comparison::holds as holds_of_table;
pub(crate) use file::{articles, lens};
pub(crate) use page::html;
pub(crate) use settings::{link, settings};

use claim_table::lens::{self, Prepared};
use claim_table::{Article, Lens};
use std::sync::OnceLock;

/// An invented dispute, whose names and issues the inputs of the properties speak of.
pub(crate) fn valley() -> &'static (Lens, Prepared) {
    static VALLEY: OnceLock<(Lens, Prepared)> = OnceLock::new();
    VALLEY.get_or_init(|| {
        let json = include_str!("../../../www/examples/valley-dam/lens.json");
        let lens = lens::parse(json).unwrap();
        let prepared = Prepared::new(&lens);
        (lens, prepared)
    })
}

/// Two articles on it.
pub(crate) fn desks() -> Vec<Article> {
    [
        include_str!("../../../www/examples/valley-dam/desk-f-wire.html"),
        include_str!("../../../www/examples/valley-dam/desk-g-review.html"),
    ]
    .iter()
    .zip(["desk-f", "desk.g"])
    .map(|(page, id)| {
        let page = claim_table::article::html::parse(page);
        claim_table::article::html::read(id, &page)
    })
    .collect()
}
