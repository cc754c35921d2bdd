// "Save this table as a page": collects the parts from where this page has them, and hands the reader the file.

import { PROGRAM, embeddable } from "./embedded.js";
import { SCRIPT, standalonePage } from "./standalone.js";

/** Attributes that the saved table takes along. */
const KEPT = ["lang", "theme", "fonts"];

export async function savePage(element, handle, build) {
  try {
    const attributes = Object.fromEntries(
      KEPT.filter((name) => element.hasAttribute(name)).map((name) => [name, element.getAttribute(name)]),
    );
    const view = handle.state;
    const page = standalonePage({
      script: await script(build),
      program: await program(element, build),
      ...handle.story(),
      fallback: handle.export("html"),
      attributes: view ? { ...attributes, view } : attributes,
    });
    hand(page);
  } catch (error) {
    handle.complain(`This page cannot be saved from here: ${error?.message ?? error}`);
  }
}

function hand(page) {
  const address = URL.createObjectURL(new Blob([page], { type: "text/html" }));
  Object.assign(document.createElement("a"), { href: address, download: "claim-table.html" }).click();
  // A browser may still be asking where to save it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The classic script: this page's own where it is a saved one. */
async function script({ script, scriptIntegrity }) {
  return document.getElementById(SCRIPT)?.textContent ?? (await fetched(script, scriptIntegrity)).text();
}

async function program(element, { wasm, integrity, wasmSrc }) {
  const own = document.getElementById(PROGRAM)?.textContent;
  if (own) return own;
  const address = element.getAttribute("wasm-src") ?? wasmSrc ?? wasm;
  return embeddable(await (await fetched(address, integrity)).arrayBuffer());
}

async function fetched(address, integrity) {
  const answer = await fetch(address, integrity ? { integrity } : {});
  if (!answer.ok) throw new Error(`${address} is not there`);
  return answer;
}
