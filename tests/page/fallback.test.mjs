// Is the plain table there for readers whose browser runs no scripts, or no WebAssembly?

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { By } from 'selenium-webdriver';

import { openBrowser } from './harness/browser.mjs';
import { serveSite } from './harness/site.mjs';
import { Table } from './harness/table.mjs';

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());

/** The rows of the plain table that are on the screen. */
async function visibleRows() {
  const headings = await browser.driver.findElements(By.css('claim-table table tbody th'));
  const shown = [];
  for (const heading of headings) {
    if (await heading.isDisplayed()) shown.push(await heading.getText());
  }
  return shown;
}

async function showsPlainTable(variant, ready = async () => {}) {
  const server = await serveSite(variant);
  await browser.driver.get(server.url);
  await ready();
  const rows = await visibleRows();
  assert.equal(rows.length, 12, `${rows}`);
  const text = await browser.driver.findElement(By.css('claim-table table')).getText();
  assert.match(text, /Demands|Proposes|Opposes|Supports|Says/);
  await server.close();
}

test('without scripts', () =>
  showsPlainTable({ headers: { 'content-security-policy': "script-src 'none'" } }));

test('where the page forbids WebAssembly', () =>
  showsPlainTable({
    headers: { 'content-security-policy': "script-src 'self' 'unsafe-inline'" },
  }));

test('where the browser has no WebAssembly, and says so', () =>
  showsPlainTable({ first: '<script>delete globalThis.WebAssembly</script>' }, async () => {
    const { message } = await new Table(browser.driver).until('error');
    assert.match(message, /WebAssembly/);
  }));

test('where the program does not arrive, and says so', async () => {
  const server = await serveSite();
  const page = await (await fetch(server.url)).text();
  await server.close();
  const [, wasm] = page.match(/["'=]\.(\/[^"' ]+_bg\.wasm)/);
  await showsPlainTable({ routes: { [wasm]: { status: 404, body: 'gone' } } }, () =>
    new Table(browser.driver).until('error'),
  );
});
