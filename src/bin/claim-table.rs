//! The command line: `cargo claims statements | attributions | table`.
fn main() {}
