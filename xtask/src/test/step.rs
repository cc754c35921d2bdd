//! How does one step run, and how does it tell what it did?

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result};
use xshell::Cmd;

use crate::counts::Counts;

/// One command of the test run.
pub struct Step<'a> {
    name: String,
    command: Cmd<'a>,
}

impl<'a> Step<'a> {
    /// A step under a heading.
    pub fn new(name: &str, command: Cmd<'a>) -> Self {
        Self {
            name: name.to_owned(),
            command,
        }
    }

    /// Runs the command with its output shown, and counts its tests. A command that reports none is one test itself.
    pub fn run(self) -> Result<Counts> {
        heading(&self.name);
        println!("$ {}", self.command);
        let started = Instant::now();
        let mut child = Command::from(self.command).stdout(Stdio::piped()).spawn()?;
        let output = child.stdout.take().context("the output was not piped")?;
        let mut counts = Counts::default();
        for line in BufReader::new(output).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            counts.read(&line);
        }
        let succeeded = child.wait()?.success();
        if !succeeded {
            counts.failed = counts.failed.max(1);
        } else if counts == Counts::default() {
            counts.passed = 1;
        }
        let outcome = if succeeded { "passed" } else { "FAILED" };
        println!(
            "{}: {outcome}, {:.1} s",
            self.name,
            started.elapsed().as_secs_f64()
        );
        Ok(counts)
    }
}

/// Sets a step off from what came before it.
pub fn heading(name: &str) {
    println!("\n== {name}");
}
