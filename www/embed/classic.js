// The one script that a page embeds: classic, so that it works where modules do not.

import * as glue from "claim-table-glue";

import { define } from "../element/define.js";

// A script put in by another one may run without being the current one.
const own = document.currentScript ?? document.querySelector('script[src*="claim-table.js"]');
const address = own?.src || document.baseURI;
const beside = (file) => (URL.canParse(file, address) ? new URL(file, address).href : "");

define({
  version: VERSION,
  folder: beside("./"),
  glue: async () => glue,
  wasm: beside("claim-table_bg.wasm"),
  wasmSrc: own?.getAttribute("wasm-src") ?? undefined,
  integrity: WASM_INTEGRITY,
  script: address,
  scriptIntegrity: own?.integrity,
});
