// Does the element do what a developer of the host page is promised?

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openBrowser } from './harness/browser.mjs';
import { DIST, hostPage, script } from './harness/host.mjs';
import { ARTICLES, ELEMENTS, FILES, LENS, PLAIN, TABLE, holding } from './harness/story.mjs';
import { Table } from './harness/table.mjs';
import { readFileSync } from 'node:fs';
import path from 'node:path';

let browser, table, server;
before(async () => {
  browser = await openBrowser();
  table = new Table(browser.driver);
});
after(() => browser?.close());

async function opened(options) {
  server = await hostPage(options);
  await browser.driver.get(server.url);
}

const page = (body, ...args) => browser.driver.executeScript(body, ...args);
const later = (body, ...args) =>
  browser.driver.executeAsyncScript(
    `const done = arguments[arguments.length - 1]; (async (...args) => { ${body} })(...arguments).then(done, (error) => done(String(error)))`,
    ...args,
  );
const until = (condition, what) => browser.driver.wait(() => page(`return ${condition}`), 30_000, what);

test('attributes that change give another table', async () => {
  await opened({
    body: script() + TABLE,
    routes: { '/one.json': { type: 'application/json', body: JSON.stringify(ARTICLES[0]) } },
  });
  assert.equal((await table.until('ready')).articles, 2);
  await table.run(`element.setAttribute('src', '/one.json')`);
  assert.equal((await table.until('ready', 2)).articles, 1);
  await table.run(`element.setAttribute('view', 'issue=fishing')`);
  await browser.driver.wait(async () => (await table.rows()).length === 1, 10_000);
  await table.run(`element.setAttribute('src', '/none.json')`);
  const { code, message } = await table.until('error');
  assert.equal(code, 'bad-articles');
  assert.match(message, /none\.json.*404/);
  await server.close();
});

test('several attributes at once are one change', async () => {
  await opened({ body: script() + TABLE });
  await table.until('ready');
  await table.run(`element.setAttribute('src', '/story.json?2'); element.setAttribute('lens', '/lens.json?2')`);
  await table.until('ready', 2);
  await browser.driver.sleep(300);
  assert.equal((await table.heard('ready')).length, 2);
  await server.close();
});

test('articles and lens as objects, set before the script is there', async () => {
  await opened({ body: `<claim-table>${PLAIN}</claim-table>` });
  await table.run('element.articles = args[0]; element.lens = args[1]', ARTICLES, LENS);
  await page(`document.body.append(Object.assign(document.createElement('script'), { src: '/claim-table.js' }))`);
  assert.deepEqual(await table.until('ready'), { articles: 2, statements: 4, of: 2 });
  assert.ok(!server.requests.some((request) => request.endsWith('.json')), 'nothing else is fetched');
  await server.close();
});

test('objects that are wrong are named by their field, and what was shown stays', async () => {
  await opened({ body: script() + TABLE });
  await table.until('ready');
  const cases = [
    ['articles', [{ ...ARTICLES[0], headline: 'A' }], 'bad-articles', /\[0\].*headline/],
    ['articles', [ARTICLES[0], { title: 'No words' }], 'bad-articles', /\[1\].*no words/],
    ['articles', 7, 'bad-articles', /articles/],
    ['lens', { ...LENS, parties: [{ id: 'x' }] }, 'bad-lens', /parties\[0\].*label/],
    ['lens', { ...LENS, issues: 'all' }, 'bad-lens', /issues/],
  ];
  for (const [at, [property, value, code, named]] of cases.entries()) {
    await table.run('element[args[0]] = args[1]', property, value);
    const detail = await table.until('error', at + 1);
    assert.equal(detail.code, code);
    assert.match(detail.message, named);
    assert.equal((await table.rows()).length, 2);
  }
  await server.close();
});

test('state is read, set and told; export answers in four formats', async () => {
  await opened({ body: script() + TABLE });
  assert.deepEqual(await page(`const t = document.createElement('claim-table'); return [t.state, t.export('json')]`), ['', '']);
  await table.until('ready');
  await table.run(`element.state = 'issue=fishing'`);
  assert.equal(await table.run('return element.state'), 'issue=fishing');
  for (const [format, has] of [['json', '{'], ['csv', 'fishing'], ['markdown', '| Fishing'], ['html', '<table']]) {
    assert.ok((await table.export(format)).includes(has), format);
  }
  assert.match(await table.run(`try { element.export('pdf') } catch (error) { return String(error) }`), /pdf/);
  await server.close();
});

test('articles of the page are read in place, and again when they change', async () => {
  await opened({
    head: holding('lens', LENS),
    body: `${script()}<main>${ELEMENTS}</main><aside><article>Teaser</article></aside>
      <claim-table articles="main article" lens="#lens">${PLAIN}</claim-table>`,
  });
  assert.equal((await table.until('ready')).articles, 2);
  await table.run(`element.state = 'issue=ports'`);
  await page(`document.querySelector('main article p').textContent = 'Norland said that it wants the harbour.'`);
  await table.until('ready', 2);
  assert.equal(await table.run('return element.state'), 'issue=ports', 'what the reader has set stays');
  await page(`document.querySelector('main article').remove()`);
  assert.equal((await table.until('ready', 3)).articles, 1);
  await page(`document.querySelector('main article').className = 'seen'; document.body.append('an advertisement')`);
  await browser.driver.sleep(900);
  assert.equal((await table.heard('ready')).length, 3, 'nothing else counts as a change');
  await table.run(`element.setAttribute('articles', 'main section')`);
  assert.match((await table.until('error')).message, /main section.*check the selector/);
  await table.run(`element.setAttribute('articles', '>>')`);
  assert.match((await table.until('error', 2)).message, /not a CSS selector/);
  await server.close();
});

test('articles and lens as JSON in the page', async () => {
  await opened({
    body: `${holding('story', ARTICLES)}${holding('lens', LENS)}${script()}
      <claim-table src="#story" lens="#lens">${PLAIN}</claim-table>`,
  });
  assert.equal((await table.until('ready')).articles, 2);
  await table.run(`element.setAttribute('lens', '#nothing')`);
  assert.match((await table.until('error')).message, /#nothing.*no element/);
  await server.close();
});

test('the script twice, and as a module: one definition, one program', async () => {
  await opened({
    body: `${script()}${script('/', 'async')}<script type="module" src="/claim-table.mjs"></script>${TABLE}${TABLE}`,
  });
  await table.until('ready', 2);
  await until('document.querySelectorAll("script[type=module]").length === 1', 'module');
  assert.equal(await page(`return document.querySelector('claim-table').shadowRoot.querySelectorAll('table').length`), 1);
  const programs = server.requests.filter((request) => request.endsWith('.wasm'));
  assert.equal(programs.length, 1, `${programs}`);
  assert.deepEqual(await page('return warnings'), []);
  await server.close();
});

test('another version of the script is left out, with a word in the console', async () => {
  const other = readFileSync(path.join(DIST, 'claim-table.js'), 'utf8').replace(/version:"\d[^"]*"/, 'version:"9.9.9"');
  await opened({
    body: `<script src="/claim-table.js"></script><script src="/other/claim-table.js"></script>${TABLE}`,
    routes: { '/other/claim-table.js': { type: 'text/javascript', body: other } },
  });
  await table.until('ready');
  const warnings = await page('return warnings');
  assert.ok(warnings.some((words) => words.includes('9.9.9')), `${warnings}`);
  await server.close();
});

test('two tables are independent', async () => {
  await opened({
    body: `${script()}<claim-table id="one" src="/story.json" lens="/lens.json"></claim-table>
      <claim-table id="two" loading="eager" src="/story.json" lens="/lens.json" view="issue=ports"></claim-table>`,
  });
  await table.until('ready', 2);
  await page(`one.shadowRoot.querySelector('tbody td button').click()`);
  await table.until('select');
  await page(`two.setAttribute('src', '/none.json')`);
  await table.until('error');
  const seen = await page(`return [one, two].map(({ shadowRoot }) => [
    shadowRoot.querySelectorAll('tbody th[scope=row]').length,
    shadowRoot.querySelectorAll('[aria-expanded=true]').length,
    shadowRoot.querySelector('[role=alert]').textContent !== '',
  ])`);
  assert.deepEqual(seen, [[2, 1, false], [1, 0, true]]);
  await page('one.remove()');
  await page(`two.setAttribute('src', '/story.json')`);
  await table.until('ready', 3);
  await server.close();
});

test('a table that is moved goes on; one that is removed shows its fallback and comes back', async () => {
  await opened({ body: `${script()}<div id="a">${TABLE}</div><div id="b"></div>` });
  await table.until('ready');
  await table.run(`element.state = 'issue=ports'; window.element = element; b.append(element)`);
  await browser.driver.sleep(200);
  assert.equal(await table.run('return element.state'), 'issue=ports');
  assert.equal((await table.heard('ready')).length, 1);
  await page('element.remove()');
  await browser.driver.sleep(100);
  assert.equal(await page(`return element.shadowRoot.querySelectorAll('table').length`), 0);
  await page('b.append(element)');
  await table.until('ready', 2);
  await browser.driver.wait(async () => (await table.rows()).length === 1, 10_000, 'the address knows what was set up');
  await server.close();
});

test('it starts near the viewport, or at once where that is asked for', async () => {
  const far = '<div style="height: 9000px"></div>';
  await opened({ body: script() + far + TABLE });
  await browser.driver.sleep(700);
  assert.ok(!server.requests.some((request) => request.endsWith('.wasm')), `${server.requests}`);
  await page('scrollTo(0, 8000)');
  await table.until('ready');
  await server.close();
  await opened({ body: script() + far + TABLE.replace(' src', ' loading="eager" src') });
  await table.until('ready');
  await server.close();
  await opened({ body: script() + far + TABLE });
  await until(`customElements.get('claim-table')`, 'element');
  await table.run('element.load()');
  await table.until('ready');
  await server.close();
});

test('where room is reserved, nothing below moves', async () => {
  await opened({
    head: '<style>claim-table { --ct-reserve: 1400px }</style>',
    body: `${script()}${TABLE}<p id="below">Below</p>`,
  });
  const top = () => page('return below.getBoundingClientRect().top');
  await until(`customElements.get('claim-table')`, 'element');
  const before = await top();
  await table.until('ready');
  assert.equal(await top(), before);
  await server.close();
});

test('a thousand tables come and go, and the program does not grow', async () => {
  await opened({
    head: holding('lens', LENS) + holding('story', ARTICLES),
    first: `for (const name of ['instantiate']) {
      const real = WebAssembly[name];
      WebAssembly[name] = async (...args) => {
        const made = await real(...args);
        window.memory = (made.instance ?? made).exports.memory;
        return made;
      };
    }`,
    body: script(),
  });
  await until(`customElements.get('claim-table')`, 'element');
  const round = `for (let n = 0; n < args[0]; n += 1) {
      const element = document.createElement('claim-table');
      for (const [name, value] of [['loading', 'eager'], ['src', '#story'], ['lens', '#lens']]) element.setAttribute(name, value);
      // Every tenth is taken away while it still starts or reads.
      const shown = n % 10 === 9 ? Promise.resolve() : new Promise((done) => element.addEventListener('claim-table:ready', done, { once: true }));
      document.body.append(element);
      await shown;
      element.remove();
    }
    await new Promise((done) => setTimeout(done, 200));
    return [memory.buffer.byteLength, document.querySelectorAll('claim-table').length];`;
  const [settled] = await later(round, 100);
  let grown = settled;
  // In parts, so that a slow machine does not run into the driver's limit.
  for (let part = 0; part < 9; part += 1) [grown] = await later(round, 100);
  // What a table left behind would add up; memory comes in pages of 64 KiB, of which an unlucky moment may take one more.
  const each = (grown - settled) / 900;
  assert.ok(each < 512, `${each} bytes more for each table`);
  assert.deepEqual(await table.heard('error'), []);
  await server.close();
});

test('no cookie, no storage, no request but for its own files', async () => {
  await opened({ body: script() + TABLE });
  await table.until('ready');
  await table.run(`root.querySelector('tbody td button').click()`);
  await table.until('select');
  for (const format of ['json', 'csv', 'markdown', 'html']) await table.export(format);
  const kept = await later(`return {
    cookie: document.cookie, local: localStorage.length, session: sessionStorage.length,
    databases: (await indexedDB.databases?.())?.length ?? 0, caches: (await globalThis.caches?.keys())?.length ?? 0,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }`);
  assert.deepEqual(kept, { cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  const own = ['/', '/witness.js', '/claim-table.js', '/claim-table_bg.wasm', ...Object.keys(FILES)].map((file) => `GET ${file}`);
  assert.deepEqual(server.requests.filter((request) => !own.includes(request) && request !== 'GET /favicon.ico'), []);
  assert.equal(new Set(server.requests).size, server.requests.length, 'nothing is asked for twice');
  assert.deepEqual(browser.foreign, []);
  await server.close();
});
