// Does the embedded table work under the policies of a host, and say by name what a policy forbids?

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openBrowser } from './harness/browser.mjs';
import { CORS, bundleHost, hostPage, script } from './harness/host.mjs';
import { ELEMENTS, LENS, PLAIN, TABLE } from './harness/story.mjs';
import { Table } from './harness/table.mjs';

let browser, table;
before(async () => {
  browser = await openBrowser();
  table = new Table(browser.driver);
});
after(() => browser?.close());

async function opened(options) {
  const server = await hostPage(options);
  await browser.driver.get(server.url);
  return server;
}

async function shows(options) {
  const server = await opened(options);
  await table.until('ready');
  assert.equal((await table.rows()).length, 2);
  assert.equal(await table.showsFallback(), false);
  await server.close();
}

async function fails(code, options, mend) {
  const server = await opened(options);
  const detail = await table.until('error');
  assert.equal(detail.code, code, JSON.stringify(detail));
  assert.equal(detail.fatal, true);
  assert.match(detail.message, mend);
  assert.equal(await table.showsFallback(), true);
  assert.equal(await table.message(), detail.message);
  await server.close();
}

const policy = (value) => ({ 'content-security-policy': value });
const body = script() + TABLE;

test('over http, without any policy', () => shows({ body }));

test('under the strictest policy that can be, with nothing inline', () =>
  shows({
    body,
    headers: policy("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'"),
  }));

test('nothing in the page is against that policy', async () => {
  const server = await opened({
    body,
    headers: policy("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"),
  });
  await table.until('ready');
  await table.run(`root.querySelector('tbody td button').click()`);
  await table.until('select');
  const violations = await browser.driver.executeScript('return violations');
  assert.deepEqual(violations.filter((uri) => !uri.endsWith('/favicon.ico')), []);
  await server.close();
});

test('a policy without WebAssembly', () =>
  fails('csp', { body, headers: policy("script-src 'self'; connect-src 'self'") }, /wasm-unsafe-eval/));

test('a policy without connections', () =>
  fails('csp', { body, headers: policy("script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'") }, /connect-src/));

test('a policy without connections to the bundle’s own host', async () => {
  const host = await bundleHost(CORS);
  await fails(
    'csp',
    {
      body: script(host.url) + TABLE,
      headers: policy(`script-src 'self' ${host.url} 'wasm-unsafe-eval'; connect-src 'self'`),
    },
    /connect-src/,
  );
  await host.close();
});

test('trusted types, with no policy of ours allowed', () =>
  shows({
    body: `${script()}<claim-table lens="/lens.json">${ELEMENTS}${PLAIN}</claim-table>`,
    headers: policy("require-trusted-types-for 'script'; trusted-types 'none'"),
  }));

test('trusted types, with articles as HTML', () =>
  shows({
    body: `${script()}<claim-table src="/story.html" lens="/lens.json">${PLAIN}</claim-table>`,
    headers: policy("require-trusted-types-for 'script'; trusted-types claim-table"),
    routes: { '/story.html': { body: `<!doctype html><title>Ports</title>${ELEMENTS.replace(/<\/?article[^>]*>/g, '')}` } },
  }));

test('a browser without WebAssembly', () =>
  fails('no-webassembly', { body, first: 'delete globalThis.WebAssembly' }, /WebAssembly/));

test('not enough memory for the program', () =>
  fails(
    'out-of-memory',
    { body, first: `WebAssembly.instantiate = () => Promise.reject(new RangeError('Out of memory: Cannot allocate Wasm memory'))` },
    /memory/,
  ));

test('in the language of the page', async () => {
  for (const [lang, words] of [['de-AT', 'Die Tabelle'], ['uk', 'Таблицю'], ['tr', 'Tablo'], ['nl', 'The table']]) {
    const server = await opened({ body: `<div lang="${lang}">${body}</div>`, first: 'delete globalThis.WebAssembly' });
    assert.ok((await table.until('error')).message.startsWith(words), lang);
    await server.close();
  }
});

test('a sandboxed iframe of an opaque origin, from a host with CORS', async () => {
  const host = await bundleHost(CORS, { '/lens.json': { type: 'application/json', headers: CORS, body: JSON.stringify(LENS) } });
  const server = await opened({
    body: `<iframe sandbox="allow-scripts" src="${host.url}frame.html?lens=/lens.json" width="900" height="300"></iframe>`,
  });
  await framed(2);
  await server.close();
  await host.close();
});

test('the one file in the strictest sandbox, from a host without CORS', async () => {
  const server = await opened({ body: '<iframe sandbox="allow-scripts" src="/standalone.html" width="900" height="300"></iframe>' });
  await framed(12);
  assert.deepEqual(server.requests.filter((request) => /wasm|json|claim-table\.js/.test(request)), []);
  await server.close();
});

/** Waits until the frame's table has so many rows, and the page around it knows how high that is. */
async function framed(rows) {
  const { driver } = browser;
  await driver.switchTo().frame(0);
  await driver.wait(async () => (await table.rows()).length === rows, 30_000, 'no table in the frame');
  await driver.switchTo().defaultContent();
  // Rows can be there before their styles are laid out, so the height is asked for anew each time.
  const heights = {};
  const heard = async () => {
    heights.heard = await driver.executeScript(`return told.findLast((data) => data?.type === 'claim-table:height')?.height`);
    await driver.switchTo().frame(0);
    heights.own = await driver.executeScript('return Math.ceil(document.documentElement.getBoundingClientRect().height)');
    await driver.switchTo().defaultContent();
    return heights.heard > 200 && heights.heard === heights.own;
  };
  await driver.wait(heard, 10_000).catch(() => assert.fail(`the page around the frame heard a wrong height: ${JSON.stringify(heights)}`));
}
