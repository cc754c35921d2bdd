//! How many tests did a runner report?

use std::ops::AddAssign;

/// Tests that passed and failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Number that passed.
    pub passed: usize,
    /// Number that failed.
    pub failed: usize,
}

impl Counts {
    /// Takes in one line of a runner's output.
    ///
    /// Rust's runner and wasm-bindgen's close with `test result: ok. 3 passed; 0 failed; …`, Node's with `ℹ pass 3` and
    /// `ℹ fail 0`; every other line counts nothing.
    pub fn read(&mut self, line: &str) {
        if let Some(result) = line.trim().strip_prefix("test result: ") {
            let number_before = |word| {
                let (before, _) = result.split_once(word)?;
                before.split_whitespace().last()?.parse().ok()
            };
            self.passed += number_before(" passed").unwrap_or(0);
            self.failed += number_before(" failed").unwrap_or(0);
        } else if let Some(number) = line.strip_prefix("ℹ pass ") {
            self.passed += number.trim().parse().unwrap_or(0);
        } else if let Some(number) = line.strip_prefix("ℹ fail ") {
            self.failed += number.trim().parse().unwrap_or(0);
        }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(lines: &[&str]) -> (usize, usize) {
        let mut counts = Counts::default();
        for line in lines {
            counts.read(line);
        }
        (counts.passed, counts.failed)
    }

    #[test]
    fn reads_the_closing_line_of_rusts_runner() {
        let line =
            "test result: FAILED. 41 passed; 2 failed; 0 ignored; 0 measured; 7 filtered out";
        assert_eq!(counts(&[line, "", line]), (82, 4));
    }

    #[test]
    fn reads_the_closing_lines_of_nodes_runner() {
        assert_eq!(counts(&["ℹ tests 9", "ℹ pass 8", "ℹ fail 1"]), (8, 1));
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(
            counts(&["test a ... ok", "12 passed the door", "test result: none"]),
            (0, 0)
        );
    }
}
