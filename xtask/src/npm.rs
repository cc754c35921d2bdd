//! Are the packages there that a folder's lock file names?

use anyhow::Result;
use xshell::cmd;

use crate::project::Project;

/// Installs them unless exactly these are there already. None of their scripts runs.
pub fn ensure(project: &Project, folder: &str) -> Result<()> {
    let shell = project.shell.clone();
    shell.change_dir(folder);
    let (lock, installed) = ("package-lock.json", "node_modules/.claim-table-lock.json");
    let wanted = shell.read_file(lock)?;
    // Gone with the folder, and written when all of it is there.
    if shell
        .read_file(installed)
        .is_ok_and(|found| found == wanted)
    {
        return Ok(());
    }
    cmd!(
        shell,
        "npm ci --ignore-scripts --prefer-offline --no-audit --no-fund"
    )
    .run()?;
    shell.write_file(installed, wanted)?;
    Ok(())
}
