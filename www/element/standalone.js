// One file that is the whole table: script, program, articles and lens. The build makes it for any story, and so does a page for
// its reader; this runs in both, and touches neither files nor the page.

import { PROGRAM } from "./embedded.js";

/** Ids of the parts, by which a saved page finds them when it is saved again. */
export const SCRIPT = "claim-table-script";
const ARTICLES = "claim-table-articles";
const LENS = "claim-table-lens";

/** It may run what is in it and nothing else, and it may ask nobody for anything. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `:root { color-scheme: light dark; }
body { max-width: 80rem; margin: 0 auto; padding: 1rem; font-family: system-ui, sans-serif; background: #fffefb; color: #1b1a17; }
@media (prefers-color-scheme: dark) { body { background: #17181a; color: #ece9e2; } }
@media print { body { padding: 0; } }`;

/**
 * The page, as a text.
 *
 * @param {object} parts
 * @param {string} parts.script the classic script
 * @param {string} parts.program what `embeddable` makes of the WebAssembly file
 * @param {object} parts.lens
 * @param {object[]} parts.articles as in an articles file
 * @param {string} parts.fallback the plain table, which is HTML already
 * @param {Record<string, string>} [parts.attributes] further attributes of the element: `theme`, `view`, `lang`
 */
export function standalonePage({ script, program, lens, articles, fallback, attributes = {} }) {
  const further = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<!doctype html>
<html lang="${escaped(lens.language || "en")}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(lens.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<claim-table frame loading="eager" src="#${ARTICLES}" lens="#${LENS}"${further.join("")}>
${fallback.trim()}
</claim-table>
</main>
<script type="application/json" id="${ARTICLES}">${inert(articles)}</script>
<script type="application/json" id="${LENS}">${inert(lens)}</script>
<script type="application/wasm" id="${PROGRAM}">${program}</script>
<script id="${SCRIPT}">${script.trim()}</script>
</body>
</html>
`;
}

function escaped(text) {
  const names = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return String(text).replace(/[&<>"]/g, (character) => names[character]);
}

/** JSON that cannot end the script element around it. */
function inert(value) {
  return JSON.stringify(value).replace(/</g, "\\u003c");
}
