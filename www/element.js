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

class ClaimTable extends HTMLElement {
  static observedAttributes = ["src", "lens"];
  #root = this.attachShadow({ mode: "open" });
  #fallback = document.createElement("slot");
  #handle;
  #starting;
  #given = {};

  constructor() {
    super();
    this.#root.append(this.#fallback);
    this.addEventListener("claim-table:ready", () => { this.#fallback.hidden = true; });
    this.addEventListener("claim-table:error", (event) => { if (event.detail?.fatal) this.#fallBack(); });
  }

  connectedCallback() {
    this.#starting = this.#mount().catch((error) => this.#fail(error));
  }

  disconnectedCallback() {
    this.#handle?.free();
    this.#fallBack();
  }

  attributeChangedCallback(_name, before, after) {
    if (this.#handle && before !== after) this.load();
  }

  async #mount() {
    const module = await start();
    if (!this.isConnected || this.#handle) return;
    dress(this.#root, module.stylesheet());
    const mount = document.createElement("div");
    this.#root.append(mount);
    this.#handle = module.mount(this, mount, BUNDLE);
    if (this.#given.lens) await this.#handle.setLens(this.#given.lens);
    if (this.#given.articles) await this.#handle.setArticles(this.#given.articles);
    else await this.#handle.load();
    this.#readFragment();
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

  /** A link with #ct=… sets up the first table of a page. */
  #readFragment() {
    const shared = location.hash.match(/^#ct=(.*)$/)?.[1];
    if (shared && document.querySelector("claim-table") === this) this.state = shared;
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
