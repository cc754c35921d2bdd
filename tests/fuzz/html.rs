//! Does any text break what holds of web pages?
#![no_main]
#![allow(dead_code, unused_imports, reason = "each target asks one of these")]
#[path = "../it/invariants/mod.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|data: &str| invariants::html(data));
