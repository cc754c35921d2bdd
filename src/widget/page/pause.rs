//! When has the reader stopped typing for a moment?
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::rc::Rc;
use std::time::Duration;

const PAUSE: Duration = Duration::from_millis(150);

/// A function that has `act` done once it has not been called for a moment. The owner's end calls it off.
pub fn after_pause(act: impl Fn() + 'static) -> impl Fn() {
    let act: Rc<dyn Fn()> = Rc::new(act);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let call_off = move || {
        if let Some(Some(handle)) = waiting.try_get_value() {
            handle.clear();
        }
    };
    on_cleanup(call_off);
    move || {
        call_off();
        let act = act.clone();
        let handle = set_timeout_with_handle(move || act(), PAUSE);
        waiting.try_set_value(handle.ok());
    }
}
