// Makes the browser know <claim-table>, once for a page however many scripts ask for it.

import { ClaimTable } from "./element.js";
import { configure } from "./program.js";

/**
 * `build` says what differs between the ways the script reaches a page: its `version`, the `folder` it stands in (an address
 * with a slash at its end), `glue()` for the program's JavaScript side, the address of the `wasm`, its `integrity` where that is
 * known, and the address of the classic `script`.
 *
 * Gives the class that the page uses; nothing where there are no custom elements, as on a server.
 */
export function define(build) {
  const registry = globalThis.customElements;
  if (!registry) return undefined;
  const known = registry.get("claim-table");
  if (!known) {
    configure(build);
    ClaimTable.version = build.version;
    registry.define("claim-table", ClaimTable);
    return ClaimTable;
  }
  if (known.version !== build.version) {
    console.warn(
      `claim-table: this page already runs version ${known.version}, so version ${build.version} is left out; load one of them only.`,
    );
  }
  return known;
}
