//! How does long work let others have their turn, without knowing who they are?
//!
//! Work that may take long is an `async` function that asks its [`Pace`] for a [`rest`](Pace::rest) at every step. In a browser a
//! rest ends the task, so that the page can draw and take input; on the command line there is none, and [`at_once`] makes a plain
//! function of the same work. Dropping the work before its end ends it for good, and frees all that it holds.
//!
//! **Invariant.** A pace decides when work is done, never what comes of it.
use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// Small steps between two rests.
const SMALL_STEPS: usize = 64;

/// When work has to rest.
#[derive(Clone, Copy)]
pub struct Pace<'a>(&'a dyn Fn() -> bool);

impl<'a> Pace<'a> {
    /// Never.
    pub const UNBROKEN: Pace<'static> = Pace(&|| false);

    /// Whenever it is asked for a rest and `due` says so.
    pub const fn new(due: &'a dyn Fn() -> bool) -> Self {
        Self(due)
    }

    /// Rests if it is time to.
    pub const fn rest(&self) -> Rest<'a> {
        Rest(Some(self.0))
    }

    /// Rests if it is time to, in one of many steps so small that asking at each would take as long as the step; `n` counts them.
    pub const fn rest_at(&self, n: usize) -> Rest<'a> {
        Rest(if n.is_multiple_of(SMALL_STEPS) {
            Some(self.0)
        } else {
            None
        })
    }

    /// Rests in any case, before what cannot be broken off.
    pub const fn pause(&self) -> Rest<'static> {
        Rest(Some(&|| true))
    }
}

/// A rest to be awaited. By hand and in one piece: it stands in the midst of many functions.
#[must_use]
pub struct Rest<'a>(Option<&'a dyn Fn() -> bool>);

impl Future for Rest<'_> {
    type Output = ();

    #[inline(never)]
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.0.take().is_some_and(|due| due()) {
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    }
}

/// Does work in one go, whatever its pace.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn work_rests_where_it_is_due_and_ends_with_the_same() {
        let asked = Cell::new(0);
        let every_third = || {
            asked.set(asked.get() + 1);
            asked.get() % 3 == 0
        };
        let sum = async |pace: Pace<'_>| {
            let mut sum = 0;
            for n in 0..10 {
                pace.rest().await;
                sum += n;
            }
            sum
        };
        let mut work = pin!(sum(Pace::new(&every_third)));
        let mut context = Context::from_waker(Waker::noop());
        let mut rests = 0;
        while work.as_mut().poll(&mut context).is_pending() {
            rests += 1;
        }
        assert_eq!((rests, asked.get()), (3, 10));
        assert_eq!(at_once(sum(Pace::new(&every_third))), 45);
        assert_eq!(at_once(sum(Pace::UNBROKEN)), 45);
    }

    #[test]
    fn of_small_steps_few_ask() {
        let asked = Cell::new(0);
        let due = || {
            asked.set(asked.get() + 1);
            true
        };
        at_once(async {
            for n in 0..=3 * SMALL_STEPS {
                Pace::new(&due).rest_at(n).await;
            }
        });
        assert_eq!(asked.get(), 4);
    }
}
