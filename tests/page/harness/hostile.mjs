// A page that holds hostile texts, and what must be true of it afterwards.

import assert from 'node:assert/strict';

import { openBrowser } from './browser.mjs';
import { hostPage } from './host.mjs';
import { Table } from './table.mjs';
import { LOOK, VECTORS, WATCH, hits } from './vectors.mjs';

/** A handler that waits for a failed request runs in a later turn. */
const LATER = 1500;

/** For the page: gives a table the story, opens each of its cells and an article, and tells what was alive at any time. */
export const SHOW = `${LOOK}
  window.rest = (time = 0) => new Promise((done) => setTimeout(done, time));
  window.shown = async (element, sign) => {
    const root = element.shadowRoot;
    for (let n = 0; !root.textContent.includes(sign); n += 1) {
      if (n > 500) throw new Error(sign + ' is not shown: ' + (root.querySelector('[role=alert]')?.textContent || root.textContent.slice(0, 200)));
      await rest(20);
    }
    const alive = look(root);
    let cells = 0, articles = 0;
    for (const cell of root.querySelectorAll('tbody td button')) {
      cell.click();
      await rest();
      cells += 1;
      alive.push(...look(root));
      const open = [...root.querySelectorAll('button')].find((button) => /show in article/i.test(button.textContent));
      if (!open) continue;
      open.click();
      await rest();
      articles += root.querySelectorAll('article mark').length > 0;
      alive.push(...look(root));
      element.state = '';
      await rest();
    }
    return { alive, cells, articles };
  };`;

/** A browser with such pages. */
export class Hostile {
  async start() {
    this.browser = await openBrowser();
    this.driver = this.browser.driver;
    this.table = new Table(this.driver);
  }

  async open(options) {
    this.server = await hostPage({ first: WATCH + SHOW, ...options });
    await this.driver.get(this.server.url);
  }

  /** Runs an asynchronous body in the page, and gives what it returns. */
  async later(body, ...args) {
    const told = await this.driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       (async (...args) => { ${body} })(...arguments).then((value) => done({ value }), (error) => done({ error: String(error.stack || error) }))`,
      ...args,
    );
    assert.equal(told.error, undefined);
    return told.value;
  }

  /** Nothing ran and nothing was asked for, neither here nor elsewhere. */
  async quiet() {
    await this.driver.sleep(LATER);
    const executed = await this.driver.executeScript('return window.executed');
    assert.deepEqual(executed.map((n) => VECTORS[n]), [], 'ran');
    assert.deepEqual(hits(this.server.requests), [], 'was asked for');
    assert.deepEqual(this.browser.foreign, [], 'was asked for elsewhere');
    assert.equal(await this.driver.executeScript('return document.cookie'), '');
    assert.equal(await this.driver.executeScript('return {}.innerHTML ?? null'), null);
    await this.server.close();
  }
}
