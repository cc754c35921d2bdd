//! How long does the whole pipeline take natively for given articles? `cargo xtask bench speed` asks, to compare it with a browser, and
//! builds this as the command line is built.
//!
//! Arguments: an articles file, a lens and a number of rounds. Prints the milliseconds of each round as a JSON list, from the bytes of the
//! articles file to the comparison, the lens made ready each time.
use claim_table::{article, lens};
use std::error::Error;
use std::hint::black_box;
use std::time::Instant;
use std::{env, fs};

/// As the command line allocates.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn Error>> {
    let given: Vec<String> = env::args().skip(1).collect();
    let [articles, lens, rounds] = given.as_slice() else {
        return Err("it takes ARTICLES.json LENS.json ROUNDS".into());
    };
    let (bytes, lens) = (
        fs::read(articles)?,
        lens::parse(&fs::read_to_string(lens)?)?,
    );
    let mut took = Vec::new();
    for _ in 0..rounds.parse::<usize>()? {
        let began = Instant::now();
        let articles = article::from_bytes("articles.json", black_box(&bytes))?;
        drop(black_box(claim_table::table(&articles, &lens)));
        took.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    println!("{}", serde_json::to_string(&took)?);
    Ok(())
}
