//! How does something follow the state, and how long?
use super::keep;
use crate::widget::page::blame;
use leptos::prelude::*;

/// Runs `act` now, and again each time that a signal it has read changes, until the owner ends.
pub fn follow(act: Box<dyn Fn()>) {
    let host = blame::at_work();
    keep(RenderEffect::new(move |_: Option<()>| {
        blame::with(host.clone(), &mut || act());
    }));
}
