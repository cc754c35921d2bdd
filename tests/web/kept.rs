//! Does what is kept last as long as its owner, and no longer?
use claim_table::widget::node::{Kept, keep};
use leptos::prelude::Owner;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn what_is_kept_ends_with_its_owner() {
    let (owner, value) = (Owner::new(), Rc::new(()));
    let kept = owner.with(|| {
        keep(value.clone());
        Kept::new(value.clone())
    });
    assert!(kept.get().is_some());
    assert_eq!(Rc::strong_count(&value), 3);
    owner.cleanup();
    assert_eq!(Rc::strong_count(&value), 1);
    assert!(kept.get().is_none());
    // Another value in its place is not it.
    let after = owner.with(|| Kept::new(Rc::new(())));
    assert!(after.get().is_some());
    assert!(kept.get().is_none());
    owner.cleanup();
}
