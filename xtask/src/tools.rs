//! Which tools does the build need, in which version, and how does each come onto the machine?
//!
//! They stand in a cache of the user, one folder per tool and version, so that clones share them and a new pin never meets an
//! old binary.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::project::Project;

/// A program that is installed from a registry.
pub struct Tool {
    /// The package.
    pub name: &'static str,
    /// The exact version.
    pub version: &'static str,
    /// The program in its `bin` folder.
    program: &'static str,
    /// Who installs it.
    from: Registry,
    /// What to tell someone who waits.
    takes: &'static str,
}

enum Registry {
    /// `cargo install` with these further arguments.
    Cargo(&'static [&'static str]),
    /// `npm ci` from the lock file in `xtask/npm`, in a folder of this name.
    Npm(&'static str),
}

/// Writes the glue between wasm and JavaScript, and runs tests in browsers. Its version must equal that of the crate.
pub const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    version: "0.2.130",
    program: "wasm-bindgen",
    // Not `--locked`: this version's lock file names a package that is gone.
    from: Registry::Cargo(&[]),
    takes: "about 3 minutes",
};

/// Builds the page and serves it. A newer one needs a newer compiler than `rust-version`.
pub const TRUNK: Tool = Tool {
    name: "trunk",
    version: "0.21.14",
    program: "trunk",
    from: Registry::Cargo(&["--locked"]),
    takes: "about 8 minutes",
};

/// Speaks WebDriver for Firefox; Debian does not package it.
pub const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    version: "0.36.0",
    program: "geckodriver",
    from: Registry::Cargo(&["--locked"]),
    takes: "about 2 minutes",
};

/// Brings `wasm-opt`; distributions package versions that are too old.
pub const BINARYEN: Tool = Tool {
    name: "binaryen",
    version: "132.0.0",
    program: "wasm-opt",
    from: Registry::Npm("binaryen"),
    takes: "a few seconds",
};

/// Joins the modules of the element and the program's glue into the one script that pages embed.
pub const ESBUILD: Tool = Tool {
    name: "esbuild",
    version: "0.28.2",
    program: "esbuild",
    from: Registry::Npm("esbuild"),
    takes: "a few seconds",
};

/// Drives libFuzzer.
pub const CARGO_FUZZ: Tool = Tool {
    name: "cargo-fuzz",
    version: "0.13.2",
    program: "cargo-fuzz",
    from: Registry::Cargo(&["--locked"]),
    takes: "about a minute",
};

/// Checks licences, sources and advisories.
pub const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    version: "0.20.2",
    program: "cargo-deny",
    from: Registry::Cargo(&["--locked"]),
    takes: "about 5 minutes",
};

impl Tool {
    /// Installs the tool unless it is there.
    pub fn ensure(&self, project: &Project) -> Result<()> {
        if self.path(self.program)?.exists() {
            return Ok(());
        }
        let Self { name, version, .. } = self;
        println!("Installing {name} {version}, once: {}.", self.takes);
        match self.from {
            Registry::Cargo(flags) => self.install_by_cargo(project, flags),
            Registry::Npm(folder) => self.install_by_npm(project, folder),
        }
        .with_context(|| format!("{name} {version} could not be installed"))
    }

    /// A program of the tool, the main one or a companion.
    pub fn path(&self, program: &str) -> Result<PathBuf> {
        Ok(self.programs()?.join(program))
    }

    fn root(&self) -> Result<PathBuf> {
        Ok(cache()?.join(format!("{}-{}", self.name, self.version)))
    }

    fn programs(&self) -> Result<PathBuf> {
        let bin = match self.from {
            Registry::Cargo(_) => "bin",
            Registry::Npm(_) => "node_modules/.bin",
        };
        Ok(self.root()?.join(bin))
    }

    fn install_by_cargo(&self, project: &Project, flags: &[&str]) -> Result<()> {
        let Self { name, version, .. } = self;
        let root = self.root()?;
        // The tools' own build output does not belong among the project's.
        cmd!(
            project.shell,
            "cargo install {name} --version ={version} {flags...} --root {root}"
        )
        .env_remove("CARGO_TARGET_DIR")
        .run()?;
        Ok(())
    }

    fn install_by_npm(&self, project: &Project, folder: &str) -> Result<()> {
        let root = self.root()?;
        let shell = project.shell.clone();
        shell.create_dir(&root)?;
        for file in ["package.json", "package-lock.json"] {
            shell.copy_file(format!("xtask/npm/{folder}/{file}"), &root)?;
        }
        shell.change_dir(root);
        cmd!(shell, "npm ci --no-audit --no-fund").run()?;
        Ok(())
    }
}

/// `PATH` with the tools before everything else.
pub fn path_with(tools: &[&Tool]) -> Result<OsString> {
    let own = tools
        .iter()
        .map(|tool| tool.programs())
        .collect::<Result<Vec<_>>>()?;
    let rest = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(
        own.into_iter().chain(env::split_paths(&rest)),
    )?)
}

fn cache() -> Result<PathBuf> {
    let base = match env::var_os("XDG_CACHE_HOME").filter(|dir| !dir.is_empty()) {
        Some(dir) => PathBuf::from(dir),
        None => env::home_dir()
            .context("neither XDG_CACHE_HOME nor HOME is set")?
            .join(".cache"),
    };
    Ok(base.join("claim-table/tools"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> String {
        std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    }

    #[test]
    fn wasm_bindgen_is_pinned_alike_for_cargo_and_for_trunk() {
        let version = WASM_BINDGEN.version;
        assert!(
            read("../Cargo.toml").contains(&format!("wasm-bindgen = {{ version = \"={version}\""))
        );
        assert!(read("../Trunk.toml").contains(&format!("wasm_bindgen = \"{version}\"")));
    }

    #[test]
    fn wasm_opt_is_pinned_alike_for_npm_and_for_trunk() {
        let major = BINARYEN.version.split('.').next().unwrap();
        assert!(pins(&BINARYEN));
        assert!(read("../Trunk.toml").contains(&format!("wasm_opt = \"version_{major}\"")));
    }

    fn pins(tool: &Tool) -> bool {
        let Tool { name, version, .. } = tool;
        read(&format!("npm/{name}/package.json")).contains(&format!("\"{name}\": \"{version}\""))
    }

    #[test]
    fn esbuild_is_pinned_alike_for_npm() {
        assert!(pins(&ESBUILD));
    }

    #[test]
    fn lock_files_name_no_registry() {
        for lock in [
            "npm/binaryen/package-lock.json",
            "npm/esbuild/package-lock.json",
            "../tests/bench/package-lock.json",
            "../tests/package/package-lock.json",
            "../tests/page/package-lock.json",
        ] {
            assert!(!read(lock).contains("\"resolved\""), "{lock}");
        }
    }
}
