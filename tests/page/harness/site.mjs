// Where is the site under test, and how does a variant of its page come about?

import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { serve } from './server.mjs';

/** The built site; `cargo xtask test page` names it. */
export const SITE =
  process.env.SITE ?? path.join(import.meta.dirname, '../../../target/site');

/** Runs before every other script of the page and keeps what tests ask for afterwards. */
const WITNESS = `<script>
  window.heard = [];
  for (const name of ['ready', 'progress', 'select', 'filter', 'error'])
    addEventListener('claim-table:' + name, ({ detail }) => heard.push({ name, detail }));
  window.violations = [];
  addEventListener('securitypolicyviolation', ({ blockedURI }) => violations.push(blockedURI));
</script>`;

/** The page as built. */
export function builtPage() {
  return readFile(path.join(SITE, 'index.html'), 'utf8');
}

/**
 * Serves the site with a variant of its page at `/`.
 *
 * `element` stands in the place of the page's own <claim-table>; `headers` come with the page; `first` runs before every other
 * script; `routes` are answered beside the site's files.
 */
export async function serveSite({ element, headers, first = '', routes } = {}) {
  let body = (await builtPage()).replace('<head>', () => `<head>${WITNESS}${first}`);
  if (element !== undefined) body = withElement(body, element);
  return serve(SITE, { '/': { body, headers }, ...routes });
}

function withElement(page, element) {
  const start = page.indexOf('<claim-table');
  const closing = '</claim-table>';
  const end = page.lastIndexOf(closing) + closing.length;
  if (start < 0 || end < start) throw new Error('the page holds no <claim-table>');
  return page.slice(0, start) + element + page.slice(end);
}
