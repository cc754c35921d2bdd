// Does the table fit a screen of 1280 by 1024 at 400 %, which leaves 320 by 256, and a page written from right to left?

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser } from './harness/browser.mjs';
import { serveSite } from './harness/site.mjs';
import { Table } from './harness/table.mjs';

let browser, driver, table;
before(async () => {
  browser = await openBrowser();
  driver = browser.driver;
  table = new Table(driver);
});
after(() => browser?.close());

const settle = () => driver.executeAsyncScript('requestAnimationFrame(() => setTimeout(arguments[0], 60))');

/** An iframe is a viewport of any size, whatever a browser's window may be. */
async function inFrame(width, height, element, judge) {
  const inner = await serveSite({ element });
  const outer = await serveSite({
    element: `<iframe id="zoomed" src="${inner.url}" style="border: 0; width: ${width}px; height: ${height}px"></iframe>`,
  });
  await driver.get(outer.url);
  await driver.switchTo().frame(await driver.findElement({ id: 'zoomed' }));
  await table.until('ready');
  assert.deepEqual(await driver.executeScript('return [innerWidth, innerHeight]'), [width, height]);
  await judge();
  await driver.switchTo().defaultContent();
  await inner.close();
  await outer.close();
}

/** Each state, reached from the table alone. */
const STATES = {
  table: '',
  evidence: `root.querySelector('button.open').click()`,
  article: `root.querySelector('.wording [id^=show-]').click()`,
  differences: `element.state = 'differ=1'; root.querySelector('button.open').click()`,
  'all that opens': `element.state = 'q=ceasefire'; for (const d of root.querySelectorAll('details')) d.open = true`,
};

/** What makes the page scroll sideways, or stands outside of the table; a row of chips that scrolls by itself may. */
const WIDE = `const box = element.getBoundingClientRect();
  const page = document.documentElement;
  return [
    ...(page.scrollWidth > page.clientWidth ? ['the page: ' + page.scrollWidth] : []),
    ...[...root.querySelectorAll('.ct *')].filter((e) => {
      const { left, right } = e.getBoundingClientRect();
      return (right > box.right + 1 || left < box.left - 1) && e.checkVisibility() && !e.closest('.party-chips, .hidden');
    }).map((e) => e.localName + ' ' + e.className + ' ' + e.textContent.slice(0, 20)),
  ];`;

/** Whatever can take the focus and is then hidden by something that stays in sight, or not in sight at all. */
const HIDDEN = `return [...root.querySelectorAll('button, summary, select, input, textarea, a')].filter((e) => e.checkVisibility())
    .filter((e) => {
      e.focus();
      // As the keyboard does; WebKit lets scripts focus in a frame without it.
      e.scrollIntoView({ block: 'nearest' });
      const box = e.getClientRects()[0];
      const at = root.elementFromPoint(box.left + Math.min(box.width / 2, 8), box.top + Math.min(box.height / 2, 8));
      return !(box.bottom > 0 && box.top < innerHeight && (e.contains(at) || at?.contains(e)));
    }).map((e) => [e.localName, e.type, e.className, e.textContent.slice(0, 30), JSON.stringify(e.getBoundingClientRect())].join(' '));`;

describe('at 400 %', () => {
  test('nothing scrolls sideways, and no focus is hidden', () =>
    inFrame(320, 256, '<claim-table loading="eager"></claim-table>', async () => {
      for (const [name, reach] of Object.entries(STATES)) {
        await table.run(reach);
        await settle();
        assert.deepEqual(await table.run(WIDE), [], name);
        assert.deepEqual(await table.run(HIDDEN), [], name);
      }
    }));

  test('nothing that stays in sight takes more than a third of the screen', () =>
    inFrame(320, 256, '<claim-table loading="eager"></claim-table>', async () => {
      for (const reach of Object.values(STATES)) {
        await table.run(reach);
        await settle();
        const high = await table.run(
          `return [...root.querySelectorAll('*')].filter((e) => getComputedStyle(e).position === 'sticky' && e.offsetHeight > innerHeight / 3).map((e) => e.className)`,
        );
        assert.deepEqual(high, []);
      }
    }));
});

test('with letters twice as large nothing scrolls sideways', () =>
  inFrame(700, 800, '<claim-table loading="eager" style="--ct-size: 32px"></claim-table>', async () => {
    for (const [name, reach] of Object.entries(STATES)) {
      await table.run(reach);
      await settle();
      assert.deepEqual(await table.run(WIDE), [], name);
    }
  }));

describe('from right to left', () => {
  for (const [name, element] of [
    ['said by the page', '<div dir="rtl"><claim-table loading="eager"></claim-table></div>'],
    ['said by the element', '<claim-table loading="eager" dir="rtl"></claim-table>'],
  ]) {
    for (const width of [1000, 320]) {
      test(`${name}, ${width} px wide`, () =>
        inFrame(width, 700, element, async () => {
          for (const [state, reach] of Object.entries(STATES)) {
            await table.run(reach);
            await settle();
            assert.deepEqual(await table.run(WIDE), [], state);
          }
          const seen = await table.run(
            `const of = (selector) => root.querySelector(selector);
             const right = (selector) => of(selector).getBoundingClientRect().right;
             const ct = of('.ct').getBoundingClientRect();
             return {
               table: getComputedStyle(of('.ct')).direction, words: getComputedStyle(of('.lead')).direction,
               title: right('.title') > ct.right - 2, arrow: getComputedStyle(of('.sign')).transform,
             }`,
          );
          assert.deepEqual(seen, { table: 'rtl', words: 'ltr', title: true, arrow: 'matrix(-1, 0, 0, 1, 0, 0)' });
        }));
    }
  }
});
