//! Which browsers and drivers do the tests use, which interpreter the plugin's, and where do they come from?

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::project::Project;

/// Programs looked for on the path, any of the names, and the Debian package that brings one.
const PROGRAMS: [(&[&str], &str); 6] = [
    (
        &["chromium", "chromium-browser", "google-chrome"],
        "chromium",
    ),
    (&["chromedriver"], "chromium-driver"),
    (&["firefox", "firefox-esr"], "firefox-esr"),
    (&["WebKitWebDriver"], "webkit2gtk-driver"),
    (&["Xvfb"], "xvfb"),
    (&["php"], "php-cli"),
];

/// Installs the packages that are missing, where that is allowed, or says how to.
pub fn ensure(project: &Project) -> Result<()> {
    let missing: Vec<&str> = PROGRAMS
        .iter()
        .filter(|(names, _)| find(names).is_none())
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let shell = &project.shell;
    let is_root = cmd!(shell, "id -u").quiet().read()? == "0";
    if !(is_root && find(&["apt-get"]).is_some()) {
        bail!(
            "programs for the tests are missing; install them by\n  sudo apt-get install --no-install-recommends {}",
            missing.join(" ")
        );
    }
    println!("Installing {}, once: about a minute.", missing.join(", "));
    cmd!(shell, "apt-get update --quiet").run()?;
    cmd!(
        shell,
        "apt-get install --yes --quiet --no-install-recommends {missing...}"
    )
    .env("DEBIAN_FRONTEND", "noninteractive")
    .run()?;
    Ok(())
}

/// The path of Chromium, of Firefox, or of a driver, by its Debian package.
pub fn program(package: &str) -> Result<PathBuf> {
    PROGRAMS
        .iter()
        .find(|(_, of)| *of == package)
        .and_then(|(names, _)| find(names))
        .with_context(|| format!("not found: a program of the Debian package {package}"))
}

fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
}
