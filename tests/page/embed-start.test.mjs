// What does a reader see from the first paint until the table is there?

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { openBrowser } from './harness/browser.mjs';
import { DIST, hostPage, script } from './harness/host.mjs';
import { ARTICLES, LENS, TABLE } from './harness/story.mjs';
import { Table } from './harness/table.mjs';

const WASM = '/claim-table_bg.wasm';

let browser, driver, table;
before(async () => {
  browser = await openBrowser();
  driver = browser.driver;
  table = new Table(driver);
});
after(() => browser?.close());

/** What embed.html says to set for a table that must not move what stands below it. */
const RESERVED = readFileSync(path.join(DIST, 'embed.html'), 'utf8').match(/<code>(claim-table \{[^<]*--ct-reserve[^<]*\})<\/code>/)[1];

test('the page’s own content under a bar, and nothing moves, from the first paint to the table', async () => {
  let release;
  const program = { type: 'application/wasm', body: readFileSync(path.join(DIST, WASM)), after: new Promise((done) => (release = done)) };
  const head = `<style>${RESERVED.replace('60rem', '1400px')}</style>`;
  const server = await hostPage({ head, body: `${TABLE}<p id="below">Below</p>`, routes: { [WASM]: program } });
  await driver.get(server.url);
  const top = () => driver.executeScript('return below.getBoundingClientRect().top');
  const before = await top();
  await driver.executeScript(`document.body.append(Object.assign(document.createElement('script'), { src: '/claim-table.js' }))`);
  await driver.wait(() => driver.executeScript(`return document.querySelector('claim-table').shadowRoot?.querySelector('progress') != null`), 30_000);
  const bar = await table.run(`const { width, height } = root.querySelector('progress').getBoundingClientRect(); return { width, height, wide: element.clientWidth }`);
  assert.ok(bar.height > 0 && bar.width === bar.wide, JSON.stringify(bar));
  assert.ok(await table.run(`return root.querySelector('progress').ariaLabel !== ''`));
  assert.equal(await table.showsFallback(), true);
  assert.equal(await top(), before);
  await table.run(`
    new MutationObserver((_, observer) => {
      if (!root.querySelector('.story')) return;
      observer.disconnect();
      queueMicrotask(() => { window.both = element.firstElementChild.getClientRects().length > 0 });
    }).observe(root, { childList: true, subtree: true });
  `);
  release();
  await table.until('ready');
  assert.equal(await driver.executeScript('return both'), false, 'no frame shows the table and what it replaces');
  assert.equal(await table.showsFallback(), false);
  assert.equal(await top(), before);
  assert.equal(await table.run(`return root.querySelector('.starting')`), null);
  await server.close();
});

test('a reading tells how far it is, article by article', async () => {
  const server = await hostPage({ body: script() + TABLE });
  await driver.get(server.url);
  await table.until('ready');
  const many = Array.from({ length: 6 }, (_, n) => ({ id: `desk-${n}`, text: ARTICLES[n % 2].text }));
  await table.run('element.articles = args[0]', many);
  const { articles } = await table.until('ready', 2);
  assert.equal(articles, 6);
  const told = (await table.heard('progress')).slice(-7);
  for (const [at, { done, of }] of told.entries()) {
    assert.deepEqual([done, of], [at, 6]);
  }
  await server.close();
});

test('lens and articles are on their way at once, and stand in the order in which they are named', async () => {
  // Each is sent only once all have been asked for: whoever waits for one before asking for the next waits for ever.
  const names = ['/lens.json', ...Array.from({ length: 5 }, (_, n) => `/${n}.txt`)];
  let all;
  const asked = new Promise((done) => (all = done));
  const routes = { '/lens.json': { type: 'application/json', body: JSON.stringify(LENS), after: asked } };
  for (const name of names.slice(1)) routes[name] = { type: 'text/plain', body: ARTICLES[0].text, after: asked };
  const element = `<claim-table lens="/lens.json" src="${names.slice(1).join(' ')}"></claim-table>`;
  const server = await hostPage({ body: script() + element, routes });
  await driver.get(server.url);
  await driver.wait(() => names.every((name) => server.requests.includes(`GET ${name}`)), 30_000);
  all();
  const { articles } = await table.until('ready');
  assert.equal(articles, 5);
  const { articles: shown } = JSON.parse(await table.export('json'));
  assert.deepEqual(shown.map(({ id }) => id), ['0', '1', '2', '3', '4']);
  await server.close();
});

test('the theme is the reader’s, or the one that the page names', async () => {
  const server = await hostPage({ body: script() + TABLE });
  await driver.get(server.url);
  await table.until('ready');
  const paper = (theme) =>
    table.run(`element.setAttribute('theme', args[0]); return getComputedStyle(root.querySelector('.ct')).backgroundColor`, theme);
  const [light, dark] = [await paper('light'), await paper('dark')];
  assert.deepEqual([light, dark], ['rgb(255, 254, 251)', 'rgb(23, 24, 26)']);
  const wish = await driver.executeScript(`return matchMedia('(prefers-color-scheme: dark)').matches`);
  assert.equal(await paper('auto'), wish ? dark : light);
  await server.close();
});
