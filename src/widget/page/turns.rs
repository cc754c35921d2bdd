//! How does long work leave the browser its turns? In slices, each a task of its own: between two the page draws and takes input.
use super::blame;
use crate::pace::Pace;
use crate::widget::state::State;
use js_sys::Promise;
use leptos::prelude::*;
use std::cell::Cell;
use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageChannel, Performance};

/// How long work goes on before it rests, in milliseconds: most of a frame on this machine, and short of a noticeable wait on one
/// that is several times slower, where a step goes on for longer.
const SLICE: f64 = 12.0;

/// The turns of one reading, which a later reading of the same table takes away, and so does the table's end.
pub struct Turns {
    state: State,
    number: usize,
    clock: Option<Performance>,
    /// When it began.
    began: f64,
    /// When the slice is over.
    until: Cell<f64>,
}

impl Turns {
    /// Those of a reading that overtakes all earlier ones; none where the table was taken down.
    pub fn begin(state: State) -> Option<Self> {
        Some(Self::of(state, state.begin()?))
    }

    /// Those of whatever is going on, which this does not overtake; none where the table was taken down.
    pub fn join(state: State) -> Option<Self> {
        Some(Self::of(state, state.turn.try_get_value()?))
    }

    fn of(state: State, number: usize) -> Self {
        let mut turns = Self {
            state,
            number,
            clock: web_sys::window().and_then(|w| w.performance()),
            began: 0.0,
            until: Cell::new(0.0),
        };
        turns.began = turns.now();
        turns
    }

    /// The table whose they are.
    pub fn state(&self) -> State {
        self.state
    }

    /// Whether this reading is still wanted.
    pub fn are_left(&self) -> bool {
        self.state.turn.try_get_value() == Some(self.number)
    }

    /// Milliseconds since they began.
    pub fn passed(&self) -> f64 {
        self.now() - self.began
    }

    /// Does work slice by slice, at the pace that it is given; none where it is not wanted any more, and then nothing is left of it.
    ///
    /// The work may rest, and wait for nothing else.
    pub async fn paced<T>(&self, work: impl AsyncFnOnce(Pace<'_>) -> T) -> Option<T> {
        let due = || self.now() >= self.until.get();
        let mut done = None;
        let work = async {
            done = Some(work(Pace::new(&due)).await);
        };
        self.drive(pin!(work)).await;
        done
    }

    /// Not for each type of work: the program would hold it as often.
    async fn drive(&self, mut work: Pin<&mut dyn Future<Output = ()>>) {
        let mut context = Context::from_waker(Waker::noop());
        while self.are_left() {
            self.until.set(self.now() + SLICE);
            let mut slice = Poll::Pending;
            blame::during(self.state, &mut || slice = work.as_mut().poll(&mut context));
            if slice.is_ready() {
                return;
            }
            next_task().await;
        }
    }

    /// Milliseconds since the page was opened.
    fn now(&self) -> f64 {
        self.clock.as_ref().map_or(0.0, Performance::now)
    }
}

/// Waits until the browser has had its turn: by a message, because timers that follow each other are made to wait for 4 ms, and in
/// a page that nobody looks at for a second.
pub async fn next_task() {
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let ours = channel.port1();
    let told = Promise::new(&mut |resume, _| {
        ours.set_onmessage(Some(&resume));
        // Nothing that is sent could be refused.
        let _ = channel.port2().post_message(&JsValue::NULL);
    });
    // It resolves, and never rejects.
    let _ = JsFuture::from(told).await;
    ours.close();
}
