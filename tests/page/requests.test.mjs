// Does anything that the page does ask another host for anything?

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openBrowser } from './harness/browser.mjs';
import { serveSite } from './harness/site.mjs';
import { Table } from './harness/table.mjs';

/** Reports, without hindering, whatever would leave the page's own origin, also what no request log could show. */
const REPORT_FOREIGN = {
  'content-security-policy-report-only':
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' data: blob:; form-action 'self'; base-uri 'self'",
};

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());

test('the policy of this test sees a request to another host', async () => {
  const server = await serveSite({
    element: '<img src="http://elsewhere.example/picture.png" alt=""><claim-table></claim-table>',
    headers: REPORT_FOREIGN,
  });
  await browser.driver.get(server.url);
  const violations = await browser.driver.executeScript('return window.violations');
  assert.ok(violations.some((uri) => uri.startsWith('http://elsewhere.example')), `${violations}`);
  await server.close();
  browser.foreign.length = 0;
});

test('reading, opening and exporting stay on the own origin', async () => {
  const server = await serveSite({ headers: REPORT_FOREIGN });
  const { driver } = browser;
  await driver.get(server.url);
  const table = new Table(driver);
  await table.until('ready');
  await table.run(`root.querySelector('tbody td button').click()`);
  await table.until('select');
  for (const format of ['json', 'csv', 'markdown', 'html']) await table.export(format);

  const timed = await driver.executeScript(
    `return performance.getEntriesByType('resource').map((entry) => entry.name)`,
  );
  assert.ok(timed.length > 0);
  assert.deepEqual(timed.filter((url) => !url.startsWith(server.url)), []);
  assert.deepEqual(await driver.executeScript('return window.violations'), []);
  assert.deepEqual(browser.foreign, []);
  await server.close();
});
