//! Which articles, which lens, and which plain table go into a bundle?

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use xshell::cmd;

use super::Options;
use crate::project::Project;

/// A story as its one-file page needs it.
pub struct Story {
    /// As in an articles file.
    pub articles: Vec<Value>,
    /// As in its file.
    pub lens: Value,
    /// The plain table, as HTML.
    pub fallback: String,
}

impl Story {
    /// Everything as one value. With `articles` false a page without any, to be weighed.
    pub fn value(&self, articles: bool) -> Value {
        if articles {
            json!({ "lens": self.lens, "articles": self.articles, "fallback": self.fallback })
        } else {
            json!({ "lens": self.lens, "articles": [], "fallback": "" })
        }
    }
}

/// Reads the story that is asked for, and lets the command line check it and make its plain table.
pub fn read(project: &Project, options: &Options) -> Result<Story> {
    let shell = &project.shell;
    let folder = options.articles.as_deref();
    let lens = options.lens.as_deref();
    let lens = lens.unwrap_or(Path::new("www/lens/bundled.json"));
    let folder = folder.unwrap_or(Path::new("www/articles"));
    let files = &files(project, folder, lens)?;
    let fallback = cmd!(
        shell,
        "cargo claims table --format html --lens {lens} {files...}"
    )
    .read()
    .context("the story cannot be read")?;
    ensure!(
        fallback.contains("<table"),
        "the command line printed no table"
    );
    let mut articles = Vec::new();
    for file in files {
        articles.extend(articles_in(project, file)?);
    }
    let text = shell.read_file(lens)?;
    Ok(Story {
        articles,
        lens: serde_json::from_str(text.trim_start_matches('\u{feff}'))?,
        fallback,
    })
}

/// The articles of a folder, in the order of their names. `index.json` lists the others, as on a site, and the lens may stand
/// beside them.
fn files(project: &Project, folder: &Path, lens: &Path) -> Result<Vec<PathBuf>> {
    let place = |file: &Path| project.shell.current_dir().join(file).canonicalize().ok();
    let lens = place(lens);
    let mut files = project
        .shell
        .read_dir(folder)
        .with_context(|| format!("no articles in {}", folder.display()))?;
    files.retain(|file| {
        let ending = file.extension().and_then(|e| e.to_str()).unwrap_or("");
        ["html", "txt", "json"].contains(&ending)
            && file.file_name().is_none_or(|name| name != "index.json")
            && (lens.is_none() || place(file) != lens)
    });
    ensure!(
        !files.is_empty(),
        "{} holds no .html, .txt or .json",
        folder.display()
    );
    Ok(files)
}

fn articles_in(project: &Project, file: &Path) -> Result<Vec<Value>> {
    let text = project.shell.read_file(file)?;
    let text = text.trim_start_matches('\u{feff}');
    let id = file
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or("article");
    Ok(match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => vec![json!({ "id": id, "html": text })],
        Some("txt") => vec![json!({ "id": id, "text": text })],
        _ => match serde_json::from_str(text)? {
            Value::Array(articles) => articles,
            article @ Value::Object(_) => vec![article],
            _ => bail!("{} holds no articles", file.display()),
        },
    })
}
