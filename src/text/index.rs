//! Which of many ranges reach into a sentence, without looking at all of them.
use super::Text;
use std::ops::Range;

/// For each sentence the items that reach into it, in the order in which they were added.
#[derive(Debug, Clone)]
pub struct BySentence {
    items: Vec<Vec<usize>>,
}

impl BySentence {
    /// An index without items.
    pub fn new(text: &Text<'_>) -> Self {
        Self {
            items: vec![Vec::new(); text.sentences.len()],
        }
    }

    /// Adds an item to every sentence that the tokens reach into.
    pub fn add(&mut self, text: &Text<'_>, item: usize, tokens: &Range<usize>) {
        if tokens.is_empty() || self.items.is_empty() {
            return;
        }
        for list in
            &mut self.items[text.sentence_of(tokens.start)..=text.sentence_of(tokens.end - 1)]
        {
            if list.last() != Some(&item) {
                list.push(item);
            }
        }
    }

    /// The items that reach into a sentence, by its index.
    pub fn in_sentence(&self, sentence: usize) -> &[usize] {
        self.items.get(sentence).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::BySentence;
    use crate::text::analyse;

    #[test]
    fn items_stand_in_every_sentence_they_reach_into() {
        let text = analyse("One two. Three four. Five six.", &[]);
        let mut index = BySentence::new(&text);
        index.add(&text, 7, &(1..5));
        index.add(&text, 8, &(6..8));
        index.add(&text, 9, &(3..3));
        let found: Vec<_> = (0..4).map(|s| index.in_sentence(s).to_vec()).collect();
        assert_eq!(found, [vec![7], vec![7], vec![8], vec![]]);
    }
}
