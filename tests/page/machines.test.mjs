// Does the table fit every reader's machine: a thumb instead of a pointer, less motion, the system's own colours?

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';

import { BROWSER, canBe, forcedColours, lessMotion, openBrowser, touch } from './harness/browser.mjs';
import { serveSite } from './harness/site.mjs';
import { Table } from './harness/table.mjs';

const QUERIES = {
  [touch]: '(pointer: coarse)',
  [lessMotion]: '(prefers-reduced-motion: reduce)',
  [forcedColours]: '(forced-colors: active)',
};

/** Opens the page on such a machine, runs the test, and holds the browser to be what was asked for. */
async function on(like, width, judge) {
  const browser = await openBrowser({ like });
  const server = await serveSite({ element: '<div id="frame"><claim-table></claim-table></div>' });
  after(async () => {
    await browser.close();
    await server.close();
  });
  const table = new Table(browser.driver);
  await browser.driver.get(server.url);
  await table.until('ready');
  for (const [one, query] of Object.entries(QUERIES)) {
    assert.equal(await browser.driver.executeScript('return matchMedia(arguments[0]).matches', query), like.includes(one), query);
  }
  await browser.driver.executeScript(`document.querySelector('#frame').style.width = arguments[0]`, width);
  const settle = () => browser.driver.executeAsyncScript('requestAnimationFrame(() => setTimeout(arguments[0], 100))');
  await settle();
  await judge(table, settle);
}

const OPEN_ALL = `for (const details of root.querySelectorAll('details')) details.open = true;`;

/** What can be pressed and is smaller than a finger's tip; a link or button in a line of text may be lower. */
const SMALL = `return [...root.querySelectorAll('button, summary, select, input:not([type=checkbox]), textarea, label.check, .wording a')].filter((e) => {
    const box = e.getBoundingClientRect();
    return box.height > 0 && (box.height < 43.5 || box.width < 43.5);
  }).map((e) => [e.localName, e.className, e.textContent.slice(0, 30), Math.round(e.getBoundingClientRect().width), Math.round(e.getBoundingClientRect().height)].join(' '))`;

if (canBe(touch)) {
  describe('by thumb', () => {
    for (const width of ['1000px', '320px']) {
      test(`every target is 44 px or more, ${width} wide`, () =>
        on([touch], width, async (table, settle) => {
          await table.run(`${OPEN_ALL} root.querySelector('button.open').click()`);
          await settle();
          assert.deepEqual(await table.run(SMALL), []);
          await table.run(`root.querySelector('.wording [id^=show-]').click()`);
          await settle();
          assert.deepEqual(await table.run(SMALL), []);
        }));
    }
  });
}

/** How long anything in the table takes to move, in words that name it. */
const MOVING = `return [...root.querySelectorAll('*')].flatMap((e) => ['', '::before', '::after'].map((pseudo) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(e, pseudo || null);
    const still = /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none' && (pseudo || scrollBehavior === 'auto');
    return still ? '' : e.localName + pseudo + ' ' + [transitionDuration, animationName, scrollBehavior].join(' ');
  })).filter(Boolean)`;

describe('with less motion', () => {
  test('something moves where that is welcome', () =>
    on([], '1000px', async (table) => assert.ok((await table.run(MOVING)).length > 0)));

  if (canBe(lessMotion)) {
    test('nothing moves', () =>
      on([lessMotion], '1000px', async (table, settle) => {
        await table.run(`${OPEN_ALL} root.querySelector('button.open').click()`);
        await settle();
        assert.deepEqual(await table.run(MOVING), []);
      }));
  }
});

/** The contrast of words with what is behind them, for all that sets its own colours where the system sets them. */
const FAINT = `const parts = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (color) => {
    const [r, g, b] = parts(color).slice(0, 3).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const own = (e) => { const { backgroundColor } = getComputedStyle(e); return (parts(backgroundColor)[3] ?? 1) > 0 && backgroundColor; };
  const behind = (e) => (e ? own(e) || behind(e.parentElement) : getComputedStyle(element.ownerDocument.body).backgroundColor);
  return [...root.querySelectorAll('mark, .party-chip, .act, .lead, .differ, .chip, .plain, summary, .counts')]
    .filter((e) => e.getClientRects().length && e.textContent.trim())
    .map((e) => {
      const [a, b] = [light(getComputedStyle(e).color), light(behind(e))].sort((x, y) => y - x);
      return [(a + 0.05) / (b + 0.05), e.className || e.localName, e.textContent.slice(0, 20), getComputedStyle(e).color, behind(e)];
    })
    .filter(([contrast]) => contrast < 4.5)
    .map((faint) => faint.join(' '))`;

if (canBe(forcedColours)) {
  describe('in the system’s colours', () => {
    for (const width of ['1000px', '320px']) {
      test(`all words can be read, ${width} wide`, () =>
        on([forcedColours], width, async (table, settle) => {
          for (const theme of ['light', 'dark']) {
            await table.run(`element.setAttribute('theme', args[0])`, theme);
            for (const state of ['q=ceasefire', 'differ=1', 'party=russia', '']) {
              await table.run(`element.state = args[0]; ${OPEN_ALL}`, state);
              await settle();
              await table.run(`root.querySelector('button.open').click()`);
              await settle();
              assert.deepEqual(await table.run(FAINT), [], `${theme} ${state}`);
            }
          }
          await table.run(`root.querySelector('.wording [id^=show-]').click()`);
          await settle();
          assert.ok(await table.run(`return root.querySelector('#passage') !== null`));
          assert.deepEqual(await table.run(FAINT), []);
        }));
    }

    test('what is chosen, open or drawn does not rest on colours that are gone', () =>
      on([forcedColours], '320px', async (table, settle) => {
        await table.run(`element.state = 'party=russia'; ${OPEN_ALL}`);
        await settle();
        const [pressed, other] = await table.run(`return [...root.querySelectorAll('.party-chip')]
          .sort((a, b) => b.ariaPressed.localeCompare(a.ariaPressed)).slice(0, 2).map((e) => getComputedStyle(e).backgroundColor)`);
        assert.notEqual(pressed, other);
        const squares = await table.run(`return ['own', 'any'].map((name) => getComputedStyle(root.querySelector('.squares .' + name)).backgroundColor)`);
        assert.notEqual(squares[0], squares[1]);
      }));
  });
}

test('the harness knows what the engine cannot be told', () => {
  assert.equal(canBe(touch), BROWSER !== 'webkit');
});
