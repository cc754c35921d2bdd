// Can an article run anything, or fetch anything, in the page that shows it?

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openBrowser } from './harness/browser.mjs';
import { serveSite } from './harness/site.mjs';
import { Table } from './harness/table.mjs';

const mark = (name) => `window.ran = (window.ran || []).concat('${name}')`;

// President Putin and a ceasefire are words of the bundled lens, so that the article fills a cell and can be opened.
const ARTICLE = `<!doctype html>
<html lang="en"><head>
  <title>Talks &lt;img src=/title.png onerror="${mark('title')}"&gt;</title>
  <meta property="og:site_name" content="Desk <script>${mark('publisher')}</script>">
  <script>${mark('script')}</script>
  <script src="/script.js"></script>
  <link rel="stylesheet" href="/style.css">
  <style>@import "/import.css"; body { background: url(/background.png) }</style>
</head><body onload="${mark('onload')}"><article>
  <h1 onclick="${mark('onclick')}">Talks open</h1>
  <p>President Putin demanded a <a href="javascript:${mark('link')}">ceasefire</a> on Monday.</p>
  <p>Ukraine rejected the ceasefire &lt;script&gt;${mark('text')}&lt;/script&gt; on Tuesday.</p>
  <img src="/picture.png" onerror="${mark('onerror')}" alt="">
  <svg onload="${mark('svg')}"><script>${mark('svg script')}</script></svg>
  <iframe src="/frame.html" srcdoc="<script>parent.${mark('iframe')}</script>"></iframe>
  <object data="/object.html"></object><video src="/video.mp4" autoplay></video>
  <form action="/form"><input autofocus onfocus="${mark('onfocus')}"></form>
</article></body></html>`;

let browser, server, table;
before(async () => {
  browser = await openBrowser();
  server = await serveSite({
    element: '<claim-table src="given.html"></claim-table>',
    routes: {
      '/given.html': { body: ARTICLE },
      '/script.js': { type: 'text/javascript', body: mark('script.js') },
    },
  });
  await browser.driver.get(server.url);
  table = new Table(browser.driver);
  await table.until('ready');
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('its statements are read', async () => {
  const { statements } = (await table.heard('ready'))[0];
  assert.ok(statements >= 1);
});

test('nothing of it runs, neither in the table nor in the open article', async () => {
  await table.run(`root.querySelector('tbody td button').click()`);
  await table.until('select');
  await table.run(
    `[...root.querySelectorAll('button')].find((b) => /show in article/i.test(b.textContent)).click()`,
  );
  await browser.driver.wait(() => table.run(`return root.querySelector('article mark') !== null`), 10_000);
  const left = await table.run(
    `return [...root.querySelectorAll('*')].filter((node) =>
       /^(script|iframe|object|embed|form|img|video|svg|link)$/.test(node.localName)
       || [...node.attributes].some(({ name, value }) => /^on/.test(name) || /^\\s*javascript:/i.test(value)),
     ).map((node) => node.outerHTML)`,
  );
  assert.deepEqual(left, []);
  // A handler that waits for a failed picture would run in a later turn.
  await browser.driver.executeAsyncScript('setTimeout(arguments[0], 500)');
  assert.equal(await browser.driver.executeScript('return window.ran ?? null'), null);
});

test('nothing that it names is fetched', () => {
  const named = /title\.png|script\.js|style\.css|import\.css|background|picture|frame|object|video|form/;
  assert.deepEqual(server.requests.filter((request) => named.test(request)), []);
});
