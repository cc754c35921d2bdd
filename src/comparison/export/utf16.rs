//! Where does a byte of a text stand, counted in UTF-16 code units as JavaScript counts?
use crate::text::Span;

/// Answers for one text in the time of a binary search, so that a long article with many statements is not read anew for each.
pub(super) struct Utf16 {
    /// For every character outside ASCII: the byte after it, and how many more bytes than code units stand before that byte.
    surplus: Vec<(usize, usize)>,
}

impl Utf16 {
    pub(super) fn new(text: &str) -> Self {
        let mut total = 0;
        let surplus = text
            .char_indices()
            .filter(|(_, c)| !c.is_ascii())
            .map(|(at, c)| {
                total += c.len_utf8() - c.len_utf16();
                (at + c.len_utf8(), total)
            })
            .collect();
        Self { surplus }
    }

    /// Start and end of a span, end exclusive.
    pub(super) fn of(&self, span: Span) -> [usize; 2] {
        [self.at(span.start()), self.at(span.end())]
    }

    fn at(&self, byte: usize) -> usize {
        let passed = self.surplus.partition_point(|&(after, _)| after <= byte);
        byte - passed.checked_sub(1).map_or(0, |last| self.surplus[last].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_javascript_does() {
        let text = "a“b”🕊c é中";
        let index = Utf16::new(text);
        let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        for (start, end) in ends.clone().flat_map(|s| ends.clone().map(move |e| (s, e))) {
            if start <= end {
                let span = Span::new(start, end);
                let (from, to) = span.utf16(text);
                assert_eq!(index.of(span), [from, to], "{:?}", span.of(text));
            }
        }
    }
}
