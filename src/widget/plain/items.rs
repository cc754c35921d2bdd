//! Where does each item of a long list in JSON stand? So that the browser need not parse all of them in one go.

/// From how many bytes on a text is parsed item by item.
pub const LONG: usize = 200_000;

/// The items of a list, each as it is written. Whether an item is JSON remains to be seen; a text that cannot be a list of items
/// ends by an error.
pub struct Items<'a> {
    /// What comes after the list's opening bracket or after a comma; none at the end.
    rest: Option<&'a str>,
}

impl<'a> Items<'a> {
    /// None where the text is no list, or an empty one.
    pub fn new(text: &'a str) -> Option<Self> {
        let rest = text.trim_start().strip_prefix('[')?;
        let empty = rest.trim_start().starts_with(']');
        (!empty).then_some(Self { rest: Some(rest) })
    }
}

impl<'a> Iterator for Items<'a> {
    /// An error where the list does not end, or does not end the text.
    type Item = Result<&'a str, ()>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest.take()?;
        let Some(end) = end(rest) else {
            return Some(Err(()));
        };
        let (item, after) = rest.split_at(end);
        if let Some(more) = after.strip_prefix(',') {
            self.rest = Some(more);
        } else if !after[1..].trim_end().is_empty() {
            return Some(Err(()));
        }
        Some(Ok(item))
    }
}

/// The byte at which the first item ends: its comma, or the bracket that ends the list.
fn end(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut quoted = false;
    let mut bytes = text.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match (quoted, byte) {
            (_, b'"') => quoted = !quoted,
            (true, b'\\') => {
                bytes.next();
            }
            (false, b',' | b']') if depth == 0 => return Some(at),
            (false, b'[' | b'{') => depth += 1,
            (false, b']' | b'}') => depth = depth.checked_sub(1)?,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(text: &str) -> Option<Result<Vec<&str>, ()>> {
        Some(Items::new(text)?.collect())
    }

    #[test]
    fn items_end_where_json_ends_them() {
        let text = r#" [ {"text": "a ] \" , [ \\"}, [1, [2]] ,"b,c" , 4 ] "#;
        let expected = [
            r#" {"text": "a ] \" , [ \\"}"#,
            " [1, [2]] ",
            r#""b,c" "#,
            " 4 ",
        ];
        assert_eq!(items(text), Some(Ok(expected.to_vec())));
        assert_eq!(items("[1]"), Some(Ok(vec!["1"])));
    }

    #[test]
    fn what_is_no_list_is_left_to_the_parser() {
        for text in ["", "{}", "\"[1]\"", "[]", " [ ] "] {
            assert_eq!(items(text), None, "{text}");
        }
        for text in ["[", "[1", "[1,", "[1] 2", "[1]]", "[\"a]", "[1}", "[\"\\"] {
            assert_eq!(items(text), Some(Err(())), "{text}");
        }
        // No item is empty, so the parser refuses these.
        assert_eq!(items("[1,]"), Some(Ok(vec!["1", ""])));
        assert_eq!(items("[,é]"), Some(Ok(vec!["", "é"])));
    }
}
