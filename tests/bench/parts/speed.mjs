// How many bytes of text a second are read, by us in WebAssembly and natively, and by what reads news in a page otherwise?

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { withPage } from '../page/page.mjs';
import { WITHOUT_PAUSES } from '../page/witness.mjs';
import { median } from '../report.mjs';
import { PACKED } from '../rivals.mjs';
import { same } from '../texts/same.mjs';

/** Each is measured in turn, so that what else the machine does meets all of them; so many times. */
const TURNS = 3;

/**
 * Rounds of reading everything in a turn that are not counted, while the browser still compiles: until so many in a row were not
 * faster than the best before. Ours needs some eight of them, wink-nlp six, compromise two.
 */
const NO_FASTER = 4;

/** And at most so many. */
const MOST_WARM_UP = 16;

/** Rounds of a program that no browser compiles, so that what it reads is in memory. */
const WARM_UP = 3;

/** Rounds that are counted. */
const ROUNDS = 3;

/** Where a round takes long, fewer of them are enough; in milliseconds. */
const PATIENCE = 12_000;

/** Out of sight, because laying out and painting is not reading. */
const TABLE = '<claim-table src="/few.json" lens="/lens.json" loading="eager" style="display: none"></claim-table>';

/** What reads, and in what time. */
const READERS = {
  'The whole pipeline in WebAssembly': (text) => ours(text, WITHOUT_PAUSES),
  'the same with its pauses for the page': (text) => ours(text, ''),
  "compromise's `.quotations()`": (text) => rival(text, PACKED.compromise),
  "wink-nlp's whole pipeline": (text) => rival(text, PACKED.wink),
  'The whole pipeline natively': natively,
};

export async function run(report) {
  const text = await same();
  report.keep('text', { name: text.name, bytes: text.bytes });
  report.row('The text read', `${text.name}, ${Math.round(text.bytes / 1000)} KB`);
  const rounds = {};
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [name, read] of Object.entries(READERS)) {
      await report.step(name, async () => {
        rounds[name] = [...(rounds[name] ?? []), ...(await read(text))];
      });
    }
  }
  report.keep('rounds', rounds);
  show(report, text.bytes, Object.keys(READERS).map((name) => ({ name, rounds: rounds[name] })));
}

function show(report, bytes, [reader, paused, compromise, wink, native]) {
  const middle = ({ rounds }, which) => median(rounds.map((round) => round[which]));
  // Bytes a millisecond are kilobytes a second.
  const rate = (one, which) => bytes / middle(one, which) / 1000;
  // What other work on the machine moves least is time of the processor.
  const row = (one, least) => {
    if (!one.rounds) return;
    const [clock, processor] = ['clock', 'processor'].map((which) => rate(one, which));
    const figure = Number.isNaN(processor) ? '' : `, ${processor.toFixed(2)} in processor time`;
    report.row(one.name, `${clock.toFixed(2)} MB/s${figure}`, least && { bar: `≥ ${least} MB/s`, holds: processor >= least });
  };
  const compare = (what, one, other, least) => {
    if (!one.rounds || !other.rounds) return;
    const [clock, processor] = ['clock', 'processor'].map((which) => middle(other, which) / middle(one, which));
    const figure = `${processor.toFixed(2)} × in processor time, ${clock.toFixed(2)} × by the clock`;
    report.row(what, figure, { bar: `≥ ${least} ×`, holds: processor >= least });
  };
  row(reader, 2);
  row(paused);
  row(compromise);
  compare('ours against compromise', reader, compromise, 12);
  row(wink);
  compare('ours against wink-nlp', reader, wink, 1);
  row(native);
  if (!native.rounds || !reader.rounds) return;
  report.row('natively against WebAssembly', `${(rate(native, 'clock') / rate(reader, 'clock')).toFixed(2)} × by the clock`);
}

/** A page's script hands our table the articles and hears that it is ready: from plain values in to the comparison out. */
function ours(text, first) {
  const few = text.articles.slice(0, 2);
  const routes = { '/few.json': json(few), '/lens.json': json(text.lens), '/articles.json': json(text.articles) };
  const round = `
    const ready = readyWith(articles.length);
    const began = performance.now();
    element.articles = articles;
    return (await ready).at - began;`;
  return withPage({ body: TABLE, first, routes, seconds: 60 }, (page) => measure(page, 'await shown;', round));
}

/** A page's script reads one article after the other. */
async function rival(text, file) {
  const script = { type: 'text/javascript', body: await readFile(file) };
  const routes = { '/rival.js': script, '/articles.json': json(text.articles) };
  const round = `
    const began = performance.now();
    let found = 0;
    for (const { text } of articles) found += rival(text);
    if (found === 0) throw new Error('found nothing');
    return performance.now() - began;`;
  return withPage({ body: '<script src="/rival.js"></script>', routes, seconds: 120 }, (page) => measure(page, '', round));
}

/** Per round what the clock says and what the page's process worked, in milliseconds. */
async function measure(page, before, round) {
  await page.open();
  await page.run(`${before} window.articles = await (await fetch('/articles.json')).json();`);
  await warmUp(() => page.run(round));
  const rounds = [];
  const until = performance.now() + PATIENCE;
  while (rounds.length === 0 || (rounds.length < ROUNDS && performance.now() < until)) {
    await page.run('await new Promise((rest) => setTimeout(rest, 100))');
    const { gave, work } = await page.worked(() => page.run(round), 'ProcessTime');
    rounds.push({ clock: gave, processor: work });
  }
  return rounds;
}

/** Runs it until it gets no faster, or for as long as anybody has patience. */
async function warmUp(run) {
  const until = performance.now() + PATIENCE;
  let best = Infinity;
  for (let n = 0, slower = 0; n < MOST_WARM_UP && slower < NO_FASTER && performance.now() < until; n++) {
    const took = await run();
    slower = took < best ? 0 : slower + 1;
    best = Math.min(best, took);
  }
}

/** The same from the same values, natively: one process that reads them as often. */
async function natively({ articles, lens }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'claim-table-'));
  try {
    const files = { 'articles.json': articles, 'lens.json': lens };
    for (const [name, value] of Object.entries(files)) await writeFile(path.join(folder, name), JSON.stringify(value));
    const command = ['run', '--quiet', '--profile', 'native', '--no-default-features', '--features', 'cli', '--example', 'native', '--'];
    const given = Object.keys(files).map((name) => path.join(folder, name));
    const cwd = path.join(import.meta.dirname, '../../..');
    const { stdout } = await promisify(execFile)('cargo', [...command, ...given, `${WARM_UP + ROUNDS}`], { cwd });
    return JSON.parse(stdout).slice(WARM_UP).map((clock) => ({ clock }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const json = (value) => ({ type: 'application/json', body: JSON.stringify(value) });
