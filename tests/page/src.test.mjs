// What does a reader see when the articles or the lens that a page names are no good?

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { openBrowser } from './harness/browser.mjs';
import { SITE, serveSite } from './harness/site.mjs';
import { Table } from './harness/table.mjs';

const PLAIN = '<p>The plain table.</p>';
const lens = JSON.parse(readFileSync(path.join(SITE, 'lens/bundled.json'), 'utf8'));

let browser, table;
before(async () => {
  browser = await openBrowser();
  table = new Table(browser.driver);
});
after(() => browser?.close());

/** Opens a page whose element has these attributes, and gives the message that takes the table's place. */
async function complaint(attributes, routes) {
  const server = await serveSite({ element: `<claim-table ${attributes}>${PLAIN}</claim-table>`, routes });
  await browser.driver.get(server.url);
  const { message } = await table.until('error');
  assert.ok((await table.message()).includes(message), 'the message stands in place');
  assert.equal(await table.showsFallback(), true, 'what the page holds stays');
  assert.deepEqual(await table.heard('ready'), []);
  await server.close();
  return message;
}

const json = (value) => ({ type: 'application/json', body: JSON.stringify(value) });
const complaintAboutLens = (value) => complaint('lens="given.json"', { '/given.json': json(value) });

test('articles that are not there', async () => {
  const message = await complaint('src="missing.json"');
  assert.match(message, /missing\.json/);
  assert.match(message, /404|not found|not there/i);
});

test('articles that are a web page', async () => {
  const body = '<!doctype html><title>Please log in</title>';
  const message = await complaint('src="given.json"', { '/given.json': { body } });
  assert.match(message, /given\.json/);
  assert.match(message, /web page|HTML/);
});

test('articles in broken JSON', async () => {
  const body = '[{"title": "Half an';
  const message = await complaint('src="given.json"', {
    '/given.json': { type: 'application/json', body },
  });
  assert.match(message, /given\.json/);
  assert.match(message, /JSON/);
});

test('articles of an unknown shape', async () => {
  const message = await complaint('src="given.json"', { '/given.json': json([{ headline: 'A' }]) });
  assert.match(message, /headline/);
});

test('a lens that is not there', async () => {
  assert.match(await complaint('lens="missing.json"'), /missing\.json/);
});

test('a lens with an id twice', async () => {
  const [first, ...rest] = lens.issues;
  const message = await complaintAboutLens({ ...lens, issues: [first, first, ...rest] });
  assert.match(message, /issues\[1\]/);
  assert.match(message, new RegExp(first.id));
});

test('a lens with an unknown key', async () => {
  assert.match(await complaintAboutLens({ ...lens, colour: 'blue' }), /colour/);
});

test('a lens without issues', async () => {
  assert.match(await complaintAboutLens({ ...lens, issues: [] }), /issues/);
});

test('a bad lens set by a script leaves the table that is shown', async () => {
  const server = await serveSite();
  await browser.driver.get(server.url);
  await table.until('ready');
  const before = await table.rows();
  await table.run('element.lens = args[0]', { ...lens, issues: [] });
  const { message } = await table.until('error');
  assert.match(message, /issues/);
  assert.ok((await table.message()).includes(message));
  assert.deepEqual(await table.rows(), before);
  await server.close();
});
