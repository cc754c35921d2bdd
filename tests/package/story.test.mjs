// What does `cargo xtask bundle` say of a story that it cannot read? In seconds, before anything is built.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

const PROJECT = path.join(import.meta.dirname, '../..');
const STORY = path.join(PROJECT, 'www/examples/valley-dam');
const LENS = path.join(STORY, 'lens.json');

let folder;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'claim-table-story-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** What is said of a story whose page cannot be made. */
function refusal(articles, lens) {
  const page = path.join(folder, 'page.html');
  const asked = ['xtask', 'bundle', '--articles', articles, '--lens', lens, '--page', page];
  const { status, stderr } = spawnSync('cargo', asked, { cwd: PROJECT, encoding: 'utf8' });
  assert.notEqual(status, 0, 'it passed');
  assert.equal(existsSync(page), false, 'a page was written');
  return stderr;
}

test('a folder that is none, and one without articles, is named', () => {
  const missing = path.join(folder, 'nowhere');
  const said = refusal(missing, LENS);
  assert.ok(said.includes(`no articles in ${missing}`), said);
  const empty = refusal(folder, LENS);
  assert.ok(empty.includes(`${folder} holds no .html, .txt or .json`), empty);
});

test('a lens that is missing, none, or wrong is named with its place', async () => {
  const lens = path.join(folder, 'lens.txt');
  assert.ok(refusal(STORY, lens).includes(lens));
  await writeFile(lens, '{"id": ');
  assert.match(refusal(STORY, lens), /lens\.txt.*line 1/);
  await writeFile(lens, JSON.stringify({ id: 'x', title: 'X', language: 'en', parties: [], others: { aliases: [], people: [] }, issues: [] }));
  assert.match(refusal(STORY, lens), /lens\.txt.*parties/);
});
