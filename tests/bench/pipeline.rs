//! How many bytes of article text a second does the pipeline read, as a whole and step by step?
//!
//! `cargo measure`. Each figure is bytes of article text, without markup, over the time of
//! the step alone: what comes before it is made ready outside of the measured time.
use claim_table::attribution::Attribution;
use claim_table::lens::Prepared;
use claim_table::speaker::Attributed;
use claim_table::text::Text;
use claim_table::{Article, Lens, article, attribution, claim, comparison, lens, speaker, text};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use std::fs;
use std::path::Path;
use std::time::Duration;

/// That of the command line.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The bundled articles, and so many that growth shows. Every sentence of a copy is said in all the others as well, which is
/// harder to merge than so many articles of different desks.
const ARTICLES: [usize; 3] = [5, 50, 200];

fn main() {
    // Two seconds each are enough for the median to settle, and the whole takes half a minute.
    divan::Divan::default()
        .max_time(Duration::from_secs(2))
        .config_with_args()
        .main();
}

/// The bundled articles, over and over until there are `count`.
fn articles(count: usize) -> Vec<Article> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/articles");
    let index = fs::read_to_string(folder.join("index.json")).expect("www/articles/index.json");
    let names: Vec<String> = serde_json::from_str(&index).expect("the index lists files");
    let bundled = names.iter().flat_map(|name| {
        let bytes = fs::read(folder.join(name)).expect(name);
        article::from_bytes(name, &bytes).expect(name)
    });
    let bundled: Vec<Article> = bundled.collect();
    bundled.into_iter().cycle().take(count).collect()
}

fn bundled_lens() -> Lens {
    lens::bundled().expect("the bundled lens is well-formed")
}

fn bytes(articles: &[Article]) -> BytesCount {
    BytesCount::new(articles.iter().map(|a| a.text.len()).sum::<usize>())
}

/// Texts and a lens in, table out, the lens made ready each time.
#[divan::bench(args = ARTICLES)]
fn whole(bencher: Bencher, count: usize) {
    let (articles, lens) = (articles(count), bundled_lens());
    bencher
        .counter(bytes(&articles))
        .bench(|| claim_table::table(black_box(&articles), black_box(&lens)));
}

/// What a lens costs once, however many articles are read through it.
#[divan::bench]
fn lens_prepare(bencher: Bencher) {
    let lens = bundled_lens();
    bencher.bench(|| Prepared::new(black_box(&lens)));
}

/// Tokens, sentences and paragraphs of five articles.
#[divan::bench]
fn text_analyse(bencher: Bencher) {
    let articles = articles(5);
    let all = || articles.iter().map(analyse).collect::<Vec<_>>();
    bencher.counter(bytes(&articles)).bench(all);
}

/// Who is reported to say what, in five articles.
#[divan::bench]
fn attribution_find(bencher: Bencher) {
    let articles = articles(5);
    let texts: Vec<Text<'_>> = articles.iter().map(analyse).collect();
    let all = || texts.iter().map(attribution::find).collect::<Vec<_>>();
    bencher.counter(bytes(&articles)).bench(all);
}

/// Whose words they are, in five articles.
#[divan::bench]
fn speaker_resolve(bencher: Bencher) {
    let (articles, prepared) = (articles(5), Prepared::new(&bundled_lens()));
    let texts: Vec<Text<'_>> = articles.iter().map(analyse).collect();
    let found: Vec<Vec<Attribution>> = texts.iter().map(attribution::find).collect();
    let all = |found: Vec<Vec<Attribution>>| {
        let read = texts.iter().zip(found);
        let resolved = read.map(|(text, found)| speaker::resolve(text, found, &prepared));
        resolved.collect::<Vec<_>>()
    };
    bencher
        .counter(bytes(&articles))
        .with_inputs(|| found.clone())
        .bench_values(all);
}

/// Acts and issues, in five articles.
#[divan::bench]
fn claim_classify(bencher: Bencher) {
    let (articles, prepared) = (articles(5), Prepared::new(&bundled_lens()));
    let texts: Vec<Text<'_>> = articles.iter().map(analyse).collect();
    let attributed: Vec<Vec<Attributed>> = texts
        .iter()
        .map(|text| speaker::resolve(text, attribution::find(text), &prepared))
        .collect();
    let all = || {
        let read = texts.iter().zip(&attributed).enumerate();
        let classified = read.map(|(i, (text, all))| claim::classify(i, text, all, &prepared));
        classified.collect::<Vec<_>>()
    };
    bencher.counter(bytes(&articles)).bench(all);
}

fn analyse(article: &Article) -> Text<'_> {
    text::analyse(&article.text, &article.headings)
}

/// What articles say alike or otherwise.
#[divan::bench(args = ARTICLES)]
fn claim_merge(bencher: Bencher, count: usize) {
    let articles = articles(count);
    let prepared = Prepared::new(&bundled_lens());
    let statements: Vec<_> = (articles.iter().enumerate())
        .flat_map(|(i, article)| claim_table::read(i, article, &prepared))
        .collect();
    bencher
        .counter(bytes(&articles))
        .with_inputs(|| statements.clone())
        .bench_values(|statements| claim::merge(&articles, statements));
}

/// The table from merged claims.
#[divan::bench(args = ARTICLES)]
fn comparison_compare(bencher: Bencher, count: usize) {
    let (articles, lens) = (articles(count), bundled_lens());
    let prepared = Prepared::new(&lens);
    let statements = (articles.iter().enumerate())
        .flat_map(|(i, article)| claim_table::read(i, article, &prepared))
        .collect();
    let claims = claim::merge(&articles, statements);
    bencher
        .counter(bytes(&articles))
        .with_inputs(|| claims.clone())
        .bench_values(|claims| comparison::compare(&articles, &lens, claims));
}
