// Writes the one-file page of a story, by the same code as the page itself: node standalone.mjs FOLDER < story.json > page.html
// The folder holds the bundle; the story is {lens, articles, fallback}.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { json } from 'node:stream/consumers';

import { embeddable } from '../../www/element/embedded.js';
import { standalonePage } from '../../www/element/standalone.js';

const folder = process.argv[2];
const [script, program, story] = await Promise.all([
  readFile(path.join(folder, 'claim-table.js'), 'utf8'),
  readFile(path.join(folder, 'claim-table_bg.wasm')).then(embeddable),
  json(process.stdin),
]);
process.stdout.write(standalonePage({ script, program, ...story }));
