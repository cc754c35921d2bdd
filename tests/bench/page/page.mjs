// A page with a table in a browser of its own, for so long as a measurement takes and no longer than it may.

import { setTimeout as pause } from 'node:timers/promises';

import { openBrowser } from '../../page/harness/browser.mjs';
import { DIST } from '../../page/harness/host.mjs';
import { serve } from '../../page/harness/server.mjs';
import { packed } from './packed.mjs';
import { WITNESS } from './witness.mjs';

/**
 * Serves a page with this `body`, opens a browser with nothing in its cache, and gives both to `use`. `first` runs in the page before all
 * else. After `seconds` it is given up.
 */
export async function withPage({ body, first = '', routes = {}, seconds }, use) {
  // The witness stands in the page, because a file of it would be waited for on a slow network.
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><script>${WITNESS}${first}</script>
    <script async src="/claim-table.js"></script></head><body>${body}</body></html>`;
  const empty = { body: '<!doctype html><title>Nothing</title>' };
  const server = await serve(DIST, { ...(await packed()), '/': { body: page }, '/empty': empty, ...routes });
  const browser = await openBrowser();
  try {
    const page = new Page(browser.driver, server.url);
    await browser.driver.manage().setTimeouts({ script: seconds * 1000, pageLoad: seconds * 1000 });
    return await Promise.race([use(page), tooLate(page, seconds)]);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function tooLate(page, seconds) {
  await pause(seconds * 1000, undefined, { ref: false });
  throw new Error(`given up after ${seconds} s, at: ${page.doing}`);
}

class Page {
  /** What is going on, to be said where it takes too long. */
  doing = 'starting';

  constructor(driver, url) {
    this.driver = driver;
    this.url = url;
  }

  /** Opens the page. */
  open() {
    return this.driver.get(this.url);
  }

  /** Goes where there is nothing. */
  leave() {
    return this.driver.get(`${this.url}empty`);
  }

  /** Runs an asynchronous body in the page, with `element` and its shadow `root` where there are any, and gives what it returns. */
  async run(body, ...args) {
    const told = await this.driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       const element = document.querySelector('claim-table');
       const root = element?.shadowRoot;
       (async (...args) => { ${body} })(...arguments).then((value) => done({ value }), (error) => done({ error: String(error) }))`,
      ...args,
    );
    if (told.error) throw new Error(told.error);
    return told.value;
  }

  /** Says something to Chromium itself. */
  cdp(command, parameters = {}) {
    return this.driver.sendAndGetDevToolsCommand(command, parameters);
  }

  /** One of Chromium's own figures: "TaskDuration" and "ProcessTime" in seconds, "JSHeapUsedSize" in bytes. */
  async metric(name) {
    const { metrics } = await this.cdp('Performance.getMetrics');
    return metrics.find((metric) => metric.name === name).value;
  }

  /**
   * What `then` gives, and how long the page's main thread worked for it: in milliseconds of its own, whatever else the machine does. With
   * "ProcessTime", how long all of its process did.
   */
  async worked(then, what = 'TaskDuration') {
    await this.cdp('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await this.metric(what);
    const gave = await then();
    return { gave, work: (await this.metric(what) - before) * 1000 };
  }
}
