// Does axe-core find anything to complain of, in any state, theme and width?

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { begin, check, end, open, violations } from './harness/axe.mjs';

let table;
before(async () => (table = await begin()));
after(end);

for (const theme of ['light', 'dark']) {
  for (const width of [1000, 320]) {
    test(`${theme}, ${width} px wide`, () => check({ theme, width }));
  }
}

test('what it is looked for with would find something', async () => {
  await open();
  await table.run(`root.querySelector('.summary').style.color = '#ddd'; root.querySelector('#search').closest('label').replaceWith(root.querySelector('#search'))`);
  const found = await violations();
  assert.ok(found.some((v) => v.startsWith('color-contrast')), `${found}`);
  assert.ok(found.some((v) => v.startsWith('label')), `${found}`);
});
