// Can a reader who has only a keyboard, or only a thumb on a narrow screen, do everything: find an issue, open a cell, reach the
// passage in the article, come back, filter, share, export?

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { By, Key } from 'selenium-webdriver';

import { openBrowser } from './harness/browser.mjs';
import { serveSite } from './harness/site.mjs';
import { Table } from './harness/table.mjs';

/** More presses of the tab key than the page has places to stop at. */
const FAR = 120;

/** What is copied and saved can be looked at; a browser under test has no clipboard and no downloads of its own. */
const HANDS = `<script>
  window.copied = [];
  Object.defineProperty(navigator, 'clipboard', { configurable: true,
    value: { writeText: (text) => { copied.push(text); return Promise.resolve(); } } });
  window.saved = [];
  HTMLAnchorElement.prototype.click = function () { saved.push(this.download); };
</script>`;

let browser, driver, server, table;
before(async () => {
  browser = await openBrowser();
  driver = browser.driver;
  server = await serveSite({ element: '<div id="frame"><claim-table></claim-table></div>', first: HANDS });
  table = new Table(driver);
});
beforeEach(async () => {
  await driver.get(`${server.url}?${Math.random()}`);
  await table.until('ready');
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const frame = () => driver.executeAsyncScript('requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(arguments[0], 30)))');
const copied = () => driver.executeScript('return window.copied');

/** What has the focus: its id, words, name of the element, and whether all of it can be seen. */
function focused() {
  return table.run(
    `const at = root.activeElement;
     if (!at) return { id: '', text: '', name: '', visible: true };
     const box = at.getClientRects()[0] ?? at.getBoundingClientRect();
     const middle = [box.left + Math.min(box.width / 2, 8), box.top + Math.min(box.height / 2, 8)];
     const top = root.elementFromPoint(...middle);
     return { id: at.id, text: at.textContent.trim(), name: at.localName,
       visible: box.height > 0 && box.bottom > 0 && box.top < innerHeight && (at.contains(top) || top?.contains(at) === true || at.localName === 'tr') }`,
  );
}

async function press(...keys) {
  await driver.actions().sendKeys(...keys).perform();
  await frame();
}

/** Tabs on until the focus is where it is looked for, and holds it to be in sight at every stop. */
async function tabTo(name, is) {
  for (let stop = 0; stop < FAR; stop++) {
    const at = await focused();
    assert.ok(at.visible, `the focus is hidden on ${at.name} ${at.id} ${at.text.slice(0, 40)}`);
    if (is(at)) return at;
    await press(Key.TAB);
  }
  throw new Error(`no way to ${name} by the tab key`);
}

test('the whole tour by keyboard alone', async () => {
  await table.run(`element.tabIndex = -1; element.focus(); element.removeAttribute('tabindex')`);
  await press(Key.TAB);
  await tabTo('the search', (at) => at.id === 'search');
  await press('ceasefire');
  await table.until('filter');
  assert.match(await table.run(`return root.querySelector('[role=status]').textContent`), /^\d+ of \d+ statements, on \d+ issues?/);

  await tabTo('a cell', (at) => at.id.startsWith('cell-'));
  const cell = (await focused()).id;
  await press(Key.ENTER);
  assert.match((await focused()).id, /^evidence-title-/, 'the focus is on what was opened');

  await tabTo('the article', (at) => /^show-|^differ-/.test(at.id));
  const show = (await focused()).id;
  await press(Key.ENTER);
  assert.equal((await focused()).id, 'passage');
  assert.ok((await focused()).visible, 'the passage is in sight');
  await press('j');
  assert.match((await focused()).id, /^chip-/);
  await press(Key.ESCAPE);
  assert.equal((await focused()).id, show, 'back where the article was opened');
  await press(Key.ESCAPE);
  assert.equal((await focused()).id, cell, 'back on the cell');

  await table.run(`root.querySelector('#search').focus()`);
  await tabTo('the filter', (at) => at.name === 'input' && at.id !== 'search');
  await press(Key.SPACE);
  assert.match(await table.run('return element.state'), /differ=1/);

  await tabTo('sharing', (at) => at.name === 'summary' && at.text === 'Share, print, download');
  await press(Key.ENTER);
  await tabTo('the link', (at) => at.text === 'Copy link to this view');
  await press(Key.ENTER);
  const [link] = await copied();
  assert.match(link, /#ct=.*q=ceasefire/);
  assert.equal(await table.run(`return root.querySelector('[role=status]').textContent`), 'Copied');
  await tabTo('the export', (at) => at.text === 'Download as CSV');
  await press(Key.ENTER);
  assert.deepEqual(await driver.executeScript('return window.saved'), ['claim-table.csv']);

  await driver.get('about:blank');
  await driver.get(link);
  await table.until('ready');
  assert.equal(await table.run('return root.querySelector("#search").value'), 'ceasefire', 'the link brings it all back');
});

/** Taps an element with a finger, where it is large enough for one. */
async function tap(selector, words = '') {
  const found = await table.run(
    `const all = [...root.querySelectorAll(args[0])].filter((e) => e.textContent.includes(args[1]) && e.getClientRects().length);
     const at = all[0];
     at?.scrollIntoView({ block: 'center' });
     const box = at?.getBoundingClientRect();
     return box && { width: box.width, height: box.height, x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) }`,
    selector,
    words,
  );
  assert.ok(found, `nothing to tap: ${selector} ${words}`);
  assert.ok(found.width >= 24 && found.height >= 24, `too small to tap: ${selector} ${words} ${JSON.stringify(found)}`);
  const root = await driver.findElement(By.css('claim-table')).getShadowRoot();
  const element = (await root.findElements(By.css(selector)));
  for (const one of element) {
    if ((await one.getText()).includes(words) || words === '') {
      await one.click();
      break;
    }
  }
  await frame();
}

test('the same tour at 320 px by taps', async () => {
  await driver.executeScript(`document.querySelector('#frame').style.width = '320px'`);
  await driver.wait(() => table.run(`return root.querySelector('.list') !== null`), 10_000);
  const wide = await table.run(`return [...root.querySelectorAll('.ct *')].filter((e) => e.getBoundingClientRect().right > element.getBoundingClientRect().right + 1
      && e.checkVisibility() && !e.closest('.party-chips, .hidden')).map((e) => e.className).slice(0, 3)`);
  assert.deepEqual(wide, [], 'nothing sticks out');

  await tap('.party-chip', 'Ukraine');
  assert.match(await table.run('return element.state'), /^party=ukraine$/);
  await tap('.list button.open');
  assert.match(await table.run('return element.state'), /open=/);
  await tap('.wording [id^=show-]');
  assert.equal(await table.run(`return root.querySelectorAll('#passage').length`), 1);
  await tap('.article-bar button', 'Next statement');
  await tap('.article-bar button', 'Back to the evidence');
  assert.equal(await table.run(`return root.querySelectorAll('.evidence').length`), 1);
  await tap('.evidence-head button', 'Close');
  await tap('.filters > .check');
  assert.match(await table.run('return element.state'), /differ=1/);
  await tap('.export summary');
  await tap('.export button', 'Copy link');
  assert.match((await copied())[0], /#ct=/);
  await tap('.export button', 'Download as JSON');
  assert.deepEqual(await driver.executeScript('return window.saved'), ['claim-table.json']);
});

test('every target is 24 px or more, or stands in a line of text', async () => {
  for (const width of ['1000px', '320px']) {
    await driver.executeScript(`document.querySelector('#frame').style.width = arguments[0]`, width);
    await table.run(`element.state = ''; for (const d of root.querySelectorAll('details')) d.open = true; root.querySelector('button.open').click()`);
    await frame();
    const small = await table.run(
      `return [...root.querySelectorAll('button, summary, select, label.check, .wording a')].filter((e) => {
         const box = e.getBoundingClientRect();
         return box.height > 0 && (box.height < 23.5 || box.width < 23.5);
       }).map((e) => e.className + ' ' + e.textContent.slice(0, 30))`,
    );
    assert.deepEqual(small, [], width);
  }
});
