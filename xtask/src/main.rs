//! Everything around the build.
fn main() {}
