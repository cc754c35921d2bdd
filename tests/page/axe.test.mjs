// Does axe-core find anything to complain of, in any state, theme, width and language?

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';

import { openBrowser } from './harness/browser.mjs';
import { serveSite } from './harness/site.mjs';
import { Table } from './harness/table.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser, server, table;
before(async () => {
  browser = await openBrowser();
  server = await serveSite({ element: '<div id="frame"><claim-table></claim-table></div>' });
  table = new Table(browser.driver);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens the page anew in this theme, width and language. */
async function open({ theme = 'light', width = 1000, lang = 'en' } = {}) {
  await browser.driver.get(`${server.url}?${Math.random()}`);
  await table.until('ready');
  await table.run(
    `document.documentElement.lang = args[2];
     document.body.style.background = args[0] === 'dark' ? '#17181a' : '#fffefb';
     for (const text of document.querySelectorAll('header')) text.remove();
     element.setAttribute('theme', args[0]);
     element.setAttribute('lang', args[2]);
     document.querySelector('#frame').style.width = args[1] + 'px';`,
    theme,
    width,
    lang,
  );
  await browser.driver.wait(() => table.run(`return root.querySelector('.ct').lang === args[0]`, lang), 10_000);
  await settle();
  await browser.driver.executeScript(AXE);
}

const settle = () =>
  browser.driver.executeAsyncScript('const done = arguments[0]; setTimeout(() => requestAnimationFrame(() => done()), 100)');

/** Violations in short: the rule, and the first elements. Color contrast is judged where colours are laid out, in all of them. */
async function violations() {
  return browser.driver.executeAsyncScript(
    `const done = arguments[0];
     axe.run(document.querySelector('#frame'), { resultTypes: ['violations'],
       runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(
       ({ violations }) => done(violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).join(' | '))),
       (error) => done(['axe failed: ' + error]))`,
  );
}

/** Each state, reached from the table. */
const STATES = {
  table: '',
  evidence: `element.state = 'open=' + args[0]`,
  differences: `element.state = 'differ=1'; root.querySelector('tbody button, .list button.open').click()`,
  filters: `element.state = 'q=ceasefire'; for (const d of root.querySelectorAll('details')) d.open = true`,
  method: `root.querySelector('.about').open = true`,
  article: `element.state = 'open=' + args[0] + '&at=' + args[1]`,
};

async function check(look) {
  await open(look);
  await table.run(`root.querySelector('button.open').click()`);
  await settle();
  const opened = await table.run('return element.state.replace("open=", "")');
  await table.run(`root.querySelector('.claims [id^=show-]').click()`);
  await settle();
  const passage = await table.run('return new URLSearchParams(element.state).get("at")');
  for (const [state, reach] of Object.entries(STATES)) {
    await table.run(`element.state = ''; for (const d of root.querySelectorAll('details')) d.open = false`);
    await settle();
    await table.run(reach, opened, passage);
    await settle();
    assert.deepEqual(await violations(), [], `${state}, ${JSON.stringify(look)}`);
  }
}

for (const theme of ['light', 'dark']) {
  for (const width of [1000, 320]) {
    test(`${theme}, ${width} px wide`, () => check({ theme, width }));
  }
}

for (const lang of ['uk', 'ru', 'fr', 'de', 'tr']) {
  test(`in ${lang}`, async () => {
    await open({ lang });
    assert.deepEqual(await violations(), []);
    const untranslated = await table.run(
      `return [...root.querySelectorAll('summary, .controls .check, .count')].map((e) => e.textContent)
         .filter((text) => /sources|statements|articles|Parties$/.test(text))`,
    );
    assert.deepEqual(lang === 'fr' ? [] : untranslated, []);
  });
}

test('what it is looked for with would find something', async () => {
  await open();
  await table.run(`root.querySelector('.summary').style.color = '#ddd'; root.querySelector('#search').closest('label').replaceWith(root.querySelector('#search'))`);
  const found = await violations();
  assert.ok(found.some((v) => v.startsWith('color-contrast')), `${found}`);
  assert.ok(found.some((v) => v.startsWith('label')), `${found}`);
});
