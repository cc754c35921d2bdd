// Are the pages of the bundle such that a desk can use them as they are?

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const DIST = process.env.DIST ?? path.join(import.meta.dirname, '../../target/dist');
const read = (file) => readFileSync(path.join(DIST, file), 'utf8');

test('oembed.json is an answer that a site understands', () => {
  const { version, type, title, width, height, html, provider_name: provider } = JSON.parse(read('oembed.json'));
  assert.deepEqual([version, type, provider], ['1.0', 'rich', 'Claim Table']);
  assert.ok(title.length > 0 && width > 0 && height > 0);
  assert.match(html, /^<iframe src="https:\/\/[^"]+\/frame\.html" title="[^"]+" loading="lazy"[^>]*><\/iframe>$/);
});

test('frame.html stands under a policy that allows nothing inline', () => {
  const page = read('frame.html');
  assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|<script>|javascript:/);
  assert.match(page, /<claim-table frame/);
});

test('the plain table is HTML without script, style or handler, and a table to those who hear it', () => {
  const table = read('fallback.html');
  assert.doesNotMatch(table, /<script|<style|\sstyle=|\son\w+=|javascript:/i);
  for (const part of [/<caption>/, /<th scope="col">/, /<th scope="row">/]) assert.match(table, part);
});

test('standalone.html asks nobody for anything', () => {
  const page = read('standalone.html');
  assert.match(page, /http-equiv="Content-Security-Policy" content="default-src 'none'/);
  assert.doesNotMatch(page.slice(0, page.indexOf('<script')), /\s(src|href)="(?!#)(?!https:\/\/[^"]*#?:?~?)[^"]*\.(js|css|wasm|json)"/);
});

test('the policies on the page of examples name what is needed, and nothing more', () => {
  const page = read('embed.html');
  assert.match(page, /Content-Security-Policy: script-src https:\/\/\S+ 'wasm-unsafe-eval'; connect-src https:\/\/\S+<\/code>/);
  assert.match(page, /Content-Security-Policy: frame-src https:\/\/\S+<\/code>/);
});
