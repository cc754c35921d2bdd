//! Issues × parties: the pure view model behind the table.
//!
//! Input: [`Claims`](crate::Claims) and the lens. Output: [`Comparison`], all that can be shown, and from it by [`select()`] the
//! [`View`] that a reader's filters leave, which the widget draws and the exports write.
//!
//! **Invariant.** Every number in a view can be counted by hand in the same view: a cell's statements are the statements of its
//! claims that pass the query, its sources the independent originals among their articles.
mod compare;
pub mod export;
mod fold;
pub mod label;
mod lead;
mod order;
mod query;
pub mod search;
mod select;
mod view;

pub use compare::{Comparison, Heading, compare, compare_paced};
pub use lead::{Lead, Verb, lead};
pub use query::{Query, Sort};
pub use select::select;
pub use view::{Cell, CellClaim, Row, View};

#[cfg(test)]
pub(crate) mod sample;
