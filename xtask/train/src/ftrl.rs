//! How are weights found of which most are zero? FTRL-proximal (McMahan et al., "Ad click prediction", 2013): steps against the
//! gradient, each weight at its own pace, under a penalty that holds a weight at zero until it has earned more.

/// How fast to learn and how much to hold back.
#[derive(Clone, Copy)]
pub struct Rates {
    /// The pace of the first steps.
    pub alpha: f64,
    /// What a weight must earn to leave zero; more gives a smaller file.
    pub l1: f64,
    /// How much large weights are held back.
    pub l2: f64,
}

/// Rounds over the examples; more fit the corpus better and other texts worse.
pub const ROUNDS: usize = 16;

/// Of these the last ones count, by the mean of the weights after each: after one round alone they turn on the order of the examples.
const COUNTED: usize = 6;

/// One weight and its past.
#[derive(Clone, Copy, Default)]
pub struct Weight {
    earned: f64,
    squares: f64,
    /// The sum of its values after the rounds that count.
    sum: f64,
}

impl Weight {
    /// What it is worth now.
    pub fn value(self, rates: Rates) -> f64 {
        if self.earned.abs() <= rates.l1 {
            return 0.0;
        }
        let pace = (1.0 + self.squares.sqrt()) / rates.alpha + rates.l2;
        (rates.l1.copysign(self.earned) - self.earned) / pace
    }

    /// Remembers the value where the round that has ended is one that counts.
    pub fn end_round(&mut self, round: usize, rates: Rates) {
        if round + COUNTED >= ROUNDS {
            self.sum += self.value(rates);
        }
    }

    /// The mean of its values after the rounds that count.
    pub fn mean(self) -> f64 {
        // A handful of rounds is exact as a float.
        #[allow(clippy::cast_precision_loss)]
        let counted = COUNTED as f64;
        self.sum / counted
    }

    /// Takes a step against a gradient.
    pub fn step(&mut self, gradient: f64, rates: Rates) {
        let squares = self.squares + gradient * gradient;
        let slower = (squares.sqrt() - self.squares.sqrt()) / rates.alpha;
        self.earned += gradient - slower * self.value(rates);
        self.squares = squares;
    }
}

#[cfg(test)]
mod tests {
    use super::{COUNTED, ROUNDS, Rates, Weight};

    #[test]
    fn a_weight_leaves_zero_only_when_it_has_earned_it() {
        let rates = Rates {
            alpha: 0.1,
            l1: 1.5,
            l2: 1.0,
        };
        let mut weight = Weight::default();
        weight.step(-1.0, rates);
        assert!(weight.value(rates).abs() < f64::EPSILON);
        weight.step(-1.0, rates);
        assert!(weight.value(rates) > 0.0);
    }

    #[test]
    fn only_the_last_rounds_count() {
        let rates = Rates {
            alpha: 0.1,
            l1: 0.0,
            l2: 1.0,
        };
        let mut weight = Weight::default();
        for round in 0..ROUNDS {
            if round + COUNTED == ROUNDS {
                weight.step(-1.0, rates);
            }
            weight.end_round(round, rates);
        }
        assert!((weight.mean() - weight.value(rates)).abs() < 1e-12);
    }
}
