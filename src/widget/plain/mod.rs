//! What the widget says and does that needs no browser: wording, passages, places, sharing, and what a file holds.
pub mod format;
pub mod intake;
pub mod passage;
pub mod place;
pub mod share;
pub mod words;
