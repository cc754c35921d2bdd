// How long does a reader wait, from the moment the page asks for the script until the table stands there?

import { holding } from '../../page/harness/story.mjs';
import { withPage } from '../page/page.mjs';
import { median, time } from '../report.mjs';
import { story } from '../texts/own.mjs';

/** As DevTools has it under this name: 400 kbit/s, and two seconds until the first byte of everything. */
const SLOW_3G = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** What slows the reader down, and how often it is tried. */
const CONDITIONS = [
  { name: 'unthrottled', rounds: 5 },
  { name: 'a processor 4 × slower', processor: 4, rounds: 2 },
  { name: 'slow 3G', network: SLOW_3G, rounds: 1 },
  { name: 'both', processor: 4, network: SLOW_3G, rounds: 1 },
];

/** How often a reader comes again. */
const RETURNS = 3;

/** From the program's being ready to the table on the screen, unthrottled, in milliseconds. */
const SOON = 100;

export async function run(report) {
  const { articles, lens } = await story();
  const inPage = `${holding('lens', lens)}${holding('articles', articles)}
    <claim-table src="#articles" lens="#lens" loading="eager"></claim-table>`;
  const fetched = '<claim-table loading="eager"></claim-table>';
  for (const condition of CONDITIONS) {
    await step(report, 'five articles in the page', inPage, condition);
    // The two at the ends tell what fetching adds.
    if (condition.rounds > 3 || condition.name === 'slow 3G') await step(report, 'five articles fetched', fetched, condition);
  }
}

async function step(report, way, body, condition) {
  const what = `Script asked for → table on screen, ${way}, ${condition.name}`;
  await report.step(what, async () => {
    const visits = [];
    for (let round = 0; round < condition.rounds; round++) visits.push(await visit(body, condition));
    report.keep(`${way}, ${condition.name}`, visits);
    const all = (when, which) => median(visits.flatMap((visit) => visit[when]).map((marks) => marks[which]));
    report.row(what, `cold ${time(all('cold', 'shown'))}, warm ${time(all('warm', 'shown'))}`);
    if (condition.processor || condition.network) return;
    const [cold, warm] = [all('cold', 'afterProgram'), all('warm', 'afterProgram')];
    const bar = { bar: `≤ ${SOON} ms`, holds: cold <= SOON };
    report.row('of which after the program is ready', `cold ${time(cold)}, warm ${time(warm)}`, bar);
  });
}

/** A browser that has never been there, and then comes again a few times. */
function visit(body, { processor, network }) {
  return withPage({ body, seconds: 150 }, async (page) => {
    await page.leave();
    if (processor) await page.cdp('Emulation.setCPUThrottlingRate', { rate: processor });
    if (network) {
      await page.cdp('Network.enable');
      await page.cdp('Network.emulateNetworkConditions', network);
    }
    const cold = await opened(page);
    const warm = [];
    for (let time = 0; time < RETURNS; time++) {
      await page.leave();
      warm.push(await opened(page));
    }
    return { cold, warm };
  });
}

async function opened(page) {
  await page.open();
  return page.run(
    `const at = await shown;
     if (!root.querySelector('button.open')) throw new Error('no cell can be opened');
     const script = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/claim-table.js'));
     const since = (moment) => moment - script.startTime;
     const { program, begun, read } = marks;
     return { script: since(script.responseEnd), program: since(program), begun: since(begun), read: since(read), shown: since(at),
       afterProgram: at - program };`,
  );
}
