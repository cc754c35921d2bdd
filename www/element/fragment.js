// How do the tables of a page stand in its address? Each under a key of its own: #ct=…;ct-2=…

const OURS = /^#ct(-[\w.-]+)?=/;

/** Whether the fragment is the page's own, such as a chapter's: no table writes or reads it. */
export const isForeign = () => location.hash !== "" && !OURS.test(location.hash);

/** "ct" for the first table of a page, "ct-ID" or "ct-2" for another, so that they do not disturb each other. */
export function keyOf(element) {
  const at = [...document.querySelectorAll("claim-table")].indexOf(element);
  return at > 0 ? `ct-${element.id || at + 1}` : "ct";
}

/** What the address says of a table; nothing where it says nothing. */
export const stateIn = (key) => states().get(key);

function states() {
  const parts = OURS.test(location.hash) ? location.hash.slice(1).split(";") : [];
  return new Map(parts.map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]));
}

/** The fragment with a table's state in it; empty where no table is set up. */
export function fragment(key, state) {
  const all = states();
  if (state) all.set(key, state);
  else all.delete(key);
  return all.size ? `#${[...all].map((pair) => pair.join("=")).join(";")}` : "";
}

const withoutSearch = (state) => state.replace(/(^|&)q=[^&]*/, "").replace(/^&/, "");

/** A search is written once the typing rests, in milliseconds: writing it costs more than searching, and browsers limit how often. */
const REST = 100;

/** The search that is not written yet: a key, a state and the timer that will write it. */
let waiting;

/** Puts a state into the address, as a step to come back to unless only a search went on. A fragment of the page's own stays. */
export function remember(key, state) {
  if (waiting && waiting.key !== key) write();
  if (isForeign()) return;
  const before = stateIn(key) ?? "";
  if (withoutSearch(before) !== withoutSearch(state)) {
    write();
    put("pushState", key, state);
    return;
  }
  clearTimeout(waiting?.timer);
  waiting = before === state ? undefined : { key, state, timer: setTimeout(write, REST) };
}

function write() {
  if (!waiting) return;
  const { key, state, timer } = waiting;
  clearTimeout(timer);
  waiting = undefined;
  if (!isForeign()) put("replaceState", key, state);
}

function put(step, key, state) {
  try {
    history[step](history.state, "", fragment(key, state) || location.pathname + location.search);
  } catch {
    // A page may not be allowed to have a history, as in a sandboxed frame without an address.
  }
}
