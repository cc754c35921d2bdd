//! From bytes to text, or to a message that says why they are none.
use crate::Error;

/// How an article may be handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The words and nothing else.
    Text,
    /// A web page.
    Html,
    /// One article or a list of articles with their metadata.
    Json,
}

impl Format {
    /// By the ending of a file's name; plain text where that tells nothing.
    pub fn of(name: &str) -> Self {
        let ending = name
            .rsplit_once('.')
            .map(|(_, ending)| ending.to_ascii_lowercase());
        match ending.as_deref() {
            Some("html" | "htm" | "xhtml") => Self::Html,
            Some("json") => Self::Json,
            _ => Self::Text,
        }
    }
}

/// How files begin that are often taken for text.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
];

/// The text in the bytes of a file. A byte order mark is left out, so that all offsets count from the first character after
/// it; UTF-16 with such a mark is converted.
///
/// # Errors
/// [`Error::Articles`] for a file that is empty, is no text, or is not UTF-8, with the first byte that is wrong.
pub fn decode(name: &str, bytes: &[u8]) -> Result<String, Error> {
    let wrong = |problem: String| {
        Err(Error::Articles {
            place: name.to_owned(),
            problem,
        })
    };
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return wrong(format!(
            "is {kind}, not a text; save its words as .txt or .html"
        ));
    }
    let marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let text = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest, 3),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8(bytes, 0),
    };
    match text {
        Ok(text) if text.contains('\0') => {
            wrong("is binary data, not a text; save its words as .txt or .html".to_owned())
        }
        Ok(text) if text.trim().is_empty() => {
            wrong("is empty; open a file with the article's words".to_owned())
        }
        Ok(text) => Ok(text),
        Err(_) if bytes.contains(&0) && !marked => {
            wrong("is binary data, not a text; save its words as .txt or .html".to_owned())
        }
        Err(at) => wrong(format!(
            "is not UTF-8 at byte {at}; save it again with the encoding UTF-8"
        )),
    }
}

/// The text, or the first wrong byte.
fn utf8(bytes: &[u8], skipped: usize) -> Result<String, usize> {
    std::str::from_utf8(bytes)
        .map(str::to_owned)
        .map_err(|e| skipped + e.valid_up_to())
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, usize> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::new();
    let mut at = 2;
    for c in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let c = c.map_err(|_| at)?;
        at += 2 * c.len_utf16();
        text.push(c);
    }
    if rest.is_empty() { Ok(text) } else { Err(at) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: &str) {
        let shown = decode("a.txt", bytes).map_err(|e| e.to_string());
        assert_eq!(shown.unwrap_or_else(|e| e), expected);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let binary = "articles, a.txt: is binary data, not a text; save its words as .txt or .html";
        check(
            b"",
            "articles, a.txt: is empty; open a file with the article's words",
        );
        check(
            b"\xef\xbb\xbf \n",
            "articles, a.txt: is empty; open a file with the article's words",
        );
        check(
            b"abc\xe9d",
            "articles, a.txt: is not UTF-8 at byte 3; save it again with the encoding UTF-8",
        );
        check(
            b"\xef\xbb\xbfabc\xe9",
            "articles, a.txt: is not UTF-8 at byte 6; save it again with the encoding UTF-8",
        );
        check(
            b"\xff\xfea\0b",
            "articles, a.txt: is not UTF-8 at byte 4; save it again with the encoding UTF-8",
        );
        check(b"a\0b", binary);
        check(b"\xfaa\0b", binary);
        check(
            b"PK\x03\x04....",
            "articles, a.txt: is a zip archive or an office document, not a text; save its words as .txt or .html",
        );
        check(
            b"%PDF-1.7",
            "articles, a.txt: is a PDF, not a text; save its words as .txt or .html",
        );
    }

    #[test]
    fn byte_order_marks_are_left_out() {
        check("\u{feff}Größe\r\n".as_bytes(), "Größe\r\n");
        check(b"\xff\xfea\0\x3d\xd8\x00\xde", "a😀");
        check(b"\xfe\xff\0a", "a");
    }

    #[test]
    fn formats_are_told_by_the_ending() {
        for (name, format) in [
            ("a.txt", Format::Text),
            ("a", Format::Text),
            ("dir.html/a.md", Format::Text),
            ("A.HTM", Format::Html),
            ("a.json", Format::Json),
        ] {
            assert_eq!(Format::of(name), format, "{name}");
        }
    }
}
