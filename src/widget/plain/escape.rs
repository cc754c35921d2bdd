//! How does any text become part of an address, and come back out of it?
use std::fmt::Write;

/// Appends the text with everything escaped that could mean something in an address.
pub fn push(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

/// The text again; what is no escape stays as it is.
pub fn undo(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        if let (b'%', Some(byte)) = (first, value_of(tail)) {
            bytes.push(byte);
            rest = &tail[2..];
        } else {
            bytes.push(if first == b'+' { b' ' } else { first });
            rest = tail;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn value_of(tail: &[u8]) -> Option<u8> {
    let digit = |at: usize| char::from(*tail.get(at)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_comes_back() {
        for text in ["", "100 % é", "a&b=c#d;e-f,g+h", "%41", "день"] {
            let mut out = String::new();
            push(&mut out, text);
            assert!(
                out.is_ascii() && !out.contains(['&', '=', '#', ';', ',', ' ', '+']),
                "{out}"
            );
            assert_eq!(undo(&out), text);
        }
    }

    #[test]
    fn what_is_no_escape_stays() {
        assert_eq!(undo("%f%zz%"), "%f%zz%");
        assert_eq!(undo("a+b"), "a b");
    }
}
