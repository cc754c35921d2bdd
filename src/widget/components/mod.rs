//! The components, one to a file, from the whole to its parts.
mod about;
mod alerts;
mod app;
mod article_view;
mod browse;
mod cell;
mod choice;
mod controls;
mod difference;
mod evidence;
mod export;
mod filters;
mod head;
mod list;
mod marked;
mod opener;
mod progress;
mod search;
mod table;
mod wording;

pub use app::app;
