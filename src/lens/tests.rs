//! Lens files, good and bad, with the very message that each bad one gives.
use super::{bundled, parse};
use std::fs;
use std::path::{Path, PathBuf};

fn cases(start: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/lens");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    paths.retain(|path| {
        let stem = path.file_stem().unwrap().to_str().unwrap();
        stem.starts_with(start) && path.extension().unwrap() == "json"
    });
    paths.sort();
    assert!(!paths.is_empty(), "{start}");
    paths
}

#[test]
fn lenses_with_mistakes_name_the_place_and_the_mend() {
    for path in cases("err_") {
        let message = parse(&fs::read_to_string(&path).unwrap()).map_err(|e| e.to_string());
        let expected = fs::read_to_string(path.with_extension("txt")).unwrap();
        assert_eq!(
            message,
            Err(expected.trim_end().to_owned()),
            "{}",
            path.display()
        );
    }
}

#[test]
fn good_lenses_are_read_whole() {
    for path in cases("ok_") {
        let json = fs::read_to_string(&path).unwrap();
        let lens = parse(&json).map_err(|e| e.to_string());
        // The derived reader knows nothing of places and checks, but takes the same files.
        let derived = serde_json::from_str(&json).map_err(|e| e.to_string());
        assert_eq!(lens, derived, "{}", path.display());
    }
}

#[test]
fn the_bundled_lens_is_good() {
    assert_eq!(bundled().err(), None);
}
