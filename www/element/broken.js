// Which table has the program broken off at, where it could not say so itself? A panic does; the end of memory only throws.

import { words } from "./words.js";

/** Name of the method by which a table begins once more; scripts of the page do not see it. */
export const AGAIN = Symbol("again");

/**
 * Whether the browser says that the program read or wrote outside its memory. None of its code can, unless the stack ends: it is the
 * browser that compiled a function wrongly while it ran, as WebKit does in one load of some hundred, each time in another place.
 */
const outOfBounds = (error) => error instanceof WebAssembly.RuntimeError && /out of bounds/i.test(error.message);

/** Takes down the table at whose work the program breaks off, or lets it begin once more; the others go on. */
export function watch(program) {
  const look = (error) => {
    const host = program.blamed();
    if (!host || (outOfBounds(error) && host[AGAIN]())) return;
    // What a browser throws where the stack ends is no error of WebAssembly's own.
    const code = error instanceof WebAssembly.RuntimeError ? "out-of-memory" : "stopped";
    const detail = { code, message: words(host, { code }), fatal: true, reason: String(error?.message ?? error) };
    host.dispatchEvent(new CustomEvent("claim-table:error", { bubbles: true, composed: true, detail }));
  };
  addEventListener("error", ({ error }) => look(error));
  addEventListener("unhandledrejection", ({ reason }) => look(reason));
}
