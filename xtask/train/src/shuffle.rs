//! In which order are the examples taken? A different one each round, the same on every machine.

/// A linear congruential generator (Knuth's MMIX).
pub struct Shuffle(pub u64);

impl Shuffle {
    /// The numbers below `count`, mixed (Fisher and Yates).
    pub fn order(&mut self, count: usize) -> Vec<usize> {
        let mut out: Vec<usize> = (0..count).collect();
        for i in (1..count).rev() {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let below = i as u64 + 1;
            let pick = usize::try_from((self.0 >> 33) % below).unwrap_or(i);
            out.swap(i, pick);
        }
        out
    }
}
