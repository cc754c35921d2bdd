//! How are the templates in `www` filled in?

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use xshell::cmd;

use super::Options;
use super::figures;
use super::program::WASM;
use super::story::Story;
use crate::project::Project;

/// Templates and where they go; what has no markers is copied as it is.
const TEMPLATES: [(&str, &str); 8] = [
    ("www/embed/frame.html", "frame.html"),
    ("www/embed/frame.js", "frame.js"),
    ("www/embed/parent.js", "parent.js"),
    ("www/embed/embed.html", "embed.html"),
    ("www/embed/embed.css", "embed.css"),
    ("www/embed/embed.js", "embed.js"),
    ("www/npm/package.json", "package.json"),
    ("www/npm/claim-table.d.mts", "claim-table.d.mts"),
];

/// The plugin's folder, in `www` and in the bundle.
const PLUGIN: &str = "wordpress/claim-table";

/// Writes every page, the story's files, the package and the plugin.
pub fn write(project: &Project, options: &Options, version: &str, story: &Story) -> Result<()> {
    let (shell, dist) = (&project.shell, &project.dist);
    let [script, wasm, parent] = integrities(project)?;
    shell.write_file(dist.join("fallback.html"), &story.fallback)?;
    shell.write_file(
        dist.join("articles/index.json"),
        json!(story.articles).to_string(),
    )?;
    shell.write_file(dist.join("lens/bundled.json"), story.lens.to_string())?;
    shell.write_file(dist.join("oembed.json"), oembed(options, story))?;
    shell.write_file(
        dist.join("standalone.html"),
        standalone(project, story, true)?,
    )?;
    let values = [
        ("version", version),
        ("url", &options.url),
        ("origin", origin(&options.url)),
        ("script-integrity", &script),
        ("wasm-integrity", &wasm),
        ("parent-integrity", &parent),
        ("fallback", story.fallback.trim()),
    ];
    for (from, to) in TEMPLATES {
        let filled = fill(&shell.read_file(from)?, &values).with_context(|| from.to_owned())?;
        shell.write_file(dist.join(to), filled)?;
    }
    for file in shell.read_dir("www/lang")? {
        shell.copy_file(file, languages(dist)?)?;
    }
    plugin(project, &values)
}

/// The folder of the languages that are not part of the program.
fn languages(dist: &Path) -> Result<PathBuf> {
    let folder = dist.join("lang");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The one-file page of a story, by the same code that runs in the page itself.
pub fn standalone(project: &Project, story: &Story, articles: bool) -> Result<String> {
    let dist = &project.dist;
    Ok(cmd!(project.shell, "node xtask/js/standalone.mjs {dist}")
        .stdin(story.value(articles).to_string())
        .read()?)
}

/// Writes the one-file page alone, around the program that is in the bundle already.
pub fn alone(project: &Project, story: &Story, to: &Path) -> Result<()> {
    let dist = &project.dist;
    ensure!(
        dist.join(WASM).exists(),
        "there is no program in {}: make one by `cargo xtask bundle`",
        dist.display()
    );
    let page = standalone(project, story, true)?;
    project.shell.write_file(to, page)?;
    println!("The page is {}", to.display());
    Ok(())
}

fn integrities(project: &Project) -> Result<[String; 3]> {
    let dist = &project.dist;
    let files = [
        dist.join("claim-table.js"),
        dist.join(WASM),
        PathBuf::from("www/embed/parent.js"),
    ];
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    let mut all = figures::integrities(project, &files)?.into_iter();
    let mut next = || all.next().context("a file has no integrity");
    Ok([next()?, next()?, next()?])
}

fn plugin(project: &Project, values: &[(&str, &str)]) -> Result<()> {
    let shell = &project.shell;
    let to = project.dist.join(PLUGIN);
    for file in shell.read_dir(Path::new("www").join(PLUGIN))? {
        let name = file.file_name().context("a file without a name")?;
        shell.write_file(to.join(name), fill(&shell.read_file(&file)?, values)?)?;
    }
    for file in ["claim-table.js", WASM] {
        shell.copy_file(project.dist.join(file), &to)?;
    }
    Ok(())
}

/// What a site that knows oEmbed asks for; a file, because nothing in it depends on the question.
fn oembed(options: &Options, story: &Story) -> String {
    let url = &options.url;
    let html = format!(
        "<iframe src=\"{url}frame.html\" title=\"Claim Table\" loading=\"lazy\" width=\"100%\" height=\"800\" style=\"border:0\"></iframe>"
    );
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": "Claim Table",
        "provider_url": url,
        "title": story.lens["title"],
        "width": 960,
        "height": 800,
        "html": html,
    });
    format!("{answer:#}\n")
}

/// Scheme and host of an address, as policies name them.
fn origin(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + 3);
    let end = url[host..].find('/').map_or(url.len(), |at| host + at);
    &url[..end]
}

/// Replaces every `{{name}}`; one that stands for nothing is a mistake in the template.
fn fill(template: &str, values: &[(&str, &str)]) -> Result<String> {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").context("a marker has no end")?;
        let value = values.iter().find(|(known, _)| *known == name);
        ensure!(value.is_some(), "nothing is called {{{{{name}}}}}");
        out.push_str(before);
        out.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_replaced_and_values_are_not_read_again() {
        let values = [("a", "{{b}}"), ("b", "2")];
        assert_eq!(fill("1 {{a}} {{b}}", &values).unwrap(), "1 {{b}} 2");
        assert!(fill("{{c}}", &values).is_err());
        assert!(fill("{{a", &values).is_err());
    }

    #[test]
    fn an_origin_has_no_path() {
        assert_eq!(origin("https://a.example/t/"), "https://a.example");
        assert_eq!(origin("https://a.example"), "https://a.example");
    }
}
