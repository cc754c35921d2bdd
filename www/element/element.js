// <claim-table>: shows whatever stands inside it until the table is ready and whenever it cannot be, and passes on properties,
// methods and events.

import { AGAIN } from "./broken.js";
import { dress } from "./dress.js";
import { fragment, isForeign, keyOf, remember, stateIn } from "./fragment.js";
import { tellHeight } from "./height.js";
import { changes, near } from "./near.js";
import { built, start } from "./program.js";
import { savePage } from "./save.js";
import { Trouble } from "./trouble.js";
import { words } from "./words.js";

/** Attributes whose change means another table; a change of the others is seen when they are needed. */
const NAMING = ["src", "lens", "articles"];

/** Handles of tables at which the program broke off: kept, because whatever the browser collects is freed, and that breaks off too. */
const abandoned = new Set();

// A server that renders pages has no elements, and may import this all the same.
export class ClaimTable extends (globalThis.HTMLElement ?? Object) {
  static version = "";
  static observedAttributes = [...NAMING, "view", "loading", "lang"];

  /** Whether the page around this one hears of its height already. */
  static #framed = false;

  #root = this.attachShadow({ mode: "open" });
  #fallback = document.createElement("slot");
  #handle;
  /** Whether it has begun a second time. */
  #second = false;
  /** Settles when the table is there, or cannot be. */
  #starting;
  /** Calls off what waits or watches for this element. */
  #ends = [];
  /** What scripts have set. */
  #given = {};
  #asked = false;
  #recall = () => { if (!isForeign()) this.state = stateIn(keyOf(this)) ?? ""; };

  constructor() {
    super();
    dress(this.#root);
    this.#root.append(this.#fallback);
    this.addEventListener("claim-table:error", ({ target, detail }) => { if (target === this && detail?.fatal) this.#abandon(); });
    this.addEventListener("claim-table:change", ({ target, detail }) => { if (target === this) remember(keyOf(this), detail.state); });
    this.addEventListener("claim-table:save", (event) => queueMicrotask(() => { if (!event.defaultPrevented) this.savePage(); }));
  }

  connectedCallback() {
    // Set before the browser knew the element, these hide the ones that do something.
    for (const name of ["articles", "lens", "state"]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (this.hasAttribute("frame") && !ClaimTable.#framed) {
      ClaimTable.#framed = true;
      tellHeight();
    }
    // Moved within the page: it goes on as it is.
    if (this.#handle || this.#starting || this.#ends.length > 0) return;
    if (this.getAttribute("loading") === "eager" || stateIn(keyOf(this))) this.#start();
    else this.#ends.push(near(this, () => this.#start()));
  }

  disconnectedCallback() {
    queueMicrotask(() => { if (!this.isConnected) this.#takeDown(); });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === "lens") delete this.#given.lens;
    if (name === "src" || name === "articles") delete this.#given.articles;
    if (!this.#handle) {
      if (name === "loading" && after === "eager" && this.isConnected) this.#start();
    } else if (name === "lang") {
      this.#handle.speak();
    } else if (name === "view") {
      this.state = after ?? "";
    } else if (NAMING.includes(name) && !this.#asked) {
      this.#asked = true;
      // Several attributes changed in one go are one change.
      queueMicrotask(() => {
        this.#asked = false;
        this.load();
      });
    }
  }

  #start() {
    this.#starting ??= this.#mount().catch((error) => this.#fail(error));
    return this.#starting;
  }

  async #mount() {
    this.#ends.splice(0).forEach((end) => end());
    this.#root.querySelector(".trouble")?.remove();
    const bar = this.#root.appendChild(document.createElement("div"));
    bar.className = "starting";
    bar.append(Object.assign(document.createElement("progress"), { ariaLabel: "Claim Table" }));
    this.#root.prepend(bar);
    const program = await start(this.getAttribute("wasm-src") ?? built().wasmSrc);
    bar.remove();
    if (!this.isConnected) return this.#takeDown();
    dress(this.#root, program.stylesheet());
    const mount = this.#root.appendChild(document.createElement("div"));
    this.#handle = program.mount(this, mount, built().folder);
    this.#giveWay(mount.firstElementChild);
    await this.#handle.speak();
    if (!this.#handle) return;
    this.#ends.push(changes(() => this.#ownArticles(), () => this.#readAgain()));
    await this.#read();
    const state = this.#given.state ?? stateIn(keyOf(this));
    if (state) this.state = state;
    addEventListener("popstate", this.#recall);
    this.#ends.push(() => removeEventListener("popstate", this.#recall));
  }

  /** An observer is told before the browser paints: nobody sees the table and what it replaces at once. */
  #giveWay(shown) {
    const observer = new MutationObserver(() => { this.#fallback.hidden = shown.querySelector(".story") !== null; });
    observer.observe(shown, { childList: true });
    this.#ends.push(() => observer.disconnect());
  }

  #read() {
    return this.#handle?.load(this.#given.lens, this.#given.articles);
  }

  /** The page's articles are others now: what the reader has set stays. */
  async #readAgain() {
    const { state } = this;
    await this.#read();
    if (state) this.state = state;
  }

  /** The elements of the page that this table reads. */
  #ownArticles() {
    if (this.#given.articles || this.hasAttribute("src")) return [];
    const selector = this.getAttribute("articles");
    if (!selector) return [...this.children].filter((child) => child.localName === "article");
    try {
      return [...document.querySelectorAll(selector)];
    } catch {
      // The program says so when it reads.
      return [];
    }
  }

  /** Frees the table and brings back what stands inside the element. */
  #takeDown() {
    this.#ends.splice(0).forEach((end) => end());
    const handle = this.#handle;
    this.#handle = undefined;
    this.#starting = undefined;
    this.#fallback.hidden = false;
    this.#root.replaceChildren(this.#fallback);
    handle?.free();
  }

  /** The same where the program broke off at this table's work, or the table never came about. */
  #abandon() {
    const handle = this.#handle;
    this.#handle = undefined;
    this.#takeDown();
    if (!handle) return;
    abandoned.add(handle);
    handle.abandon();
  }

  /** Begins once more, in silence, where the browser is at fault; once, so that what always fails comes to an end. Whether it does. */
  [AGAIN]() {
    if (this.#second) return false;
    this.#second = true;
    this.#abandon();
    this.#start();
    return true;
  }

  #fail(error) {
    const trouble = error instanceof Trouble ? error : new Trouble("stopped", { reason: String(error?.message ?? error) });
    const { code, details } = trouble;
    const message = words(this, trouble);
    const detail = { code, message, fatal: true, ...details };
    this.dispatchEvent(new CustomEvent("claim-table:error", { bubbles: true, composed: true, detail }));
    const said = this.#root.appendChild(document.createElement("p"));
    said.className = "trouble";
    said.part = "error";
    said.role = "alert";
    said.textContent = message;
  }

  /** The address of the page with this table as it is set up now. */
  get link() { return location.href.replace(/#.*$/, "") + fragment(keyOf(this), this.state); }

  /** Reads again what the attributes name, and starts the table if it has not started yet. */
  async load() {
    if (!this.isConnected) return;
    if (this.#starting) {
      await this.#starting;
      await this.#read();
    } else {
      await this.#start();
    }
  }

  /** Articles as in an articles file: [{title, publisher, byline, published, href, html | text}]. */
  set articles(articles) {
    this.#given.articles = articles ?? undefined;
    if (this.#handle) this.#given.articles ? this.#handle.setArticles(articles) : this.#read();
  }
  get articles() { return this.#given.articles; }

  /** A lens as a plain object. */
  set lens(lens) {
    this.#given.lens = lens ?? undefined;
    if (this.#handle) this.#given.lens ? this.#handle.setLens(lens) : this.#read();
  }
  get lens() { return this.#given.lens; }

  /** Filters and what is open, as a link carries them after #ct=. */
  set state(state) {
    if (this.#handle) this.#handle.state = String(state);
    else this.#given.state = String(state);
  }
  get state() { return this.#handle?.state ?? this.#given.state ?? ""; }

  /** The table as it is filtered now: "json", "csv", "markdown" or "html". */
  export(format) { return this.#handle?.export(format) ?? ""; }

  /** Gives the reader this table, its articles and its lens as one file that opens from disk. */
  async savePage() {
    if (this.#handle) await savePage(this, this.#handle, built());
  }
}
