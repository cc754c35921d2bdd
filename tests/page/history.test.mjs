// Is every state in the address, does Back work, and do two tables leave each other alone?

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openBrowser } from './harness/browser.mjs';
import { serveSite } from './harness/site.mjs';
import { Table } from './harness/table.mjs';

let browser, driver, server, table;
before(async () => {
  browser = await openBrowser();
  driver = browser.driver;
  server = await serveSite({ element: '<claim-table></claim-table><claim-table id="second"></claim-table>' });
  table = new Table(driver);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const fragment = () => driver.executeScript('return location.hash');
const open = async (hash = '') => {
  await driver.get('about:blank');
  await driver.get(server.url + hash);
  await table.until('ready', 2);
};
const settle = () => driver.executeAsyncScript('setTimeout(arguments[0], 150)');
const back = async () => {
  await driver.executeScript('history.back()');
  await settle();
};
const focus = () => table.run('return root.activeElement?.id ?? ""');
const act = async (body) => {
  await table.run(body);
  await settle();
};

test('each step is in the address, and Back undoes one at a time with the focus', async () => {
  await open();
  await act(`root.querySelector('#cell-0-0').click()`);
  const opened = await fragment();
  assert.match(opened, /^#ct=open=/);
  await act(`root.querySelector('.claims [id^=show-]').click()`);
  assert.match(await fragment(), /&at=/);
  await back();
  assert.equal(await fragment(), opened);
  assert.equal(await table.run(`return root.querySelectorAll('article').length`), 0);
  assert.match(await focus(), /^show-/);
  await back();
  assert.equal(await fragment(), '');
  assert.equal(await table.run(`return root.querySelectorAll('.evidence').length`), 0);
  assert.equal(await focus(), 'cell-0-0');
});

test('typing is one step, not one a key', async () => {
  await open();
  const before = await driver.executeScript('return history.length');
  for (const word of ['c', 'ce', 'cease']) {
    await act(`const field = root.querySelector('#search'); field.value = '${word}'; field.dispatchEvent(new Event('input', { bubbles: true }))`);
  }
  assert.equal(await fragment(), '#ct=q=cease');
  assert.equal(await driver.executeScript('return history.length'), before);
});

test('nor is it a step with a cell open, and what follows keeps the search', async () => {
  await open();
  await act(`root.querySelector('#cell-0-0').click()`);
  const opened = await fragment();
  const before = await driver.executeScript('return history.length');
  for (const word of ['c', 'cease', '', 'cease']) {
    await act(`const field = root.querySelector('#search'); field.value = '${word}'; field.dispatchEvent(new Event('input', { bubbles: true }))`);
  }
  assert.equal(await driver.executeScript('return history.length'), before);
  assert.equal(await fragment(), opened.replace('#ct=', '#ct=q=cease&'));
  // At once: the search is not waited for.
  await act(`const field = root.querySelector('#search'); field.value = 'truce'; field.dispatchEvent(new Event('input', { bubbles: true }));
    root.querySelector('.evidence-head button:last-child').click()`);
  assert.equal(await fragment(), '#ct=q=truce');
  await back();
  // Engines differ in whether the last search is written with the cell still open; either way Back opens it again.
  const kept = ['cease', 'truce'].map((word) => opened.replace('#ct=', `#ct=q=${word}&`));
  assert.ok(kept.includes(await fragment()), await fragment());
});

test('an address brings back filters, cell, article and the order of the parties, in its own table only', async () => {
  const state = 'sources=2&party=ukraine&party=russia&sort=statements&open=ceasefire.ukraine&at=desk-a-wire.0';
  await open(`#ct=q=ceasefire;ct-second=${state}`);
  await settle();
  const states = await driver.executeScript(`return [...document.querySelectorAll('claim-table')].map((e) => e.state)`);
  assert.deepEqual(states, ['q=ceasefire', state]);
  const second = await driver.executeScript(
    `const root = document.querySelector('#second').shadowRoot;
     return { heads: [...root.querySelectorAll('thead th')].map((th) => th.textContent), passage: root.querySelectorAll('#passage').length }`,
  );
  assert.deepEqual(second, { heads: ['Issue', 'Ukraine', 'Russia'], passage: 1 });
  await act(`root.querySelector('.controls > div:last-child button').click()`);
  assert.equal(await fragment(), `#ct-second=${state}`);
});

test("a fragment of the page's own is left alone", async () => {
  await open('#chapter-2');
  await act(`root.querySelector('#cell-0-0').click()`);
  assert.equal(await fragment(), '#chapter-2');
  assert.match(await table.run('return element.link'), /#ct=open=/);
  await act(`location.hash = '#chapter-3'`);
  assert.equal(await table.run(`return root.querySelectorAll('.evidence').length`), 1, 'what is open stays open');
});
