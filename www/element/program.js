// Starts the program: one WebAssembly instance for all tables of a page.

import { watch } from "./broken.js";
import { embeddedProgram } from "./embedded.js";
import { Trouble, trouble } from "./trouble.js";

let build;
let running;

/** Says where everything is; called once, before the first table stands in the page. */
export function configure(given) {
  build = given;
}

/** What `configure` was told. */
export const built = () => build;

/** The running program. The first table decides where it comes from; a start that failed may be tried again. */
export function start(wasmSrc) {
  running ??= run(wasmSrc).catch((error) => {
    running = undefined;
    throw error;
  });
  return running;
}

async function run(wasmSrc) {
  if (typeof WebAssembly !== "object") throw new Trouble("no-webassembly");
  const address = wasmSrc ? new URL(wasmSrc, document.baseURI).href : build.wasm;
  const violations = [];
  const witness = (event) => violations.push(event);
  document.addEventListener("securitypolicyviolation", witness);
  try {
    const glue = await build.glue();
    const program = await ((await embeddedProgram()) ?? fetched(address));
    await glue.default({ module_or_path: program });
    watch(glue);
    return glue;
  } catch (error) {
    throw await trouble(error, { address, violations, integrity: build.integrity });
  } finally {
    document.removeEventListener("securitypolicyviolation", witness);
  }
}

async function fetched(address) {
  const answer = await fetch(address, build.integrity ? { integrity: build.integrity } : {});
  if (!answer.ok) throw new Trouble("not-found", { address, status: answer.status });
  if (answer.headers.get("content-type") === "application/wasm" && WebAssembly.compileStreaming) {
    return WebAssembly.compileStreaming(answer);
  }
  console.warn(`claim-table: ${address} should be served as application/wasm; it starts sooner then.`);
  return WebAssembly.compile(await answer.arrayBuffer());
}
