//! Does the command do what its help says, as a program among others?
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn command() -> Command {
    Command::new(env!("CARGO_BIN_EXE_claim-table"))
}

fn run(dir: &Path, args: &[&str]) -> Output {
    command()
        .current_dir(dir)
        .args(args)
        .output()
        .expect("the command starts")
}

/// A directory of the test's own with these files.
fn dir(test: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("cli")
        .join(test);
    for (name, bytes) in files {
        let path = dir.join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        fs::write(path, bytes).expect("a file");
    }
    dir
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

const TEXT: &[u8] = "Orland demands a truce. “We are ready,” said Mira Vale.\n".as_bytes();

#[test]
fn help_and_version_are_results() {
    for (args, start) in [
        ("--help", "claim-table reads"),
        ("--version", "claim-table 0."),
    ] {
        let output = run(Path::new("."), &[args]);
        assert_eq!(output.status.code(), Some(0));
        assert!(stdout(&output).starts_with(start));
        assert_eq!(stderr(&output), "");
    }
}

#[test]
fn wrong_usage_is_told_on_standard_error() {
    for args in [
        &[][..],
        &["tables", "a.txt"],
        &["table"],
        &["table", "--format", "xml", "a.txt"],
    ] {
        let output = run(Path::new("."), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert_eq!(stdout(&output), "");
        let told = stderr(&output);
        assert!(
            told.starts_with("claim-table: ") && told.ends_with("Try: claim-table --help\n"),
            "{told}"
        );
    }
}

#[test]
fn one_bad_file_does_not_cost_the_others() {
    let dir = dir("bad-file", &[("good.txt", TEXT), ("sub/x.txt", TEXT)]);
    let output = run(&dir, &["attributions", "missing.txt", "good.txt", "sub"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).starts_with("{\"doc_id\":\"good\",\"attributions\":["));
    assert_eq!(stdout(&output).lines().count(), 1);
    let told = stderr(&output);
    assert!(
        told.contains("claim-table: missing.txt: there is no such file\n"),
        "{told}"
    );
    assert!(
        told.contains("claim-table: sub: is a directory; name the files in it\n"),
        "{told}"
    );
}

#[test]
fn nothing_is_written_when_nothing_could_be_read() {
    let dir = dir("nothing", &[("good.txt", TEXT), ("lens.json", b"{\"id\":")]);
    for args in [
        &["table", "missing.txt"][..],
        &["table", "--lens", "lens.json", "good.txt"],
        &["table", "--lens", "none.json", "good.txt"],
    ] {
        let output = run(&dir, args);
        assert_eq!(output.status.code(), Some(1), "{args:?}");
        assert_eq!(stdout(&output), "");
        assert!(stderr(&output).starts_with("claim-table: "));
    }
}

#[test]
fn repeated_stems_stay_apart() {
    let dir = dir("stems", &[("a/one.txt", TEXT), ("b/one.txt", TEXT)]);
    let output = run(&dir, &["attributions", "a/one.txt", "b/one.txt"]);
    let ids: Vec<String> = stdout(&output)
        .lines()
        .map(|line| {
            serde_json::from_str::<serde_json::Value>(line).expect("JSON")["doc_id"].to_string()
        })
        .collect();
    assert_eq!(ids, ["\"one\"", "\"one-2\""]);
}

#[test]
fn offsets_count_utf16_code_units() {
    let text = "🕊 Calm returned to the “old” quay. “We are ready to talk again,” said Mira Vale.\n";
    let dir = dir("utf16", &[("dove.txt", text.as_bytes())]);
    let output = run(&dir, &["attributions", "dove.txt"]);
    let line: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let units: Vec<u16> = text.encode_utf16().collect();
    let words = |field: &str| -> Vec<String> {
        let spans = line["attributions"][0][field].as_array().expect("spans");
        let at =
            |v: &serde_json::Value| usize::try_from(v.as_u64().expect("a number")).expect("small");
        let slice = |span: &serde_json::Value| &units[at(&span[0])..at(&span[1])];
        spans
            .iter()
            .map(|span| String::from_utf16(slice(span)).expect("no half of a pair"))
            .collect()
    };
    assert_eq!(words("source"), ["Mira Vale"]);
    assert_eq!(words("cue"), ["said"]);
    assert!(words("content")[0].contains("We are ready to talk again"));
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let dir = dir("pipe", &[("a.txt", TEXT)]);
    let many = vec!["a.txt"; 1200];
    let mut child = command()
        .current_dir(&dir)
        .arg("attributions")
        .args(many)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // Reads a little and closes the pipe, as `head` does.
    let mut first = [0; 8];
    child
        .stdout
        .take()
        .expect("a pipe")
        .read_exact(&mut first)
        .expect("a line");
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(stderr(&output), "");
}

#[test]
fn the_same_articles_give_the_same_bytes() {
    let articles = bundled();
    for format in ["json", "csv", "markdown", "html"] {
        let table = || {
            let mut command = command();
            command.args(["table", "--format", format]).args(&articles);
            command.output().expect("the command starts")
        };
        let (once, twice) = (table(), table());
        assert_eq!(once.status.code(), Some(0), "{}", stderr(&once));
        assert!(!once.stdout.is_empty());
        assert_eq!(once.stdout, twice.stdout, "{format}");
    }
}

fn bundled() -> Vec<PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/articles");
    let mut articles: Vec<PathBuf> = fs::read_dir(dir)
        .expect("the bundled articles")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "html"))
        .collect();
    articles.sort();
    assert!(!articles.is_empty());
    articles
}
