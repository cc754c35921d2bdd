// How long does a key press in the search take until its result is on the screen, with 2,000 statements? `cargo xtask keypress`.
// A benchmark, not a test: it prints figures and judges nothing.

import { openBrowser } from './harness/browser.mjs';
import { serveSite } from './harness/site.mjs';
import { Table } from './harness/table.mjs';

const SIDES = ['Norland', 'Sudria', 'Orland', 'Venta'];
const MATTERS = ['harbour', 'fishing', 'border', 'prisoners', 'grain', 'customs', 'bridge', 'railway', 'pension', 'river'];
const ENDS = ['by June', 'before any talks', 'without conditions', 'under watch', 'for ten years', 'on Monday', 'in return for peace'];

const lens = {
  id: 'many', title: 'Many statements', language: 'en',
  parties: SIDES.map((label) => ({ id: label.toLowerCase(), label, aliases: [label] })),
  issues: MATTERS.map((label) => ({ id: label, label, terms: [label] })),
};

/** Sentences that differ in their words, so that none is a rewrite of another. */
const articles = Array.from({ length: 20 }, (_, desk) => ({
  id: `desk-${desk}`,
  publisher: `Desk ${desk}`,
  text: Array.from({ length: 100 }, (_, n) => {
    const at = desk * 100 + n;
    const [side, matter, end] = [SIDES[at % 4], MATTERS[Math.floor(at / 4) % 10], ENDS[at % 7]];
    return `${side} said that it wants the ${matter} number ${at} to be settled ${end}.`;
  }).join('\n\n'),
}));

const browser = await openBrowser();
const server = await serveSite();
const table = new Table(browser.driver);
await browser.driver.get(server.url);
await table.until('ready');
await table.run('element.lens = args[0]; element.articles = args[1];', lens, articles);
await browser.driver.wait(async () => (await table.run(`return root.querySelector('.summary').textContent`)).startsWith('20 articles'), 120_000);
console.log(await table.run(`return root.querySelector('.summary').textContent`));

const cdp = (command, parameters = {}) => browser.driver.sendAndGetDevToolsCommand(command, parameters);
await cdp('Performance.enable', { timeDomain: 'threadTicks' });
/** What the page's main thread has worked so far, in milliseconds of its own, whatever else the machine does. */
const worked = async () => (await cdp('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;

for (const open of [false, true]) {
  await table.run(`element.state = ''`);
  if (open) await table.run(`root.querySelector('button.open').click()`);
  const typed = 'settled before any';
  const [waits, works] = [[], []];
  for (let length = 1; length <= typed.length; length++) {
    // What the last key has left to do is not this one's.
    await browser.driver.sleep(300);
    const before = await worked();
    waits.push(await browser.driver.executeAsyncScript(
      `const [word, done] = arguments;
       const field = document.querySelector('claim-table').shadowRoot.querySelector('#search');
       field.value = word;
       requestAnimationFrame(() => {
         const began = performance.now();
         field.dispatchEvent(new Event('input', { bubbles: true }));
         // After the frame in which the result is laid out and painted.
         requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => done(performance.now() - began); channel.port2.postMessage(0); });
       })`,
      typed.slice(0, length),
    ));
    works.push((await worked()) - before);
  }
  const show = (times) => {
    times.sort((a, b) => a - b);
    return `median ${times[times.length >> 1].toFixed(0)} ms, worst ${times.at(-1).toFixed(0)} ms`;
  };
  console.log(`${open ? 'with a cell open' : 'table alone'}: ${show(waits)} until the result is seen; ${show(works)} of work`);
}
await server.close();
await browser.close();
