//! The only `wasm_bindgen`: what `www/element` and other scripts of a page can call.
//!
//! Input: elements and plain JavaScript values. Output: a [`Handle`] on a mounted table, and events at its host.
//!
//! **Invariant.** Nothing here throws for bad articles or a bad lens: the message goes to the reader and into
//! `claim-table:error`, and what was shown before stays.
mod handle;
mod in_page;
mod load;
mod panic;
mod reserve;
mod story;

pub use handle::{Handle, mount};

use crate::widget::page::blame;
use crate::widget::style::STYLE;
use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// Why this one is told in Cargo.toml.
#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

/// Runs before anything else is called.
#[wasm_bindgen(start)]
fn start() {
    panic::hook();
    reserve::keep();
}

/// The style sheet for the shadow root, which any number of tables share.
#[wasm_bindgen]
pub fn stylesheet() -> String {
    STYLE.to_owned()
}

/// The host of the table at whose work the program has broken off without a panic, as it does where there is no more memory; once.
#[wasm_bindgen]
pub fn blamed() -> Option<HtmlElement> {
    reserve::release();
    let host = blame::take()?;
    panic::forget(&host);
    Some(host)
}
