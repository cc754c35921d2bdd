//! For which table is the program at work? All tables of a page share one program, and where it breaks, only one has to go.
use crate::widget::state::State;
use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::Poll;
use web_sys::HtmlElement;

/// The host of a table; none where nobody can tell whose work it is.
pub type Host = Option<Rc<HtmlElement>>;

thread_local! {
    static AT_WORK: RefCell<Host> = const { RefCell::new(None) };
}

/// Does work for a table, all in one go. While it lasts, and for ever after if it breaks off, [`take`] names the host.
pub fn during(state: State, work: &mut dyn FnMut()) {
    with(state.host.get().map(Rc::new), work);
}

/// The same for the table of a host.
pub fn with(host: Host, work: &mut dyn FnMut()) {
    // An event may have the page ask another table for something in the midst of it.
    let before = AT_WORK.replace(host);
    work();
    AT_WORK.set(before);
}

/// Does work for a table that waits for something now and then. Boxed, so that the program holds the code of one.
pub async fn throughout(state: State, mut work: Pin<Box<dyn Future<Output = ()>>>) {
    let host = state.host.get().map(Rc::new);
    poll_fn(|context| {
        let mut done = Poll::Pending;
        with(host.clone(), &mut || done = work.as_mut().poll(context));
        done
    })
    .await;
}

/// The host of the table whose work is going on.
pub fn at_work() -> Host {
    AT_WORK.with_borrow(Clone::clone)
}

/// The host of the table whose work is going on or broke off, once.
pub fn take() -> Option<HtmlElement> {
    AT_WORK.take().map(|host| (*host).clone())
}
