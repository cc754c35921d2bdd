// Can the page around the table break its look, or the table the page's? Does an iframe fit it?

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openBrowser } from './harness/browser.mjs';
import { hostPage, script } from './harness/host.mjs';
import { TABLE } from './harness/story.mjs';
import { Table } from './harness/table.mjs';

let browser, table;
before(async () => {
  browser = await openBrowser();
  table = new Table(browser.driver);
});
after(() => browser?.close());

/** Where and how the parts of the table stand, from its own start edge. */
const LOOK = `const box = root.querySelector('.ct').getBoundingClientRect();
  const rtl = getComputedStyle(root.querySelector('.ct')).direction === 'rtl';
  return ['.title', 'thead th:last-child', 'tbody .issue', 'tbody td button', '.act', '.lead'].map((selector) => {
    const part = root.querySelector(selector);
    const rect = part.getBoundingClientRect();
    const style = getComputedStyle(part);
    const start = rtl ? box.right - rect.right : rect.left - box.left;
    return [selector, ...[start, rect.width, rect.height].map((n) => Math.round(n)), style.fontFamily, style.fontSize, style.fontWeight,
      style.color, style.letterSpacing, style.textTransform, style.whiteSpace, style.visibility, style.display].join(' ');
  });`;

async function look({ head = '', html = '', body = script() + TABLE }) {
  const server = await hostPage({ head, body: `<div id="host" style="width: 1000px" ${html}>${body}</div>` });
  await browser.driver.get(server.url);
  await table.until('ready');
  const seen = await table.run(LOOK);
  await server.close();
  return seen;
}

const HOSTILE = `<style>
  html { font-size: 62.5% }
  body, div { font: italic 900 9px/3 cursive; letter-spacing: 1em; word-spacing: 2em; text-transform: uppercase; white-space: pre; text-indent: 5em;
    text-align: right; color: red; visibility: visible; font-variant: small-caps; text-shadow: 1px 1px red; hyphens: none; cursor: wait }
  * { all: unset !important }
  #host { display: block !important; width: 1000px !important }
  table, button, th, td, p, h2 { display: none !important; color: red !important }
  claim-table { font-size: 5px !important; line-height: 9 !important; letter-spacing: 3px !important }
</style>`;

test('a hostile style sheet changes nothing', async () => {
  assert.deepEqual(await look({ head: HOSTILE }), await look({}));
});

test('a page from right to left mirrors it, and changes nothing else', async () => {
  const [plain, mirrored] = [await look({}), await look({ html: 'dir="rtl"' })];
  assert.deepEqual(mirrored, plain);
});

test('its own styles stay in', async () => {
  const server = await hostPage({
    body: `<h2 class="title">A heading</h2><button class="plain">A button</button><mark>A mark</mark>${script()}${TABLE}`,
  });
  await browser.driver.get(server.url);
  const styles = () => browser.driver.executeScript(`return ['h2', 'button', 'mark'].map((name) => {
    const { font, color, backgroundColor, padding } = getComputedStyle(document.querySelector(name));
    return [font, color, backgroundColor, padding].join();
  })`);
  const before = await styles();
  await table.until('ready');
  assert.deepEqual(await styles(), before);
  assert.equal(await browser.driver.executeScript('return document.querySelectorAll("style, link").length'), 0);
  await server.close();
});

test('custom properties, parts and the page’s fonts reach it', async () => {
  const server = await hostPage({
    head: `<style>
      body { font-family: monospace }
      claim-table { --ct-paper: rgb(1, 2, 3); --ct-title-size: 40px; --ct-cell-padding: 17px; --ct-size: 20px }
      claim-table::part(title) { text-decoration: underline }
    </style>`,
    body: script() + TABLE.replace('<claim-table', '<claim-table fonts="inherit"'),
  });
  await browser.driver.get(server.url);
  await table.until('ready');
  const seen = await table.run(`const of = (selector) => getComputedStyle(root.querySelector(selector));
    return [of('.ct').backgroundColor, of('.title').fontSize, of('.title').textDecorationLine, of('tbody td button').paddingLeft, of('.ct').fontSize,
      of('.lead').fontFamily]`);
  assert.deepEqual(seen, ['rgb(1, 2, 3)', '40px', 'underline', '17px', '18.75px', 'monospace']);
  await server.close();
});

test('a hidden table stays hidden', async () => {
  const server = await hostPage({ body: script() + TABLE.replace('<claim-table', '<claim-table hidden loading="eager"') });
  await browser.driver.get(server.url);
  await table.until('ready');
  assert.equal(await table.run('return element.getClientRects().length'), 0);
  await server.close();
});

test('an iframe tells its height in every format, and parent.js fits it', async () => {
  const server = await hostPage({
    body: `<iframe id="frame" src="/frame.html?src=/story.json&lens=/lens.json&theme=dark&childId=pym-0" width="900" height="100"></iframe>
      <script async src="/parent.js"></script>`,
  });
  const { driver } = browser;
  await driver.get(server.url);
  await driver.switchTo().frame(0);
  await driver.wait(async () => (await table.rows().catch(() => [])).length === 2, 30_000, 'no table in the frame');
  assert.equal(await table.run('return element.getAttribute("theme")'), 'dark');
  await table.run(`root.querySelector('tbody td button').click()`);
  await driver.switchTo().defaultContent();
  const fits = () => driver.executeScript('return frame.contentDocument.documentElement.getBoundingClientRect().height <= frame.clientHeight');
  await driver.wait(fits, 10_000, 'the iframe is too small');
  const told = await driver.executeScript('return told');
  const heights = (pick) => told.map(pick).filter((height) => height > 200);
  const parsed = (data) => (typeof data === 'string' && data.startsWith('{') ? JSON.parse(data) : {});
  const own = heights((data) => (data.type === 'claim-table:height' ? data.height : 0));
  assert.ok(own.length > 0);
  assert.deepEqual(heights((data) => (data.sentinel === 'amp' && data.type === 'embed-size' ? data.height : 0)), own);
  assert.deepEqual(heights((data) => (parsed(data).context === 'iframe.resize' ? parsed(data).height : 0)), own);
  assert.deepEqual(heights((data) => Number(/^pymxPYMxpym-0xPYMxheightxPYMx(\d+)$/.exec(data)?.[1] ?? 0)), own);
  await server.close();
});
