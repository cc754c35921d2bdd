//! How far apart are two spellings, and how far may a misspelt name be from the known one?

/// Words below this many letters are never taken for a misspelt name: too many others are one letter away.
pub(super) const SHORTEST: usize = 5;

/// How many slips a name of so many letters may hold.
pub(super) const fn tolerance(letters: usize) -> usize {
    match letters {
        0..SHORTEST => 0,
        SHORTEST..=7 => 1,
        _ => 2,
    }
}

/// The first letters that transliterations exchange count as one: K and C, Y, I and J, Z and S, V and W.
pub(super) const fn initial(first: char) -> char {
    match first {
        'k' | 'q' => 'c',
        'y' | 'j' => 'i',
        'z' => 's',
        'w' => 'v',
        other => other,
    }
}

/// Which letters a word has, as bits that a few letters share: enough to tell most words apart before they are compared.
pub(super) fn set(letters: &[char]) -> u32 {
    letters.iter().fold(0, |set, &c| set | 1 << (c as u32 % 32))
}

/// Whether words of these sets may lie within `limit` slips of each other: a slip takes one letter away and brings another at most.
pub(super) const fn may_be_near(a: u32, b: u32, limit: usize) -> bool {
    (a ^ b).count_ones() as usize <= 2 * limit
}

/// Whether `word` may be a misspelling of `name` within `limit` slips: it starts alike, and the two do not differ by an ending
/// that makes another name of it ("Moravetska", "the Lunds").
pub(super) fn misspells(word: &[char], name: &[char], limit: usize) -> bool {
    let (Some(&w), Some(&n)) = (word.first(), name.first()) else {
        return false;
    };
    initial(w) == initial(n)
        && word.len() >= SHORTEST
        && word.last().is_some_and(|&c| c == 'a') == name.last().is_some_and(|&c| c == 'a')
        && !is_plural(word, name)
        && distance(word, name, limit).is_some()
}

fn is_plural(word: &[char], name: &[char]) -> bool {
    word.split_last()
        .is_some_and(|(&c, stem)| c == 's' && stem == name)
}

/// Longer words are compared with nothing.
const LONGEST: usize = 31;

/// The number of letters put in, left out, exchanged or swapped with their neighbour; none where there are more than `limit`.
pub(super) fn distance(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > limit || a.len().max(b.len()) > LONGEST {
        return None;
    }
    // Row i holds the distances of the first i letters of `a` from each beginning of `b`; only three are needed at a time.
    let mut rows = [[0_u8; LONGEST + 1]; 3];
    for (cost, j) in rows[0].iter_mut().zip(0..) {
        *cost = j;
    }
    let more = |cost: u8| usize::from(cost) > limit;
    for ((i, &x), row) in a.iter().enumerate().zip(1..) {
        let (above, here, before) = (rows[i % 3], (i + 1) % 3, rows[(i + 2) % 3]);
        rows[here][0] = row;
        for (j, &y) in b.iter().enumerate() {
            let mut cost = (above[j] + u8::from(x != y))
                .min(above[j + 1] + 1)
                .min(rows[here][j] + 1);
            if i > 0 && j > 0 && x == b[j - 1] && a[i - 1] == y {
                cost = cost.min(before[j - 1] + 1);
            }
            rows[here][j + 1] = cost;
        }
        if rows[here][..=b.len()].iter().all(|&cost| more(cost)) {
            return None;
        }
    }
    Some(rows[a.len() % 3][b.len()])
        .filter(|&cost| !more(cost))
        .map(usize::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(s: &str) -> Vec<char> {
        s.chars().collect()
    }

    #[test]
    fn distance_counts_slips() {
        for (a, b, d) in [
            ("velasko", "velasko", Some(0)),
            ("velasko", "velasco", Some(1)),
            ("vealsko", "velasko", Some(1)),
            ("velsko", "velasko", Some(1)),
            ("vellaskko", "velasko", Some(2)),
            ("orlin", "velasko", None),
            ("", "ab", Some(2)),
        ] {
            assert_eq!(distance(&letters(a), &letters(b), 2), d, "{a} {b}");
        }
    }

    #[test]
    fn sets_of_letters_part_no_words_that_are_near() {
        let words = [
            "velasko",
            "velasco",
            "vealsko",
            "velsko",
            "vellaskko",
            "elán",
        ];
        for (a, b) in words.iter().flat_map(|a| words.iter().map(move |b| (a, b))) {
            let (a, b) = (letters(a), letters(b));
            for limit in 0..3 {
                let near = distance(&a, &b, limit).is_some();
                assert!(!near || may_be_near(set(&a), set(&b), limit), "{a:?} {b:?}");
            }
        }
        assert!(!may_be_near(
            set(&letters("orlin")),
            set(&letters("velasko")),
            2
        ));
    }

    #[test]
    fn misspellings() {
        for (word, name, yes) in [
            ("sokolowsky", "sokolovsky", true),
            ("zokolovsky", "sokolovsky", true),
            ("tokolovsky", "sokolovsky", false),
            ("sokolovska", "sokolovsky", false),
            ("velaskos", "velasko", false),
            ("vels", "velso", false),
        ] {
            let limit = tolerance(name.len());
            assert_eq!(
                misspells(&letters(word), &letters(name), limit),
                yes,
                "{word} {name}"
            );
        }
    }
}
