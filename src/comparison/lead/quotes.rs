//! Do the quotation marks of a shortened wording still come in pairs?

/// Whether a quotation begins or ends here.
pub(super) fn shown(words: &str) -> bool {
    words.contains(['“', '”', '"', '‘', '«', '„', '»'])
}

/// Gives a quotation mark that a cut has parted from its partner a new one.
pub(super) fn close(words: &str) -> String {
    // The marks that wait for their partner, and the first that came without one.
    let mut open: Vec<char> = Vec::new();
    let mut lost = None;
    let mut previous = ' ';
    for c in words.chars() {
        let opens = c == '“' || c == '"' && (previous.is_whitespace() || previous == '(');
        let partner = if c == '”' { '“' } else { '"' };
        if opens {
            open.push(c);
        } else if matches!(c, '”' | '"') && open.pop_if(|mark| *mark == partner).is_none() {
            lost = lost.or(Some(partner));
        }
        previous = c;
    }
    let close = open.last().map(|&mark| if mark == '“' { '”' } else { '"' });
    let marks = |mark: Option<char>| mark.map(String::from).unwrap_or_default();
    format!("{}{words}{}", marks(lost), marks(close))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_without_partner_gets_one() {
        assert_eq!(close("“we wait …"), "“we wait …”");
        assert_eq!(close("we wait” and see"), "“we wait” and see");
        assert_eq!(close("he said \"we wait …"), "he said \"we wait …\"");
        assert_eq!(close("we wait,\" he said"), "\"we wait,\" he said");
        assert_eq!(close("“one” and \"two\""), "“one” and \"two\"");
        assert_eq!(close("it’s the 1980s’ plan"), "it’s the 1980s’ plan");
    }
}
