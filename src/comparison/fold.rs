//! When are two spellings the same to a reader who searches? Lower case, without diacritics, with plain apostrophes.
//!
//! A table of the Latin letters with marks stands here because a full Unicode decomposition costs more than a quarter of the
//! widget's size.

/// Base letters of U+00C0–U+017F, `?` where the letter is no letter with a mark.
const LATIN: &[u8; 192] = b"aaaaaa?ceeeeiiiidnooooo?ouuuuyt?aaaaaa?ceeeeiiiidnooooo?ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllll?\
?llnnnnnn?nnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Base letters of U+1E00–U+1EFF, which Vietnamese needs.
const LATIN_ADDITIONAL: &[u8; 256] =
    b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
wwwwwwwwwwxxxxyyzzzzzzhtwy?s????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

/// A text as a search compares it.
pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // Most of most texts is plain letters, which go as a whole.
    while !rest.is_empty() {
        let plain = rest.bytes().position(|b| !b.is_ascii());
        let (run, marked) = rest.split_at(plain.unwrap_or(rest.len()));
        let start = out.len();
        out.push_str(run);
        out[start..].make_ascii_lowercase();
        let mut chars = marked.chars();
        if let Some(c) = chars.next() {
            push(&mut out, c);
        }
        rest = chars.as_str();
    }
    out
}

/// The same, and for every byte of it (and its end) the byte of the text that it came from.
pub(super) fn fold_with_places(text: &str) -> (String, Vec<usize>) {
    let mut out = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        push(&mut out, c);
        places.resize(out.len(), at);
    }
    places.push(text.len());
    (out, places)
}

fn push(out: &mut String, c: char) {
    match c {
        '\0'..='\x7f' => out.push(c.to_ascii_lowercase()),
        'ß' | 'ẞ' => out.push_str("ss"),
        'æ' | 'Æ' => out.push_str("ae"),
        'œ' | 'Œ' => out.push_str("oe"),
        'ș' | 'Ș' => out.push('s'),
        'ț' | 'Ț' => out.push('t'),
        '‘' | '’' | 'ʼ' => out.push('\''),
        // Combining marks: a letter and its mark are found by the letter.
        '\u{300}'..='\u{36f}' => {}
        '\u{c0}'..='\u{17f}' => base(out, c, LATIN[c as usize - 0xc0]),
        '\u{1e00}'..='\u{1eff}' => base(out, c, LATIN_ADDITIONAL[c as usize - 0x1e00]),
        _ => out.extend(c.to_lowercase()),
    }
}

fn base(out: &mut String, c: char, letter: u8) {
    if letter == b'?' {
        out.extend(c.to_lowercase());
    } else {
        out.push(char::from(letter));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_case_and_marks() {
        assert_eq!(
            fold("Škoda Łódź ĐÀ NẴNG Straße Þór œuvre"),
            "skoda lodz da nang strasse tor oeuvre"
        );
        assert_eq!(fold("Ünal e\u{301} i\u{307}"), "unal e i");
        assert_eq!(fold("КИЇВ 30 × ÷"), "київ 30 × ÷");
    }

    #[test]
    fn places_lead_back_to_whole_characters() {
        let text = "aße\u{301}İ z";
        let (folded, places) = fold_with_places(text);
        assert_eq!(folded, "assei z");
        assert_eq!(places.len(), folded.len() + 1);
        assert!(places.iter().all(|&at| text.is_char_boundary(at)));
        assert_eq!(&text[places[4]..places[5]], "İ");
    }
}
