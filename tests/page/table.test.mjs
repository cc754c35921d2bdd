// Does the page show the table of the bundled articles, the same that the command line prints?

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { openBrowser } from './harness/browser.mjs';
import { SITE, serveSite } from './harness/site.mjs';
import { Table } from './harness/table.mjs';

const lens = JSON.parse(readFileSync(path.join(SITE, 'lens/bundled.json'), 'utf8'));

let browser, server, table;
before(async () => {
  browser = await openBrowser();
  server = await serveSite();
  await browser.driver.get(server.url);
  table = new Table(browser.driver);
  await table.until('ready');
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('rows are the issues of the lens, columns its parties', async () => {
  assert.deepEqual(await table.parties(), lens.parties.map((party) => party.label));
  const rows = await table.rows();
  assert.deepEqual(rows.map((row) => row.heading), lens.issues.map((issue) => issue.label));
  assert.equal(rows.length, 12);
  assert.ok(rows.every((row) => row.cells === 4));
});

test('a cell is one button, or says that nothing was found', async () => {
  const cells = await table.run(
    `return [...root.querySelectorAll('tbody td')].map((cell) => ({
       buttons: cell.querySelectorAll('button').length,
       text: cell.textContent.trim(),
     }))`,
  );
  const filled = cells.filter((cell) => cell.buttons === 1);
  const empty = cells.filter((cell) => cell.buttons === 0);
  assert.equal(filled.length + empty.length, cells.length);
  assert.ok(filled.length > empty.length, 'most cells of the bundled story are filled');
  assert.ok(empty.every((cell) => cell.text === 'No statement found'));
});

test('the plain table makes room for the real one', async () => {
  assert.equal(await table.showsFallback(), false);
});

test('the table is byte for byte the one that the command line prints', async () => {
  const names = JSON.parse(readFileSync(path.join(SITE, 'articles/index.json'), 'utf8'));
  const articles = names.map((name) => path.join(SITE, 'articles', name));
  for (const format of ['json', 'csv', 'markdown', 'html']) {
    const printed = execFileSync('cargo', ['claims', 'table', '--format', format, ...articles], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    });
    assert.equal(await table.export(format), printed, format);
  }
});

test('pressing a cell opens its evidence, and from there the article', async () => {
  await table.run(`root.querySelector('tbody td button').click()`);
  await table.until('select');
  const { issue, party } = (await table.heard('select'))[0];
  assert.ok(lens.issues.some(({ id }) => id === issue));
  assert.ok(lens.parties.some(({ id }) => id === party));
  await table.run(
    `[...root.querySelectorAll('button')].find((b) => /show in article/i.test(b.textContent)).click()`,
  );
  const marked = await browser.driver.wait(
    () => table.run(`return root.querySelector('article mark')?.textContent`),
    10_000,
    'no passage is marked',
  );
  assert.ok(marked.trim().length > 0);
});
