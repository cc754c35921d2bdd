//! Is there room for a table?
use super::focus;
use crate::widget::node::keep;
use crate::widget::state::State;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

/// The width in CSS pixels below which a table would be squeezed.
const ROOM: i32 = 600;

/// Keeps [`State::narrow`] true to the width of the root, from now until the table is taken down.
pub fn watch(state: State) {
    let measure = move || {
        if let Some(root) = state.root.get() {
            let narrow = (1..ROOM).contains(&root.offset_width());
            if state.narrow.try_get_untracked() != Some(narrow) {
                // The elements of the other form bear the same ids.
                let focused = focus::active(&root);
                state.narrow.try_set(narrow);
                if let Some(id) = focused {
                    focus::soon(state, id);
                }
            }
        }
    };
    measure();
    let told = Closure::<dyn Fn()>::new(measure);
    let observer = ResizeObserver::new(told.as_ref().unchecked_ref()).ok();
    if let Some((observer, root)) = observer.zip(state.root.get()) {
        observer.observe(&root);
        // The observer ends before what it may call.
        keep(Observing(observer));
        keep(told);
    }
}

struct Observing(ResizeObserver);

impl Drop for Observing {
    fn drop(&mut self) {
        self.0.disconnect();
    }
}
