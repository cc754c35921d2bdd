//! What can a script do with a mounted table?
use super::load::{self, Given};
use super::{panic, story};
use crate::widget::components::app;
use crate::widget::page::{blame, export, language};
use crate::widget::plain::format::Format;
use crate::widget::state::State;
use js_sys::Promise;
use leptos::mount::{UnmountHandle, mount_to_renderer};
use leptos::prelude::*;
use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::HtmlElement;

/// A mounted table; freeing it takes the table down.
#[wasm_bindgen]
pub struct Handle {
    state: State,
    bundle: String,
    host: HtmlElement,
    // Dropping it unmounts the components.
    mounted: Option<Box<dyn Any>>,
}

impl Drop for Handle {
    fn drop(&mut self) {
        // Where the program broke off, it may do so again: what it was at is locked for ever.
        let mut mounted = self.mounted.take();
        blame::during(self.state, &mut || drop(mounted.take()));
    }
}

/// Mounts an empty table into `root`, an element of the host's shadow root.
///
/// `bundle` is the address of the folder that holds the bundled articles and lens, with a slash at its end.
///
/// # Errors
/// When Leptos mounts nothing, which it has no reason to.
#[wasm_bindgen]
pub fn mount(host: HtmlElement, root: HtmlElement, bundle: String) -> Result<Handle, JsError> {
    panic::watch(&host);
    let made = Rc::new(Cell::new(None));
    let slot = made.clone();
    let (outer, parent) = (host.clone(), root.clone());
    let all = move || {
        let state = State::new(outer, root);
        slot.set(Some(state));
        app(state)
    };
    let mut mounted = None::<UnmountHandle<_>>;
    let mut all = Some(all);
    blame::with(Some(Rc::new(host.clone())), &mut || {
        mounted = all.take().map(|all| mount_to_renderer(&parent, all));
    });
    let state = made
        .take()
        .ok_or_else(|| JsError::new("the table was not mounted"))?;
    Ok(Handle {
        state,
        bundle,
        host,
        mounted: Some(Box::new(mounted)),
    })
}

#[wasm_bindgen]
impl Handle {
    /// Reads the lens and the articles given as plain values, and for each that is undefined what the host's attributes and
    /// children name, or else what is bundled; and shows it. The promise resolves when that is done, whether it went well or not.
    pub fn load(&self, lens: JsValue, articles: JsValue) -> Promise {
        let (state, host, bundle) = (self.state, self.host.clone(), self.bundle.clone());
        promise(state, async move {
            load::load(state, &host, &bundle, Given { lens, articles }).await;
        })
    }

    /// Takes the language of the page around the table. The promise resolves when the texts are there.
    pub fn speak(&self) -> Promise {
        let (state, host, bundle) = (self.state, self.host.clone(), self.bundle.clone());
        promise(state, async move {
            language::follow(state, &host, &bundle).await;
        })
    }

    /// Reads articles given as plain values, each as in an articles file, and shows them.
    #[wasm_bindgen(js_name = setArticles)]
    pub fn set_articles(&self, articles: JsValue) -> Promise {
        let state = self.state;
        promise(state, async move {
            load::set_articles(state, articles).await;
        })
    }

    /// Takes another lens, given as a plain value, and reads the articles shown through it.
    #[wasm_bindgen(js_name = setLens)]
    pub fn set_lens(&self, lens: JsValue) -> Promise {
        let state = self.state;
        promise(state, async move {
            load::set_lens(state, lens).await;
        })
    }

    /// Filters and what is open, as a link carries them.
    #[wasm_bindgen(getter)]
    pub fn state(&self) -> String {
        untrack(|| self.state.shared())
    }

    /// Sets filters and what is open from such a text; what does not fit is left out.
    #[wasm_bindgen(setter)]
    pub fn set_state(&self, state: &str) {
        blame::during(self.state, &mut || self.state.restore(state));
    }

    /// The table as it is filtered now, as "json", "csv", "markdown" or "html".
    ///
    /// # Errors
    /// When the format is none of these.
    pub fn export(&self, format: &str) -> Result<String, JsError> {
        let Some(format) = Format::named(format) else {
            let message =
                format!("no export as “{format}”; there are json, csv, markdown and html");
            return Err(JsError::new(&message));
        };
        let view = self.state.view.get_untracked();
        let shown = self.state.shown.get_untracked();
        Ok(export::write(format, &shown.unwrap_or_default(), &view))
    }

    /// What is shown, as plain values to read it again from: `lens`, and `articles` as in an articles file. Undefined until
    /// something is shown.
    pub fn story(&self) -> JsValue {
        story::story(self.state).unwrap_or(JsValue::UNDEFINED)
    }

    /// Ends the work of a table at which the program has broken off, and leaves it standing otherwise: what broke off keeps hold of
    /// what it was at, so that taking the table down would break off too, and others with it. The handle must not be freed after it.
    pub fn abandon(&self) {
        let host = Some(Rc::new(self.host.clone()));
        blame::with(host, &mut || self.state.end());
    }

    /// Says in place that something the reader asked for went wrong, and tells the page.
    pub fn complain(&self, message: String) {
        self.state.complain(vec![message]);
    }
}

/// A promise that resolves when the work is done.
fn promise(state: State, work: impl Future<Output = ()> + 'static) -> Promise {
    let work = blame::throughout(state, Box::pin(work));
    wasm_bindgen_futures::future_to_promise(async move {
        work.await;
        Ok(JsValue::UNDEFINED)
    })
}
