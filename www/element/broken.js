// Which table has the program broken off at, where it could not say so itself? A panic does; the end of memory only throws.

import { words } from "./words.js";

/** Takes down the table at whose work the program breaks off; the others go on. */
export function watch(program) {
  const look = (error) => {
    const host = program.blamed();
    if (!host) return;
    // What a browser throws where the stack ends is no error of WebAssembly's own.
    const code = error instanceof WebAssembly.RuntimeError ? "out-of-memory" : "stopped";
    const detail = { code, message: words(host, { code }), fatal: true, reason: String(error?.message ?? error) };
    host.dispatchEvent(new CustomEvent("claim-table:error", { bubbles: true, composed: true, detail }));
  };
  addEventListener("error", ({ error }) => look(error));
  addEventListener("unhandledrejection", ({ reason }) => look(reason));
}
