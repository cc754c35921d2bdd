//! How does a file of the page's own host reach the table?
use crate::Error;
use crate::article::{Format, decode};
use crate::widget::plain::intake;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Url};

/// The text behind an address.
///
/// # Errors
/// When it cannot be fetched, is no text, or is too large for its format; the message names the address. `mistake` makes it an error
/// about articles or a lens.
pub async fn text(
    url: &str,
    format: Format,
    mistake: fn(String, String) -> Error,
) -> Result<String, Error> {
    let blocked = |()| {
        mistake(
            url.to_owned(),
            "cannot be fetched; check the address, and that this page may connect to it".to_owned(),
        )
    };
    let window = web_sys::window().ok_or_else(|| blocked(()))?;
    let answer = JsFuture::from(window.fetch_with_str(url))
        .await
        .map_err(|_| blocked(()))?;
    let answer: Response = answer.unchecked_into();
    if !answer.ok() {
        let problem = format!("the server answered {}; check the address", answer.status());
        return Err(mistake(url.to_owned(), problem));
    }
    let body = answer.array_buffer().map_err(|_| blocked(()))?;
    let body = JsFuture::from(body).await.map_err(|_| blocked(()))?;
    let bytes = Uint8Array::new(&body).to_vec();
    intake::size(url, format, bytes.len())
        .and_then(|()| decode(url, &bytes))
        .map_err(|error| match error {
            Error::Articles { place, problem } | Error::Lens { place, problem } => {
                mistake(place, problem)
            }
        })
}

/// The address as seen from `base`; as it stands where the two do not fit.
pub fn resolve(url: &str, base: &str) -> String {
    Url::new_with_base(url, base).map_or_else(|_| url.to_owned(), |url| url.href())
}
