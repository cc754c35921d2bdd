// What does a reader see who opens a file that is no article?

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { openBrowser } from './harness/browser.mjs';
import { serveSite } from './harness/site.mjs';
import { Table } from './harness/table.mjs';

let browser, folder, server, table;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'claim-table-files-'));
  browser = await openBrowser();
  server = await serveSite();
  await browser.driver.get(server.url);
  table = new Table(browser.driver);
  await table.until('ready');
});
after(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function pick(name, content) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  await table.pick(file);
}

/** Opens the file, and gives the message; the table shown before must stay. */
async function complaint(name, content) {
  const before = await table.export('json');
  const heard = (await table.heard('error')).length;
  await pick(name, content);
  const { message } = await table.until('error', heard + 1);
  assert.ok(message.includes(name), 'the message names the file');
  assert.ok((await table.message()).includes(message), 'the message stands in place');
  assert.equal(await table.export('json'), before, 'the table stays');
  return message;
}

test('an empty file', async () => {
  assert.match(await complaint('empty.txt', ''), /empty/);
});

test('a text that is not in UTF-8', async () => {
  const latin1 = Buffer.from('The caf\u00e9 talks ended.', 'latin1');
  assert.match(await complaint('latin1.txt', latin1), /UTF-8/);
});

/** The beginning of a zip archive, and of every office document. */
const ZIP = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400, 7)]);

test('a zip archive named .txt', async () => {
  assert.match(await complaint('archive.txt', ZIP), /zip|not text/i);
});

test('an office document', async () => {
  assert.match(await complaint('notes.docx', ZIP), /zip|office|not text/i);
});

test('five megabytes in one line', async () => {
  const line = 'Putin said that he wants a ceasefire and Zelenskyy rejected it. ';
  const huge = line.repeat(Math.ceil(5_000_000 / line.length));
  assert.match(await complaint('huge.txt', huge), /larger|too large|MB/);
});

test('a good file after the bad ones', async () => {
  await pick('good.txt', 'Russia demanded a ceasefire on Monday. Ukraine rejected the ceasefire.\n');
  const { articles } = await table.until('ready', 2);
  assert.equal(articles, 1);
  assert.equal((await table.message()).trim(), '');
});
