// What does a reader of the page see of the table, and what can be done to it?

import { By } from 'selenium-webdriver';

/** Far more than anything here takes; a hanging page fails by it. */
const PATIENCE = Number(process.env.PATIENCE ?? 30_000);

/** The first <claim-table> of the page that the driver shows. */
export class Table {
  constructor(driver) {
    this.driver = driver;
  }

  /** Runs `body` in the page, with `element`, its shadow `root` and further `args`. */
  run(body, ...args) {
    return this.driver.executeScript(
      `const element = document.querySelector('claim-table');
       const root = element.shadowRoot;
       const args = arguments;
       ${body}`,
      ...args,
    );
  }

  /** Details of the events of this name so far: "ready", "error". */
  heard(name) {
    return this.driver.executeScript(
      'return window.heard.filter((event) => event.name === arguments[0]).map((event) => event.detail)',
      name,
    );
  }

  /** Waits until events of this name have come this often, and gives the details of the last. */
  async until(name, times = 1) {
    const enough = async () => {
      const details = await this.heard(name);
      return details.length >= times && { detail: details.at(-1) };
    };
    try {
      return (await this.driver.wait(enough, PATIENCE)).detail;
    } catch (error) {
      const heard = await this.driver.executeScript(
        `return window.heard.map(({ name, detail }) => [name, detail?.code, detail?.reason].filter(Boolean).join(' '))`,
      );
      throw new Error(`no claim-table:${name}, only ${heard.join(', ')}`, { cause: error });
    }
  }

  /** Per issue its heading and the number of its cells. */
  rows() {
    return this.run(
      `return [...root.querySelectorAll('tbody th[scope=row]')].map((heading) => ({
         heading: heading.textContent.trim(),
         cells: heading.parentElement.querySelectorAll('td').length,
       }))`,
    );
  }

  /** Headings of the party columns. */
  parties() {
    return this.run(
      `return [...root.querySelectorAll('thead th[scope=col]')].map((th) => th.textContent.trim()).slice(1)`,
    );
  }

  /** The message in place, or nothing. */
  message() {
    return this.run(`return root.querySelector('[role=alert]')?.textContent ?? ''`);
  }

  /** Whether what stands inside the element is on the screen. */
  showsFallback() {
    return this.driver.executeScript(
      `const inside = document.querySelector('claim-table > *');
       return Boolean(inside) && inside.getClientRects().length > 0`,
    );
  }

  /** What a script of the page gets. */
  export(format) {
    return this.run('return element.export(args[0])', format);
  }

  /** Picks a file in "Open articles". */
  async pick(file) {
    await this.run(`root.querySelector('input[type=file]').closest('details')?.setAttribute('open', '')`);
    const root = await this.driver.findElement(By.css('claim-table')).getShadowRoot();
    const field = await root.findElement(By.css('input[type=file]'));
    await field.sendKeys(file);
  }
}
