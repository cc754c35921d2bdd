// How many bytes does a reader's first table take, beside what a page would load instead?

import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { DIST } from '../../page/harness/host.mjs';
import { brotli } from '../brotli.mjs';
import { kibibytes } from '../report.mjs';
import { PACKED } from '../rivals.mjs';

const MODULES = path.join(import.meta.dirname, '../node_modules');

/** Files of a package as they are published, minified. */
const published = (name, ...files) => files.map((file) => path.join(MODULES, name, file));

const OURS = ['claim-table.js', 'claim-table_bg.wasm', 'lens/bundled.json'].map((file) => path.join(DIST, file));

const OTHERS = {
  'compromise': published('compromise', 'builds/compromise.js'),
  'wink-nlp with its model (published as modules only, so minified here)': [PACKED.wink],
  'Tabulator, script and style': published('tabulator-tables', 'dist/js/tabulator.min.js', 'dist/css/tabulator.min.css'),
  'AG Grid Community, all of it': published('ag-grid-community', 'dist/ag-grid-community.min.js'),
  "Datawrapper's core, without any kind of chart": published('@datawrapper/chart-core', 'dist/main.js'),
};

const FIRST_USE = 180 * 1024;
const PROGRAM = 150 * 1024;

export async function run(report) {
  const ours = await weigh(OURS);
  const all = sum(ours);
  report.keep('ours', ours);
  report.row('First use, by brotli: script, program, lens', kibibytes(all), { bar: '≤ 180 KiB', holds: all <= FIRST_USE });
  report.row('of which the program', kibibytes(ours[1]), { bar: '≤ 150 KiB', holds: ours[1] <= PROGRAM });
  for (const [name, files] of Object.entries(OTHERS)) {
    await report.step(name, async () => {
      const weight = sum(await weigh(files));
      report.keep(name, weight);
      report.row(name, `${kibibytes(weight)}, ${(weight / all).toFixed(2)} × ours`);
    });
  }
}

const weigh = (files) => Promise.all(files.map(async (file) => brotli(await readFile(file)).length));

const sum = (numbers) => numbers.reduce((a, b) => a + b);
