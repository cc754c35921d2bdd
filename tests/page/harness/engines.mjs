// What differs between the three browsers: the driver to start, the capabilities to ask it for.

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { debian, find, startDriver, startScreen } from './process.mjs';

/**
 * Each starts its driver and gives the address, the capabilities and how to end it. `profile` is an empty folder, `proxy` the
 * address of a proxy for everything but loopback, `like` what the reader's machine is like. `prepare(driver)` runs once the
 * browser is there.
 */
export const engines = { chromium, firefox, webkit };

async function chromium({ profile, proxy, like }) {
  const binary = find(['chromium', 'chromium-browser', 'google-chrome'], debian('chromium'));
  const driver = await startDriver(find(['chromedriver'], debian('chromium-driver')), (port) => [
    `--port=${port}`,
  ]);
  const args = [
    '--headless=new',
    // The sandbox refuses to start as root, as which containers run.
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${profile}`,
  ];
  const features = [
    { name: 'prefers-reduced-motion', value: like.includes('lessMotion') ? 'reduce' : 'no-preference' },
    { name: 'forced-colors', value: like.includes('forcedColours') ? 'active' : 'none' },
  ];
  const prepare = async (session) => {
    await session.sendDevToolsCommand('Emulation.setEmulatedMedia', { features });
    await session.sendDevToolsCommand('Emulation.setTouchEmulationEnabled', { enabled: like.includes('touch') });
  };
  return {
    ...driver,
    prepare,
    capabilities: {
      browserName: 'chrome',
      proxy: manual(proxy),
      'goog:chromeOptions': { binary, args },
    },
  };
}

async function firefox({ proxy, like }) {
  const binary = find(['firefox-esr', 'firefox'], debian('firefox-esr'));
  const geckodriver = find(
    [process.env.GECKODRIVER ?? 'geckodriver'],
    '`cargo xtask test page` brings it',
  );
  const driver = await startDriver(geckodriver, (port) => ['--port', `${port}`]);
  const prefs = {
    // The driver relaxes this for tests; readers have it on.
    'security.fileuri.strict_origin_policy': true,
    'ui.prefersReducedMotion': like.includes('lessMotion') ? 1 : 0,
    ...(like.includes('touch') && { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 }),
    ...(like.includes('forcedColours') && { 'browser.display.document_color_use': 2 }),
  };
  return {
    ...driver,
    capabilities: {
      browserName: 'firefox',
      proxy: manual(proxy),
      'moz:firefoxOptions': { binary, args: ['-headless'], prefs },
    },
  };
}

async function webkit({ profile, proxy, like }) {
  const program = find(['WebKitWebDriver'], debian('webkit2gtk-driver'));
  const binary = find(miniBrowsers(), debian('webkit2gtk-driver'));
  const screen = await startScreen();
  for (const version of ['gtk-3.0', 'gtk-4.0']) {
    const folder = path.join(profile, '.config', version);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'settings.ini'), `[Settings]\ngtk-enable-animations=${like.includes('lessMotion') ? 0 : 1}\n`);
  }
  const driver = await startDriver(program, (port) => [`--port=${port}`], {
    DISPLAY: screen.display,
    HOME: profile,
    XDG_CONFIG_HOME: path.join(profile, '.config'),
    // The sandbox refuses to start as root, as which containers run.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  return {
    url: driver.url,
    capabilities: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {
        binary,
        // Not by the capability `proxy`: its `noProxy` crashes MiniBrowser now and then, and the driver waits for ever.
        args: ['--automation', `--proxy=http://${proxy}`, '--ignore-host=127.0.0.1'],
      },
    },
    end: async () => {
      await driver.end();
      await screen.end();
    },
  };
}

/** MiniBrowser is no program for users: it stands beside WebKitGTK's libraries, in a folder named after the machine. */
function miniBrowsers() {
  const libraries = '/usr/lib';
  const folders = readdirSync(libraries).map((machine) => `${libraries}/${machine}`);
  const versions = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];
  return ['MiniBrowser', ...versions.flatMap((v) => folders.map((f) => `${f}/${v}/MiniBrowser`))];
}

function manual(address) {
  return {
    proxyType: 'manual',
    httpProxy: address,
    sslProxy: address,
    noProxy: ['127.0.0.1', 'localhost'],
  };
}
