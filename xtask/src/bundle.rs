//! What do other pages embed, and how is it made? One build of the program, and every way in written around it.
//!
//! cargo → wasm-bindgen → wasm-opt gives the program, esbuild joins the element and the program's glue into one script, and the
//! pages, the package and the plugin are templates in `www` that are filled in.

mod figures;
mod options;
mod pages;
mod program;
pub mod script;
mod size;
mod story;

use anyhow::Result;

use crate::project::Project;
use crate::setup;
pub use options::Options;
use story::Story;

/// Builds everything into `dist` of the target directory, prints what each part weighs, and fails where one is too heavy.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    if let Some(page) = &options.page {
        setup::for_building(project)?;
        return pages::alone(project, &story::read(project, options)?, page);
    }
    let story = write(project, options)?;
    if options.quick {
        println!("Not weighed: a quick build is many times larger.");
        return Ok(());
    }
    let weights = size::weigh(project, &story)?;
    size::print(&weights);
    size::check(&weights)
}

/// Builds everything without weighing it, and gives the story that it tells.
pub fn write(project: &Project, options: &Options) -> Result<Story> {
    setup::for_building(project)?;
    let dist = &project.dist;
    // First: a mistake in a story shows in seconds, the program takes minutes.
    let story = story::read(project, options)?;
    // What an earlier build left must not pass for this one's.
    project.shell.remove_path(dist)?;
    project.shell.create_dir(dist)?;
    let program = program::build(project, options)?;
    let version = script::version(project)?;
    script::build(project, &program.glue, &version, &program.wasm)?;
    pages::write(project, options, &version, &story)?;
    println!("The bundle is in {}", dist.display());
    Ok(story)
}
