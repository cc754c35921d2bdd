//! How does something follow the state, and how long?
use crate::widget::page::blame;
use leptos::prelude::*;
use std::any::Any;

/// Runs `act` now, and again each time that a signal it has read changes, until the owner ends.
pub fn follow(act: Box<dyn Fn()>) {
    let host = blame::at_work();
    keep(RenderEffect::new(move |_: Option<()>| {
        blame::with(host.clone(), &mut || act());
    }));
}

/// Keeps a value until the owner ends, and drops it then.
pub fn keep(value: impl Any) {
    let value: Box<dyn Any> = Box::new(value);
    StoredValue::new_local(value);
}
