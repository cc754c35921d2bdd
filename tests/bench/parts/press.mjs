// How long does a press take until its result is on the screen, with few statements and with many?

import { withPage } from '../page/page.mjs';
import { median } from '../report.mjs';
import { articles, lens } from '../texts/many.mjs';

const SIZES = [200, 2000, 20_000];

const TYPED = 'settled before';

/** Where presses take long, fewer of a kind are enough; in milliseconds. */
const PATIENCE = 12_000;

/** Each does the nth press of its kind in the page; `before` brings the table to where it starts. */
const PRESSES = [
  { name: 'a key in the search', times: TYPED.length, press: `type(n)` },
  { name: 'a key in the search, a cell open', times: TYPED.length, before: `openCell(0)`, press: `type(n)` },
  { name: 'leaving a source out, or taking it back', times: 6, press: `root.querySelector('.filter-groups input').click()` },
  { name: 'another order', times: 6, press: `choose(['statements', 'differences', ''][n % 3])` },
  { name: 'opening a cell', times: 6, press: `openCell(n)`, after: `element.state = ''` },
];

const TABLE = '<claim-table src="/articles.json" lens="/lens.json" loading="eager"></claim-table>';

const json = (value) => ({ type: 'application/json', body: JSON.stringify(value) });

export async function run(report) {
  const measured = [];
  for (const size of SIZES) {
    const name = `${size.toLocaleString('en')} statements`;
    // What was measured counts, even where what came next took too long.
    const told = [];
    await report.step(name, () => presses(size, told));
    report.keep(name, told);
    measured.push(told);
  }
  const sizes = SIZES.map((size) => size.toLocaleString('en')).join(' / ');
  PRESSES.forEach(({ name }, kind) => {
    const each = (figures, of) => measured.map((told) => (told[kind] ? Math.round(of(told[kind][figures])) : '–')).join(' / ');
    const seen = `${each('waits', median)} ms, at worst ${each('waits', (all) => Math.max(...all))}`;
    report.row(`${name}, ${sizes} statements: until it is seen`, `${seen}; ${each('works', median)} of work`);
  });
}

/** Tells for each kind how long the reader waits, and how long the page's main thread works for it, in milliseconds. */
function presses(size, told) {
  const routes = { '/articles.json': json(articles(size)), '/lens.json': json(lens) };
  return withPage({ body: TABLE, routes, seconds: 90 }, async (page) => {
    page.doing = 'reading';
    await page.open();
    const statements = await page.run(`${PRESS} await shown; return Number(await counted());`);
    if (statements < size * 0.9) throw new Error(`only ${statements} statements were read`);
    for (const kind of PRESSES) told.push(await kindOf(page, kind));
  });
}

async function kindOf(page, { name, times, before = '', press, after = '' }) {
  page.doing = name;
  const [waits, works] = [[], []];
  await page.run(`element.state = ''; await painted(); ${before}; await painted();`);
  const until = performance.now() + PATIENCE;
  for (let n = 0; n < times && performance.now() < until; n++) {
    // What the last one has left to do is not this one's.
    await page.run('await rest()');
    const { gave, work } = await page.worked(() => page.run(`const n = args[0]; return seen(() => { ${press} });`, n));
    waits.push(gave);
    works.push(work);
    if (after) await page.run(after);
  }
  return { name, waits, works };
}

/** For the page: what a press is, and when its result is seen. */
const PRESS = `
  Object.assign(window, {
    rest: () => new Promise((done) => setTimeout(done, 300)),
    counted: async () => root.querySelector('.summary').textContent.replace(/[, ]/g, '').match(/([0-9]+)statements/)[1],
    // From just before a frame to the end of the next, in which the result is laid out and painted.
    seen: (press) => new Promise((done) => requestAnimationFrame(async () => {
      const began = performance.now();
      press();
      done(await painted() - began);
    })),
    type: (n) => {
      const field = root.querySelector('#search');
      field.value = '${TYPED}'.slice(0, n + 1);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    choose: (order) => {
      const select = [...root.querySelectorAll('select')].find((select) => [...select.options].some(({ value }) => value === 'statements'));
      select.value = order;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    openCell: (n) => root.querySelectorAll('button.open')[n].click(),
  });`;
