//! What the browser supplies: one small file for each thing.
pub mod articles;
pub mod blame;
pub mod copy;
pub mod download;
pub mod emit;
pub mod export;
pub mod fetch;
pub mod files;
pub mod focus;
pub mod html;
pub mod json;
pub mod language;
pub mod pause;
pub mod print;
mod trusted;
pub mod turns;
pub mod width;
