//! Does the browser's test read every page that the native test reads? A browser cannot list a folder.
use std::fs;
use std::path::Path;

#[test]
fn the_browser_reads_every_page_of_the_cases() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let listed = fs::read_to_string(root.join("web/html.rs")).unwrap();
    for entry in fs::read_dir(root.join("cases/html")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "html") {
            let name = path.file_stem().unwrap().to_str().unwrap();
            assert!(
                listed.contains(&format!("{name:?}")),
                "add {name:?} to tests/web/html.rs"
            );
        }
    }
}
