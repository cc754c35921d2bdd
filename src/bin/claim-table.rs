//! The command line: `cargo claims statements | attributions | table`.
use std::io::{self, BufWriter};
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let code = claim_table::cli::run(std::env::args_os().skip(1), &mut out, &mut io::stderr());
    ExitCode::from(code)
}
