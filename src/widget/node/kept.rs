//! How long does something last that only the page's one thread may touch?
//!
//! What the browser hands out can go to no other thread, so the reactive arena holds it only behind a check of which thread asks, and
//! that check brings a second allocator into the program. Here it lies in a list of the thread's own, under a number that may go
//! anywhere.
use leptos::prelude::on_cleanup;
use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;

thread_local! {
    static KEPT: RefCell<List> = const { RefCell::new(List { places: Vec::new(), free: Vec::new() }) };
}

/// Values by number.
struct List {
    places: Vec<Place>,
    /// The places that hold nothing.
    free: Vec<usize>,
}

struct Place {
    /// How many values stood here before.
    turn: usize,
    value: Option<Box<dyn Any>>,
}

/// Where a value lies: its place, and its turn there.
type Number = (usize, usize);

/// A value that lasts until the owner ends at whose time it was kept.
pub struct Kept<T> {
    number: Number,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Kept<T> {}

impl<T: Clone + 'static> Kept<T> {
    /// Keeps a value until the owner ends.
    pub fn new(value: T) -> Self {
        Self {
            number: put(Box::new(value)),
            of: PhantomData,
        }
    }

    /// The value; none after its end.
    pub fn get(self) -> Option<T> {
        KEPT.with_borrow(|list| {
            let (place, turn) = self.number;
            let place = list.places.get(place).filter(|p| p.turn == turn)?;
            place.value.as_ref()?.downcast_ref().cloned()
        })
    }
}

/// Keeps a value until the owner ends, and drops it then.
pub fn keep(value: impl Any) {
    put(Box::new(value));
}

fn put(value: Box<dyn Any>) -> Number {
    let number = KEPT.with_borrow_mut(|list| list.put(value));
    // Dropping it may end other things that are kept here.
    on_cleanup(move || drop(KEPT.with_borrow_mut(|list| list.take(number))));
    number
}

impl List {
    fn put(&mut self, value: Box<dyn Any>) -> Number {
        let at = self.free.pop().unwrap_or_else(|| {
            self.places.push(Place {
                turn: 0,
                value: None,
            });
            self.places.len() - 1
        });
        let place = &mut self.places[at];
        place.value = Some(value);
        (at, place.turn)
    }

    fn take(&mut self, (at, turn): Number) -> Option<Box<dyn Any>> {
        let place = self.places.get_mut(at).filter(|p| p.turn == turn)?;
        place.turn += 1;
        self.free.push(at);
        place.value.take()
    }
}
