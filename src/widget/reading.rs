//! What is the course of a reading? Articles one after another, then all that they say together, in slices between which the page
//! goes on; a large set shows how far it has come, and a table of what was read so far.
use super::page::focus::{self, CANCEL};
use super::page::turns::Turns;
use super::page::{copy, emit};
use super::plain::intake;
use super::plain::text::Key;
use super::plain::words;
use super::state::{Outcome, Progress, State};
use crate::pace::Pace;
use crate::{Article, Claims, Lens, Statement, claim, comparison, lens};
use leptos::prelude::*;
use std::future::{Future, pending, poll_fn};
use std::pin::pin;
use std::task::Poll;

/// Texts of fewer bytes together are read before a progress bar could be looked at.
const SMALL: usize = 64_000;

/// How long reading must have taken, and how long it must seem to go on, for its progress to be shown, in milliseconds.
const MOMENT: f64 = 400.0;

/// How long reading goes on before there is a table of what was read so far, in milliseconds.
const SOON: f64 = 1000.0;

/// How many times as many articles a further table must hold: each costs a comparison, and what is on the page should not keep
/// changing.
const MORE: usize = 4;

/// Reads articles through the lens and shows their table. Gives up without a word when the turns are over, because another reading
/// begins or the table is taken down; says so when there is no lens.
pub async fn read(turns: &Turns, mut articles: Vec<Article>) {
    let state = turns.state();
    let Some(lens) = state.lens.get_value() else {
        state.complain(vec![
            "The articles cannot be read, because there is no lens to read them through."
                .to_owned(),
        ]);
        return;
    };
    if let Err(error) = intake::number(articles.len()) {
        state.report(&[error]);
        return;
    }
    intake::unique_ids(&mut articles);
    let large = articles.iter().map(|a| a.text.len()).sum::<usize>() > SMALL;
    let work = turns.paced(async |pace| {
        let reading = Reading {
            state,
            turns,
            lens: &lens,
            pace,
            large,
        };
        reading.run(articles).await;
    });
    work.await;
}

/// What a reading needs to know all along.
struct Reading<'a> {
    state: State,
    turns: &'a Turns,
    lens: &'a Lens,
    pace: Pace<'a>,
    large: bool,
}

impl Reading<'_> {
    async fn run(&self, mut articles: Vec<Article>) {
        let prepared = lens::Prepared::new(self.lens);
        let mut statements: Vec<Statement> = Vec::new();
        let mut at = Progress {
            of: articles.len(),
            ..Progress::default()
        };
        self.tell(at).await;
        for (index, article) in articles.iter().enumerate() {
            let read = crate::read_paced(index, article, &prepared, self.pace);
            let Some(found) = self.unless_stopped(read).await else {
                break;
            };
            statements.extend(found);
            at.done += 1;
            self.tell(at).await;
            if self.is_time_for_table(at) {
                let so_far = self.merge(&articles[..at.done], statements.clone());
                let Some(claims) = self.unless_stopped(so_far).await else {
                    break;
                };
                self.show(articles[..at.done].to_vec(), claims, at).await;
                at.shown = at.done;
                self.tell(at).await;
            }
        }
        if at.done > at.shown || at.of == 0 {
            articles.truncate(at.done);
            self.finish(articles, statements, at).await;
        } else {
            self.end(at);
        }
    }

    /// All that was read, in its table.
    async fn finish(&self, articles: Vec<Article>, statements: Vec<Statement>, mut at: Progress) {
        at.comparing = true;
        self.state.stop.set_value(false);
        if self.state.progress.get_untracked().is_some() {
            self.state.progress.set(Some(at));
        }
        let merged = self.merge(&articles, statements);
        let claims = if at.shown > 0 {
            self.unless_stopped(merged).await
        } else {
            Some(merged.await)
        };
        if let Some(claims) = claims {
            self.show(articles, claims, at).await;
            at.shown = at.done;
        }
        self.end(at);
    }

    async fn merge(&self, articles: &[Article], statements: Vec<Statement>) -> Claims {
        claim::merge_paced(articles, statements, self.pace).await
    }

    /// Shows a table in the place of the one before; of the same reading, with all that the reader has set there.
    async fn show(&self, articles: Vec<Article>, claims: Claims, at: Progress) {
        let compared = comparison::compare_paced(articles, self.lens, claims, self.pace).await;
        self.pace.pause().await;
        let placed = words::placed(&compared);
        self.pace.pause().await;
        if at.shown == 0 {
            self.state.clear();
        }
        let outcome = Outcome {
            placed,
            took: self.turns.passed(),
            stopped: None,
        };
        // Freeing a large table takes a turn of its own.
        let before = self.state.shown.get_untracked();
        self.state.show(compared, outcome);
        self.pace.pause().await;
        drop(before);
        self.pace.pause().await;
    }

    /// Whatever is shown by now is what there will be.
    fn end(&self, at: Progress) {
        let state = self.state;
        let cut = (at.shown < at.of).then_some(at);
        state.outcome.set(Outcome {
            stopped: cut,
            ..state.outcome.get_untracked()
        });
        if cut.is_some() {
            emit::stopped(state, at);
        }
        focus::leave(
            state,
            CANCEL,
            if cut.is_some() { "stopped" } else { "title" },
        );
        state.progress.set(None);
        match cut {
            Some(cut) if cut.shown == 0 => {
                let said = state
                    .texts
                    .with_untracked(|texts| words::stopped(texts, 0, cut.of));
                state.messages.set(vec![said]);
            }
            _ => emit::ready(state, at.of),
        }
    }

    /// Says how far reading has come: to the page always, to the reader where it takes a while.
    async fn tell(&self, at: Progress) {
        let state = self.state;
        let shown = state.progress.get_untracked().is_some();
        if !shown && self.is_long(at) {
            copy::say(state, state.count(Key::Started, at.of));
        }
        if shown || self.is_long(at) {
            state.progress.set(Some(at));
        }
        emit::progress(state, at);
        // Whoever heard of it may have taken the table down.
        if !self.turns.are_left() {
            pending::<()>().await;
        }
    }

    fn is_long(&self, at: Progress) -> bool {
        let passed = self.turns.passed();
        let [done, left] = [at.done.max(1), at.of - at.done].map(float);
        self.large && passed > MOMENT && passed / done * left > MOMENT
    }

    /// Whether there should be a table of what was read so far. A reader who has begun to use the last one is left in peace.
    fn is_time_for_table(&self, at: Progress) -> bool {
        let soon = self.turns.passed() > SOON && at.done >= MORE * at.shown;
        let worth = at.done * MORE <= at.of * (MORE - 1);
        self.large && soon && worth && (at.shown == 0 || self.state.is_untouched())
    }

    /// The work's result, unless the reader has had enough.
    async fn unless_stopped<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        let mut work = pin!(work);
        poll_fn(|context| {
            if self.state.stop.get_value() {
                return Poll::Ready(None);
            }
            work.as_mut().poll(context).map(Some)
        })
        .await
    }
}

fn float(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}
