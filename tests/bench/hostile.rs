//! Does the time that reading takes grow with the length of a text, and with nothing else, whatever the text?
//!
//! `cargo measure --bench hostile [-- SHAPE…]`. Each shape of text is read at 0.05, 0.5 and
//! 5 MB; the last column is how many times longer the longest takes than the one before. Ten is linear; a hundred is quadratic. What
//! takes longer than five seconds is not tried ten times as long.
use claim_table::lens::{self, Prepared};
use claim_table::{Article, article, read};
use std::env;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Lengths in bytes.
const LENGTHS: [usize; 3] = [50_000, 500_000, 5_000_000];

const PATIENCE: Duration = Duration::from_secs(5);

/// A text of one piece over and over; `{}` stands for the number of the piece.
const TEXTS: &[(&str, &str)] = &[
    ("straight quotes", "\""),
    ("opening quotes", "“"),
    ("quotes of both kinds", "“”\"‘’'«» "),
    ("apostrophes", "'a "),
    ("opening brackets", "("),
    ("brackets", "(a [b (c] d) "),
    ("capitals", "Abc "),
    ("initials", "A. B. "),
    ("no spaces", "abcdefghij"),
    ("digits", "1,234."),
    ("hyphens", "a-b-"),
    ("combining marks", "a\u{301}\u{302}"),
    ("marks alone", "\u{301}"),
    ("sentences of a letter", "A. "),
    ("lines of a letter", "a\n"),
    ("headings", "A Heading of News\n\n"),
    ("colons", "Q: a A: b "),
    ("speakers of a transcript", "DAHL: no\n"),
    ("cues", "said "),
    ("cues joined", "said and "),
    ("asides", "Lund, they said, "),
    ("cues in turn", "he said that she said that "),
    ("according", "according to "),
    (
        "descriptions",
        "The former banker said that dam {} was safe. ",
    ),
    (
        "sources",
        "A source said no. The source told the ministry. ",
    ),
    ("answers", "Lund’s answer came. He said so, he said. "),
    ("commas", "a, b and "),
    (
        "one sentence",
        "Norland said that Arvia will not open the dam and ",
    ),
    (
        "many sentences",
        "Norland said that Arvia will not open dam {}. ",
    ),
    (
        "many paragraphs",
        "Norland said that Arvia will not open dam {}.\n\n",
    ),
    (
        "a quotation without end",
        "“Norland said that Arvia will not open dam {}. ",
    ),
    (
        "quotations",
        "“Arvia will not open dam {},” Ana Lund said. ",
    ),
    ("quoted paragraphs", "“Arvia will not open dam {}.\n\n"),
    ("new names", "Ana Lund{} said no. "),
    ("names alone", "Ana Lund{} "),
    ("pronouns", "He said that he would. "),
    ("spaces", " \n"),
    ("emoji", "👩‍👧"),
];

/// The same in a page.
const PAGES: &[(&str, &str)] = &[
    ("opened divisions", "<div>"),
    ("opened spans", "<b>a"),
    ("misnested", "<b><p>a</b></p>"),
    ("links in links", "<a><table><a>"),
    (
        "headings in HTML",
        "<h2>Heading {}</h2><p>Norland said no.</p>",
    ),
    ("articles", "<article><p>a</p></article>"),
    ("articles in articles", "<article>a"),
    ("forms", "<form><p>a</p></form>"),
    ("headers in headers", "<header>a"),
    ("paragraphs", "<p>Norland said no to {}."),
    ("comments", "<!-- a -->"),
    ("angle brackets", "<"),
    ("references", "&amp;&#x41;"),
    ("attributes", "<p a{}=b>"),
    ("meta", "<meta name=a{} content=b>"),
    ("tables", "<table><tr><td>a"),
    ("templates", "<template>"),
    ("lists", "<ul><li>a"),
];

fn main() {
    let chosen: Vec<String> = env::args()
        .skip(1)
        .filter(|a| !a.starts_with('-'))
        .collect();
    let wanted = |name: &str| chosen.is_empty() || chosen.iter().any(|c| name.contains(c.as_str()));
    let lens = lens::bundled().expect("the bundled lens is well-formed");
    let prepared = Prepared::new(&lens);
    let text = |text: &str| {
        let article = Article::from_text("x", text);
        drop(black_box(read(0, &article, &prepared)));
    };
    let page = |page: &str| {
        let article = article::html::read("x", &article::html::parse(page));
        drop(black_box(read(0, &article, &prepared)));
    };
    println!(
        "{:<26} {:>9} {:>9} {:>9} {:>6}",
        "shape", "0.05 MB", "0.5 MB", "5 MB", "ratio"
    );
    for (name, piece) in TEXTS.iter().filter(|(name, _)| wanted(name)) {
        compare(name, piece, &text);
    }
    for (name, piece) in PAGES.iter().filter(|(name, _)| wanted(name)) {
        compare(name, piece, &page);
    }
}

fn compare(name: &str, piece: &str, read: &dyn Fn(&str)) {
    print!("{name:<26}");
    let (mut last, mut ratio) = (None::<Duration>, 0.0);
    for length in LENGTHS {
        if last.is_some_and(|last| last > PATIENCE) {
            print!("         -");
            continue;
        }
        let time = time(&of_length(piece, length), read);
        ratio = last.map_or(0.0, |last| time.as_secs_f64() / last.as_secs_f64());
        last = Some(time);
        print!(" {:>6} ms", time.as_millis());
    }
    println!(" {ratio:>6.1}");
}

fn of_length(piece: &str, bytes: usize) -> String {
    let mut out = String::new();
    for number in 0.. {
        if out.len() >= bytes {
            break;
        }
        out.push_str(&piece.replace("{}", &number.to_string()));
    }
    out
}

fn time(text: &str, read: &dyn Fn(&str)) -> Duration {
    let start = Instant::now();
    read(text);
    start.elapsed()
}
