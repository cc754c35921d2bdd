//! Whatever is handed in, reading it neither fails nor cuts a character.
use claim_table::article::{decode, from_bytes, html};
use claim_table::lens::{Prepared, bundled, parse};
use claim_table::{Article, text};
use std::fs;
use std::path::Path;

/// A sequence that is the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit.max(1)
    }

    /// Takes out, repeats, or puts in a few characters at a few places.
    fn spoil(&mut self, text: &str) -> String {
        const ODD: &[&str] = &[
            "\u{301}", "’s", "“", "\"", "-", ".", "\n\n", "\0", "😀", "İ", "<p>", "</", "&#x", "&",
            "<!--", "ﬁ", "\u{202e}", "<svg>", "<table>",
        ];
        let mut chars: Vec<char> = text.chars().collect();
        for _ in 0..=self.below(12) {
            let at = self.below(chars.len());
            let end = (at + self.below(9)).min(chars.len());
            match self.below(3) {
                0 => drop(chars.drain(at..end)),
                1 => {
                    let again: Vec<char> = chars[at..end].to_vec();
                    chars.splice(at..at, again);
                }
                _ => drop(chars.splice(at..at, ODD[self.below(ODD.len())].chars())),
            }
        }
        chars.into_iter().collect()
    }
}

fn files(folder: &str, ending: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == ending));
    paths.sort();
    assert!(!paths.is_empty());
    paths
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

fn has_whole_spans(article: &Article) -> bool {
    let mut end = 0;
    article.headings.iter().all(|heading| {
        let follows = heading.start() >= end;
        end = heading.end();
        follows
            && article
                .text
                .get(heading.start()..end)
                .is_some_and(|words| !words.trim().is_empty())
    })
}

#[test]
fn spoilt_pages_give_text() {
    let mut random = Random(1);
    for page in files("tests/cases/html", "html") {
        for _ in 0..60 {
            let page = random.spoil(&page);
            let article = html::read("x", &html::parse(&page));
            assert!(has_whole_spans(&article), "{page}");
            assert!(
                !article.text.contains("\n\n") && article.text.trim() == article.text,
                "{page}"
            );
        }
    }
}

#[test]
fn spoilt_texts_give_names_and_terms_in_order() {
    let mut random = Random(2);
    let prepared = Prepared::new(&bundled().unwrap());
    for page in files("www/articles", "html") {
        let whole = html::read("x", &html::parse(&page)).text;
        for _ in 0..20 {
            let spoilt = random.spoil(&whole);
            let text = text::analyse(&spoilt, &[]);
            let mut end = 0;
            for hit in prepared.names_in(&text) {
                assert!(
                    end <= hit.tokens.start
                        && hit.tokens.start < hit.tokens.end
                        && hit.tokens.end <= text.tokens.len()
                );
                assert!(!prepared.entity_name(hit.entity).is_empty());
                end = hit.tokens.end;
            }
            let hits = prepared.issues_in(&text);
            assert!(hits.is_sorted_by_key(|hit| (hit.tokens.start, hit.tokens.end, hit.issue)));
            for hit in &hits {
                assert!(
                    hit.tokens.start < hit.tokens.end
                        && hit.tokens.end <= text.tokens.len()
                        && hit.weight > 0
                );
            }
        }
    }
}

#[test]
fn spoilt_lenses_and_bytes_give_a_lens_or_a_message() {
    let mut random = Random(3);
    for json in files("tests/cases/lens", "json") {
        for _ in 0..40 {
            let json = random.spoil(&json);
            match parse(&json) {
                Ok(lens) => {
                    drop(Prepared::new(&lens).names_in(&text::analyse(&json, &[])));
                }
                Err(error) => assert!(error.to_string().starts_with("lens, ")),
            }
            let _ = from_bytes("x.json", json.as_bytes());
        }
    }
    for length in 0..400 {
        let bytes: Vec<u8> = (0..length)
            .map(|_| u8::try_from(random.below(256)).unwrap())
            .collect();
        let _ = decode("x", &bytes);
        let text = String::from_utf8_lossy(&bytes);
        assert!(has_whole_spans(&html::read("x", &html::parse(&text))));
        assert_eq!(Article::from_text("x", &text).text, text);
    }
}
