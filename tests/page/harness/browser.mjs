// Opens the browser that the environment variable BROWSER names: chromium, firefox or webkit.

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder } from 'selenium-webdriver';

import { engines } from './engines.mjs';
import { recordingProxy } from './proxy.mjs';

export const BROWSER = process.env.BROWSER ?? 'chromium';

const STARTING_TAKES_AT_MOST = 120_000;
const ENDING_TAKES_AT_MOST = 30_000;

/** What a reader's machine may be like: a touch screen, less motion, colours of the system's own. */
export const touch = 'touch', lessMotion = 'lessMotion', forcedColours = 'forcedColours';

/** Which of these each engine can be told to be like. WebKitGTK has no forced colours, and no touch without a screen for it. */
const CAN = { chromium: [touch, lessMotion, forcedColours], firefox: [touch, lessMotion, forcedColours], webkit: [lessMotion] };

/** Whether the browser under test can be like that. */
export const canBe = (like) => CAN[BROWSER].includes(like);

/**
 * A fresh browser with an empty profile, on a machine that is `like` this. `driver` is selenium's; `foreign` lists the hosts
 * that anything in the browser asked for, other than this machine's loopback.
 */
export async function openBrowser({ like = [] } = {}) {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'claim-table-'));
  const proxy = await recordingProxy();
  const engine = await engines[BROWSER]({ profile, proxy: proxy.address, like });
  const tidy = async () => {
    await engine.end();
    await proxy.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const session = new Builder()
      .disableEnvironmentOverrides()
      .usingServer(engine.url)
      .withCapabilities(engine.capabilities)
      .build();
    const driver = await Promise.race([session, tooLate(STARTING_TAKES_AT_MOST)]);
    await engine.prepare?.(driver);
    await driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000, implicit: 0 });
    // A browser that does not answer any more goes with its driver.
    const quit = () => Promise.race([driver.quit(), tooLate(ENDING_TAKES_AT_MOST)]);
    const close = () => quit().catch(() => {}).finally(tidy);
    return { driver, foreign: proxy.hosts, close };
  } catch (error) {
    // Otherwise the driver would keep the test's process alive for ever.
    await tidy();
    throw error;
  }
}

async function tooLate(milliseconds) {
  await pause(milliseconds, undefined, { ref: false });
  throw new Error(`${BROWSER} does not answer`);
}
