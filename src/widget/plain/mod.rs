//! What the widget says and does that needs no browser: wording, passages, places, sharing, and what a file holds.
pub mod cite;
pub mod coverage;
pub mod escape;
pub mod format;
pub mod intake;
pub mod items;
pub mod original;
pub mod parties;
pub mod passage;
pub mod place;
pub mod scores;
pub mod share;
pub mod text;
pub mod versions;
pub mod words;
