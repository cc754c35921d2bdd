//! What does one table on a page remember, and what can a reader do to it?
use super::node::Kept;
use super::page::{emit, focus};
use super::plain::place::{Passage, Place};
use super::plain::share::{self, Shared};
use super::plain::text::{Key, Texts};
use super::plain::words;
use crate::comparison::search::Words;
use crate::comparison::{Comparison, Query, View, select};
use crate::{Article, Error, Lens};
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::HtmlElement;

/// How far reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Articles read.
    pub done: usize,
    /// Articles to read.
    pub of: usize,
    /// Articles in the table that is shown of this reading; 0 while there is none.
    pub shown: usize,
    /// Whether nothing is left but to compare what was read.
    pub comparing: bool,
}

impl Progress {
    /// Whether it has to be seen through: stopping it now would leave nothing of it.
    pub const fn is_bound(self) -> bool {
        self.comparing && self.shown == 0
    }
}

/// What came of a reading.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Outcome {
    /// How many of its statements stand in the unfiltered table.
    pub placed: usize,
    /// How long it took, in milliseconds.
    pub took: f64,
    /// How far it came, where the reader stopped it.
    pub stopped: Option<Progress>,
}

/// All of it, as handles that are copied into every component; they end with the table.
#[derive(Clone, Copy)]
pub struct State {
    /// The element that the page sees and that events come from.
    pub host: Kept<HtmlElement>,
    /// The element that the components stand in.
    pub root: Kept<HtmlElement>,
    /// What is shown; none until something was read.
    pub shown: RwSignal<Option<Arc<Comparison>>>,
    /// The lens that articles are read through; none until it is there.
    pub lens: StoredValue<Option<Arc<Lens>>>,
    /// What is told of the reading that it comes from.
    pub outcome: RwSignal<Outcome>,
    /// Filters and order.
    pub query: RwSignal<Query>,
    /// What they leave.
    pub view: Memo<View>,
    /// The words that the reader searches for.
    pub words: Memo<Words>,
    /// The cell whose evidence is open.
    pub open: RwSignal<Option<Place>>,
    /// The article that is open, and where.
    pub passage: RwSignal<Option<Passage>>,
    /// What went wrong, for the reader.
    pub messages: RwSignal<Vec<String>>,
    /// How far reading has come, once it takes more than a moment.
    pub progress: RwSignal<Option<Progress>>,
    /// Whether the reader has had enough of it.
    pub stop: StoredValue<bool>,
    /// Whether there is too little width for a table.
    pub narrow: RwSignal<bool>,
    /// Whether everything is open, to be printed.
    pub printing: RwSignal<bool>,
    /// In which words the table speaks.
    pub texts: RwSignal<Arc<Texts>>,
    /// What a screen reader is told.
    pub said: RwSignal<String>,
    /// A text that the reader has to copy by hand.
    pub uncopied: RwSignal<Option<String>>,
    /// The statement of the open article that the reader went to last.
    pub at: StoredValue<Option<usize>>,
    /// Counts the readings begun, so that an overtaken one can tell and stop.
    pub turn: StoredValue<usize>,
}

impl State {
    /// An empty table for a host.
    pub fn new(host: HtmlElement, root: HtmlElement) -> Self {
        let shown = RwSignal::new(None::<Arc<Comparison>>);
        let query = RwSignal::new(Query::default());
        let view = Memo::new(move |_| {
            shown.with(|shown| match shown {
                Some(comparison) => query.with(|query| select(comparison, query)),
                None => View::default(),
            })
        });
        let words = Memo::new(move |_| query.with(|query| Words::new(&query.search)));
        Self {
            host: Kept::new(host),
            root: Kept::new(root),
            shown,
            lens: StoredValue::new(None),
            outcome: RwSignal::new(Outcome::default()),
            query,
            view,
            words,
            open: RwSignal::new(None),
            passage: RwSignal::new(None),
            messages: RwSignal::new(Vec::new()),
            progress: RwSignal::new(None),
            stop: StoredValue::new(false),
            narrow: RwSignal::new(false),
            printing: RwSignal::new(false),
            texts: RwSignal::new(Arc::new(Texts::default())),
            said: RwSignal::new(String::new()),
            uncopied: RwSignal::new(None),
            at: StoredValue::new(None),
            turn: StoredValue::new(0),
        }
    }

    /// Sets no filter and opens nothing, as what is shown gives way to something else.
    pub fn clear(self) {
        self.passage.set(None);
        self.open.set(None);
        self.query.set(Query::default());
    }

    /// Shows what came of a reading.
    pub fn show(self, comparison: Comparison, outcome: Outcome) {
        self.outcome.set(outcome);
        self.shown.set(Some(Arc::new(comparison)));
    }

    /// Whether the reader has set no filter and opened nothing.
    pub fn is_untouched(self) -> bool {
        self.query
            .with_untracked(|query| *query == Query::default())
            && self.open.with_untracked(Option::is_none)
            && self.passage.with_untracked(Option::is_none)
    }

    /// The articles shown.
    pub fn articles(self) -> Vec<Article> {
        self.shown.with_untracked(|shown| {
            shown
                .as_ref()
                .map(|c| c.articles.clone())
                .unwrap_or_default()
        })
    }

    /// Says what went wrong, in place of what was said before; what is shown stays.
    pub fn complain(self, messages: Vec<String>) {
        for message in &messages {
            emit::error(self, None, message);
        }
        self.messages.set(messages);
    }

    /// The same for what was wrong with what somebody handed in.
    pub fn report(self, errors: &[Error]) {
        for error in errors {
            emit::error(self, Some(error.code()), &error.to_string());
        }
        self.messages
            .set(errors.iter().map(ToString::to_string).collect());
    }

    /// Begins a reading that overtakes all earlier ones, and gives its number; none when the table was taken down.
    pub fn begin(self) -> Option<usize> {
        let turn = self.turn.try_update_value(|turn| {
            *turn += 1;
            *turn
        })?;
        self.stop.set_value(false);
        self.progress.set(None);
        Some(turn)
    }

    /// Ends whatever reading is going on, and touches nothing else.
    pub fn end(self) {
        let _ = self.turn.try_update_value(|turn| *turn += 1);
    }

    /// Opens a cell's evidence and moves the focus there, or closes it.
    pub fn toggle(self, place: Place) {
        if self.open.get_untracked() == Some(place) {
            self.close_evidence();
        } else {
            self.open.set(Some(place));
            emit::select(self, place);
            focus::soon(self, place.heading());
        }
    }

    /// Closes the evidence and gives the focus back to its cell.
    pub fn close_evidence(self) {
        if let Some(place) = self.open.get_untracked() {
            self.open.set(None);
            focus::soon(self, place.button());
        }
    }

    /// Opens the article of a statement, at its words.
    pub fn show_article(self, passage: Passage) {
        self.at.set_value(Some(passage.statement));
        self.passage.set(Some(passage));
        focus::soon(self, focus::PASSAGE.to_owned());
    }

    /// Goes back from the article to where it was opened.
    pub fn close_article(self) {
        if let Some(passage) = self.passage.get_untracked() {
            self.passage.set(None);
            focus::soon(self, passage.from);
        }
    }

    /// Goes from a statement in an article to its cell, which the filters may have to make room for.
    pub fn show_cell(self, statement: usize) {
        let place = self.shown.with_untracked(|shown| {
            let view = self.view.get_untracked();
            Place::of(shown.as_ref()?, &view, statement)
        });
        let Some(place) = place else {
            return;
        };
        if !self.view.with_untracked(|view| place.is_filled(view)) {
            self.filter(|query| *query = Query::default());
        }
        self.passage.set(None);
        self.open.set(Some(place));
        emit::select(self, place);
        focus::soon(self, place.heading());
    }

    /// Changes the filters.
    pub fn filter(self, change: impl FnOnce(&mut Query)) {
        self.query.update(change);
        emit::filter(self);
    }

    /// Filters and what is open, as a link carries them.
    pub fn shared(self) -> String {
        let shared = Shared {
            query: self.query.get(),
            open: self.open.get(),
            passage: self.passage.get(),
        };
        self.shown.with_untracked(|shown| match shown {
            Some(comparison) => share::encode(&shared, comparison),
            None => String::new(),
        })
    }

    /// Sets filters and what is open from a link, and moves the focus along with what was opened or closed.
    pub fn restore(self, text: &str) {
        let shared = self
            .shown
            .with_untracked(|shown| shown.as_ref().map(|c| share::decode(text, c)));
        let Some(shared) = shared else {
            return;
        };
        let (open, passage) = (self.open.get_untracked(), self.passage.get_untracked());
        let place = shared.open;
        let now = shared.passage.as_ref().map(|p| p.statement);
        let before = passage.as_ref().map(|p| p.statement);
        let focus = match (passage, open) {
            _ if now != before && now.is_some() => Some(focus::PASSAGE.to_owned()),
            (Some(passage), _) if now.is_none() => Some(passage.from),
            (_, before) if before != place => {
                place.map(Place::heading).or(before.map(Place::button))
            }
            _ => None,
        };
        if self.query.with_untracked(|query| *query != shared.query) {
            self.query.set(shared.query);
        }
        if open != place {
            self.open.set(place);
        }
        if now != before {
            self.at.set_value(now);
            self.passage.set(shared.passage);
        }
        if let Some(id) = focus {
            focus::soon(self, id);
        }
    }

    /// A text in the reader's language.
    pub fn text(self, key: Key) -> String {
        self.texts.with_untracked(|texts| texts.get(key).to_owned())
    }

    /// A text in the reader's language with what belongs into it.
    pub fn fill(self, key: Key, with: &[&str]) -> String {
        self.texts.with_untracked(|texts| texts.fill(key, with))
    }

    /// A text in the reader's language in the form for a number.
    pub fn count(self, key: Key, n: usize) -> String {
        self.texts.with_untracked(|texts| texts.count(key, n))
    }

    /// "4 of 5 sources", of those that the filters leave.
    pub fn sources(self, count: usize) -> String {
        let of = self.view.with_untracked(|view| view.sources);
        self.texts
            .with_untracked(|texts| words::sources(texts, count, of))
    }
}
