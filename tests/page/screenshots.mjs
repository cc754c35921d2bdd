// Photographs the page for people to look at: `cargo xtask screenshots`. Table, open cell and open article, at a desk's and a
// telephone's width, light and dark.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { openBrowser } from './harness/browser.mjs';
import { serveSite } from './harness/site.mjs';
import { Table } from './harness/table.mjs';

const folder = process.argv[2];
await mkdir(folder, { recursive: true });

const browser = await openBrowser();
const { driver } = browser;
const table = new Table(driver);

/** The whole page, however long, as a telephone or a screen of this width lays it out. */
async function photograph(name, width) {
  const { contentSize } = await cdp('Page.getLayoutMetrics');
  const clip = { x: 0, y: 0, width, height: Math.ceil(contentSize.height), scale: 1 };
  const { data } = await cdp('Page.captureScreenshot', { clip, captureBeyondViewport: true });
  const file = path.join(folder, `${name}.png`);
  await writeFile(file, Buffer.from(data, 'base64'));
  console.log(file);
}

function cdp(command, parameters = {}) {
  return driver.sendAndGetDevToolsCommand(command, parameters);
}

const press = (selector, words = '') =>
  table.run(
    `[...root.querySelectorAll(args[0])].find((b) => b.textContent.toLowerCase().includes(args[1])).click()`,
    selector,
    words,
  );

const server = await serveSite();
for (const width of [1280, 360]) {
  for (const scheme of ['light', 'dark']) {
    await cdp('Emulation.setDeviceMetricsOverride', {
      width,
      height: 800,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await cdp('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: scheme }],
    });
    await driver.get(server.url);
    await table.until('ready');
    await photograph(`${width}-${scheme}-table`, width);
    await press('button[aria-expanded]');
    await table.until('select');
    await photograph(`${width}-${scheme}-cell`, width);
    await press('button', 'show in article');
    await driver.wait(() => table.run(`return root.querySelector('article mark') !== null`), 10_000);
    await photograph(`${width}-${scheme}-article`, width);
  }
}
await server.close();
await browser.close();
