//! The table as a reader meets it: Leptos components over a [`Comparison`](crate::Comparison).
//!
//! Input: a comparison and a reader's hands. Output: elements below one shadow root. [`plain`] holds all that can be said
//! without a browser and is tested natively; the rest compiles for WebAssembly alone.
//!
//! **Conventions.** A component is a plain function in a file of its own that takes the `State` and the comparison and returns
//! an `Element` or what else can be a `Node`, see `node`. There is no inline style anywhere, because a strict content security
//! policy blocks it.
//!
//! **Invariant.** Text that comes from an article, a lens or a file reaches the page as text nodes and attribute values only.
pub mod plain;
pub mod style;

#[cfg(all(feature = "widget", target_arch = "wasm32"))]
pub mod components;
#[cfg(all(feature = "widget", target_arch = "wasm32"))]
pub mod node;
#[cfg(all(feature = "widget", target_arch = "wasm32"))]
pub mod page;
#[cfg(all(feature = "widget", target_arch = "wasm32"))]
pub mod reader;
#[cfg(all(feature = "widget", target_arch = "wasm32"))]
pub mod reading;
#[cfg(all(feature = "widget", target_arch = "wasm32"))]
pub mod state;
