// A page of a news desk that embeds the bundle, and the bundle's own host.

import path from 'node:path';

import { serve } from './server.mjs';
import { FILES } from './story.mjs';

/** The bundle; `cargo xtask test page` names it. */
export const DIST = process.env.DIST ?? path.join(import.meta.dirname, '../../../target/dist');

/** Runs first; a file of its own, because a strict policy stops what stands in the page. */
const WITNESS = {
  type: 'text/javascript',
  body: `window.heard = [];
    for (const name of ['ready', 'progress', 'select', 'filter', 'error', 'save'])
      addEventListener('claim-table:' + name, ({ detail, target }) => heard.push({ name, detail, id: target.id }));
    window.violations = [];
    addEventListener('securitypolicyviolation', ({ blockedURI }) => violations.push(blockedURI));
    window.told = [];
    addEventListener('message', ({ data }) => told.push(data));
    window.warnings = [];
    const { warn } = console;
    console.warn = (...words) => { warnings.push(words.join(' ')); warn(...words); };`,
};

/** The script as a page writes it; `from` is the address of the bundle's folder. */
export const script = (from = '/', attributes = 'async') => `<script ${attributes} src="${from}claim-table.js"></script>`;

/**
 * Serves the bundle, and at `/` a page with `head` and `body`, sent with `headers`; `first` runs before all else. `routes` are
 * answered beside the bundle's files.
 */
export function hostPage({ head = '', body = '', headers, first, routes } = {}) {
  const witness = first ? { ...WITNESS, body: `${WITNESS.body};${first}` } : WITNESS;
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
    <script src="/witness.js"></script>${head}</head><body>${body}</body></html>`;
  return serve(DIST, { ...FILES, '/witness.js': witness, '/': { body: page, headers }, ...routes });
}

/** The bundle on a host of its own, which sends these headers with every file. */
export function bundleHost(headers = {}, routes = {}) {
  return serve(DIST, routes, headers);
}

/** Lets pages of every origin read, as the hosts of such bundles do. */
export const CORS = { 'access-control-allow-origin': '*' };
