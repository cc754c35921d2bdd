// Photographs the page for people to look at: `cargo xtask screenshots`. Every state at a desk's, a tablet's and a telephone's
// width, light, dark and in forced colours.

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
  // From its top: further down, what stays in sight would lie over the middle of the picture.
  await driver.executeScript('scrollTo(0, 0)');
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

const open = (summary) =>
  table.run(`root.querySelector(args[0]).open = true`, summary);

/** Each state, and how a reader gets there from the one before. */
const STATES = {
  table: async () => {},
  cell: async () => {
    await press('button[aria-expanded]');
    await table.until('select');
  },
  article: async () => {
    await press('.wording button', 'show in article');
    await driver.wait(() => table.run(`return root.querySelector('article mark') !== null`), 10_000);
  },
  filters: async () => {
    await table.run(`element.state = 'q=ceasefire&sort=differences'`);
    await open('.filters details');
    await open('.parties');
    await open('.coverage');
    await open('.export');
    await open('.opener');
  },
  differ: async () => {
    await table.run(`element.state = 'differ=1'`);
    await table.run(`[...root.querySelectorAll('details')].forEach((d) => { d.open = false; })`);
    await press('button[aria-expanded]');
  },
  method: async () => {
    await table.run(`element.state = 'issue=' + args[0]`, 'territory');
    await open('.about');
  },
};

const SCHEMES = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  forced: [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: 'dark' }],
};

const server = await serveSite();
for (const width of [1280, 768, 360]) {
  for (const [scheme, features] of Object.entries(SCHEMES)) {
    await cdp('Emulation.setDeviceMetricsOverride', {
      width,
      height: 800,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await cdp('Emulation.setEmulatedMedia', { features });
    await driver.get(`${server.url}?${width}${scheme}`);
    await table.until('ready');
    for (const [state, reach] of Object.entries(STATES)) {
      await reach();
      // A frame for the focus, and one for what follows from it.
      await driver.executeAsyncScript('requestAnimationFrame(() => requestAnimationFrame(arguments[0]))');
      await photograph(`${width}-${scheme}-${state}`, width);
    }
  }
}
await server.close();
await browser.close();
