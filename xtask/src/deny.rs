//! May everything that the project depends on be used, and is anything in it known to be unsafe?

use anyhow::Result;
use xshell::{Cmd, cmd};

use crate::project::Project;
use crate::tools::CARGO_DENY;

/// Licences and sources, as `.cargo/deny.toml` allows them; needs no network.
pub fn check(project: &Project) -> Result<Cmd<'_>> {
    let deny = CARGO_DENY.path("cargo-deny")?;
    Ok(cmd!(
        project.shell,
        "{deny} --offline --workspace check licenses bans sources"
    ))
}

/// What is known today of the versions in use. Fetches the list from GitHub.
pub fn advisories(project: &Project) -> Result<()> {
    CARGO_DENY.ensure(project)?;
    let deny = CARGO_DENY.path("cargo-deny")?;
    cmd!(project.shell, "{deny} --workspace check advisories").run()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    #[test]
    fn every_member_forbids_unsafe_code() {
        let top = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
        let root = fs::read_to_string(format!("{top}/Cargo.toml")).unwrap();
        let list = root
            .lines()
            .find_map(|line| line.strip_prefix("members = "));
        let members: Vec<String> = serde_json::from_str(list.unwrap()).unwrap();
        assert!(!members.is_empty());
        for member in members.iter().map(String::as_str).chain(["."]) {
            let manifest = fs::read_to_string(format!("{top}/{member}/Cargo.toml")).unwrap();
            assert!(
                manifest.contains("\n[lints.rust]\nunsafe_code = \"forbid\"\n"),
                "{member}"
            );
        }
    }
}
