// What does axe-core find to complain of in each state of the table?

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { openBrowser } from './browser.mjs';
import { serveSite } from './site.mjs';
import { Table } from './table.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser, server, table;

/** A browser with the page, for the tests of one file. */
export async function begin() {
  browser = await openBrowser();
  server = await serveSite({ element: '<div id="frame"><claim-table></claim-table></div>' });
  table = new Table(browser.driver);
  return table;
}

export async function end() {
  await browser?.close();
  await server?.close();
}

/** Opens the page anew in this theme, width and language. */
export async function open({ theme = 'light', width = 1000, lang = 'en' } = {}) {
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
export async function violations() {
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

/** Holds every state to have no violation, in this theme, width and language. */
export async function check(look) {
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
    // From its top: what a sticky bar covers for as long as the page is scrolled just so is no fault of the target.
    await table.run('scrollTo(0, 0)');
    assert.deepEqual(await violations(), [], `${state}, ${JSON.stringify(look)}`);
  }
}
