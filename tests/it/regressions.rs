//! Inputs that once broke the reader, or nearly did, kept so that none does again. `cargo xtask fuzz` starts from them.
use crate::invariants;
use std::fs;
use std::path::Path;

/// Asks of every file in a folder what holds of such inputs.
fn all_hold(folder: &str, holds: impl Fn(&str)) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/regressions")
        .join(folder);
    let mut count = 0;
    for file in fs::read_dir(&folder).unwrap() {
        let file = file.unwrap().path();
        // As the fuzzer reads them: up to the first byte that is no text.
        let bytes = fs::read(&file).unwrap();
        let text = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        eprintln!("{}", file.display());
        holds(text);
        count += 1;
    }
    assert!(count > 0, "no file in {}", folder.display());
}

#[test]
fn texts() {
    all_hold("text", invariants::text);
}

#[test]
fn pages() {
    all_hold("html", invariants::html);
}

#[test]
fn lenses() {
    all_hold("lens", invariants::lens);
}

#[test]
fn articles_files() {
    all_hold("articles", invariants::articles);
}

#[test]
fn links() {
    all_hold("link", invariants::link);
}
