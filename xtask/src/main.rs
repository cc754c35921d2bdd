//! Which chores does the project have, and what is each called on the command line?

mod bench;
mod browsers;
mod bundle;
mod counts;
mod deny;
mod fallback;
mod fuzz;
mod glue;
mod npm;
mod pairs;
mod project;
mod serve;
mod setup;
mod site;
mod test;
mod tools;
mod train;

use std::process::ExitCode;

use anyhow::{Result, bail};
use project::Project;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  setup                 install what building needs, pinned; skipped when present
  build                 build the site through Trunk
  bundle [--articles DIR] [--lens FILE] [--url URL] [--quick] [--page FILE]
                        write what pages embed into dist/ of the target directory, for the
                        bundled story or another; URL is where it will stand; with --page
                        only the one-file page, in seconds, around the program of the last bundle
  serve [--port N]      build the site, serve it on a loopback port, rebuild on changes
  test [GROUP…]         run every check and test, or only those of the groups:
                        lint, native, web, page
  advisories            ask the list on GitHub what is known of the dependencies in use
  fuzz [TARGET…] [--minutes N]
                        look for inputs that break the reader, ten minutes for each of:
                        text, html, lens, articles, link
  train                 learn the weights of the reader from xtask/corpus
  screenshots           photograph the page in every state at three widths, light, dark and in forced colours
  bench [PART…]         measure speed, size and growth in Chromium, against what else there is, a few
                        minutes in all: size, speed, start, scale, press
  pairs [--seed N] [ARTICLE…]
                        draw merged pairs for a person to judge, from the bundled articles or others
  fallback              write the bundled articles' plain table into the staged page;
                        Trunk calls this";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let project = Project::locate()?;
    match args.as_slice() {
        ["setup"] => setup::for_building(&project),
        ["build"] => site::build(&project),
        ["bundle", options @ ..] => bundle::run(&project, &bundle::Options::parse(options)?),
        ["serve"] => serve::run(&project, None),
        ["serve", "--port", port] => serve::run(&project, Some(port.parse()?)),
        ["test", groups @ ..] => test::run(&project, groups),
        ["advisories"] => deny::advisories(&project),
        ["fuzz", arguments @ ..] => fuzz::run(&project, arguments),
        ["train"] => train::run(&project),
        ["screenshots"] => test::screenshots(&project),
        ["bench", parts @ ..] => bench::run(&project, parts),
        ["pairs", "--seed", seed, articles @ ..] => pairs::print(&project, seed.parse()?, articles),
        ["pairs", articles @ ..] => pairs::print(&project, 1, articles),
        ["fallback"] => fallback::write(&project),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!("{USAGE}"),
    }
}
