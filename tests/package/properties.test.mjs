// Is every custom property that a page can set described where a desk looks for it, and no other?

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const read = (file) => readFileSync(path.join(import.meta.dirname, '../..', file), 'utf8');
const names = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

test('the properties in use are those that embed.html describes', () => {
  const used = names(read('src/widget/style.css') + read('www/element/dress.js'), /var\((--ct-[\w-]+)/g);
  const described = names(read('www/embed/embed.html'), /<th scope="row"><code>(--ct-[\w-]+)/g);
  assert.deepEqual(described, used);
  assert.ok(used.length >= 40, `${used.length}`);
});

test('so are the attributes of the element', () => {
  const described = names(read('www/embed/embed.html'), /<th scope="row"><code>([a-z-]+)<\/code><\/th>/g);
  for (const name of ['src', 'lens', 'articles', 'view', 'theme', 'fonts', 'loading', 'wasm-src', 'frame']) {
    assert.ok(described.includes(name), name);
  }
});

test('every trouble has words in every language, and stands in the types', async () => {
  const source = read('www/element/words.js');
  const codes = names(read('www/element/trouble.js') + read('www/element/program.js'), /(?:Trouble\(|return |=> )"([a-z-]+)"/g);
  assert.ok(codes.length >= 7, `${codes}`);
  const languages = names(source, /^ {2}(\w\w): \{/gm);
  assert.deepEqual(languages, ['de', 'en', 'fr', 'ru', 'tr', 'uk']);
  for (const code of codes) {
    assert.equal(source.match(new RegExp(`^ {4}"?${code}"?: "`, 'gm')).length, languages.length, code);
    assert.ok(read('www/npm/claim-table.d.mts').includes(`"${code}"`), code);
  }
});
