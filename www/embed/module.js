// The same for bundlers and module scripts. Importing it makes the element known; where there are no elements it does nothing.

import * as glue from "claim-table-glue";

import { define } from "../element/define.js";

/** The class behind <claim-table>; undefined on a server. */
export const ClaimTable = define({
  version: VERSION,
  folder: new URL("./", import.meta.url).href,
  glue: async () => glue,
  // Bundlers know this form, and bring the file along.
  wasm: new URL("./claim-table_bg.wasm", import.meta.url).href,
  integrity: WASM_INTEGRITY,
  script: new URL("./claim-table.js", import.meta.url).href,
});

export const version = VERSION;
