//! The command line: `claim-table statements | attributions | table`.
//!
//! Input: arguments and files. Output: JSON lines or the table on standard output, messages on standard error.
//!
//! **Invariants.** Standard output holds nothing but the result. A file that cannot be read is named on standard error and makes
//! the exit status 1, while the result still holds all the others. Nothing is written when no file could be read or the lens is
//! not usable.
mod args;
mod help;
mod input;
mod output;

use args::{Command, Verb};
use std::ffi::OsString;
use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;

/// Success, also when whoever reads the result has seen enough and closed the pipe.
const OK: u8 = 0;
/// Something that was handed in could not be used.
const INPUT: u8 = 1;
/// The arguments make no sense.
const USAGE: u8 = 2;

/// Runs the command with these arguments, without the program's name, and gives the exit status.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    out: &mut impl Write,
    err: &mut impl Write,
) -> u8 {
    let written = match args::parse(args) {
        Ok(Command::Help) => out.write_all(help::HELP.as_bytes()).map(|()| OK),
        Ok(Command::Version) => {
            writeln!(out, "claim-table {}", env!("CARGO_PKG_VERSION")).map(|()| OK)
        }
        Ok(Command::Read(verb, paths)) => return read(&verb, &paths, out, err),
        Err(problem) => {
            complain(err, &format!("{problem}\n{}", help::HINT));
            return USAGE;
        }
    };
    finish(written.and_then(|code| out.flush().map(|()| code)), err)
}

fn read(verb: &Verb, paths: &[PathBuf], out: &mut impl Write, err: &mut impl Write) -> u8 {
    let lens = match verb
        .lens()
        .map(|path| input::lens(path.as_deref()))
        .transpose()
    {
        Ok(lens) => lens,
        Err(problem) => {
            complain(err, &problem);
            return INPUT;
        }
    };
    let (articles, problems) = input::articles(paths);
    for problem in &problems {
        complain(err, problem);
    }
    if articles.is_empty() {
        return INPUT;
    }
    let code = if problems.is_empty() { OK } else { INPUT };
    let written = output::write(verb, &articles, lens.as_ref(), out);
    finish(written.and_then(|()| out.flush()).map(|()| code), err)
}

fn finish(written: io::Result<u8>, err: &mut impl Write) -> u8 {
    match written {
        Ok(code) => code,
        Err(e) if e.kind() == ErrorKind::BrokenPipe => OK,
        Err(e) => {
            complain(err, &format!("cannot write the result: {e}"));
            INPUT
        }
    }
}

fn complain(err: &mut impl Write, problem: &str) {
    // When even standard error is closed, the exit status has to do.
    let _ = writeln!(err, "claim-table: {problem}");
}
