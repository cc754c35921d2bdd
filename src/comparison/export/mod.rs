//! The table for elsewhere: JSON, CSV, Markdown and HTML, each a pure function of what a view shows.
