// Where the program breaks at the work of one table, does that one bring its fallback back, and do the others go on?

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { openBrowser } from './harness/browser.mjs';
import { DIST, hostPage, script } from './harness/host.mjs';
import { ARTICLES } from './harness/story.mjs';
import { Table } from './harness/table.mjs';
import { withMemory } from './harness/wasm.mjs';

/** In pages of 64 KB: enough for the story and for what is kept back, and not for a lot of text. */
const MORE = 52;

/** The script knows the program's checksum; the one with less memory has another. */
const UNCHECKED = 'const { fetch: real } = window; window.fetch = (address) => real(address);';

const two = ['one', 'two']
  .map((id) => `<claim-table id="${id}" loading="eager" src="/story.json" lens="/lens.json"><p id="plain-${id}">Plain</p></claim-table>`)
  .join('');

let browser, table, server;
before(async () => {
  browser = await openBrowser();
  table = new Table(browser.driver);
});
after(() => browser?.close());

const page = (body, ...args) => browser.driver.executeScript(body, ...args);

/** What each of the two shows: rows of a table, and whether its own content is on the screen. */
const seen = () =>
  page(`return [one, two].map((element) => [
    element.shadowRoot.querySelectorAll('tbody th[scope=row]').length,
    element.firstElementChild.getClientRects().length > 0,
  ])`);

async function opened(options) {
  server = await hostPage({ body: script() + two, ...options });
  await browser.driver.get(server.url);
  await table.until('ready', 2);
  assert.deepEqual(await seen(), [[2, false], [2, false]]);
}

/** The other one still filters, opens, and reads again. */
async function goesOn() {
  await page(`two.state = 'issue=ports'`);
  await browser.driver.wait(async () => (await seen())[1][0] === 1, 10_000, 'it filters');
  await page(`two.shadowRoot.querySelector('tbody td button').click()`);
  await table.until('select');
  const before = (await table.heard('ready')).length;
  await page('two.articles = arguments[0]', ARTICLES.slice(0, 1));
  assert.equal((await table.until('ready', before + 1)).articles, 1);
}

/** Articles that take more. Of many small things, the last takes the last of the memory. */
const TOO_MUCH = {
  'one long text': `[{ text: 'Norland demands that Sudria hand over four ports by June. '.repeat(30_000) }]`,
  'thousands of short ones': `Array.from({ length: 3000 }, (_, at) => ({
    title: 'Talks, day ' + at, text: 'Norland demands that Sudria hand over ' + at + ' ports by June. The mill was shut on day ' + at + '.',
  }))`,
};

for (const [name, articles] of Object.entries(TOO_MUCH)) test(`no more memory while one reads ${name}`, async () => {
  const program = withMemory(readFileSync(path.join(DIST, 'claim-table_bg.wasm')), MORE);
  await opened({ first: UNCHECKED, routes: { '/claim-table_bg.wasm': { type: 'application/wasm', body: program } } });
  await page(`one.articles = ${articles}`);
  const { code, message, fatal } = await table.until('error');
  assert.deepEqual([code, fatal], ['out-of-memory', true]);
  assert.match(message, /not enough memory/);
  assert.deepEqual(await seen(), [[0, true], [2, false]]);
  await goesOn();
  await server.close();
});

test('a mistake in the program while one reads', async () => {
  // There is none to be had, so the browser breaks the program off in its place.
  await opened({
    first: `const real = DOMParser.prototype.parseFromString;
      DOMParser.prototype.parseFromString = function (text, type) {
        const page = real.call(this, text, type);
        if (String(text).includes('BREAK')) Object.defineProperty(page, 'firstChild', { get() { throw new WebAssembly.RuntimeError('unreachable') } });
        return page;
      };`,
  });
  await page(`one.articles = [{ html: '<p>BREAK</p>' }]`);
  const detail = await table.until('error');
  assert.equal(detail.fatal, true, JSON.stringify(detail));
  assert.deepEqual(await seen(), [[0, true], [2, false]]);
  await goesOn();
  await server.close();
});

/** Breaks the program off at a word that it writes into the page, this often, in the way that WebKit does now and then. */
const outOfBounds = (times) => `
  let left = ${times};
  const createTextNode = Document.prototype.createTextNode;
  Document.prototype.createTextNode = function (text) {
    if (String(text).includes('BREAK') && left-- > 0) throw new WebAssembly.RuntimeError('Out of bounds memory access');
    return createTextNode.call(this, text);
  };`;
const BREAK = { text: 'Norland demands that Sudria hand over the ports by BREAK.' };

test('where the browser itself goes wrong, the table begins once more', async () => {
  await opened({ first: outOfBounds(1) });
  await page('one.articles = [arguments[0]]', BREAK);
  assert.equal((await table.until('ready', 3)).articles, 1);
  assert.match(await table.run(`return root.querySelector('tbody').textContent`), /hand over the ports by BREAK/);
  assert.deepEqual(await seen(), [[2, false], [2, false]]);
  assert.deepEqual(await table.heard('error'), []);
  await goesOn();
  await server.close();
});

test('where it always goes wrong, once more is enough', async () => {
  await opened({ first: outOfBounds(Infinity) });
  await page('one.articles = [arguments[0]]', BREAK);
  assert.equal((await table.until('error')).fatal, true);
  assert.deepEqual(await seen(), [[0, true], [2, false]]);
  await goesOn();
  assert.equal((await table.heard('error')).length, 1);
  await server.close();
});

test('one that broke can be asked for again', async () => {
  const program = withMemory(readFileSync(path.join(DIST, 'claim-table_bg.wasm')), MORE);
  await opened({ first: UNCHECKED, routes: { '/claim-table_bg.wasm': { type: 'application/wasm', body: program } } });
  await page(`one.articles = ${TOO_MUCH['one long text']}`);
  await table.until('error');
  await page(`one.articles = undefined; one.load()`);
  await table.until('ready', 3);
  assert.deepEqual(await seen(), [[2, false], [2, false]]);
  await server.close();
});

test('a panic in the program', async () => {
  // A file of three gigabytes, which none can be: more than a list may hold, at which Rust panics.
  await opened({
    first: `const arrayBuffer = Response.prototype.arrayBuffer;
      let broken;
      Response.prototype.arrayBuffer = async function () {
        const buffer = await arrayBuffer.call(this);
        if (this.url.includes('break')) broken = buffer;
        return buffer;
      };
      window.Uint8Array = class extends Uint8Array {
        constructor(...what) {
          super(...what);
          if (broken && what[0] === broken) Object.defineProperty(this, 'length', { value: 3e9 });
        }
      };
      window.errors = [];
      console.error = (...words) => errors.push(words.join(' '));`,
  });
  await page(`one.setAttribute('src', '/story.json?break')`);
  const { fatal, code, message } = await table.until('error');
  assert.deepEqual([fatal, code], [true, 'stopped']);
  assert.match(message, /mistake in its program/);
  assert.match((await page('return errors')).join(), /capacity overflow/);
  assert.deepEqual(await seen(), [[0, true], [2, false]]);
  await goesOn();
  assert.equal((await table.heard('error')).length, 1);
  await server.close();
});

test('a mistake in the program while one draws', async () => {
  // At a word that it writes into the page.
  await opened({
    first: `const check = (text) => { if (String(text).includes('BREAK')) throw new WebAssembly.RuntimeError('unreachable'); };
      for (const name of ['nodeValue', 'textContent']) {
        const { set, ...rest } = Object.getOwnPropertyDescriptor(Node.prototype, name);
        Object.defineProperty(Node.prototype, name, { ...rest, set(text) { check(text); set.call(this, text); } });
      }
      const createTextNode = Document.prototype.createTextNode;
      Document.prototype.createTextNode = function (text) { check(text); return createTextNode.call(this, text); };`,
  });
  await page(`one.articles = [{ text: 'Norland demands that Sudria hand over the ports by BREAK.' }]`);
  const detail = await table.until('error');
  assert.equal(detail.fatal, true, JSON.stringify(detail));
  assert.deepEqual(await seen(), [[0, true], [2, false]]);
  await goesOn();
  assert.deepEqual((await seen())[0], [0, true], 'it stays down');
  // Taken from the page, both end without a further word.
  await page('one.remove(); two.remove()');
  assert.equal((await table.heard('error')).length, 1);
  await server.close();
});
