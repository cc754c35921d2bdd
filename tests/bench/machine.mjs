// On what was measured, and when?

import { execFileSync } from 'node:child_process';
import os from 'node:os';

import { debian, find } from '../page/harness/process.mjs';

/** The day, the machine, what else it was doing, and the browser. */
export async function machine() {
  const chromium = find(['chromium', 'chromium-browser', 'google-chrome'], debian('chromium'));
  const version = execFileSync(chromium, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return {
    when: new Date().toISOString().slice(0, 10),
    browser: version.match(/\w+ \d+/)?.[0] ?? version.trim(),
    node: process.version,
    processor: os.cpus()[0]?.model,
    cores: os.cpus().length,
    load: os.loadavg()[0],
  };
}
