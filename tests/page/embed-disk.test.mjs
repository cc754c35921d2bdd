// Does the one file open from disk, made by the build and by a reader alike?

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { openBrowser } from './harness/browser.mjs';
import { DIST, hostPage, script } from './harness/host.mjs';
import { PLAIN, TABLE } from './harness/story.mjs';
import { Table } from './harness/table.mjs';

let browser, table, folder;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'claim-table-disk-'));
  browser = await openBrowser();
  table = new Table(browser.driver);
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const fromDisk = (file) => browser.driver.get(pathToFileURL(file).href);

/** Waits for a table of so many issues; no event can be heard in a page that is not ours. */
async function rows(count) {
  await browser.driver.wait(async () => (await table.rows().catch(() => [])).length === count, 30_000, 'no table');
}

test('standalone.html', async () => {
  await fromDisk(path.join(DIST, 'standalone.html'));
  await rows(12);
  assert.equal(await table.showsFallback(), false);
  await table.run(`root.querySelector('tbody td button').click()`);
  await browser.driver.wait(() => table.run(`return root.querySelector('.evidence') !== null`), 10_000);
});

test('a disk’s page may not read other files: the harness would notice if it could', async () => {
  const file = path.join(folder, 'fetch.html');
  await writeFile(file, '<!doctype html><script>fetch("other.json").then(() => { document.title = "read" }, () => { document.title = "refused" })</script>');
  await writeFile(path.join(folder, 'other.json'), '{}');
  await fromDisk(file);
  await browser.driver.wait(async () => (await browser.driver.getTitle()) === 'refused', 10_000);
});

test('the script from disk keeps the page’s own content, and says what to use instead', async () => {
  const file = path.join(folder, 'embedded.html');
  const address = pathToFileURL(path.join(DIST, 'claim-table.js')).href;
  await writeFile(
    file,
    `<!doctype html><html lang="en"><script>heard = []; addEventListener('claim-table:error', ({ detail }) => heard.push({ name: 'error', detail }))</script>
     <script src="${address}"></script><claim-table loading="eager">${PLAIN}</claim-table>`,
  );
  await fromDisk(file);
  const detail = await table.until('error');
  assert.equal(detail.code, 'from-disk');
  assert.match(detail.message, /standalone\.html/);
  assert.equal(await table.showsFallback(), true);
});

/** The file that the browser would save. */
async function saved() {
  await browser.driver.executeScript(`
    window.saved = undefined;
    URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return 'about:blank#'; };
    HTMLAnchorElement.prototype.click = function () { window.name = this.download; };`);
  await table.run(`[...root.querySelectorAll('button')].find((b) => b.textContent === 'Save this table as a page').click()`);
  await browser.driver.wait(() => browser.driver.executeScript('return window.saved !== undefined'), 30_000, 'nothing saved');
  assert.equal(await browser.driver.executeScript('return window.name'), 'claim-table.html');
  return browser.driver.executeScript('return window.saved');
}

test('a reader saves the table as a page, opens it from disk, and saves it again', async () => {
  const server = await hostPage({ body: script() + TABLE.replace('<claim-table', '<claim-table theme="dark"') });
  await browser.driver.get(server.url);
  await table.until('ready');
  await table.run(`element.state = 'issue=ports'`);
  const [json, html] = [await table.export('json'), await table.export('html')];
  const page = await saved();
  await server.close();
  const file = path.join(folder, 'saved.html');
  await writeFile(file, page);
  await fromDisk(file);
  await rows(1);
  assert.equal(await table.export('json'), json);
  assert.equal(await table.export('html'), html);
  assert.equal(await table.run('return element.getAttribute("theme")'), 'dark');
  assert.equal(await saved(), page);
});

test('a saved bundled story, headings and all, is the same table', async () => {
  const server = await hostPage({ body: `${script()}<claim-table></claim-table>` });
  await browser.driver.get(server.url);
  await table.until('ready');
  const json = await table.export('json');
  const file = path.join(folder, 'bundled.html');
  await writeFile(file, await saved());
  await server.close();
  await fromDisk(file);
  await rows(12);
  assert.equal(await table.export('json'), json);
});

test('where a part cannot be had, the reader is told', async () => {
  const server = await hostPage({ body: script() + TABLE });
  await browser.driver.get(server.url);
  await table.until('ready');
  await browser.driver.executeScript(`window.fetch = () => Promise.reject(new Error('no connection'))`);
  await table.run('element.savePage()');
  assert.match((await table.until('error')).message, /cannot be saved.*no connection/);
  assert.equal((await table.rows()).length, 2);
  await server.close();
});
