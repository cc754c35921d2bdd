// Would npm, bundlers and TypeScript take the package as it is?

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const DIST = process.env.DIST ?? path.join(import.meta.dirname, '../../target/dist');
const tool = (name) => path.join(import.meta.dirname, 'node_modules/.bin', name);

function passes(name, ...args) {
  const { status, stdout, stderr } = spawnSync(tool(name), args, { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
}

test('publint finds nothing, not even a suggestion', () => passes('publint', DIST, '--strict'));

test('types are right for every way of resolving that knows ES modules', () =>
  passes('attw', '--pack', DIST, '--profile', 'esm-only', '--exclude-entrypoints', './claim-table.js', './claim-table_bg.wasm'));

test('the package holds all that its exports name, and no page of ours', () => {
  const [{ files }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: DIST, encoding: 'utf8' }));
  const names = files.map((file) => file.path);
  for (const name of ['claim-table.mjs', 'claim-table.d.mts', 'claim-table.js', 'claim-table_bg.wasm']) assert.ok(names.includes(name), name);
  assert.ok(!names.some((name) => /standalone|wordpress/.test(name)), `${names}`);
});

test('a server may import it', async () => {
  const { ClaimTable, version } = await import(pathToFileURL(path.join(DIST, 'claim-table.mjs')));
  assert.equal(ClaimTable, undefined);
  assert.match(version, /^\d+\.\d+\.\d+/);
});

const USER = `
import { type Article, type Lens, version } from "claim-table";
const lens: Lens = { id: "l", title: "L", language: "en", parties: [{ id: "p", label: "P" }], issues: [{ id: "i", label: "I", terms: ["i"] }] };
const articles: Article[] = [{ publisher: "Desk A", text: "Words." }, { html: "<p>Words.</p>" }];
const table = document.querySelector("claim-table")!;
table.lens = lens;
table.articles = articles;
table.articles = articles[0];
table.addEventListener("claim-table:error", ({ detail }) => { const code: string | undefined = detail.code; console.log(code); });
table.addEventListener("click", (event) => console.log(event.clientX));
const csv: string = table.export("csv") + version.length;
await table.load();
// @ts-expect-error There is no such format.
table.export("pdf");
// @ts-expect-error An article has one kind of words.
table.articles = [{ text: "Words.", html: "<p>Words.</p>" }];
// @ts-expect-error A lens has issues.
table.lens = { id: "l", title: "L", language: "en", parties: [] };
// @ts-expect-error There is no such key.
table.articles = [{ text: "Words.", headline: "A" }];
export { csv };
`;

test('TypeScript knows the element, its properties and events, and what is wrong', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'claim-table-types-'));
  await mkdir(path.join(folder, 'node_modules'));
  await symlink(DIST, path.join(folder, 'node_modules/claim-table'));
  await writeFile(path.join(folder, 'user.mts'), USER);
  const { status, stdout } = spawnSync(
    tool('tsc'),
    ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom', 'user.mts'],
    { cwd: folder, encoding: 'utf8' },
  );
  await rm(folder, { recursive: true });
  assert.equal(status, 0, stdout);
});
