// Texts that would run a script or make a request if they came alive, a page that notices when one does, and the fields they go in.

import { readFileSync } from 'node:fs';
import path from 'node:path';

const FILE = readFileSync(path.join(import.meta.dirname, '../vectors.txt'), 'utf8');

const NAMED = { t: '\t', n: '\n', r: '\r', f: '\f', v: '\v', 0: '\0', '\\': '\\' };

/** All of them, in order; the number of each is its place. */
export const VECTORS = FILE.split('\n')
  .filter((line) => line && !line.startsWith('# '))
  .map((line, n) =>
    line
      .replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code, name) => (code ? String.fromCharCode(parseInt(code, 16)) : NAMED[name]))
      .replaceAll('{n}', n),
  );

/** Runs before all else in a page: whatever runs afterwards says so. */
export const WATCH = 'window.executed = []; window.ran = (n) => executed.push(n);';

/** The same for a frame, which tells the page around it. */
export const WATCH_FRAME = '<script>window.ran = (n) => parent.ran(n)</script>';

/** Requests that only a text that came alive can have made. */
export const hits = (requests) => requests.filter((request) => request.includes('hit-'));

/** So many vectors at a time, each with its number. */
export function groups(size) {
  const numbered = VECTORS.map((text, n) => ({ text, n }));
  return Array.from({ length: Math.ceil(numbered.length / size) }, (_, at) => numbered.slice(at * size, (at + 1) * size));
}

/** A lens with eight vectors in the texts of it that are free; `turn` says which comes first. */
export function lens(vectors, turn = 0) {
  const at = (n) => vectors[(n + turn) % vectors.length].text;
  return {
    id: 'harbour',
    title: `Talks ${at(0)}`,
    language: 'en',
    parties: [
      {
        id: 'norland',
        label: `Norland ${at(1)}`,
        aliases: ['Norland', `North ${at(2)}`],
        people: [{ name: `Ana Brell ${at(3)}`, role: `minister ${at(4)}`, aliases: ['Brell'] }],
      },
      { id: 'sudria', label: `Sudria ${at(5)}`, aliases: ['Sudria'] },
    ],
    others: { aliases: [`Toria ${at(6)}`], people: [{ name: `Per Holm ${at(7)}`, role: `analyst ${at(0)}` }] },
    issues: [
      { id: 'ports', label: `Ports ${at(6)}`, terms: ['port', 'ports', 'harbour', `quay ${at(1)}`] },
      { id: 'fishing', label: `Fishing ${at(7)}`, terms: ['fishing', 'boats', `nets ${at(2)}`] },
    ],
  };
}

/** An article with the vector in every field of it, and in words of each kind of statement. */
export function article({ text, n }, marked) {
  const lines = [
    `Norland demands that Sudria hand over ${n} ports ${text} by June.`,
    `“The harbour is ours ${text},” Ana Brell, the minister ${text}, said.`,
    `Sudria rejects any limit on its fishing boats, ${text} said.`,
    text,
  ];
  // The first line is without it, because some leave nothing of a page.
  const page = `<head><meta property="og:site_name" content="${text}"></head><article data-title="${text}">
    <p>Norland demands that Sudria hand over its ports.</p><h1>${text}</h1>
    ${lines.map((line) => `<p>${line}</p>`).join('\n')}<h2>${text}</h2></article>`;
  const told = { id: `a${n} ${text}`, title: text, publisher: `Desk${n} ${text}`, byline: text, published: text, href: text };
  return marked ? { ...told, html: page } : { ...told, text: lines.join('\n\n') };
}

/**
 * For the page: what of a root is alive that no text may bring to life, as markup. `root` may be a shadow root or a document.
 */
export const LOOK = `window.look = (root) => [...root.querySelectorAll('*')].filter((node) =>
  /^(script|iframe|frame|object|embed|applet|img|image|video|audio|source|picture|svg|math|link|meta|base|template|form|marquee)$/.test(node.localName)
  || [...node.attributes].some(({ name, value }) => /^on|^style$|^srcdoc$|^ping$/.test(name)
    || (/^(href|src|action|formaction|data|poster|background)$/.test(name) && !/^(https?:\\/\\/|#)/i.test(value))),
).map((node) => node.outerHTML.slice(0, 300));`;
