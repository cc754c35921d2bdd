// Does the table find out, and say, what is wrong with the files it is made of?

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { openBrowser } from './harness/browser.mjs';
import { CORS, DIST, bundleHost, hostPage, script } from './harness/host.mjs';
import { TABLE } from './harness/story.mjs';
import { Table } from './harness/table.mjs';

const WASM = '/claim-table_bg.wasm';
const program = readFileSync(path.join(DIST, WASM));

/** The snippets of the page of examples, by what their button says. */
const snippets = new Map(
  [...readFileSync(path.join(DIST, 'embed.html'), 'utf8').matchAll(/data-copy="([^"]+)">\s*<pre><code>(.*?)<\/code>/gs)].map(
    ([, name, code]) => [name, code.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')],
  ),
);

let browser, table;
before(async () => {
  browser = await openBrowser();
  table = new Table(browser.driver);
});
after(() => browser?.close());

async function outcome(event, options) {
  const server = await hostPage(options);
  await browser.driver.get(server.url);
  const detail = await table.until(event);
  assert.equal(await table.showsFallback(), event === 'error');
  await server.close();
  return detail;
}

const withProgram = (answer) => ({ body: script() + TABLE, routes: { [WASM]: answer } });

test('served with the wrong type it works, and the console says so', async () => {
  const server = await hostPage(withProgram({ type: 'application/octet-stream', body: program }));
  await browser.driver.get(server.url);
  await table.until('ready');
  const warnings = await browser.driver.executeScript('return warnings');
  assert.ok(warnings.some((words) => words.includes('application/wasm')), `${warnings}`);
  await server.close();
});

test('a web page in its place', async () => {
  const detail = await outcome('error', withProgram({ body: '<!doctype html><title>Not found</title>' }));
  assert.equal(detail.code, 'wrong-type');
  assert.match(detail.message, /claim-table_bg\.wasm/);
});

test('another build of the program', async () => {
  const other = Buffer.concat([program, Buffer.from([0, 2, 1, 0x78])]);
  assert.equal((await outcome('error', withProgram({ type: 'application/wasm', body: other }))).code, 'integrity');
});

test('no program at all', async () => {
  const detail = await outcome('error', withProgram({ status: 404, body: 'gone' }));
  assert.equal(detail.code, 'not-found');
  assert.match(detail.message, /wasm-src/);
});

test('a program elsewhere, named by the element or by the script', async () => {
  const routes = { '/far/p.wasm': { type: 'application/wasm', body: program }, [WASM]: { status: 404, body: '' } };
  await outcome('ready', { body: script() + TABLE.replace(' src', ' wasm-src="/far/p.wasm" src'), routes });
  await outcome('ready', { body: script('/', 'async wasm-src="/far/p.wasm"') + TABLE, routes });
});

test('from another host with CORS', async () => {
  const host = await bundleHost(CORS);
  await outcome('ready', { body: script(host.url) + TABLE });
  await host.close();
});

test('from another host without CORS', async () => {
  const host = await bundleHost();
  const detail = await outcome('error', { body: script(host.url) + TABLE });
  assert.equal(detail.code, 'cross-origin');
  assert.match(detail.message, /Access-Control-Allow-Origin/);
  await host.close();
});

test('the snippet of the page of examples, as it stands, from another host', async () => {
  const host = await bundleHost(CORS);
  const snippet = snippets.get('the element');
  assert.ok(snippet.split('\n').length <= 5, snippet);
  assert.match(snippet, /integrity="sha384-/);
  await outcome('ready', { body: snippet.replace('https://example.org/claim-table/', host.url) });
  await host.close();
});

test('the same with a script that was changed: the page keeps what it has', async () => {
  const changed = readFileSync(path.join(DIST, 'claim-table.js'), 'utf8') + ';window.changed = true';
  const host = await bundleHost(CORS, { '/claim-table.js': { type: 'text/javascript', body: changed } });
  const server = await hostPage({ body: snippets.get('the element').replace('https://example.org/claim-table/', host.url) });
  await browser.driver.get(server.url);
  await browser.driver.executeAsyncScript('setTimeout(arguments[0], 500)');
  assert.equal(await browser.driver.executeScript('return window.changed ?? customElements.get("claim-table") ?? null'), null);
  assert.equal(await table.showsFallback(), true);
  await server.close();
  await host.close();
});

test('the snippet of the README on a bare page', async () => {
  const readme = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8');
  const [, snippet] = readme.match(/```html\n(<script.*?)```/s);
  assert.ok(snippet.trim().split('\n').length <= 5, snippet);
  const host = await bundleHost(CORS);
  await outcome('ready', { body: snippet.replaceAll('https://example.org/claim-table/', host.url) });
  await host.close();
});

test('every example is filled in', () => {
  assert.ok(snippets.size >= 9, `${[...snippets.keys()]}`);
  for (const [name, snippet] of snippets) assert.doesNotMatch(snippet, /\{\{|undefined/, name);
});
