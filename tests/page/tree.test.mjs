// What does a screen reader say of the table and of its evidence? Chromium tells its accessibility tree; the sentences stand beside this
// file, for a person to read aloud. `BLESS=1` writes them anew.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { BROWSER, openBrowser } from './harness/browser.mjs';
import { serveSite } from './harness/site.mjs';
import { Table } from './harness/table.mjs';

const lens = {
  id: 'harbour', title: 'The harbour talks', language: 'en',
  parties: [
    { id: 'norland', label: 'Norland', aliases: ['Norland'], people: [{ name: 'Ana Brell', role: 'foreign minister' }] },
    { id: 'sudria', label: 'Sudria', aliases: ['Sudria'] },
  ],
  issues: [
    { id: 'ports', label: 'Ports', terms: ['port', 'ports', 'harbour'] },
    { id: 'fishing', label: 'Fishing', terms: ['fishing', 'boats'] },
  ],
};
const articles = [
  { id: 'a', publisher: 'Desk A', published: '3 May', href: 'https://desk-a.example/',
    text: 'Norland demands that Sudria hand over four ports by June.\n\nSudria rejects any limit on its fishing boats.' },
  { id: 'b', publisher: 'Desk B',
    text: 'Norland demands that Sudria hand over five ports by June.\n\n"We will open the harbour," Ana Brell said.' },
];

/** Roles that are said, with the words that go with them; everything below such a node is part of its name. */
const SAID = new Set(['heading', 'button', 'link', 'columnheader', 'rowheader', 'checkbox', 'combobox', 'searchbox', 'StaticText']);
const WHOLE = new Set(['heading', 'button', 'link', 'columnheader', 'rowheader', 'checkbox', 'combobox', 'searchbox']);
const KEPT = new Set(['table', 'row', 'cell', 'gridcell', 'list', 'listitem', 'region', 'blockquote', 'article', 'mark', 'search', 'group']);

let browser, server, table;
before(async () => {
  browser = await openBrowser();
  server = await serveSite();
  table = new Table(browser.driver);
  await browser.driver.get(server.url);
  await table.until('ready');
  await table.run('element.lens = args[0]; element.articles = args[1];', lens, articles);
  await browser.driver.wait(async () => /^2 articles/.test(await table.run(`return root.querySelector('.summary').textContent`)), 30_000);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** The part of the tree below an element, one line for each thing that is said. */
async function spoken(selector) {
  const cdp = (name, parameters = {}) => browser.driver.sendAndGetDevToolsCommand(name, parameters);
  const { result } = await cdp('Runtime.evaluate', {
    expression: `document.querySelector('claim-table').shadowRoot.querySelector(${JSON.stringify(selector)})`,
  });
  const { node } = await cdp('DOM.describeNode', { objectId: result.objectId });
  const { nodes } = await cdp('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const top = nodes.find((one) => one.backendDOMNodeId === node.backendNodeId);
  const lines = [];
  const walk = (one, depth) => {
    const role = one.role?.value;
    const said = !one.ignored && (SAID.has(role) || KEPT.has(role));
    if (said) {
      const name = (one.name?.value ?? '').replace(/\s+/g, ' ').trim();
      const state = (one.properties ?? [])
        .filter(({ name: key, value }) => ['expanded', 'checked', 'level'].includes(key) && value.value !== undefined)
        .map(({ name: key, value }) => `${key} ${value.value}`);
      if (role !== 'StaticText' || name) lines.push(`${'  '.repeat(depth)}${role}${name ? `: ${name}` : ''}${state.length ? ` (${state.join(', ')})` : ''}`);
      if (WHOLE.has(role)) return;
    }
    for (const id of one.childIds ?? []) if (byId.has(id)) walk(byId.get(id), depth + (said ? 1 : 0));
  };
  walk(top, 0);
  return `${lines.join('\n')}\n`;
}

function check(name, actual) {
  const file = path.join(import.meta.dirname, 'tree', `${name}.txt`);
  if (process.env.BLESS) writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
}

// The other two browsers do not tell their trees to a driver; what they make of names and roles is axe-core's matter.
if (BROWSER === 'chromium') {
  test('the table', async () => check('table', await spoken('table')));

  test('the evidence', async () => {
    await table.run(`root.querySelector('#cell-0-0').click()`);
    await table.until('select');
    await browser.driver.wait(() => table.run(`return root.querySelector('.evidence') !== null`), 10_000);
    check('evidence', await spoken('.evidence'));
  });
} else {
  test('every button, field and cell heading has a name', async () => {
    const nameless = await table.run(
      `return [...root.querySelectorAll('button, input, select, textarea, summary, th')]
         .filter((e) => !(e.textContent.trim() || e.getAttribute('aria-label') || e.closest('label')?.textContent.trim()))
         .map((e) => e.outerHTML)`,
    );
    assert.deepEqual(nameless, []);
  });
}
