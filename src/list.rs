//! What does the program hold of a data file? Not the comments, nor the tests that stand in it: those are for whoever edits it.
//!
//! A list has one entry a line; a line that begins with `#` is a comment, one that begins with a space a test. Both are left out when
//! the program is compiled, so that they take no room in it.

/// The lines of the list in a file beside this one, as `&'static str`.
macro_rules! list {
    ($file:literal) => {{
        const FILE: &[u8] = include_str!($file).as_bytes();
        static LINES: [u8; $crate::list::length(FILE)] = $crate::list::lines(FILE);
        static LIST: &str = match std::str::from_utf8(&LINES) {
            Ok(lines) => lines,
            Err(_) => panic!("whole lines of a text are text"),
        };
        LIST
    }};
}
pub(crate) use list;

/// How many bytes the lines that are kept have together.
pub(crate) const fn length(file: &[u8]) -> usize {
    let (mut start, mut length) = (0, 0);
    while start < file.len() {
        let end = line_end(file, start);
        if is_kept(file[start]) {
            length += end - start;
        }
        start = end;
    }
    length
}

/// Those lines; `N` is their [`length`].
pub(crate) const fn lines<const N: usize>(file: &[u8]) -> [u8; N] {
    let mut out = [0; N];
    let (mut start, mut length) = (0, 0);
    while start < file.len() {
        let end = line_end(file, start);
        if is_kept(file[start]) {
            let mut at = start;
            while at < end {
                out[length] = file[at];
                (at, length) = (at + 1, length + 1);
            }
        }
        start = end;
    }
    out
}

/// The end of a line, behind its break.
const fn line_end(file: &[u8], start: usize) -> usize {
    let mut end = start;
    while end < file.len() && file[end] != b'\n' {
        end += 1;
    }
    if end < file.len() { end + 1 } else { end }
}

/// Whether the line with this first byte is an entry.
const fn is_kept(first: u8) -> bool {
    !matches!(first, b'#' | b' ' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::{length, lines};

    #[test]
    fn comments_tests_and_empty_lines_are_left_out() {
        const FILE: &[u8] =
            "# what\nsay said | quote\n    + a test\n\nübel # no comment\n#".as_bytes();
        const LINES: [u8; length(FILE)] = lines(FILE);
        assert_eq!(
            std::str::from_utf8(&LINES),
            Ok("say said | quote\nübel # no comment\n")
        );
        assert_eq!(length(b""), 0);
        assert_eq!(length(b"no break"), 8);
    }
}
