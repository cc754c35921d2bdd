// <claim-table>: the element that a page writes. It loads the program once for all tables of the page, shows whatever stands
// inside it until the table is ready and whenever it cannot be, and passes on properties, methods and events.

const BUNDLE = new URL("./", import.meta.url).href;

let program;
/** Starts the program that stands beside this script. */
function start() {
  program ??= import("./claim-table.js").then(async (module) => {
    await module.default();
    return module;
  });
  return program;
}

let sheet;
/** Puts the one style sheet into a shadow root: constructable, because a strict content security policy blocks <style>. */
function dress(root, css) {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.prepend(Object.assign(document.createElement("style"), { textContent: css }));
  }
}

/** The states of all tables of a page stand in its fragment, each under the key of its table: #ct=…;ct-2=… */
const OURS = /^#ct(-[\w.-]+)?=/;

function states() {
  const parts = OURS.test(location.hash) ? location.hash.slice(1).split(";") : [];
  return new Map(parts.map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]));
}

/** The fragment with a table's state in it; empty where no table is set up. */
function fragment(key, state) {
  const all = states();
  if (state) all.set(key, state);
  else all.delete(key);
  return all.size ? `#${[...all].map((pair) => pair.join("=")).join(";")}` : "";
}

const withoutSearch = (state) => state.replace(/(^|&)q=[^&]*/, "");

class ClaimTable extends HTMLElement {
  static observedAttributes = ["src", "lens", "lang"];
  #root = this.attachShadow({ mode: "open" });
  #fallback = document.createElement("slot");
  #handle;
  #starting;
  #given = {};
  #remember = ({ detail }) => this.#write(detail.state);
  #recall = () => { this.state = states().get(this.#key) ?? ""; };

  constructor() {
    super();
    this.#root.append(this.#fallback);
    this.addEventListener("claim-table:ready", () => { this.#fallback.hidden = true; });
    this.addEventListener("claim-table:error", (event) => { if (event.detail?.fatal) this.#fallBack(); });
  }

  connectedCallback() {
    this.addEventListener("claim-table:change", this.#remember);
    window.addEventListener("popstate", this.#recall);
    this.#starting = this.#mount().catch((error) => this.#fail(error));
  }

  disconnectedCallback() {
    this.removeEventListener("claim-table:change", this.#remember);
    window.removeEventListener("popstate", this.#recall);
    this.#handle?.free();
    this.#fallBack();
  }

  attributeChangedCallback(name, before, after) {
    if (!this.#handle || before === after) return;
    if (name === "lang") this.#handle.speak();
    else this.load();
  }

  async #mount() {
    const module = await start();
    if (!this.isConnected || this.#handle) return;
    dress(this.#root, module.stylesheet());
    const mount = document.createElement("div");
    this.#root.append(mount);
    this.#handle = module.mount(this, mount, BUNDLE);
    await this.#handle.speak();
    if (this.#given.lens) await this.#handle.setLens(this.#given.lens);
    if (this.#given.articles) await this.#handle.setArticles(this.#given.articles);
    else await this.#handle.load();
    const shared = states().get(this.#key);
    if (shared && this.#handle) this.state = shared;
  }

  /** Brings back what stands inside the element. */
  #fallBack() {
    this.#handle = undefined;
    this.#fallback.hidden = false;
    this.#root.replaceChildren(this.#fallback);
  }

  #fail(error) {
    this.#fallBack();
    const message = `The table cannot be shown: ${error?.message ?? error}`;
    this.dispatchEvent(new CustomEvent("claim-table:error", { bubbles: true, composed: true, detail: { message, fatal: true } }));
  }

  /** "ct" for the first table of a page, "ct-ID" or "ct-2" for another, so that they do not disturb each other. */
  get #key() {
    const at = [...document.querySelectorAll("claim-table")].indexOf(this);
    return at > 0 ? `ct-${this.id || at + 1}` : "ct";
  }

  /** Puts a state into the address, as a step to come back to unless only a search went on. A fragment of the page's own stays. */
  #write(state) {
    if (location.hash && !OURS.test(location.hash)) return;
    const before = states().get(this.#key) ?? "";
    if (before === state) return;
    const step = withoutSearch(before) === withoutSearch(state) ? "replaceState" : "pushState";
    try {
      history[step](history.state, "", fragment(this.#key, state) || location.pathname + location.search);
    } catch {
      // A page may not be allowed to have a history, as in a sandboxed frame without an address.
    }
  }

  /** The address of the page with this table as it is set up now. */
  get link() {
    return location.href.replace(/#.*$/, "") + fragment(this.#key, this.state);
  }

  /** Reads again what the attributes name. */
  async load() {
    await this.#starting;
    await this.#handle?.load();
  }

  /** Articles as in an articles file: [{title, publisher, byline, published, href, html | text}]. */
  set articles(articles) {
    this.#given.articles = articles;
    this.#handle?.setArticles(articles);
  }
  get articles() { return this.#given.articles; }

  /** A lens as a plain object. */
  set lens(lens) {
    this.#given.lens = lens;
    this.#handle?.setLens(lens);
  }
  get lens() { return this.#given.lens; }

  /** Filters and what is open, as a link carries them after #ct=. */
  set state(state) { if (this.#handle) this.#handle.state = String(state); }
  get state() { return this.#handle?.state ?? ""; }

  /** The table as it is filtered now: "json", "csv", "markdown" or "html". */
  export(format) { return this.#handle?.export(format) ?? ""; }
}

// The script may be on the page twice.
if (!customElements.get("claim-table")) customElements.define("claim-table", ClaimTable);
