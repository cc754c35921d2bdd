//! The style sheet for the shadow root, without its comments and the room before its lines: as it is compiled into the program.

const SHEET: &[u8] = include_str!("style.css").as_bytes();
static LEAN: [u8; length(SHEET)] = lean(SHEET);

/// The style sheet.
pub static STYLE: &str = match std::str::from_utf8(&LEAN) {
    Ok(style) => style,
    Err(_) => panic!("a text without whole comments and spaces is text"),
};

const fn length(sheet: &[u8]) -> usize {
    let (mut at, mut length) = (0, 0);
    while at < sheet.len() {
        let next = behind_room(sheet, at);
        if next == at {
            (at, length) = (at + 1, length + 1);
        } else {
            at = next;
        }
    }
    length
}

/// The sheet; `N` is its [`length`] without comments and room.
const fn lean<const N: usize>(sheet: &[u8]) -> [u8; N] {
    let mut out = [0; N];
    let (mut at, mut length) = (0, 0);
    while at < sheet.len() {
        let next = behind_room(sheet, at);
        if next == at {
            out[length] = sheet[at];
            (at, length) = (at + 1, length + 1);
        } else {
            at = next;
        }
    }
    out
}

/// The place behind a comment, or behind the spaces at the start of a line, that stands at `at`; else `at`.
const fn behind_room(sheet: &[u8], at: usize) -> usize {
    if sheet[at] == b'/' && at + 1 < sheet.len() && sheet[at + 1] == b'*' {
        let mut end = at + 4;
        while end < sheet.len() && !(sheet[end - 2] == b'*' && sheet[end - 1] == b'/') {
            end += 1;
        }
        return end;
    }
    let starts_line =
        at == 0 || sheet[at - 1] == b'\n' || sheet[at - 1] == b' ' && indents(sheet, at);
    if starts_line && (sheet[at] == b' ' || sheet[at] == b'\n') {
        return at + 1;
    }
    at
}

/// Whether there are but spaces between the start of the line and `at`.
const fn indents(sheet: &[u8], at: usize) -> bool {
    let mut before = at;
    while before > 0 && sheet[before - 1] == b' ' {
        before -= 1;
    }
    before == 0 || sheet[before - 1] == b'\n'
}

#[cfg(test)]
mod tests {
    use super::{lean, length};

    #[test]
    fn comments_and_indents_are_left_out() {
        const SHEET: &[u8] = b"/* what */\n.a {\n  color: red; /* why */\n\n  margin: 0 1px;\n}\n";
        const LEAN: [u8; length(SHEET)] = lean(SHEET);
        assert_eq!(
            std::str::from_utf8(&LEAN),
            Ok("\n.a {\ncolor: red; \nmargin: 0 1px;\n}\n")
        );
    }
}
