//! Does the compiled widget do in a real browser what it promises?
//!
//! Runs inside a page of wasm-bindgen's runner in Chromium and Firefox: `cargo xtask test web`. Whole pages, and WebKitGTK,
//! are the matter of `tests/page`.
#![cfg(target_arch = "wasm32")]

mod controls;
mod engine;
mod evidence;
mod handle;
mod html;
mod kept;
mod load;
mod open;
mod page;
mod table;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
