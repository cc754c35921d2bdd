//! What holds of every input? Inputs are thought up, the same in every run; the smallest one that fails is shown.
mod articles;
mod inputs;
mod single;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestRunner};

/// Tries so many inputs. One that fails belongs into a file of `tests/regressions`.
fn hold<S: Strategy>(cases: u32, inputs: S, holds: impl Fn(S::Value)) {
    let config = Config {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1),
        // Shrinking is for a person to read; a run that fails should still end soon.
        max_shrink_iters: 400,
        ..Config::default()
    };
    let held = TestRunner::new(config).run(&inputs, |input| {
        holds(input);
        Ok(())
    });
    if let Err(error) = held {
        panic!("{error}");
    }
}
