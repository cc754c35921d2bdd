//! What every test needs: a host on the page, a table in it, and hands to use it.
use claim_table::embed::{Handle, mount};
use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, JSON, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, Event, EventInit, HtmlElement, KeyboardEvent, KeyboardEventInit, ShadowRoot,
    ShadowRootInit, ShadowRootMode,
};

/// A story told for these tests: two sides, two issues, two desks that give other numbers.
pub(crate) const LENS: &str = r#"{
    "id": "harbour", "title": "The harbour talks", "language": "en",
    "parties": [
        {"id": "norland", "label": "Norland", "aliases": ["Norland", "Norlandic"],
         "people": [{"name": "Ana Brell", "role": "foreign minister", "aliases": []}]},
        {"id": "sudria", "label": "Sudria", "aliases": ["Sudria", "Sudrian"], "people": []}
    ],
    "issues": [
        {"id": "ports", "label": "Ports", "terms": ["port", "ports", "harbour"]},
        {"id": "fishing", "label": "Fishing", "terms": ["fishing", "boats"]}
    ]
}"#;

/// Two articles, one of them hostile in its title and text.
pub(crate) const ARTICLES: &str = r#"[
    {"id": "a", "publisher": "Desk A", "published": "3 May", "title": "Ports",
     "text": "Norland demands that Sudria hand over four ports by June.\n\nSudria rejects any limit on its fishing boats.\n\n\"We will open the harbour,\" Ana Brell said."},
    {"id": "b", "publisher": "<img src=x onerror=alert(1)>", "title": "<script>alert(1)</script>",
     "text": "Norland demands that Sudria hand over five ports by June.\n\nSudria said its <b onclick=alert(1)>ports</b> stay closed."}
]"#;

/// A mounted table.
pub(crate) struct Page {
    pub(crate) host: HtmlElement,
    pub(crate) root: HtmlElement,
    pub(crate) handle: Handle,
}

impl Drop for Page {
    fn drop(&mut self) {
        self.host.remove();
    }
}

impl Page {
    /// An empty table, `width` CSS pixels wide.
    pub(crate) fn empty(width: &str) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let element = |name: &str| {
            document
                .create_element(name)
                .unwrap()
                .unchecked_into::<HtmlElement>()
        };
        let (host, root) = (element("div"), element("div"));
        host.style().set_property("width", width).unwrap();
        document.body().unwrap().append_child(&host).unwrap();
        let shadow: ShadowRoot = host
            .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
            .unwrap();
        shadow.append_child(&root).unwrap();
        let handle = mount(host.clone(), root.clone(), "./".to_owned())
            .unwrap_or_else(|_| panic!("nothing mounted"));
        Self { host, root, handle }
    }

    /// The story above, read and shown.
    pub(crate) async fn story(width: &str) -> Self {
        let page = Self::empty(width);
        settle(page.handle.set_lens(parse(LENS))).await;
        settle(page.handle.set_articles(parse(ARTICLES))).await;
        page.pause().await;
        page
    }

    /// Reads what the host's attributes and children name.
    pub(crate) fn load(&self) -> Promise {
        self.handle.load(JsValue::UNDEFINED, JsValue::UNDEFINED)
    }

    /// Lets effects, animation frames and the search's delay pass.
    pub(crate) async fn pause(&self) {
        TimeoutFuture::new(50).await;
        let frame = Promise::new(&mut |done: Function, _| {
            let _ = web_sys::window().unwrap().request_animation_frame(&done);
        });
        JsFuture::from(frame).await.unwrap();
        TimeoutFuture::new(200).await;
    }

    pub(crate) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length())
            .map(|i| found.get(i).unwrap().unchecked_into())
            .collect()
    }

    pub(crate) fn one(&self, selector: &str) -> HtmlElement {
        let mut all = self.all(selector);
        assert!(
            !all.is_empty(),
            "no {selector} in {}",
            self.root.inner_html()
        );
        all.remove(0)
    }

    pub(crate) fn text(&self, selector: &str) -> String {
        self.one(selector).text_content().unwrap()
    }

    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector)
            .iter()
            .map(|e| e.text_content().unwrap())
            .collect()
    }

    pub(crate) async fn click(&self, selector: &str) {
        let element = self.one(selector);
        element.focus().unwrap();
        element.click();
        self.pause().await;
    }

    /// Presses a key where the focus is.
    pub(crate) async fn press(&self, key: &str) {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        self.focused().unwrap().dispatch_event(&event).unwrap();
        self.pause().await;
    }

    /// The element in the shadow root that has the focus.
    pub(crate) fn focused(&self) -> Option<Element> {
        self.host.shadow_root()?.active_element()
    }

    pub(crate) fn focused_id(&self) -> String {
        self.focused().map(|e| e.id()).unwrap_or_default()
    }

    /// Collects an event's details from now on; read it by `Array::from`.
    pub(crate) fn hear(&self, name: &str) -> js_sys::Array {
        let heard = js_sys::Array::new();
        let into = heard.clone();
        let listener = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            into.push(&Reflect::get(&event, &"detail".into()).unwrap());
        });
        let listener: JsValue = listener.into_js_value();
        self.host
            .add_event_listener_with_callback(name, listener.unchecked_ref())
            .unwrap();
        heard
    }
}

/// Tells an element's listeners of an event that bubbles.
pub(crate) fn fire(element: &Element, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict(name, &init).unwrap();
    element.dispatch_event(&event).unwrap();
}

pub(crate) fn parse(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

pub(crate) async fn settle(promise: Promise) {
    JsFuture::from(promise).await.unwrap();
}

/// A key of an event's detail, as text.
pub(crate) fn detail(heard: &js_sys::Array, index: u32, key: &str) -> String {
    let value = Reflect::get(&heard.get(index), &key.into()).unwrap();
    value.as_string().unwrap_or_else(|| format!("{value:?}"))
}
