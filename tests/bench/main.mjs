// Which parts of the benchmark are run, and what came of them? `cargo xtask bench [PART…]` starts this.
// It judges nothing: a figure that misses its bar is shown as such, and so is a step that fails.

import { writeFile } from 'node:fs/promises';

import { machine } from './machine.mjs';
import { Report } from './report.mjs';

const PARTS = ['size', 'speed', 'start', 'scale', 'press'];

const asked = process.argv.slice(2);
const report = new Report(await machine());
for (const part of PARTS) {
  if (asked.length > 0 && !asked.includes(part)) continue;
  const began = performance.now();
  const { run } = await import(`./parts/${part}.mjs`);
  report.begin(part);
  await report.step(part, () => run(report));
  console.error(`${part}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
console.log(`\n${report.markdown()}`);
if (process.env.OUT) await writeFile(process.env.OUT, report.json());
