//! The components, one to a file, from the whole to its parts.
mod about;
mod alerts;
mod announce;
mod app;
mod article_view;
mod browse;
mod cell;
mod check;
mod choice;
mod controls;
mod coverage;
mod difference;
mod evidence;
mod export;
mod filters;
mod head;
mod list;
mod marked;
mod opener;
mod parties;
mod press;
mod progress;
mod search;
mod table;
mod uncopied;
mod wording;

pub use app::app;
