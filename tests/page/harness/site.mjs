// Where is the site under test, and how does a page with another element in it come about?

import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The built site; `cargo xtask test page` names it. */
export const SITE =
  process.env.SITE ?? path.join(import.meta.dirname, '../../../target/site');

/** The page as built. */
export function builtPage() {
  return readFile(path.join(SITE, 'index.html'), 'utf8');
}

/** The page as built, but with this in the place of its table. */
export async function pageWith(element) {
  const page = await builtPage();
  const start = page.indexOf('<claim-table');
  const closing = '</claim-table>';
  const end = page.lastIndexOf(closing) + closing.length;
  if (start < 0 || end < start) throw new Error('the page holds no <claim-table>');
  return page.slice(0, start) + element + page.slice(end);
}
