// Does `cargo xtask bundle --articles DIR --lens FILE` make a page of another story that opens from disk?

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { openBrowser } from './harness/browser.mjs';
import { Table } from './harness/table.mjs';

const PROJECT = path.join(import.meta.dirname, '../..');
const STORY = path.join(PROJECT, 'www/examples/valley-dam');
const lens = JSON.parse(readFileSync(path.join(STORY, 'lens.json'), 'utf8'));
const labels = (headings) => headings.map(({ label }) => label);

let browser, table, folder;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'claim-table-story-'));
  const page = path.join(folder, 'valley-dam.html');
  // Around the program that is built already: this one would be the same.
  execFileSync('cargo', ['xtask', 'bundle', '--articles', STORY, '--lens', path.join(STORY, 'lens.json'), '--page', page], { cwd: PROJECT, stdio: 'pipe' });
  browser = await openBrowser();
  table = new Table(browser.driver);
  await browser.driver.get(pathToFileURL(page).href);
  await browser.driver.wait(async () => (await table.rows().catch(() => [])).length > 0, 60_000, 'no table');
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test('the parties of that story are columns and its issues rows, under its title', async () => {
  const texts = (selector) => table.run(`return [...root.querySelectorAll(args[0])].map((e) => e.textContent)`, selector);
  assert.deepEqual(await texts('.title'), [lens.title]);
  assert.deepEqual((await texts('thead th')).slice(1), labels(lens.parties));
  assert.deepEqual(await texts('tbody th[scope=row]'), labels(lens.issues));
});

test('what they say there is read from the articles inside, and shown in their words', async () => {
  const { articles, statements } = JSON.parse(await table.export('json'));
  assert.deepEqual(articles.map(({ id }) => id), ['desk-f-wire', 'desk-g-review']);
  assert.ok(statements.length > 20, `${statements.length} statements`);
  await table.run(`root.querySelector('tbody td button').click()`);
  await browser.driver.wait(() => table.run(`return root.querySelector('.evidence blockquote') !== null`), 10_000);
  const quoted = await table.run(`return root.querySelector('.evidence blockquote').textContent`);
  assert.ok(statements.some(({ sentence }) => sentence === quoted), quoted);
});

test('it asks nobody for anything', () => assert.deepEqual([...browser.foreign], []));
