// The bundle's files as a news desk's host sends them: by brotli, and to be kept.

import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

import { DIST } from '../../page/harness/host.mjs';
import { brotli } from '../brotli.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** What a table fetches. */
const FILES = ['claim-table.js', 'claim-table_bg.wasm', 'lens/bundled.json'];

const HEADERS = { 'content-encoding': 'br', 'cache-control': 'max-age=3600' };

let all;

/** Routes for a server, made once. */
export function packed() {
  all ??= pack();
  return all;
}

async function pack() {
  const articles = (await readdir(path.join(DIST, 'articles'))).map((name) => `articles/${name}`);
  const routes = {};
  for (const file of [...FILES, ...articles]) {
    const body = brotli(await readFile(path.join(DIST, file)));
    routes[`/${file}`] = { type: TYPES[path.extname(file)], headers: HEADERS, body };
  }
  return routes;
}
