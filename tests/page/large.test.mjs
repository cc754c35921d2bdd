// Does a large set tell how far it is, can it be stopped, and is the page free meanwhile?

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { Key } from 'selenium-webdriver';

import { openBrowser } from './harness/browser.mjs';
import { hostPage, script } from './harness/host.mjs';
import { SLICES, many } from './harness/slices.mjs';
import { ARTICLES, TABLE } from './harness/story.mjs';
import { Table } from './harness/table.mjs';

const ALL = 400;
const MANY = { '/many.json': { type: 'application/json', body: JSON.stringify(many(ALL)) } };

/** What of a reading's time must have passed for a bar, and for a table so far; the program's own figures, and a bit. */
const BAR = 500, SO_FAR = 1100;

let browser, table, server;
before(async () => {
  browser = await openBrowser();
  table = new Table(browser.driver);
});
after(() => browser?.close());
afterEach(() => server?.close());

const page = (body, ...args) => browser.driver.executeScript(body, ...args);
const until = (condition, what) => browser.driver.wait(() => table.run(`return ${condition}`), 30_000, what);

async function opened(body = TABLE) {
  server = await hostPage({ body: script() + body, first: SLICES, routes: MANY });
  await browser.driver.get(server.url);
}

/** Begins to read the many, and lets one slice after another pass, once so much time has, until `condition` holds. */
async function readUntil(condition, milliseconds) {
  await page('slices.hold = true');
  await table.run('element.articles = args[0]', many(ALL));
  await browser.driver.sleep(milliseconds);
  await until(`slices.next(), ${condition}`, condition);
}

const SEEN = `root.querySelector('.progress').getClientRects().length > 0`;
const label = () => table.run(`return root.querySelector('.progress label').textContent`);
const focused = () => table.run('return root.activeElement?.id ?? ""');

async function tabTo(id) {
  for (let presses = 0; presses < 30 && (await focused()) !== id; presses += 1) {
    await browser.driver.actions().sendKeys(Key.TAB).perform();
  }
  assert.equal(await focused(), id);
}

test('a large set has a progress bar with a name, a count and a button', async () => {
  await opened();
  await table.until('ready');
  assert.equal(await table.run(`return ${SEEN}`), false);
  await readUntil(SEEN, BAR);
  const [, done] = (await label()).match(new RegExp(`^(\\d+) of ${ALL} articles read$`));
  const bar = await table.run(`const { max, value, labels } = root.querySelector('.progress progress'); return { max, value, named: labels.length }`);
  assert.deepEqual(bar, { max: ALL, value: Number(done), named: 1 });
  assert.equal(await table.run(`return root.querySelector('[role=status]').textContent`), `Reading ${ALL} articles`);
  const { width, height } = await table.run(`return root.querySelector('#cancel').getBoundingClientRect().toJSON()`);
  assert.ok(width >= 24 && height >= 24, `${width} × ${height}`);
  await page('slices.go()');
  const { articles, of } = await table.until('ready', 2);
  assert.deepEqual([articles, of], [ALL, ALL]);
  await until(`!(${SEEN})`);
  const told = await table.heard('progress');
  assert.equal(told.at(-1).done, ALL);
  assert.equal(told.some(({ stopped }) => stopped), false);
});

test('Cancel by keyboard shows what was read so far, and says so', async () => {
  await opened();
  await table.until('ready');
  await readUntil(SEEN, BAR);
  await tabTo('cancel');
  const [, done] = (await label()).match(/^(\d+) of/);
  await browser.driver.actions().sendKeys(Key.ENTER).perform();
  await page('slices.go()');
  const { articles, of } = await table.until('ready', 2);
  assert.deepEqual([articles, of], [Number(done), ALL]);
  const last = (await table.heard('progress')).at(-1);
  assert.deepEqual(last, { done: articles, of: ALL, shown: articles, stopped: true });
  const said = `Stopped after ${done} of ${ALL} articles.`;
  await until(`root.querySelector('#stopped')?.textContent === '${said}'`, said);
  await until(`root.querySelector('[role=status]').textContent.startsWith('${said}')`, 'a screen reader is told');
  await until(`root.activeElement?.id === 'stopped'`, 'the focus goes on');
  assert.match(await table.run(`return root.querySelector('.summary').textContent`), new RegExp(`^${done} articles?, `));
  assert.equal(await table.run(`return ${SEEN}`), false);
  assert.equal((await table.rows()).length, 2);
  await table.run('element.articles = args[0]', ARTICLES);
  await table.until('ready', 3);
  await until(`root.querySelector('#stopped') === null`, 'the next reading is whole');
});

test('a table of what was read so far can be used while the rest is read', async () => {
  await opened();
  await table.until('ready');
  await readUntil(`heard.at(-1).detail.shown > 0 && root.querySelector('.summary').textContent.startsWith(heard.at(-1).detail.shown + ' article')`, SO_FAR);
  const { shown } = (await table.heard('progress')).at(-1);
  assert.ok(shown < ALL);
  assert.equal((await table.heard('ready')).length, 1, 'it is not the whole');
  await until(`root.querySelector('.progress .hint').textContent.startsWith('The table shows the first ${shown} article')`);
  await table.run(`element.state = 'issue=ports'; root.querySelector('tbody td button').click()`);
  await until(`root.activeElement?.id.startsWith('evidence-title')`, 'a cell opens');
  const open = await focused();
  await page('slices.go()');
  const { articles } = await table.until('ready', 2);
  assert.equal(articles, ALL);
  await until(`root.querySelector('.summary').textContent.startsWith('${ALL} articles')`);
  await until(`root.activeElement?.id === '${open}'`, 'the focus stays');
  assert.deepEqual((await table.rows()).map(({ heading }) => heading), ['Ports'], 'the filter stays');
});

test('the page’s own content gives way to the first table', async () => {
  await opened(TABLE.replace('/story.json', '/many.json'));
  await page('slices.hold = true');
  await until(`slices.waiting.length > 0`, 'a reading');
  assert.equal(await table.showsFallback(), true);
  await browser.driver.sleep(SO_FAR);
  await until(`slices.next(), heard.some(({ detail }) => detail.shown > 0) && root.querySelector('.summary')`, 'a table so far');
  assert.equal(await table.showsFallback(), false);
  await page('slices.go()');
  assert.equal((await table.until('ready')).articles, ALL);
});

test('without the element nothing goes on', async () => {
  await opened();
  await table.until('ready');
  await readUntil(`heard.at(-1).detail.done > 2`, 0);
  await page(`window.gone = document.querySelector('claim-table'); gone.remove()`);
  await browser.driver.sleep(50);
  const [begun, heard] = await page('return [slices.begun, heard.length]');
  await page('slices.go()');
  await browser.driver.sleep(300);
  assert.deepEqual(await page('return [slices.begun, heard.length]'), [begun, heard]);
});

test('other articles end the reading of the first', async () => {
  await opened();
  await table.until('ready');
  await readUntil(SEEN, BAR);
  await page('slices.hold = false');
  await table.run(`element.setAttribute('src', '/story.json?again')`);
  assert.equal((await table.until('ready', 2)).articles, 2);
  const heard = (await table.heard('progress')).length;
  await page('slices.go()');
  await browser.driver.sleep(300);
  assert.equal((await table.heard('progress')).length, heard);
  assert.equal(await table.run(`return ${SEEN}`), false);
  assert.equal((await table.heard('ready')).length, 2);
});

test('a small set shows no progress bar, however slowly it is read', async () => {
  await opened();
  await table.until('ready');
  await page('slices.hold = true');
  await table.run(
    `window.seen = [];
     new MutationObserver(() => { if (${SEEN}) seen.push(root.querySelector('.progress').textContent); })
       .observe(root, { attributes: true, subtree: true, childList: true });
     element.articles = args[0]`,
    many(20),
  );
  await browser.driver.sleep(SO_FAR);
  await page('slices.go()');
  await table.until('ready', 2);
  await until(`root.querySelector('.summary').textContent.startsWith('20 articles')`);
  assert.deepEqual(await page('return seen'), []);
});
