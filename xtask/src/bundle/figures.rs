//! How heavy is a file, and by which hash does a browser know it?

use std::path::Path;

use anyhow::Result;
use serde_json::Value;
use xshell::cmd;

use crate::project::Project;

/// A file's weight, in bytes.
pub struct Weights {
    /// On disk.
    pub bytes: u64,
    /// On its way to a reader, as brotli's best.
    pub brotli: u64,
}

/// The weights of files, in their order.
pub fn weights(project: &Project, files: &[&Path]) -> Result<Vec<Weights>> {
    let number = |value: &Value| value.as_u64().unwrap_or(u64::MAX);
    Ok(told(project, "weights", files)?
        .iter()
        .map(|told| Weights {
            bytes: number(&told["bytes"]),
            brotli: number(&told["brotli"]),
        })
        .collect())
}

/// For the attribute `integrity`, `sha384-…` for each file.
pub fn integrities(project: &Project, files: &[&Path]) -> Result<Vec<String>> {
    Ok(told(project, "integrities", files)?
        .iter()
        .map(|told| told.as_str().unwrap_or_default().to_owned())
        .collect())
}

fn told(project: &Project, what: &str, files: &[&Path]) -> Result<Vec<Value>> {
    let told = cmd!(project.shell, "node xtask/js/figures.mjs {what} {files...}")
        .quiet()
        .read()?;
    Ok(serde_json::from_str(&told)?)
}
