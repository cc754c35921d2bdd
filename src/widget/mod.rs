//! The Leptos components.
