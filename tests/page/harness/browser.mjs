// Opens the browser that the environment variable BROWSER names: chromium, firefox or webkit.

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Builder } from 'selenium-webdriver';

import { engines } from './engines.mjs';
import { recordingProxy } from './proxy.mjs';

export const BROWSER = process.env.BROWSER ?? 'chromium';

/**
 * A fresh browser with an empty profile. `driver` is selenium's; `foreign` lists the hosts that anything in the browser
 * asked for, other than this machine's loopback.
 */
export async function openBrowser() {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'claim-table-'));
  const proxy = await recordingProxy();
  const engine = await engines[BROWSER]({ profile, proxy: proxy.address });
  const driver = await new Builder()
    .disableEnvironmentOverrides()
    .usingServer(engine.url)
    .withCapabilities(engine.capabilities)
    .build();
  await driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000, implicit: 0 });
  return {
    driver,
    foreign: proxy.hosts,
    async close() {
      await driver.quit();
      await engine.end();
      await proxy.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
