//! What is checked before a change counts as good, and in which order?

mod step;

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Result, bail};
use xshell::cmd;

use crate::counts::Counts;
use crate::project::Project;
use crate::tools::{GECKODRIVER, WASM_BINDGEN};
use crate::{browsers, deny, npm, setup, site, train};
use step::Step;

/// Groups of steps, the quick ones first.
const GROUPS: [&str; 4] = ["lint", "native", "web", "page"];

/// Browsers of the page tests, as `tests/page/harness` calls them.
const BROWSERS: [&str; 3] = ["chromium", "firefox", "webkit"];

/// Runs every step of the groups, or of all groups, up to the first that fails, and closes with the number of tests.
pub fn run(project: &Project, groups: &[&str]) -> Result<()> {
    if let Some(unknown) = groups.iter().find(|group| !GROUPS.contains(group)) {
        bail!(
            "no group is called {unknown}; there are {}",
            GROUPS.join(", ")
        );
    }
    let chosen: Vec<&str> = GROUPS
        .into_iter()
        .filter(|group| groups.is_empty() || groups.contains(group))
        .collect();
    set_up(project, &chosen)?;
    let mut steps = Vec::new();
    for group in chosen {
        steps.extend(match group {
            "lint" => lint(project)?,
            "native" => native(project),
            "web" => web(project)?,
            _ => page(project)?,
        });
    }
    let mut total = Counts::default();
    for step in steps {
        total += step.run()?;
        if total.failed > 0 {
            break;
        }
    }
    println!("\n{} passed, {} failed", total.passed, total.failed);
    std::process::exit(i32::from(total.failed > 0));
}

/// Builds the site and photographs it.
pub fn screenshots(project: &Project) -> Result<()> {
    let folder = project.target.join("screenshots");
    setup::for_browsers(project)?;
    site::build(project)?;
    page_modules(project)?;
    cmd!(project.shell, "node tests/page/screenshots.mjs {folder}")
        .env("SITE", &project.site)
        .env("GECKODRIVER", GECKODRIVER.path("geckodriver")?)
        .run()?;
    println!("The screenshots are in {}", folder.display());
    Ok(())
}

fn set_up(project: &Project, groups: &[&str]) -> Result<()> {
    step::heading("Setting up");
    if groups.contains(&"lint") {
        setup::for_linting(project)?;
    }
    if groups.contains(&"web") || groups.contains(&"page") {
        setup::for_browsers(project)?;
    }
    if groups.contains(&"page") {
        page_modules(project)?;
    }
    Ok(())
}

fn page_modules(project: &Project) -> Result<()> {
    npm::ensure(project, "tests/page")?;
    npm::ensure(project, "tests/package")
}

fn lint(project: &Project) -> Result<Vec<Step<'_>>> {
    let shell = &project.shell;
    let engine = ["--no-default-features", "--features", "cli"];
    let widget = ["--target", "wasm32-unknown-unknown", "--features", "widget"];
    let deny = ["--", "-D", "warnings"];
    Ok(vec![
        Step::new("Format", cmd!(shell, "cargo fmt --all --check")),
        Step::new(
            "Clippy, engine and command line",
            cmd!(shell, "cargo clippy {engine...} --all-targets {deny...}"),
        ),
        Step::new(
            "Clippy, widget",
            cmd!(shell, "cargo clippy {widget...} --lib --test web {deny...}"),
        ),
        Step::new(
            "Clippy, xtask and training",
            cmd!(
                shell,
                "cargo clippy --package xtask --package train --all-targets {deny...}"
            ),
        ),
        Step::new("Licences and sources", deny::check(project)?),
        Step::new(
            "Documentation",
            // For those who work on it: it covers what is private, and may link to it.
            cmd!(
                shell,
                "cargo doc --no-deps --document-private-items {widget...}"
            )
            .env(
                "RUSTDOCFLAGS",
                "-Dwarnings -Arustdoc::private-intra-doc-links",
            ),
        ),
    ])
}

fn native(project: &Project) -> Vec<Step<'_>> {
    let shell = &project.shell;
    vec![
        Step::new(
            "Native tests",
            cmd!(shell, "cargo test --no-default-features --features cli"),
        ),
        Step::new(
            "Native tests, engine alone",
            cmd!(shell, "cargo test --no-default-features --lib"),
        ),
        Step::new(
            "Tests of xtask and training",
            cmd!(shell, "cargo test --package xtask --package train"),
        ),
        Step::new("Training gives the shipped weights", train::check(project)),
    ]
}

/// Tests in `tests/web` run inside a page of wasm-bindgen's own runner, which cannot drive WebKitGTK.
fn web(project: &Project) -> Result<Vec<Step<'_>>> {
    let drivers = [
        (
            "Chromium",
            "CHROMEDRIVER",
            browsers::program("chromium-driver")?,
        ),
        ("Firefox", "GECKODRIVER", GECKODRIVER.path("geckodriver")?),
    ];
    let runner = WASM_BINDGEN.path("wasm-bindgen-test-runner")?;
    let capabilities = capabilities(project)?;
    Ok(drivers
        .into_iter()
        .map(|(browser, variable, driver)| {
            let command = cmd!(
                project.shell,
                "cargo test --target wasm32-unknown-unknown --features widget --test web"
            )
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities)
            // Seconds; the runner's own 20 and 5 are short for a busy machine with two cores.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "180")
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
            .env(variable, driver);
            Step::new(&format!("Component tests in {browser}"), command)
        })
        .collect())
}

/// What wasm-bindgen's runner asks the drivers for; each reads the options of its own browser.
fn capabilities(project: &Project) -> Result<PathBuf> {
    let file = project.target.join("webdriver.json");
    let json = serde_json::json!({
        "goog:chromeOptions": {
            "binary": browsers::program("chromium")?,
            // The sandbox refuses to start as root, as which containers run.
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"],
        },
        "moz:firefoxOptions": {
            "binary": browsers::program("firefox-esr")?,
            "args": ["-headless"],
        },
    });
    project.shell.write_file(&file, json.to_string())?;
    Ok(file)
}

/// Whole pages of the built site, in every engine.
fn page(project: &Project) -> Result<Vec<Step<'_>>> {
    let shell = &project.shell;
    let mut files = shell.read_dir("tests/page")?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    let files = &files;
    let geckodriver: OsString = GECKODRIVER.path("geckodriver")?.into();
    let mut steps = vec![
        Step::new("Site", cmd!(shell, "cargo xtask build")),
        Step::new(
            "Bundle, and what it weighs",
            cmd!(shell, "cargo xtask bundle"),
        ),
    ];
    steps.extend(package(project)?);
    steps.extend(BROWSERS.into_iter().map(|browser| {
        let command = cmd!(
            shell,
            // Of a test and of a whole file: long enough for a busy machine, and still an end for what hangs.
            "node --test --test-reporter spec --test-timeout 900000 {files...}"
        )
        .env("BROWSER", browser)
        .env("SITE", &project.site)
        .env("DIST", &project.dist)
        .env("GECKODRIVER", &geckodriver);
        Step::new(&format!("Page tests in {browser}"), command)
    }));
    Ok(steps)
}

/// What of the bundle needs no browser: the package for npm, and the plugin.
fn package(project: &Project) -> Result<Vec<Step<'_>>> {
    let shell = &project.shell;
    let mut files = shell.read_dir("tests/package")?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    let command =
        cmd!(shell, "node --test --test-reporter spec {files...}").env("DIST", &project.dist);
    Ok(vec![Step::new("Package and plugin", command)])
}
