//! A small comparison made by hand for tests.
