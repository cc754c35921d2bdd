// How do time and memory grow with the number of articles, and does the page answer meanwhile?

import { withPage } from '../page/page.mjs';
import { median, mebibytes, time } from '../report.mjs';
import { lens } from '../texts/own.mjs';
import { varied } from '../texts/varied.mjs';

/** How many articles, and how often they are read to measure growth. */
const SIZES = [
  { count: 10, rounds: 5 },
  { count: 100, rounds: 3 },
  { count: 1000, rounds: 1 },
];

/** Of the greatest number, in milliseconds. */
const AT_MOST = 6000;

/** How much longer an article may take among the most than among the fewest. */
const GROWTH = 1.5;

/** Beyond this, in milliseconds, a page counts as not answering. */
const TASK = 50;

const TABLE = '<claim-table src="/warm-up.json" loading="eager"></claim-table>';

const json = (value) => ({ type: 'application/json', body: JSON.stringify(value) });

export async function run(report) {
  const routes = { '/warm-up.json': json(await varied(1, 2)), '/lens.json': json(await lens()) };
  for (const { count } of SIZES) routes[`/${count}.json`] = json(await varied(count));
  for (const { count } of SIZES) await first(report, routes, count);
  await growth(report, routes);
}

/** In a page that has read one article so far. */
async function first(report, routes, count) {
  const name = `${count.toLocaleString('en')} articles of 8 KB`;
  const last = count === SIZES.at(-1).count;
  const bar = last ? '≤ 6 s' : '';
  const measure = async () => {
    const told = await withPage({ body: TABLE, routes, seconds: 60 }, async (page) => {
      await page.open();
      page.doing = 'reading';
      const { gave, work } = await page.worked(() => page.run(`await shown; ${READ} return read(args[0]);`, count));
      await page.cdp('HeapProfiler.collectGarbage');
      return { ...gave, work, heap: await page.metric('JSHeapUsedSize') };
    });
    report.keep(name, told);
    const statements = told.statements.toLocaleString('en');
    report.row(`${name}, ${statements} statements: read, and on screen`, `${time(told.read)}, ${time(told.painted)}`, {
      bar,
      holds: told.painted <= AT_MOST,
    });
    report.row(
      'longest task of the page meanwhile; number over 50 ms',
      told.longest ? `${time(told.longest)}; ${told.tasks}` : 'under 50 ms; none',
      { bar: '≤ 50 ms', holds: told.longest <= TASK },
    );
    const memory = `${mebibytes(told.memory)}, ${mebibytes(told.heap)}`;
    report.row('memory of the program at its peak, and of its JavaScript side afterwards', memory);
  };
  await report.step(name, measure, bar);
}

/** All sizes in one page that is warm, so that compiling, which the first articles pay for, does not hide growth. */
async function growth(report, routes) {
  const bar = `≤ ${GROWTH} ×`;
  const measure = async () => {
    const each = await withPage({ body: TABLE, routes, seconds: 120 }, async (page) => {
      await page.open();
      await page.run(`await shown; ${READ} for (let round = 0; round < 2; round++) await read(100);`);
      const each = [];
      for (const { count, rounds } of SIZES) {
        page.doing = `reading ${count}`;
        const [times, works] = [[], []];
        for (let round = 0; round < rounds; round++) {
          const { gave, work } = await page.worked(() => page.run('return read(args[0])', count));
          times.push(gave.read / count);
          works.push(work / count);
        }
        each.push({ count, times, works });
      }
      return each;
    });
    report.keep('growth', each);
    const grown = (figures) => median(each.at(-1)[figures]) / median(each[0][figures]);
    const ratio = grown('times');
    const sizes = SIZES.map(({ count }) => count.toLocaleString('en')).join(', ');
    report.row(`Time for each article among ${sizes}, warm`, each.map(({ times }) => `${median(times).toFixed(2)} ms`).join(', '));
    const figure = `${ratio.toFixed(2)} ×; in work of the main thread ${grown('works').toFixed(2)} ×`;
    report.row('the last against the first', figure, { bar, holds: ratio <= GROWTH });
  };
  await report.step('Growth', measure, bar);
}

/** For the page: hands the table so many articles, and tells how that went. */
const READ = `
  window.read = async (count) => {
    const articles = await (await fetch('/' + count + '.json')).json();
    await new Promise((rest) => setTimeout(rest, 300));
    const ready = readyWith(count);
    const began = performance.now();
    element.articles = articles;
    const { at, statements } = await ready;
    const end = await painted();
    // The browser tells of long tasks a little later.
    await new Promise((rest) => setTimeout(rest, 300));
    const tasks = longTasks.filter(({ startTime }) => startTime + 1 >= began && startTime <= end);
    return { read: at - began, painted: end - began, statements, memory: memory.buffer.byteLength,
      longest: Math.max(0, ...tasks.map(({ duration }) => duration)), tasks: tasks.length };
  };`;
