// Can everything that narrows, orders or compares be done by keyboard, is it in the link, and does the link bring it back?

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Key } from 'selenium-webdriver';

import { openBrowser } from './harness/browser.mjs';
import { serveSite } from './harness/site.mjs';
import { Table } from './harness/table.mjs';

/** What is copied can be looked at, and nothing is printed; a browser under test has no clipboard and no printer. */
const HANDS = `<script>
  window.copied = [];
  Object.defineProperty(navigator, 'clipboard', { configurable: true,
    value: { writeText: (text) => { copied.push(text); return Promise.resolve(); } } });
  window.printed = 0;
  window.print = () => { printed += 1; };
</script>`;

let browser, driver, server, table;
before(async () => {
  browser = await openBrowser();
  driver = browser.driver;
  server = await serveSite({ first: HANDS });
  table = new Table(driver);
});
beforeEach(() => open(''));
after(async () => {
  await browser?.close();
  await server?.close();
});

async function open(hash) {
  await driver.get('about:blank');
  await driver.get(server.url + hash);
  await table.until('ready');
}

const settle = () => driver.executeAsyncScript('requestAnimationFrame(() => setTimeout(arguments[0], 60))');
const state = () => table.run('return element.state');
const shown = () => table.run(`return JSON.parse(element.export('json'))`);

/** Presses keys on the element with this selector and these words, which must be there to be reached. */
async function press(selector, words, ...keys) {
  const found = await table.run(
    `const at = [...root.querySelectorAll(args[0])].find((e) => (e.closest('label') ?? e).textContent.trim().startsWith(args[1]));
     at?.closest('details:not([open])')?.setAttribute('open', '');
     at?.focus();
     return Boolean(at) && root.activeElement === at && at.tabIndex === 0;`,
    selector,
    words,
  );
  assert.ok(found, `no way to ${selector} ${words} by keyboard`);
  await driver.actions().sendKeys(...keys).perform();
  await settle();
}

/** Holds the link to this state to bring back the same table. */
async function comesBack() {
  const [link, before, rows] = await table.run(`return [element.link, element.export('json'), root.querySelector('table').innerText]`);
  await open(link.slice(link.indexOf('#')));
  assert.equal(await table.run(`return element.export('json')`), before);
  assert.equal(await table.run(`return root.querySelector('table').innerText`), rows);
}

/** Statements in the cells that the words of the page count. */
const counted = () => table.run(`return Number(root.querySelector('.count').textContent.match(/^\\d+/)[0])`);

describe('what can be left out', () => {
  for (const [kind, words, expected] of [
    ['a source', 'Desk A', /^not=desk-a-wire$/],
    ['a voice', 'Paraphrased', /^voice=reported$/],
    ['an act', 'Demands', /^act=demands$/],
  ]) {
    test(`${kind}, and back again`, async () => {
      const all = await counted();
      await press('.filter-groups input', words, Key.SPACE);
      assert.match(await state(), expected);
      const left = await counted();
      assert.ok(left > 0 && left < all, `${left} of ${all}`);
      await comesBack();
      assert.equal(await counted(), left);
      await press('.filter-groups input', words, Key.SPACE);
      assert.equal(await state(), '');
      assert.equal(await counted(), all);
    });
  }

  test('all but what more than one independent source reports', async () => {
    await press('.filters > .check input', 'Only what more', Key.SPACE);
    assert.equal(await state(), 'sources=2');
    const counts = await table.run(`return [...root.querySelectorAll('tbody .counts')].map((e) => e.textContent)`);
    assert.ok(counts.length > 0);
    for (const text of counts) assert.match(text, /[2-9] of 5 sources/);
    await comesBack();
  });

  test('all but where sources differ', async () => {
    await press('.filters > .check input', 'Only where', Key.SPACE);
    assert.equal(await state(), 'differ=1');
    const cells = await table.run(`return [...root.querySelectorAll('tbody button.open')].map((e) => e.querySelector('.differ') !== null)`);
    assert.ok(cells.length > 0 && cells.every(Boolean));
    await comesBack();
  });

  test('all at once is undone by one press', async () => {
    await press('.filter-groups input', 'Desk B', Key.SPACE);
    await press('.filter-groups input', 'Denies', Key.SPACE);
    await press('.controls button', 'Clear all filters', Key.ENTER);
    assert.equal(await state(), '');
  });
});

describe('order', () => {
  for (const [words, downs, id] of [['most statements', 1, 'statements'], ['most differences', 2, 'differences']]) {
    test(`by ${words}`, async () => {
      const before = (await table.rows()).map((row) => row.heading);
      await press('select', 'Order', ...Array(downs).fill(Key.ARROW_DOWN), Key.TAB);
      assert.equal(await state(), `sort=${id}`);
      const now = (await table.rows()).map((row) => row.heading);
      assert.notDeepEqual(now, before);
      assert.deepEqual([...now].sort(), [...before].sort(), 'nothing is lost');
      await comesBack();
    });
  }
});

describe('parties', () => {
  test('two head to head', async () => {
    await press('.parties input', 'Russia', Key.SPACE);
    await press('.parties input', 'Europe', Key.SPACE);
    assert.equal(await state(), 'party=ukraine&party=us');
    assert.deepEqual(await table.parties(), ['Ukraine', 'United States']);
    await comesBack();
  });

  test('one alone, and all again', async () => {
    await press('.parties button', 'Ukraine alone', Key.ENTER);
    assert.deepEqual(await table.parties(), ['Ukraine']);
    await comesBack();
    await press('.parties button', 'All parties', Key.ENTER);
    assert.equal(await state(), '');
  });

  test('in another order', async () => {
    await press('.parties button.sign[aria-label*=Ukraine]', '←', Key.ENTER);
    assert.deepEqual((await table.parties()).slice(0, 2), ['Ukraine', 'Russia']);
    await comesBack();
  });
});

test('one issue alone', async () => {
  await press('select', 'Issue', ...Array(4).fill(Key.ARROW_DOWN), Key.TAB);
  assert.equal(await state(), 'issue=territory');
  assert.equal((await table.rows()).length, 1);
  await comesBack();
});

test('a search, with its marks', async () => {
  await press('#search', 'Search', 'sanctions');
  assert.equal(await state(), 'q=sanctions');
  assert.ok((await table.run(`return [...root.querySelectorAll('mark.found')].map((e) => e.textContent.toLowerCase())`)).includes('sanctions'));
  await comesBack();
});

test('a filter lowers what is exported as well', async () => {
  const all = await shown();
  await press('.filters > .check input', 'Only where', Key.SPACE);
  assert.ok(JSON.stringify(await shown()).length < JSON.stringify(all).length);
});

describe('what can be taken away', () => {
  test('a cell as a citation', async () => {
    await press('#cell-0-0', '', Key.ENTER);
    await press('.evidence-head button', 'Copy citation', Key.ENTER);
    const [cited] = await driver.executeScript('return copied');
    const lead = await table.run(
      `const of = (name) => root.querySelector('.claims .wording ' + name).textContent.trim();
       return { words: of('blockquote'), speaker: of('.speaker'), outlet: of('.outlet') }`,
    );
    assert.match(cited, /^“.+” /);
    for (const part of [lead.words.slice(0, 30), lead.speaker, lead.outlet]) assert.ok(cited.includes(part), `${part} is not in ${cited}`);
  });

  test('paper, with every cell open and nothing cut', async () => {
    await press('.export button', 'Print', Key.ENTER);
    assert.equal(await driver.executeScript('return printed'), 1);
    const filled = await table.run(`return root.querySelectorAll('button.open').length`);
    await driver.executeScript(`dispatchEvent(new Event('beforeprint'))`);
    await settle();
    assert.equal(await table.run(`return root.querySelectorAll('.evidence').length`), filled);
    const statements = await table.run(`return new Set([...root.querySelectorAll('.claims [id^=show-]')].map((e) => e.id)).size`);
    assert.equal(statements, await counted(), 'every statement is on paper');
    await driver.executeScript(`dispatchEvent(new Event('afterprint'))`);
    await settle();
    assert.equal(await table.run(`return root.querySelectorAll('.evidence').length`), 0);
  });
});
