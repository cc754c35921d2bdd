//! How do files of the page's own host reach the table?
use crate::Error;
use crate::article::{Format, decode};
use crate::widget::plain::intake;
use js_sys::Uint8Array;
use std::collections::VecDeque;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Url};

/// How many files are asked for before the first of them is there: a browser fetches no more from one host at once, and some give
/// up where hundreds wait.
const AT_ONCE: usize = 6;

/// A file that was asked for, and is on its way.
pub struct Request {
    url: String,
    /// None where there is no window to ask.
    answer: Option<JsFuture>,
}

impl Request {
    /// Asks for the file at an address.
    pub fn begin(url: String) -> Self {
        let answer = web_sys::window().map(|window| JsFuture::from(window.fetch_with_str(&url)));
        Self { url, answer }
    }

    /// The address.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The text of the file.
    ///
    /// # Errors
    /// When it cannot be fetched, is no text, or is too large for its format; the message names the address. `mistake` makes it an
    /// error about articles or a lens.
    pub async fn text(
        self,
        format: Format,
        mistake: fn(String, String) -> Error,
    ) -> Result<String, Error> {
        let url = self.url;
        let blocked = |()| {
            mistake(
                url.clone(),
                "cannot be fetched; check the address, and that this page may connect to it"
                    .to_owned(),
            )
        };
        let answer = self.answer.ok_or_else(|| blocked(()))?;
        let answer = answer.await.map_err(|_| blocked(()))?;
        let answer: Response = answer.unchecked_into();
        if !answer.ok() {
            let problem = format!("the server answered {}; check the address", answer.status());
            return Err(mistake(url, problem));
        }
        let body = answer.array_buffer().map_err(|_| blocked(()))?;
        let body = JsFuture::from(body).await.map_err(|_| blocked(()))?;
        let bytes = Uint8Array::new(&body).to_vec();
        intake::size(&url, format, bytes.len())
            .and_then(|()| decode(&url, &bytes))
            .map_err(|error| match error {
                Error::Articles { place, problem } | Error::Lens { place, problem } => {
                    mistake(place, problem)
                }
            })
    }
}

/// Asks for files in their order, each some places before its turn, so that a slow network does not make each wait for the last.
pub fn ahead(urls: impl Iterator<Item = String>) -> impl Iterator<Item = Request> {
    let mut rest = urls.map(Request::begin).fuse();
    let mut begun: VecDeque<Request> = VecDeque::new();
    std::iter::from_fn(move || {
        let room = AT_ONCE - begun.len();
        begun.extend(rest.by_ref().take(room));
        begun.pop_front()
    })
}

/// The address as seen from `base`; as it stands where the two do not fit.
pub fn resolve(url: &str, base: &str) -> String {
    Url::new_with_base(url, base).map_or_else(|_| url.to_owned(), |url| url.href())
}
