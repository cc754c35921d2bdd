// Does the harness itself work: would the tests of the page notice what they look for?

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { BROWSER, openBrowser } from './harness/browser.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';

const NAMES = { chromium: /chrome/i, firefox: /firefox/i, webkit: /MiniBrowser|webkit/i };

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());

test('the browser is the one that was asked for', async () => {
  const capabilities = await browser.driver.getCapabilities();
  assert.match(capabilities.get('browserName'), NAMES[BROWSER]);
});

test('scripts run in a served page', async () => {
  const server = await serve('/nowhere', {
    '/': { body: '<!doctype html><title>before</title><script>document.title = "after"</script>' },
  });
  await browser.driver.get(server.url);
  assert.equal(await browser.driver.getTitle(), 'after');
  await server.close();
});

test('a request to another host is seen', async () => {
  const server = await serve('/nowhere', {
    '/': { body: '<!doctype html><img src="http://elsewhere.example/picture.png">' },
  });
  await browser.driver.get(server.url);
  assert.ok(browser.foreign.includes('elsewhere.example'), `${browser.foreign}`);
  await server.close();
});

test('files of the site come with the types that browsers ask for', async () => {
  const server = await serve(SITE);
  const page = await fetch(server.url);
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  const [, wasm] = (await page.text()).match(/["'=]\.\/([^"' ]+_bg\.wasm)/);
  const answer = await fetch(server.url + wasm);
  assert.equal(answer.headers.get('content-type'), 'application/wasm');
  const missing = await fetch(`${server.url}missing.json`);
  assert.equal(missing.status, 404);
  assert.ok(server.requests.includes('GET /missing.json'));
  await server.close();
});
