//! How does an event reach us, and how long?
use super::keep;
use crate::widget::page::blame;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// A listener that is taken away when it is dropped.
struct Listener {
    target: EventTarget,
    event: &'static str,
    told: Closure<dyn Fn(Event)>,
}

/// Tells `act` of an event until the owner ends.
pub fn listen(target: &EventTarget, event: &'static str, act: Box<dyn Fn(Event)>) {
    let host = blame::at_work();
    let told = Closure::new(move |event: Event| {
        blame::with(host.clone(), &mut || act(event.clone()));
    });
    // Listening to a name that nothing sends is no failure, either.
    let _ = target.add_event_listener_with_callback(event, told.as_ref().unchecked_ref());
    keep(Listener {
        target: target.clone(),
        event,
        told,
    });
}

impl Drop for Listener {
    fn drop(&mut self) {
        // An event may be on its way already: a disclosure tells of its opening only after the next frame.
        let told = self.told.as_ref().unchecked_ref();
        let _ = self
            .target
            .remove_event_listener_with_callback(self.event, told);
    }
}
