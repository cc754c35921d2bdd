//! What is left for the other tables where one has used up the memory? Some was kept back, as what broke off is never freed.
use std::cell::RefCell;

/// Bytes: enough to filter, to open cells, and to read a story of a few articles.
const RESERVE: usize = 2 << 20;

thread_local! {
    static KEPT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Keeps memory back from all tables, for once. Where there is too little from the start, none is kept.
pub(super) fn keep() {
    KEPT.with_borrow_mut(|kept| {
        let _ = kept.try_reserve_exact(RESERVE);
    });
}

/// Gives it back.
pub(super) fn release() {
    KEPT.take();
}
