//! For which table is the program at work? All tables of a page share one program, and where it breaks, only one has to go.
use crate::widget::state::State;
use leptos::prelude::*;
use std::cell::RefCell;
use web_sys::HtmlElement;

thread_local! {
    static AT_WORK: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Does work for a table, all in one go. While it lasts, and for ever after if it breaks off, [`take`] names the host.
pub fn during<T>(state: State, work: impl FnOnce() -> T) -> T {
    AT_WORK.set(state.host.try_get_value());
    let done = work();
    AT_WORK.set(None);
    done
}

/// The host of the table whose work is going on or broke off, once.
pub fn take() -> Option<HtmlElement> {
    AT_WORK.take()
}
