// The element on the project's own page, which Trunk builds: modules as they stand, the program's glue beside them. What other
// pages embed is made by `cargo xtask bundle`.

import { define } from "./element/define.js";

const here = (file) => new URL(file, import.meta.url).href;

define({
  version: "trunk",
  folder: here("./"),
  glue: () => import("./claim-table.js"),
  wasm: here("./claim-table_bg.wasm"),
  script: here("./embed/claim-table.js"),
});
